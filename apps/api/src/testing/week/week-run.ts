import { command, dataOf } from '../plain-command.js';
import { Gateway, OnCallScene } from '../on-call-scene.js';
import { Program } from '../program.js';
import { TestApp, type TestPerson, testEnvironment } from '../test-app.js';
import { WeekClock } from './week-clock.js';
import { type HeardCall, phoneOf, reactionTo, shiftInput } from './week-people.js';
import {
  DAY,
  FIRST_DAY,
  MINUTE,
  planTickets,
  QUIET,
  randomFrom,
  SHIFTS,
  weekOfNextChange,
  WHOLE_WEEK,
} from './week-plan.js';

const WORST = Object.fromEntries(
  [
    'patientSafety',
    'emergencyCapacity',
    'clinicalSystems',
    'diagnosticsPharmacy',
    'medicalDevices',
    'dataExposure',
    'spread',
    'recoverability',
  ].map((axis) => [axis, 4]),
);
/** After which parts of the tickets a worker is killed. */
const KILLS_AFTER = [0.3, 0.7];
const TEAMS = ['FIRST_LINE', 'SECOND_LINE', 'INCIDENT_LEAD'] as const;

interface Action {
  readonly at: Date;
  readonly do: () => Promise<unknown>;
}
export interface Kill {
  readonly milliseconds: number;
}

/** The week itself: moves the clock from one thing to the next, whether somebody does it or a timer is due. */
export class WeekRun {
  readonly heard: HeardCall[] = [];
  readonly kills: Kill[] = [];
  readonly p1: string[] = [];
  opened = 0;
  readonly started = performance.now();
  private readonly actions: Action[] = [];
  /** Two, in the order in which they began. */
  private readonly workers: Program[] = [];
  private heardSoFar = 0;

  private constructor(
    readonly test: TestApp,
    readonly clock: WeekClock,
    private readonly clockFile: string,
    private readonly gateway: Gateway,
    private readonly random: () => number,
    readonly seed: number,
    readonly planned: number,
    readonly week: { start: Date; change: Date },
    readonly staff: readonly TestPerson[],
    private readonly nurse: TestPerson,
  ) {}

  static async start(clockFile: string, seed: number, planned = WHOLE_WEEK): Promise<WeekRun> {
    const clock = new WeekClock(clockFile);
    clock.set(new Date(performance.timeOrigin));
    const week = weekOfNextChange(clock.now());
    clock.set(week.start);
    const gateway = await Gateway.start();
    const test = await TestApp.start({ SALUS_ROLES: 'api', ...gateway.settings }, clock);
    const staff: TestPerson[] = [];
    for (let person = 0; person < 9; person += 1)
      staff.push(await test.build.agent(['AGENT', 'SECOND_LINE'], { name: `Person ${person}` }));
    const run = new WeekRun(
      test,
      clock,
      clockFile,
      gateway,
      randomFrom(seed),
      seed,
      planned,
      week,
      staff,
      await test.build.member(),
    );
    await run.prepare();
    return run;
  }

