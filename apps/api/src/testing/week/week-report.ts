import { judgeDeadlines } from './week-deadlines.js';
import { isRightPerson, minutesBetween } from './week-people.js';
import { DAY, isQuiet, MINUTE } from './week-plan.js';
import type { WeekRun } from './week-run.js';

/** How late a timer may be: the product promises a killed worker's work within ten seconds; the clock of the week also runs on while it works. */
const LATE_MINUTES = 1;

export interface Verdict {
  readonly rule: string;
  readonly checked: number;
  /** What breaks the rule, a few of them. */
  readonly wrong: readonly string[];
}

interface PageRow {
  id: string;
  key: string;
  team: string;
  ticketId: string;
  isCritical: boolean;
  state: string;
  startedAt: Date;
  endedAt: Date | null;
  acknowledgedAt: Date | null;
  via: string | null;
  rungsCalled: number;
  steps: { waitMinutes: number }[];
  topRepeats: number;
  openedAt: Date;
}
interface RungRow {
  pageId: string;
  rung: number;
  team: string;
  calls: number;
  people: number;
  at: Date;
  channels: number;
}
interface EventRow {
  ticketId: string;
  type: string;
  at: Date;
  pageId: string | null;
  rung: string | null;
}

interface Facts {
  readonly pages: readonly PageRow[];
  readonly rungs: readonly RungRow[];
  readonly events: readonly EventRow[];
}

async function read({ test }: WeekRun): Promise<Facts> {
  const pages = await test.sql<PageRow & Record<string, unknown>>(
    `SELECT p.id, p.key, p.team, p.ticket_id AS "ticketId", p.is_critical AS "isCritical", p.state, p.started_at AS "startedAt", p.ended_at AS "endedAt",
       p.acknowledged_at AS "acknowledgedAt", p.acknowledged_via AS via, p.rungs_called AS "rungsCalled", p.ladder->'steps' AS steps,
       (p.ladder->>'topRepeats')::int AS "topRepeats", t.opened_at AS "openedAt"
     FROM pages p JOIN tickets t ON t.id = p.ticket_id ORDER BY p.started_at`,
  );
  const rungs = await test.sql<RungRow & Record<string, unknown>>(
    `SELECT page_id AS "pageId", rung, max(team) AS team, count(*)::int AS calls, count(DISTINCT user_id)::int AS people, min(called_at) AS at,
       count(DISTINCT channel)::int AS channels FROM page_calls GROUP BY page_id, rung ORDER BY page_id, rung`,
  );
  const events = await test.sql<EventRow & Record<string, unknown>>(
    `SELECT ticket_id AS "ticketId", type, at, facts->>'pageId' AS "pageId", facts->>'rung' AS rung FROM events
     WHERE ticket_id IS NOT NULL AND (type IN ('TICKET_PAGED', 'PAGE_ACKNOWLEDGED') OR type = 'TICKET_ESCALATED' AND facts ? 'rule')`,
  );
  return { pages, rungs, events };
}

/** When a page stopped calling; null when it never did. */
const stoppedAt = (page: PageRow): Date | null => page.acknowledgedAt ?? page.endedAt;

/** The moments at which the rungs of a page were due, as far as it came, counted from its beginning. */
function dueTimes(page: PageRow): Date[] {
  const times = [page.startedAt];
  const rungs = page.steps.length + page.topRepeats;
  for (let rung = 1; rung < rungs; rung += 1) {
    const wait = page.steps[Math.min(rung - 1, page.steps.length - 1)]!.waitMinutes;
    times.push(new Date(times.at(-1)!.getTime() + wait * MINUTE));
  }
  const stopped = stoppedAt(page);
  return stopped ? times.filter((at) => at < stopped) : times;
}

