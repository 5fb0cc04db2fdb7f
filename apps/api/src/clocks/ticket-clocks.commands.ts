import {
  advanceClocks,
  type ClockBook,
  type ClockFact,
  type ClockKind,
  EMPTY_BOOK,
  foldClocks,
  hasEnded,
  matchPolicy,
  nextClock,
  type OrganisationTier,
  type PolicyFacts,
  type Priority,
  stepClocks,
  type Team,
  type TicketClock,
  type TicketKind,
  type TicketStatus,
} from '@salus/rules';
import type { Tx } from '../platform/db/tx.js';
import type { Statement } from '../platform/db/reader.js';
import { calendarVersions, policyVersions } from './clock-versions.queries.js';
import { CLOCK_COLUMNS, type TicketClockRow, toTicketClock } from './ticket-clock.rows.js';

/** What the clocks need to know of a ticket, as it is before a change. */
export interface ClockedTicket {
  readonly id: string;
  readonly organisationId: string;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly team: Team;
  readonly firstAnsweredAt: Date | null;
  readonly lastAnsweredAt: Date | null;
  readonly lastRequesterMessageAt: Date | null;
  readonly servicePolicyVersionId: string | null;
  readonly calendarVersionId: string | null;
}

export interface NewClockedTicket {
  readonly organisationId: string;
  readonly kind: TicketKind;
  readonly language: string;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly team: Team;
}

/** The columns of a ticket that say which clock is due next: lists are sorted by them. */
export interface NextClockColumns {
  readonly clockKind: ClockKind | null;
  readonly clockStartedAt: Date | null;
  readonly clockMinutes: number | null;
  readonly clockWorkingTime: boolean | null;
  readonly nextDueAt: Date | null;
}

interface Opening extends Record<string, unknown> {
  readonly country: string;
  readonly tier: OrganisationTier;
  readonly policies: string[];
  readonly calendar: string | null;
}

const OPENING: Statement = {
  name: 'clocks-at-opening',
  text: `SELECT o.country, o.tier,
      ARRAY(SELECT (SELECT v.id FROM service_policy_versions v WHERE v.policy_id = p.id ORDER BY v.version DESC LIMIT 1)
        FROM service_policies p WHERE p.is_active ORDER BY p.position, p.id) AS policies,
      (SELECT v.id FROM team_calendars t JOIN working_calendar_versions v ON v.calendar_id = t.calendar_id WHERE t.team = $2
        ORDER BY v.version DESC LIMIT 1) AS calendar
    FROM organisations o WHERE o.id = $1`,
};
const TEAM_CALENDAR: Statement = {
  name: 'team-calendar-version',
  text: `SELECT v.id FROM team_calendars t JOIN working_calendar_versions v ON v.calendar_id = t.calendar_id WHERE t.team = $1
    ORDER BY v.version DESC LIMIT 1`,
};
// The latest of each kind: what is older has ended, and only its number counts on.
const LATEST: Statement = {
  name: 'latest-ticket-clocks',
  text: `SELECT DISTINCT ON (c.kind) ${CLOCK_COLUMNS} FROM ticket_clocks c WHERE c.ticket_id = $1 ORDER BY c.kind, c.cycle DESC`,
};
const WRITE: Statement = {
  name: 'write-ticket-clocks',
  text: `INSERT INTO ticket_clocks (organisation_id, ticket_id, kind, cycle, state, started_at, due_at, breached_at, stopped_at,
      target_minutes, hours, intervals, policy_version_id)
    SELECT $1, $2, w.kind, w.cycle, w.state, w."startedAt", w."dueAt", w."breachedAt", w."stoppedAt", w."targetMinutes", w.hours, w.intervals, $4
    FROM jsonb_to_recordset($3) AS w (kind text, cycle int, state text, "startedAt" timestamptz, "dueAt" timestamptz,
      "breachedAt" timestamptz, "stoppedAt" timestamptz, "targetMinutes" int, hours text, intervals jsonb)
    ON CONFLICT (ticket_id, kind, cycle) DO UPDATE SET state = EXCLUDED.state, started_at = EXCLUDED.started_at,
      due_at = EXCLUDED.due_at, breached_at = EXCLUDED.breached_at, stopped_at = EXCLUDED.stopped_at,
      target_minutes = EXCLUDED.target_minutes, hours = EXCLUDED.hours, intervals = EXCLUDED.intervals`,
};

/** The clocks of tickets inside one transaction: folded on by what changes, and written beside it. */
export class TicketClocks {
  constructor(private readonly tx: Tx) {}

  /** Which versions count for a ticket that is being opened, and the clocks with which it begins. */
  async opening(ticket: NewClockedTicket, at: Date) {
    const [found] = await this.tx.rows<Opening>(OPENING, [ticket.organisationId, ticket.team]);
    const { policies = [], calendar = null } = found ?? {};
    const known = await policyVersions(this.tx, policies);
    const facts: PolicyFacts = {
      kind: ticket.kind,
      organisationId: ticket.organisationId,
      country: found?.country ?? '',
      tier: found?.tier ?? 'UNKNOWN',
      language: ticket.language,
    };
    const ordered = policies.flatMap((id) => known.get(id) ?? []);
    const policy = matchPolicy(ordered, facts);
    const calendars = await calendarVersions(this.tx, calendar ? [calendar] : []);
    const { status, priority } = ticket;
    const { clocks } = foldClocks(
      [{ type: 'OPENED', at, status, priority, calendarId: calendar }],
      { policy, calendar: (id) => calendars.get(id)! },
      at,
    );
    return {
      clocks,
      columns: {
        servicePolicyVersionId: policy?.id ?? null,
        calendarVersionId: calendar,
        ...nextColumns(clocks),
      },
    };
  }

