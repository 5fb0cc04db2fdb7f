import { expectedPerson, MINUTE, type PlannedShift } from './week-plan.js';

/** What was told to somebody, as the telephone gateway heard it. */
export interface HeardCall {
  readonly key: string;
  readonly pageId: string;
  readonly rung: number;
  readonly phone: string;
  readonly link: string;
  readonly at: Date;
}

/** How somebody answers a call: after so many minutes, or not at all because they sleep through it. */
export function reactionTo(random: () => number): number | null {
  return random() < 0.55 ? 1 + Math.floor(random() * 9) : null;
}

export const phoneOf = (person: number) => `+3021000000${person}`;
export const personOf = (phone: string) => Number(phone.at(-1));

/** Whether the person on call is the one whom the plan has there. */
export function isRightPerson(team: string, call: HeardCall, change: Date): boolean {
  return expectedPerson(team, call.at, change) === personOf(call.phone);
}

export const daysOfWeek = [1, 2, 3, 4, 5, 6, 7];

export function shiftInput(shift: PlannedShift, ids: readonly string[], firstDay: string) {
  const { name, start, end, people } = shift;
  return {
    name,
    days: daysOfWeek,
    start,
    end,
    holidays: 'LIKE_ANY_DAY',
    turn: 'DAILY',
    firstDay,
    personIds: people.map((person) => ids[person]!),
  };
}

export const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / MINUTE;