/** Looks at everything that the week has left behind. */
export async function judge(run: WeekRun): Promise<Verdict[]> {
  const facts = await read(run);
  const { pages, rungs, events } = facts;
  const rungsOf = Map.groupBy(rungs, ({ pageId }) => pageId);
  const critical = pages.filter(({ isCritical }) => isCritical);
  const verdict = (rule: string, checked: number, wrong: readonly string[]): Verdict => ({
    rule,
    checked,
    wrong: wrong.slice(0, 10),
  });

  const withoutPage = run.p1.filter((id) => pages.filter(({ key }) => key === `p1:${id}`).length !== 1);
  const unsettled = critical.filter(
    (page) =>
      page.state === 'CALLING' ||
      (page.state === 'AT_TOP' && page.rungsCalled < page.steps.length + page.topRepeats),
  );
  const late = critical.flatMap((page) =>
    dueTimes(page).flatMap((due, rung) => {
      const called = rungsOf.get(page.id)?.find((candidate) => candidate.rung === rung);
      // Whoever acknowledges in the very moment in which a rung is due may come first.
      const stopped = stoppedAt(page);
      if (!called && stopped && minutesBetween(due, stopped) < LATE_MINUTES) return [];
      if (!called) return [`${page.key} step ${rung + 1} was not called`];
      const minutes = minutesBetween(due, called.at);
      return minutes < -0.001 || minutes > LATE_MINUTES * (rung + 1)
        ? [`${page.key} step ${rung + 1} was ${minutes.toFixed(1)} min late`]
        : [];
    }),
  );
  const paged = Map.groupBy(
    events.filter(({ type }) => type === 'TICKET_PAGED'),
    ({ pageId, rung }) => `${pageId} ${rung}`,
  );
  const notOnce = [
    ...rungs
      .filter(({ pageId, rung }) => paged.get(`${pageId} ${rung + 1}`)?.length !== 1)
      .map(({ pageId, rung }) => `${pageId} step ${rung + 1}`),
    ...rungs
      .filter(({ calls, people, channels }) => calls !== people * channels)
      .map(({ pageId, rung }) => `${pageId} step ${rung + 1} called twice`),
    ...[...paged.keys()].filter((key) => !rungs.some(({ pageId, rung }) => key === `${pageId} ${rung + 1}`)),
  ];
  const escalations = Map.groupBy(
    events.filter(({ type }) => type === 'TICKET_ESCALATED'),
    ({ ticketId }) => ticketId,
  );
  const answered = new Map(
    (
      await run.test.sql<{ id: string; opened_at: Date; first_answered_at: Date | null }>(
        'SELECT id, opened_at, first_answered_at FROM tickets',
      )
    ).map((row) => [row.id, row]),
  );
  const escalationWrong = run.p1.flatMap((id) => {
    const { opened_at: opened, first_answered_at: first } = answered.get(id)!;
    const minutes = first ? minutesBetween(opened, first) : Number.POSITIVE_INFINITY;
    const found = escalations.get(id) ?? [];
    if (minutes < 15) return found.length === 0 ? [] : [`${id} was escalated although it was answered`];
    if (found.length !== 1)
      return minutes < 15 + LATE_MINUTES ? [] : [`${id} was escalated ${found.length} times`];
    const late = minutesBetween(opened, found[0]!.at) - 15;
    return late >= 0 && late <= LATE_MINUTES ? [] : [`${id} was escalated ${late.toFixed(1)} min late`];
  });
  const acknowledgements = Map.groupBy(
    events.filter(({ type }) => type === 'PAGE_ACKNOWLEDGED'),
    ({ pageId }) => pageId,
  );
  const repeated = Map.groupBy(run.heard, ({ key }) => key);
  const callsOf = new Map(rungs.map((rung) => [`${rung.pageId} ${rung.rung + 1}`, rung]));
  const wrongPerson = run.heard.filter((call) => {
    const rung = callsOf.get(`${call.pageId} ${call.rung}`);
    return !rung || !isRightPerson(rung.team, { ...call, at: rung.at }, run.week.change);
  });
  const jobsLeft = await run.test.sql<{ task: string }>(
    `SELECT t.identifier AS task FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier IN ('climb-ladder', 'call-by-mail', 'call-by-webhook', 'clock-deadline', 'follow-clocks') AND (j.run_at <= now() OR j.attempts >= j.max_attempts)`,
  );
  const deadlines = await judgeDeadlines(run, LATE_MINUTES);
  const quiet = rungs.filter(
    ({ pageId, at }) => !pages.find(({ id }) => id === pageId)!.isCritical && isQuiet(at),
  );
  return [
    verdict('every P1 began exactly one page', run.p1.length, withoutPage),
    verdict(
      'every P1 is acknowledged, answered or at the top',
      critical.length,
      unsettled.map(({ key, state }) => `${key} ${state}`),
    ),
    verdict(
      'every step was called in time',
      critical.reduce((sum, page) => sum + dueTimes(page).length, 0),
      late,
    ),
    verdict('every step was called exactly once', rungs.length, notOnce),
    verdict(
      'every unanswered P1 was escalated exactly once, after 15 minutes',
      run.p1.length,
      escalationWrong,
    ),
    verdict('every deadline that passed was told exactly once, in time', deadlines.passed, deadlines.wrong),
    verdict(
      'every acknowledgement counts once',
      acknowledgements.size,
      [...acknowledgements].filter(([, list]) => list.length !== 1).map(([id]) => String(id)),
    ),
    verdict(
      'whoever was called was on call by the clock on the wall',
      run.heard.length,
      wrongPerson.map(({ key }) => key),
    ),
    verdict(
      'only calls that a killed worker held were repeated, under the same key',
      repeated.size,
      [...repeated.values()].filter((calls) => calls.length > 1).length > run.kills.length
        ? ['too many repetitions']
        : [],
    ),
    verdict(
      'a killed worker was taken over within 10 seconds',
      run.kills.length,
      run.kills
        .filter(({ milliseconds }) => milliseconds > 10_000)
        .map(({ milliseconds }) => `${milliseconds} ms`),
    ),
    verdict(
      'no call that is not critical came in quiet hours',
      rungs.length,
      quiet.map(({ pageId }) => pageId),
    ),
    verdict(
      'nothing is left undone in the queue',
      1,
      jobsLeft.map(({ task }) => task),
    ),
    verdict(
      `the week had two kills and ${run.planned} tickets`,
      1,
      run.kills.length === 2 && run.opened === run.planned
        ? []
        : [`${run.kills.length} kills, ${run.opened} tickets`],
    ),
    await linkScans(run),
  ];
}

