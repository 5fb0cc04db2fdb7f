import { Injectable } from '@nestjs/common';
import {
  DUTY_KINDS,
  type DutyKind,
  INFORMATION_ONLY,
  isCountry,
  type LegalDuty,
  recipientsOf,
} from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { ANY_ID } from '../platform/db/lists.js';
import { Reader, type Reading, type Statement } from '../platform/db/reader.js';
import { refuse } from '../platform/errors/domain-error.js';

const LATEST: Statement = {
  name: 'legal-duties-of-countries',
  text: `SELECT DISTINCT ON (country, duty) id, duty, country, version, document, made_at AS "madeAt" FROM legal_duty_versions
    WHERE country = ANY($1) ORDER BY country, duty, version DESC`,
};
const OF_TICKETS: Statement = {
  name: 'duties-of-tickets',
  text: `SELECT d.ticket_id AS "ticketId", d.duty, d.counts_from AS "countsFrom", d.zone, d.due_at AS "dueAt",
      d.started_at AS "startedAt", d.submitted_at AS "submittedAt", d.reference, d.cancelled_at AS "cancelledAt",
      d.cancelled_because AS "cancelledBecause", d.duty_version_id AS "versionId", v.document
    FROM ticket_duties d JOIN legal_duty_versions v ON v.id = d.duty_version_id WHERE d.ticket_id = ${ANY_ID}`,
};

export interface DutyVersionRow extends Record<string, unknown> {
  readonly id: string;
  readonly duty: DutyKind;
  readonly country: string;
  readonly version: number;
  readonly document: LegalDuty;
  readonly madeAt: Date;
}
export interface TicketDutyRow extends Record<string, unknown> {
  readonly ticketId: string;
  readonly duty: DutyKind;
  readonly countsFrom: Date;
  readonly zone: string;
  readonly dueAt: Date | null;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly reference: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBecause: string | null;
  readonly versionId: string;
  readonly document: LegalDuty;
}

/** The newest versions of the duties of one country, in the order of the law. */
export async function dutiesOfCountry(reading: Reading, country: string): Promise<DutyVersionRow[]> {
  return inOrder(await reading.rows<DutyVersionRow>(LATEST, [[country]]));
}

/** The duties that have begun on a ticket. */
export function dutiesOfTicket(reading: Reading, ticketId: string): Promise<TicketDutyRow[]> {
  return reading.rows<TicketDutyRow>(OF_TICKETS, [[ticketId]]);
}

const inOrder = <Row extends { readonly duty: DutyKind }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => DUTY_KINDS.indexOf(a.duty) - DUTY_KINDS.indexOf(b.duty));

export const toLegalDuty = ({ duty, country, version, document, madeAt }: DutyVersionRow) => ({
  duty,
  country,
  version,
  ...document,
  madeAt,
});

/** What a ticket says about its duties: whose they are, where, and whether it is an incident at all. */
export interface DutyTicket {
  readonly id: string;
  readonly kind: string;
  readonly organisation: { readonly country: string; readonly timeZone: string };
}

/** Duties, as the actor may see them. */
@Injectable()
export class DutyQueries {
  constructor(private readonly reader: Reader) {}

  async ofCountry(actor: Actor, country: string) {
    refuse([isCountry(country) ? null : { field: 'country', code: 'UNKNOWN' }]);
    return inOrder(await this.reader.rows<DutyVersionRow>(actor, LATEST, [[country]])).map(toLegalDuty);
  }

  /** The duties of tickets: what has begun under its version, everything else as the country has it now. */
  async ofTickets(actor: Actor, tickets: readonly DutyTicket[], now: Date) {
    const countries = [...new Set(tickets.map(({ organisation }) => organisation.country))];
    const [known, begun] = [
      await this.reader.rows<DutyVersionRow>(actor, LATEST, [countries]),
      await this.reader.rows<TicketDutyRow>(actor, OF_TICKETS, [tickets.map(({ id }) => id)]),
    ];
    return tickets.map((ticket) => {
      const started = begun.filter(({ ticketId }) => ticketId === ticket.id);
      const possible = known.filter(
        ({ country, document, duty }) =>
          country === ticket.organisation.country &&
          ticket.kind === 'INCIDENT' &&
          document.isActive &&
          !started.some((row) => row.duty === duty),
      );
      return inOrder([
        ...started.map((row) => toTicketDuty(ticket, row.duty, row.document, row, now)),
        ...possible.map(({ duty, document }) => toTicketDuty(ticket, duty, document, null, now)),
      ]);
    });
  }
}

function toTicketDuty(
  ticket: DutyTicket,
  duty: DutyKind,
  document: LegalDuty,
  row: TicketDutyRow | null,
  now: Date,
) {
  const { startsAt, hours, months, recipient, contents, basis, note, confidence } = document;
  return {
    ticketId: ticket.id,
    duty,
    state: stateOf(row, now),
    isInformation: INFORMATION_ONLY.includes(duty),
    startsAt,
    hours,
    months,
    countsFrom: row?.countsFrom ?? null,
    dueAt: row?.dueAt ?? null,
    zone: row?.zone ?? ticket.organisation.timeZone,
    recipient,
    recipients: recipientsOf(document, ticket.organisation.country),
    contents,
    basis,
    note,
    confidence,
    submittedAt: row?.submittedAt ?? null,
    reference: row?.reference ?? null,
    cancelledBecause: row?.cancelledBecause ?? null,
  };
}
export type TicketDutyModel = ReturnType<typeof toTicketDuty>;

function stateOf(row: TicketDutyRow | null, now: Date) {
  if (!row) return 'NOT_STARTED' as const;
  if (row.submittedAt) return 'SUBMITTED' as const;
  if (row.cancelledAt) return 'CANCELLED' as const;
  return row.dueAt && row.dueAt < now ? ('LATE' as const) : ('RUNNING' as const);
}