  /** What a change of the ticket makes of its clocks; answers the columns that the ticket itself carries. */
  async change(
    ticket: ClockedTicket,
    changes: Partial<ClockedTicket>,
    at: Date,
  ): Promise<Partial<NextClockColumns & { calendarVersionId: string | null }>> {
    const calendarId =
      changes.team !== undefined && changes.team !== ticket.team
        ? await this.calendarOfTeam(changes.team)
        : ticket.calendarVersionId;
    const facts = factsOf(ticket, { ...changes, calendarVersionId: calendarId }, at);
    if (facts.length === 0) return {};
    const columns = await this.apply(ticket, facts);
    // Staff of hospitals have no right to this column: it is written only when another team took over.
    return calendarId === ticket.calendarVersionId ? columns : { ...columns, calendarVersionId: calendarId };
  }

  /** Lets facts happen to the clocks of a ticket that the caller has locked. */
  async apply(ticket: ClockedTicket, facts: readonly ClockFact[]): Promise<NextClockColumns> {
    return this.fold(ticket, (book, versions) =>
      facts.reduce((folded, fact) => stepClocks(folded, fact, versions), book),
    );
  }

  /** Notices what has become late by now. */
  advance(ticket: ClockedTicket, now: Date): Promise<NextClockColumns> {
    return this.fold(ticket, (book) => advanceClocks(book, now));
  }

  /** Writes the clocks with which a ticket begins; the ticket's row must be there. */
  async write(
    ticket: Pick<ClockedTicket, 'id' | 'organisationId' | 'servicePolicyVersionId'>,
    clocks: readonly TicketClock[],
  ): Promise<void> {
    if (clocks.length === 0) return;
    await this.tx.rows(WRITE, [
      ticket.organisationId,
      ticket.id,
      JSON.stringify(clocks),
      ticket.servicePolicyVersionId,
    ]);
  }

  private async fold(
    ticket: ClockedTicket,
    change: (book: ClockBook, versions: Parameters<typeof stepClocks>[2]) => ClockBook,
  ): Promise<NextClockColumns> {
    const rows = await this.tx.rows<TicketClockRow & Record<string, unknown>>(LATEST, [ticket.id]);
    const before = rows.map(toTicketClock);
    const named = before.flatMap(({ intervals }) => intervals.map(({ calendarId }) => calendarId));
    const calendarIds = [...named, ticket.calendarVersionId].filter((id) => id !== null);
    const { servicePolicyVersionId: policyId } = ticket;
    const policies = await policyVersions(this.tx, policyId ? [policyId] : []);
    const calendars = await calendarVersions(this.tx, [...calendarIds, ...this.newCalendars]);
    const versions = {
      policy: (policyId && policies.get(policyId)) || null,
      calendar: (id: string) => calendars.get(id)!,
    };
    const book: ClockBook = {
      ...EMPTY_BOOK,
      status: ticket.status,
      priority: ticket.priority,
      isAnswered: ticket.firstAnsweredAt !== null,
      calendarId: ticket.calendarVersionId,
      clocks: before,
    };
    const after = change(book, versions);
    await this.write(
      ticket,
      after.clocks.filter((clock) => !before.includes(clock)),
    );
    return nextColumns(after.clocks);
  }

  /** Calendars that a fact of this transaction names for the first time. */
  private readonly newCalendars: string[] = [];

  private async calendarOfTeam(team: Team): Promise<string | null> {
    const [row] = await this.tx.rows<{ id: string }>(TEAM_CALENDAR, [team]);
    if (row) this.newCalendars.push(row.id);
    return row?.id ?? null;
  }
}

/** What a change of a ticket says to its clocks, in the order in which it is meant. */
export function factsOf(before: ClockedTicket, changes: Partial<ClockedTicket>, at: Date): ClockFact[] {
  const status = changes.status ?? before.status;
  const isOther = (name: 'lastAnsweredAt' | 'lastRequesterMessageAt') =>
    changes[name] !== undefined && changes[name]?.getTime() !== before[name]?.getTime();
  const facts: ClockFact[] = [];
  const isReopened = hasEnded(before.status) && !hasEnded(status);
  if (isReopened) facts.push({ type: 'REOPENED', at, status });
  if (isOther('lastAnsweredAt')) facts.push({ type: 'ANSWERED', at, status });
  if (isOther('lastRequesterMessageAt')) facts.push({ type: 'ASKED', at, status });
  if (status !== before.status) {
    if (status === 'RESOLVED' || status === 'CLOSED') facts.push({ type: status, at, status });
    else if (facts.length === 0) facts.push({ type: 'STATUS', at, status });
  }
  if (changes.priority !== undefined && changes.priority !== before.priority)
    facts.push({ type: 'PRIORITY', at, priority: changes.priority });
  if (changes.team !== undefined && changes.team !== before.team)
    facts.push({ type: 'TEAM', at, calendarId: changes.calendarVersionId ?? null });
  return facts;
}

/** The clock that is due next, as the ticket carries it. */
export function nextColumns(clocks: readonly TicketClock[]): NextClockColumns {
  const next = nextClock(clocks);
  if (!next?.dueAt)
    return {
      clockKind: null,
      clockStartedAt: null,
      clockMinutes: null,
      clockWorkingTime: null,
      nextDueAt: null,
    };
  return {
    clockKind: next.kind,
    clockStartedAt: next.startedAt,
    clockMinutes:
      next.targetMinutes ?? Math.round((next.dueAt.getTime() - next.startedAt.getTime()) / 60_000),
    clockWorkingTime: next.hours === 'WORKING',
    nextDueAt: next.dueAt,
  };
}
