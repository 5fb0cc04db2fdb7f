import { Injectable } from '@nestjs/common';
import {
  checkReason,
  checkText,
  type ClockFact,
  type DutyKind,
  dutyDueAt,
  INFORMATION_ONLY,
  type LegalDuty,
  nextReminderAt,
  tidyText,
} from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import { DomainError, type FieldProblem, notFound, refuse } from '../platform/errors/domain-error.js';
import { type Changing, TicketChange, type TicketCommandInput } from '../tickets/ticket.commands.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { dutiesOfCountry, dutiesOfTicket, type DutyVersionRow } from './duties.queries.js';
import { TicketClocks } from './ticket-clocks.commands.js';

const REFERENCE_LENGTH = 120;
const START: Statement = {
  name: 'start-ticket-duty',
  text: `INSERT INTO ticket_duties (organisation_id, ticket_id, duty, duty_version_id, counts_from, zone, due_at, started_at, started_by, next_reminder_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (ticket_id, duty) DO UPDATE SET duty_version_id = EXCLUDED.duty_version_id, counts_from = EXCLUDED.counts_from,
      zone = EXCLUDED.zone, due_at = EXCLUDED.due_at, cancelled_at = NULL, cancelled_because = NULL, reminders_sent = 0,
      next_reminder_at = EXCLUDED.next_reminder_at`,
};
const SUBMIT: Statement = {
  name: 'submit-ticket-duty',
  text: `UPDATE ticket_duties SET submitted_at = $3, reference = $4, submitted_by = $5, next_reminder_at = NULL
    WHERE ticket_id = $1 AND duty = $2`,
};
const CANCEL: Statement = {
  name: 'cancel-ticket-duty',
  text: `UPDATE ticket_duties SET cancelled_at = $3, cancelled_because = $4, next_reminder_at = NULL WHERE ticket_id = $1 AND duty = $2`,
};
const ZONE: Statement = {
  name: 'organisation-zone',
  text: 'SELECT country, time_zone AS zone FROM organisations WHERE id = $1',
};

/** A duty under the version by which it counts. */
interface Counted {
  readonly duty: DutyKind;
  readonly versionId: string;
  readonly document: LegalDuty;
}
/** A duty that has begun before: from when it counted, and why that was wrong. */
interface Correction {
  readonly wasFrom: Date;
  readonly reason: string;
}

/**
 * The duty begins to count: its row, its clock where the law names a time, and the event that tells of it, and of what
 * was corrected.
 */
async function begin(
  { tx, actor, ticket, now }: Changing,
  { duty, versionId, document }: Counted,
  from: Date,
  zone: string,
  correction: Correction | null = null,
): Promise<ClockFact[]> {
  const dueAt = dutyDueAt(document, from, zone);
  const reminder = dueAt && nextReminderAt(from, dueAt, 0);
  await tx.rows(START, [
    ticket.organisationId,
    ticket.id,
    duty,
    versionId,
    from,
    zone,
    dueAt,
    now,
    actor.userId,
    reminder,
  ]);
  await tx.record(
    ticketEvent(ticket, 'DUTY_STARTED', {
      duty,
      from: from.toISOString(),
      dueAt: dueAt?.toISOString() ?? null,
      dutyVersionId: versionId,
      wasFrom: correction && correction.wasFrom.toISOString(),
      reason: correction && correction.reason,
    }),
  );
  return dueAt ? [{ type: 'DUTY_STARTED', at: now, duty, from, dueAt }] : [];
}

async function placeOf({ tx, ticket }: Changing): Promise<{ country: string; zone: string }> {
  const [place] = await tx.rows<{ country: string; zone: string }>(ZONE, [ticket.organisationId]);
  if (!place) throw notFound('ticketId');
  return place;
}

/** Clocks of computers are not all right: a few minutes in the future are taken for now. */
function checkMoment(field: string, moment: Date, now: Date): FieldProblem | null {
  if (moment.getTime() > now.getTime() + 5 * 60_000) return { field, code: 'IN_FUTURE' };
  return moment.getUTCFullYear() < 2000 ? { field, code: 'OUT_OF_RANGE' } : null;
}

const counted = ({ duty, id, document }: DutyVersionRow): Counted => ({ duty, versionId: id, document });

/**
 * The hospital became aware of what the law asks it to report; either side writes it down. For a duty that has begun
 * before it corrects the moment, under the version by which the duty began, and somebody says why.
 */
