/** What a clock is, and the book of all clocks of a ticket. */
import type { Priority, TicketStatus, ValueOf } from '../vocabulary.js';
import type { WorkingCalendar } from './calendar.js';
import type { ClockEvent } from './effects.js';
import { type ClockHours, SERVICE_METRICS, type ServiceMetric, type ServicePolicy } from './policy.js';

/** The clocks that law runs for the hospital. */
export const DutyKind = {
  NIS2_EARLY_WARNING: 'NIS2_EARLY_WARNING',
  NIS2_NOTIFICATION: 'NIS2_NOTIFICATION',
  NIS2_FINAL_REPORT: 'NIS2_FINAL_REPORT',
  GDPR_ART_33: 'GDPR_ART_33',
  GDPR_ART_34: 'GDPR_ART_34',
  DEVICE_VIGILANCE: 'DEVICE_VIGILANCE',
} as const;
export type DutyKind = ValueOf<typeof DutyKind>;
export const DUTY_KINDS = Object.values(DutyKind);

export type ClockKind = ServiceMetric | DutyKind;
export const CLOCK_KINDS: readonly ClockKind[] = [...SERVICE_METRICS, ...DUTY_KINDS];

export const isClockKind = (value: unknown): value is ClockKind =>
  (CLOCK_KINDS as readonly unknown[]).includes(value);

/**
 * BREACHED is both "late and still owed" (`stoppedAt` is null) and "done, but late". A clock that is paused while late
 * stays BREACHED, and its last interval says that it waits.
 */
export const ClockState = {
  RUNNING: 'RUNNING',
  PAUSED: 'PAUSED',
  MET: 'MET',
  BREACHED: 'BREACHED',
  CANCELLED: 'CANCELLED',
} as const;
export type ClockState = ValueOf<typeof ClockState>;

/** Why an interval began. */
export type ClockCause = ClockEvent | 'STATUS' | 'DUTY';

/** A stretch of a clock's life: it ran or it waited, on whose calendar, and what made it begin. */
export interface ClockInterval {
  readonly state: 'RUNNING' | 'PAUSED';
  readonly from: Date;
  /** Null while it goes on. */
  readonly to: Date | null;
  readonly cause: ClockCause;
  /** Version of the calendar of the team that had the ticket; counts only when the target asks for working time. */
  readonly calendarId: string | null;
}

export interface TicketClock {
  readonly kind: ClockKind;
  /** 1 for the first of its kind on the ticket, 2 for the next, and so on. */
  readonly cycle: number;
  readonly state: ClockState;
  readonly startedAt: Date;
  /** Null while it waits: nobody knows then. */
  readonly dueAt: Date | null;
  /** When it was noticed to be late: at `dueAt`, or when a shorter target came. */
  readonly breachedAt: Date | null;
  readonly stoppedAt: Date | null;
  /** Null for a fixed moment: a promise given by hand, or a legal duty. */
  readonly targetMinutes: number | null;
  readonly hours: ClockHours;
  readonly intervals: readonly ClockInterval[];
}

export type ClockFact = { readonly at: Date } & (
  | {
      readonly type: 'OPENED';
      readonly status: TicketStatus;
      readonly priority: Priority;
      readonly calendarId: string | null;
    }
  | {
      readonly type: 'ANSWERED' | 'ASKED' | 'REOPENED' | 'RESOLVED' | 'CLOSED';
      readonly status: TicketStatus;
    }
  | { readonly type: 'STATUS'; readonly status: TicketStatus }
  | { readonly type: 'PRIORITY'; readonly priority: Priority }
  | { readonly type: 'TEAM'; readonly calendarId: string | null }
  | { readonly type: 'PROMISED'; readonly dueAt: Date }
  | { readonly type: 'MERGED' }
  | { readonly type: 'DUTY_STARTED'; readonly duty: DutyKind; readonly from: Date; readonly dueAt: Date }
  | { readonly type: 'DUTY_SUBMITTED'; readonly duty: DutyKind; readonly submittedAt: Date }
  | { readonly type: 'DUTY_CANCELLED'; readonly duty: DutyKind }
);

/** All clocks of a ticket, and what the next fact is judged by. */
export interface ClockBook {
  readonly status: TicketStatus;
  readonly priority: Priority;
  /** True once the Centre has answered. */
  readonly isAnswered: boolean;
  readonly calendarId: string | null;
  /** Of each kind at least the latest; in the order in which they began. */
  readonly clocks: readonly TicketClock[];
}

/** What a fold is done under: the versions that belong to the ticket. */
export interface ClockVersions {
  /** Null when no policy fits the ticket: then nothing is promised. */
  readonly policy: Pick<ServicePolicy, 'targets'> | null;
  calendar(id: string): WorkingCalendar;
}

export const isService = (kind: ClockKind): kind is ServiceMetric =>
  (SERVICE_METRICS as readonly string[]).includes(kind);

/** Still owed: neither done nor given up. */
export const isOpen = (clock: TicketClock): boolean => clock.stoppedAt === null;

/** Open and not waiting. */
export const isRunning = (clock: TicketClock): boolean =>
  isOpen(clock) && clock.intervals.at(-1)?.state === 'RUNNING';

/** The book of a ticket that has just been opened; nothing has happened before. */
export const EMPTY_BOOK: ClockBook = {
  status: 'NEW',
  priority: 'P5',
  isAnswered: false,
  calendarId: null,
  clocks: [],
};

/** The clock that is due next, also when it is late already; null when nothing runs. */
export function nextClock(clocks: readonly TicketClock[]): TicketClock | null {
  let next: TicketClock | null = null;
  for (const clock of clocks) {
    if (!isRunning(clock) || clock.dueAt === null) continue;
    if (next?.dueAt == null || clock.dueAt < next.dueAt) next = clock;
  }
  return next;
}
