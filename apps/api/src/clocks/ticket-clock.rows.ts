import type { ClockInterval, ClockKind, ClockState, ClockStanding, TicketClock } from '@salus/rules';

/** A row of `ticket_clocks`. */
export interface TicketClockRow {
  readonly ticketId: string;
  readonly kind: ClockKind;
  readonly cycle: number;
  readonly state: ClockState;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly breachedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly targetMinutes: number | null;
  readonly hours: TicketClock['hours'];
  readonly intervals: readonly StoredInterval[];
  readonly policyVersionId: string | null;
  readonly told: ClockStanding | null;
}

type StoredInterval = Omit<ClockInterval, 'from' | 'to'> & {
  readonly from: string;
  readonly to: string | null;
};

export const CLOCK_COLUMNS = `c.ticket_id AS "ticketId", c.kind, c.cycle, c.state, c.started_at AS "startedAt", c.due_at AS "dueAt",
  c.breached_at AS "breachedAt", c.stopped_at AS "stoppedAt", c.target_minutes AS "targetMinutes", c.hours, c.intervals,
  c.policy_version_id AS "policyVersionId", c.told`;

export function toTicketClock(row: TicketClockRow): TicketClock {
  const { kind, cycle, state, startedAt, dueAt, breachedAt, stoppedAt, targetMinutes, hours } = row;
  const intervals = row.intervals.map((interval) => ({
    ...interval,
    from: new Date(interval.from),
    to: interval.to === null ? null : new Date(interval.to),
  }));
  return { kind, cycle, state, startedAt, dueAt, breachedAt, stoppedAt, targetMinutes, hours, intervals };
}