/** Every link was opened by a program that only looks; whoever acknowledged did so minutes later. */
async function linkScans(run: WeekRun): Promise<Verdict> {
  const early = await run.test.sql<{ id: string }>(
    `SELECT p.id FROM pages p WHERE p.acknowledged_at < (SELECT min(c.called_at) FROM page_calls c WHERE c.page_id = p.id) + interval '30 seconds'`,
  );
  return {
    rule: 'opening a link acknowledged nothing',
    checked: run.heard.length,
    wrong: early.map(({ id }) => id),
  };
}

const row = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(13))).join('');

/** The week as a table, by team and by day, and the verdicts below it. */
export async function printReport(run: WeekRun, verdicts: readonly Verdict[]): Promise<void> {
  const { pages, rungs } = await read(run);
  const summary = (name: string, some: readonly PageRow[]) => {
    const minutes = some
      .flatMap((page) => (page.acknowledgedAt ? [minutesBetween(page.startedAt, page.acknowledgedAt)] : []))
      .sort((a, b) => a - b);
    return row([
      name,
      some.length,
      minutes.length,
      some.filter(({ state }) => state === 'ENDED').length,
      some.filter(({ state }) => state === 'AT_TOP').length,
      rungs.filter(({ pageId }) => some.some(({ id }) => id === pageId)).length,
      minutes.length === 0 ? '-' : minutes[Math.floor(minutes.length / 2)]!.toFixed(1),
      minutes.length === 0 ? '-' : minutes.at(-1)!.toFixed(1),
    ]);
  };
  const head = row([
    '',
    'pages',
    'acknowledged',
    'answered',
    'at the top',
    'steps called',
    'median min',
    'longest min',
  ]);
  const days = Array.from({ length: 7 }, (_, index) => new Date(run.week.start.getTime() + index * DAY));
  const lines = [
    `A week from ${run.week.start.toISOString()}, seed ${run.seed}: ${run.opened} tickets, ${run.p1.length} of them P1;`,
    `the clock changes at ${run.week.change.toISOString()}; ${run.kills.length} workers killed by SIGKILL, taken over after ${run.kills.map(({ milliseconds }) => `${milliseconds} ms`).join(' and ')}.`,
    '',
    head,
    ...['FIRST_LINE', 'SECOND_LINE', 'INCIDENT_LEAD'].map((team) =>
      summary(
        team,
        pages.filter((page) => page.team === team),
      ),
    ),
    '',
    head,
    ...days.map((day) =>
      summary(
        day.toISOString().slice(0, 10),
        pages.filter(({ startedAt }) => startedAt >= day && startedAt.getTime() < day.getTime() + DAY),
      ),
    ),
    '',
    ...verdicts.flatMap(({ rule, checked, wrong }) => [
      `${wrong.length === 0 ? 'right' : 'WRONG'}  ${rule} (${checked} checked)`,
      ...wrong.map((text) => `         ${text}`),
    ]),
    '',
    `It took ${Math.round((performance.now() - run.started) / 1_000)} seconds.`,
  ];
  console.log(lines.join('\n'));
}
