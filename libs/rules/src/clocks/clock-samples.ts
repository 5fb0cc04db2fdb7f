/** Clocks for the tests: two teams, targets for everything, and facts by the minute. */
import type { TicketStatus } from '../vocabulary.js';
import type { WorkingCalendar } from './calendar.js';
import { foldClocks } from './clock.js';
import type { ClockBook, ClockFact, ClockVersions, TicketClock } from './clock-book.js';
import { type ServiceMetric, type ServiceTarget, STANDARD_TARGETS } from './policy.js';

export const calendar = (id: string, zone: string): WorkingCalendar => {
  const office = [{ startMinute: 480, endMinute: 1080 }];
  return { id, zone, week: [office, office, office, office, office, [], []], closedOn: new Set() };
};
export const CALENDARS: Record<string, WorkingCalendar> = {
  first: calendar('first', 'Europe/Athens'),
  second: calendar('second', 'Atlantic/Azores'),
};
export const target = (
  metric: ServiceMetric,
  priority: ServiceTarget['priority'],
  minutes: number,
  hours: ServiceTarget['hours'] = 'ALWAYS',
) => ({ metric, priority, minutes, hours }) satisfies ServiceTarget;
/** Targets for everything, so that each cell of the table can be seen. */
export const FULL: ClockVersions = {
  policy: {
    targets: [
      ...STANDARD_TARGETS,
      target('UPDATE', 'P1', 60),
      target('UPDATE', 'P3', 480, 'WORKING'),
      target('RESOLUTION', 'P1', 1_440),
      target('RESOLUTION', 'P3', 2_400, 'WORKING'),
    ],
  },
  calendar: (id) => CALENDARS[id]!,
};

// A Monday, 10:00 in Athens.
const START = Date.parse('2026-11-23T08:00Z');
export const at = (minutes: number) => new Date(START + minutes * 60_000);
export const opened = (more: object = {}): ClockFact => ({
  type: 'OPENED',
  at: at(0),
  status: 'NEW',
  priority: 'P1',
  calendarId: 'first',
  ...more,
});
export const answered = (minutes: number, status: TicketStatus = 'WAITING_FOR_REQUESTER'): ClockFact => ({
  type: 'ANSWERED',
  at: at(minutes),
  status,
});
export const asked = (minutes: number, status: TicketStatus = 'OPEN'): ClockFact => ({
  type: 'ASKED',
  at: at(minutes),
  status,
});
export const moved = (minutes: number, status: TicketStatus): ClockFact => ({
  type: 'STATUS',
  at: at(minutes),
  status,
});
export const fold = (facts: ClockFact[], now = 0, versions = FULL) => foldClocks(facts, versions, at(now));
export const of = (book: ClockBook, kind: string) => book.clocks.filter((clock) => clock.kind === kind);
export const last = (book: ClockBook, kind: string) => of(book, kind).at(-1);
export const lines = (clock: TicketClock | undefined) =>
  clock?.intervals.map(({ state, from, to, cause }) => [
    state,
    (from.getTime() - START) / 60_000,
    to && (to.getTime() - START) / 60_000,
    cause,
  ]);
