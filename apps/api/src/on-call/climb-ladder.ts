import { Inject, Injectable } from '@nestjs/common';
import { climb, type LadderStep, type OnCallTeam } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { newId } from '../platform/ids.js';

import { each } from '../platform/jobs/each.js';
import { DoesJob, type Job, type JobRequest } from '../platform/jobs/job.js';
import { Log } from '../platform/telemetry/log.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { CALL_BY_MAIL } from './call-by-mail.js';
import { CALL_BY_WEBHOOK } from './call-by-webhook.js';
import { CLIMB_LADDER, climbKey, OnCallPages } from './on-call.commands.js';
import { type PageRow, Pages } from './page.repository.js';
import { onCallNow } from './rota.queries.js';
import { callSecret } from './secrets.js';
import { secretHash } from '../platform/secret-links.js';

/** How long the link in a page can be used. */
const LINK_HOURS = 4;
const SENDERS = { MAIL: CALL_BY_MAIL, WEBHOOK: CALL_BY_WEBHOOK } as const;

interface Called {
  readonly userId: string;
  readonly team: OnCallTeam | null;
}

/**
 * Calls whoever the next rung names, writes the record and sets the timer of the rung after it, all in one transaction: killed in
 * the middle, nothing of it has happened and the next worker does it; done twice, the second time finds that it waits.
 */
@Injectable()
@DoesJob({ task: CLIMB_LADDER })
export class ClimbLadder implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run({ pageId }: { pageId?: string }): Promise<void> {
    if (!pageId) return;
    await this.uow.run(WORKER, async (tx) => {
      const pages = tx.use(Pages);
      const page = await pages.forChange(pageId);
      if (!page || (page.state !== 'CALLING' && page.state !== 'AT_TOP')) return;
      const now = this.clock.now();
      const ended = await pages.endReason(page);
      if (ended) {
        await pages.end(page, now, ended);
        await tx.use(OnCallPages).tell(page.id);
        return;
      }
      await this.climb(tx, page, now);
    });
  }

  /** A rung on which nobody is on call does not wait for anybody: the next one follows at once. */
  private async climb(tx: Tx, start: PageRow, now: Date): Promise<void> {
    let page = start;
    for (;;) {
      const decision = climb(page.ladder, page, now);
      if (decision.do === 'NOTHING') return;
      if (decision.do === 'WAIT') return this.arm(tx, page.id, decision.until);
      const { rung, step } = decision;
      const people = await this.peopleOf(tx, page, rung, step, now);
      const nextAt = people.length === 0 && decision.nextAt ? now : decision.nextAt;
      await tx.use(Pages).called(page, rung + 1, nextAt);
      for (const person of people) await this.call(tx, page, rung, step, person, now);
      await this.record(tx, page, rung, people);
      page = { ...page, rungsCalled: rung + 1, nextAt };
      if (people.length > 0 || nextAt === null) {
        if (people.length === 0) this.log.error('page.nobody', { pageId: page.id, team: page.team });
        if (nextAt) await this.arm(tx, page.id, nextAt);
        return;
      }
    }
  }

  private arm(tx: Tx, pageId: string, runAt: Date): Promise<void> {
    return tx.enqueue({ task: CLIMB_LADDER, payload: { pageId }, key: climbKey(pageId), runAt });
  }

  /** Everybody whom a step names, once each; a team with nobody on call leaves its line in the record. */
  private async peopleOf(
    tx: Tx,
    page: PageRow,
    rung: number,
    step: LadderStep,
    now: Date,
  ): Promise<Called[]> {
    const onCall = await onCallNow(tx, step.teams, now);
    const wanted: Called[] = [
      ...step.teams.flatMap((team) => {
        const userId = onCall.get(team);
        return userId ? [{ userId, team }] : [];
      }),
      ...step.people.map((userId) => ({ userId, team: null })),
    ];
    const known = await tx.use(Pages).known(wanted.map(({ userId }) => userId));
    const people = wanted.filter(
      ({ userId }, index) =>
        known.has(userId) && wanted.findIndex((other) => other.userId === userId) === index,
    );
    for (const team of step.teams) {
      if (known.has(onCall.get(team) ?? '')) continue;
      await tx.use(Pages).insertCall({
        id: newId(),
        pageId: page.id,
        key: `${page.id}:${rung}:nobody:${team}`,
        rung,
        userId: null,
        team,
        channel: null,
        state: 'NOBODY',
        at: now,
        link: null,
      });
    }
    return people;
  }

  private async call(
    tx: Tx,
    page: PageRow,
    rung: number,
    step: LadderStep,
    { userId, team }: Called,
    now: Date,
  ): Promise<void> {
    const jobs: JobRequest[] = [];
    for (const channel of step.channels) {
      const id = newId();
      const isNew = await tx.use(Pages).insertCall({
        id,
        pageId: page.id,
        key: `${page.id}:${rung}:${userId}:${channel}`,
        rung,
        userId,
        team,
        channel,
        // The desk shows it as soon as this is committed.
        state: channel === 'IN_APP' ? 'SENT' : 'WAITING',
        at: now,
        link:
          channel === 'IN_APP'
            ? null
            : {
                hash: secretHash(callSecret(this.settings.APP_SECRET, id)),
                expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
              },
      });
      if (isNew && channel !== 'IN_APP') jobs.push({ task: SENDERS[channel], payload: { callId: id } });
    }
    if (jobs.length > 0) await tx.enqueue(...jobs);
  }

  private async record(tx: Tx, page: PageRow, rung: number, people: readonly Called[]): Promise<void> {
    await tx.use(OnCallPages).tell(page.id);
    if (!page.ticketId || people.length === 0) return;
    const names = await tx.use(Pages).known(people.map(({ userId }) => userId));
    const ticket = { id: page.ticketId, organisationId: page.organisationId! };
    await tx.record(
      ticketEvent(ticket, 'TICKET_PAGED', {
        pageId: page.id,
        team: page.team,
        rung: String(rung + 1),
        names: [...names.values()].join(', '),
        drill: page.isDrill ? 'true' : null,
      }),
    );
  }
}

const DUE: Statement = {
  name: 'pages-due',
  text: "SELECT id FROM pages WHERE state = 'CALLING' AND next_at < $1 ORDER BY next_at LIMIT 500",
};

/** Finds every minute what a lost timer would have missed. */
@Injectable()
@DoesJob({ task: 'sweep-pages', cron: '* * * * *' })
export class SweepPages implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ladder: ClimbLadder,
  ) {}

  async run(): Promise<void> {
    const due = await this.uow.run(WORKER, (tx) => tx.rows<{ id: string }>(DUE, [this.clock.now()]));
    await each(due, ({ id }) => this.ladder.run({ pageId: id }));
  }
}