  async play(): Promise<void> {
    await this.startWorker();
    await this.startWorker();
    this.plan();
    const end = new Date(this.week.start.getTime() + 9 * DAY);
    for (;;) {
      const timer = await this.nextTimer();
      // What other features have planned for later weeks does not belong to this one.
      const due = timer !== null && timer < end ? timer : null;
      const [action] = this.actions;
      if (!action && !due) return;
      const isTimer = due !== null && (!action || due <= action.at);
      const at = isTimer ? due : action!.at;
      if (at > this.clock.now()) this.clock.set(at);
      if (isTimer) await this.release();
      else await this.actions.shift()!.do();
      await this.test.settled();
      this.listen();
    }
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) await worker.stop('SIGKILL');
    await this.test.stop();
    this.gateway.stop();
  }

  private async prepare(): Promise<void> {
    const scene = await new OnCallScene(this.test).build();
    const ids = this.staff.map(({ id }) => id);
    for (const [index, { cookie }] of this.staff.entries())
      dataOf(await command(this.test, 'savePhone', 'phone')(cookie, { phone: phoneOf(index) }));
    for (const team of TEAMS) {
      const shifts = SHIFTS.filter((shift) => shift.team === team);
      await scene.rota(
        team,
        shifts.map((shift) => shiftInput(shift, ids, FIRST_DAY)),
        { timeZone: shifts[0]!.zone },
      );
    }
    const step = (team: string, waitMinutes: number, channels = ['WEBHOOK', 'IN_APP']) => ({
      teams: [team],
      personIds: [],
      channels,
      waitMinutes,
    });
    await scene.ladder('FIRST_LINE', [
      step('FIRST_LINE', 5, ['WEBHOOK', 'MAIL', 'IN_APP']),
      step('SECOND_LINE', 5),
      step('INCIDENT_LEAD', 10),
    ]);
    await scene.ladder('SECOND_LINE', [step('SECOND_LINE', 5), step('INCIDENT_LEAD', 10)], { topRepeats: 1 });
    await scene.ladder('INCIDENT_LEAD', [step('INCIDENT_LEAD', 15)], {
      topRepeats: 2,
      quietHours: { start: QUIET.start, end: QUIET.end, timeZone: QUIET.zone },
    });
  }

  private plan(): void {
    const kills = KILLS_AFTER.map((part) => Math.floor(part * this.planned));
    for (const [index, ticket] of planTickets(this.week, this.random, this.planned).entries())
      this.add(ticket.at, () => this.open(ticket.priority, ticket.callsLeads, kills.includes(index)));
  }

  private add(at: Date, work: Action['do']): void {
    const place = this.actions.findIndex((other) => other.at > at);
    this.actions.splice(place === -1 ? this.actions.length : place, 0, { at, do: work });
  }

  private async open(priority: 'P1' | 'P3', callsLeads: boolean, kills: boolean): Promise<void> {
    const isP1 = priority === 'P1' || kills;
    const values = isP1
      ? { kind: 'INCIDENT', urgency: 'NOW', impact: WORST }
      : { kind: 'QUESTION', urgency: 'DAYS' };
    if (kills) this.gateway.isHanging = true;
    const { id } = await this.test.build.ticket(this.nurse, values);
    this.opened += 1;
    if (isP1) this.p1.push(id);
    if (callsLeads) {
      const agent = this.staff[0]!;
      const input = {
        ticketId: id,
        team: 'INCIDENT_LEAD',
        isCritical: false,
        reason: 'A decision is needed',
      };
      dataOf(await command(this.test, 'pageOnCall', 'id')(agent.cookie, input));
    }
    // Questions are answered some hours later, whatever the week brings.
    if (!isP1) this.add(this.later(120 + this.random() * 600), () => this.answer(id, 0));
    if (kills) await this.killInTheMiddle();
  }

  /** One of two workers hangs at the gateway with a call in its hands, and is killed; the other one must take the call over. */
  private async killInTheMiddle(): Promise<void> {
    await until(async () => (await this.holder()) !== null && this.gateway.received.length > this.heardSoFar);
    const { key } = this.gateway.received.at(-1)!;
    const [doomed] = this.workers.splice((await this.holder())!, 1);
    this.gateway.isHanging = false;
    const isThere = () => this.gateway.received.filter((request) => request.key === key).length;
    if (isThere() !== 1) throw new Error('The call was repeated before anybody was killed');
    const killed = performance.now();
    await doomed!.stop('SIGKILL');
    await until(() => Promise.resolve(isThere() > 1));
    this.kills.push({ milliseconds: Math.round(performance.now() - killed) });
    await this.startWorker();
  }

  /** Which worker has the call in its hands: its place in the order in which those that live began. */
  private async holder(): Promise<number | null> {
    const [row] = await this.test.sql<{ place: number }>(
      `SELECT w.place - 1 AS place FROM (SELECT worker_id, row_number() OVER (ORDER BY started_at)::int AS place FROM workers) w
       JOIN graphile_worker._private_jobs j ON j.locked_by = w.worker_id
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'call-by-webhook'`,
    );
    return row?.place ?? null;
  }

  /** Somebody takes the ticket, unless it is theirs already, and writes to the hospital. */
  private async answer(ticketId: string, person: number): Promise<void> {
    const { cookie, id } = this.staff[person]!;
    const [others] = await this.test.sql(
      'SELECT 1 FROM tickets WHERE id = $1 AND assignee_id IS DISTINCT FROM $2',
      [ticketId, id],
    );
    if (others) dataOf(await command(this.test, 'assignTicket', 'id')(cookie, { ticketId, assigneeId: id }));
    dataOf(await command(this.test, 'replyToTicket', 'id')(cookie, { ticketId, body: 'We are on it.' }));
  }

  /** What the gateway was told since: each call is answered after some minutes, or slept through. */
  private listen(): void {
    for (; this.heardSoFar < this.gateway.received.length; this.heardSoFar += 1) {
      const { key, body } = this.gateway.received[this.heardSoFar]!;
      const isRepetition = this.heard.some((call) => call.key === key);
      const call: HeardCall = {
        key,
        pageId: String(body['pageId']),
        rung: Number(body['step']),
        phone: body.phone,
        link: new URL(body.acknowledgeUrl).pathname,
        at: this.clock.now(),
      };
      this.heard.push(call);
      const minutes = isRepetition ? null : reactionTo(this.random);
      // A program that looks at links does so at once, and must acknowledge nothing.
      this.add(this.later(0.1), () => fetch(`${this.test.url}${call.link}`).then((answer) => answer.text()));
      if (minutes !== null) this.add(this.later(minutes), () => this.acknowledge(call));
    }
  }

  private async acknowledge({ link, pageId, phone }: HeardCall): Promise<void> {
    const person = Number(phone.at(-1));
    const answer = await fetch(`${this.test.url}${link}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    await answer.text();
    const [page] = await this.test.sql<{ ticket_id: string | null; acknowledged_by: string | null }>(
      'SELECT ticket_id, acknowledged_by FROM pages WHERE id = $1',
      [pageId],
    );
    // Whoever has it answers the hospital a few minutes later.
    if (page?.ticket_id && page.acknowledged_by === this.staff[person]!.id) {
      const ticketId = page.ticket_id;
      this.add(this.later(2 + this.random() * 12), () => this.answer(ticketId, person));
    }
  }

  private later(minutes: number): Date {
    return new Date(this.clock.now().getTime() + minutes * MINUTE);
  }

  private async startWorker(): Promise<void> {
    const worker = Program.start('testing/week/week-worker.ts', {
      ...testEnvironment(this.test.database),
      ...this.gateway.settings,
      LOG_LEVEL: 'silent',
      WEEK_CLOCK: this.clockFile,
    });
    await worker.says(/^ready$/m, 60_000);
    this.workers.push(worker);
  }

  /** When the next timer of the queue is due, in the time of the week. */
  private async nextTimer(): Promise<Date | null> {
    const [row] = await this.test.sql<{ at: Date | null }>(
      'SELECT min(run_at) AS at FROM graphile_worker._private_jobs WHERE run_at > now() AND locked_at IS NULL AND attempts < max_attempts',
    );
    return row?.at ?? null;
  }

  /** The queue counts by the clock of the database: what is due by the clock of the week is due for it now. */
  private async release(): Promise<void> {
    await this.test.sql(
      'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() AND run_at <= $1 AND locked_at IS NULL',
      [this.clock.now()],
    );
    await this.test.sql(`SELECT pg_notify('jobs:insert', '{"r":0,"count":4}')`);
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It did not happen within a minute');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
