/** Whom a page calls next, and when: decided from what has been called so far, so that a job that comes late or twice does no harm. */
import { Temporal } from 'temporal-polyfill';
import { localDay, type OnCallTeam } from './on-call.js';
import { reachedAt } from './wall-clock.js';

/** What a page travels by: mail, the signed webhook of a telephone or SMS gateway, and a notice with sound in the desk. */
export const PageChannel = { MAIL: 'MAIL', WEBHOOK: 'WEBHOOK', IN_APP: 'IN_APP' } as const;
export type PageChannel = (typeof PageChannel)[keyof typeof PageChannel];

/** One rung: who is called by what, and how long the next rung waits for them. */
export interface LadderStep {
  /** Whoever is on call for these. */
  readonly teams: readonly OnCallTeam[];
  /** Ids of people who are called whether they are on call or not. */
  readonly people: readonly string[];
  readonly channels: readonly PageChannel[];
  readonly waitMinutes: number;
}

/** Hours on the wall clock of `zone` in which only critical pages call anybody; over midnight when `end` is not later. */
export interface QuietHours {
  readonly start: string;
  readonly end: string;
  readonly zone: string;
}

export interface Ladder {
  readonly steps: readonly LadderStep[];
  /** How often the top is called again. */
  readonly topRepeats: number;
  readonly quietHours: QuietHours | null;
}

/** Where a page stands. */
export interface Climbing {
  readonly isCritical: boolean;
  /** Rungs that have been called. */
  readonly rungsCalled: number;
  /** When the next one is due; null when the top has been called for the last time. */
  readonly nextAt: Date | null;
}

export type ClimbDecision =
  | { readonly do: 'CALL'; readonly rung: number; readonly step: LadderStep; readonly nextAt: Date | null }
  | { readonly do: 'WAIT'; readonly until: Date }
  | { readonly do: 'NOTHING' };

/** How many rungs a page climbs: every step once, and the top as often as it is repeated. */
export function rungsOf(ladder: Ladder): number {
  return ladder.steps.length === 0 ? 0 : ladder.steps.length + ladder.topRepeats;
}

/** When the first rung is due. */
export function firstRungAt(ladder: Ladder, startedAt: Date, isCritical: boolean): Date {
  return isCritical ? startedAt : afterQuietHours(startedAt, ladder.quietHours);
}

/** What is to be done now. At most one rung at a time: a ladder that was interrupted goes on, it does not catch up. */
export function climb(ladder: Ladder, page: Climbing, now: Date): ClimbDecision {
  const last = rungsOf(ladder);
  if (page.nextAt === null || page.rungsCalled >= last) return { do: 'NOTHING' };
  if (now < page.nextAt) return { do: 'WAIT', until: page.nextAt };
  const open = page.isCritical ? now : afterQuietHours(now, ladder.quietHours);
  if (open > now) return { do: 'WAIT', until: open };
  const rung = page.rungsCalled;
  const step = ladder.steps[Math.min(rung, ladder.steps.length - 1)]!;
  const waited = new Date(now.getTime() + step.waitMinutes * 60_000);
  const nextAt = page.isCritical ? waited : afterQuietHours(waited, ladder.quietHours);
  return { do: 'CALL', rung, step, nextAt: rung + 1 < last ? nextAt : null };
}

/** The longest that a critical page takes from its beginning to the first call of the top. */
export function minutesToTop(ladder: Ladder): number {
  return ladder.steps.slice(0, -1).reduce((sum, { waitMinutes }) => sum + waitMinutes, 0);
}

/** The instant itself, or the end of the quiet hours in which it lies. */
export function afterQuietHours(at: Date, quiet: QuietHours | null): Date {
  if (!quiet) return at;
  const today = Temporal.PlainDate.from(localDay(at, quiet.zone));
  const endsAfter = { days: quiet.end > quiet.start ? 0 : 1 };
  const reached = (day: Temporal.PlainDate, time: string): number =>
    reachedAt(day.toPlainDateTime(Temporal.PlainTime.from(time)), quiet.zone);
  // The quiet hours that began yesterday may still run.
  for (const day of [today.subtract({ days: 1 }), today]) {
    const [start, end] = [reached(day, quiet.start), reached(day.add(endsAfter), quiet.end)];
    if (start <= at.getTime() && at.getTime() < end) return new Date(end);
  }
  return at;
}