@Injectable()
export class StartDuties {
  constructor(
    private readonly change: TicketChange,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & {
      readonly duties: readonly DutyKind[];
      readonly awareAt: Date;
      readonly reason?: string | null;
    },
  ): Promise<string> {
    const { awareAt } = input;
    const reason = input.reason ?? '';
    refuse([
      input.duties.length === 0 ? { field: 'duties', code: 'EMPTY' } : null,
      checkMoment('awareAt', awareAt, this.clock.now()),
      reason === '' ? null : checkReason(reason),
    ]);
    return this.change.run(actor, 'startDuties', input, async (changing) => {
      const { tx, ticket, write } = changing;
      const { country, zone } = await placeOf(changing);
      const known = (await dutiesOfCountry(tx, country)).map(counted);
      const begun = await dutiesOfTicket(tx, ticket.id);
      const before = (duty: DutyKind) => begun.find((row) => row.duty === duty);
      const ofDuty = (duty: DutyKind) => before(duty) ?? known.find((row) => row.duty === duty);
      const problems = input.duties.map((duty, at) => {
        const document = ofDuty(duty)?.document;
        const field = `duties.${at}`;
        if (ticket.kind !== 'INCIDENT') return { field, code: 'NO_INCIDENT' };
        if (!document?.isActive) return { field, code: 'NOT_IN_COUNTRY' };
        if (document.startsAt !== 'AWARENESS' || INFORMATION_ONLY.includes(duty))
          return { field, code: 'NOT_STARTED_BY_AWARENESS' };
        return before(duty)?.submittedAt ? { field, code: 'SUBMITTED_ALREADY' } : null;
      });
      refuse([...problems, input.duties.some(before) ? checkReason(reason) : null]);
      const facts: ClockFact[] = [];
      for (const duty of new Set(input.duties)) {
        const earlier = before(duty);
        const correction = earlier ? { wasFrom: earlier.countsFrom, reason: tidyText(reason) } : null;
        facts.push(...(await begin(changing, ofDuty(duty)!, awareAt, zone, correction)));
      }
      await write({ ...(await tx.use(TicketClocks).apply(ticket, facts)) });
    });
  }
}

/** The hospital has submitted something to its authority, and where it can be found there. */
@Injectable()
export class SubmitDuty {
  constructor(
    private readonly change: TicketChange,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & {
      readonly duty: DutyKind;
      readonly submittedAt: Date;
      readonly reference?: string | null;
    },
  ): Promise<string> {
    const { duty, submittedAt } = input;
    const reference = tidyText(input.reference ?? '') || null;
    refuse([
      checkMoment('submittedAt', submittedAt, this.clock.now()),
      reference ? checkText('reference', reference, { max: REFERENCE_LENGTH, singleLine: true }) : null,
    ]);
    return this.change.run(actor, 'submitDuty', input, async (changing) => {
      const { tx, actor: author, ticket, now, write } = changing;
      const begun = (await dutiesOfTicket(tx, ticket.id)).find((row) => row.duty === duty);
      if (!begun || begun.cancelledAt)
        throw new DomainError('CONFLICT', 'This duty has not begun. Say first when you became aware.', [
          { field: 'duty', code: 'NOT_STARTED' },
        ]);
      if (begun.submittedAt)
        throw new DomainError('CONFLICT', 'This was submitted already. Reload the ticket.', [
          { field: 'duty', code: 'SUBMITTED_ALREADY' },
        ]);
      refuse([submittedAt < begun.countsFrom ? { field: 'submittedAt', code: 'BEFORE_START' } : null]);
      await tx.rows(SUBMIT, [ticket.id, duty, submittedAt, reference, author.userId]);
      await tx.record(
        ticketEvent(ticket, 'DUTY_SUBMITTED', { duty, submittedAt: submittedAt.toISOString(), reference }),
      );
      const facts: ClockFact[] = [{ type: 'DUTY_SUBMITTED', at: now, duty, submittedAt }];
      if (duty === 'NIS2_NOTIFICATION') facts.push(...(await this.finalReport(changing, submittedAt)));
      await write({ ...(await tx.use(TicketClocks).apply(ticket, facts)) });
    });
  }

  /** The month of the final report counts from the submission of the notification, not from awareness. */
  private async finalReport(changing: Changing, submittedAt: Date): Promise<ClockFact[]> {
    const { country, zone } = await placeOf(changing);
    const known = await dutiesOfCountry(changing.tx, country);
    const next = known.find(
      ({ document }) => document.isActive && document.startsAt === 'NIS2_NOTIFICATION_SUBMITTED',
    );
    return next ? begin(changing, counted(next), submittedAt, zone) : [];
  }
}

/** It turned out that the law asks nothing: somebody says why. */
@Injectable()
export class CancelDuty {
  constructor(private readonly change: TicketChange) {}

  execute(
    actor: Actor,
    input: TicketCommandInput & { readonly duty: DutyKind; readonly reason: string },
  ): Promise<string> {
    refuse([checkReason(input.reason)]);
    return this.change.run(actor, 'cancelDuty', input, async ({ tx, ticket, now, write }) => {
      const { duty } = input;
      const begun = (await dutiesOfTicket(tx, ticket.id)).find((row) => row.duty === duty);
      if (!begun || begun.cancelledAt || begun.submittedAt)
        throw new DomainError('CONFLICT', 'This duty does not run. Reload the ticket.', [
          { field: 'duty', code: 'NOT_STARTED' },
        ]);
      const reason = tidyText(input.reason);
      await tx.rows(CANCEL, [ticket.id, duty, now, reason]);
      await tx.record(ticketEvent(ticket, 'DUTY_CANCELLED', { duty, reason }));
      await write({
        ...(await tx.use(TicketClocks).apply(ticket, [{ type: 'DUTY_CANCELLED', at: now, duty }])),
      });
    });
  }
}
