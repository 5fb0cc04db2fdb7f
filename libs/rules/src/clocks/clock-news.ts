/** What the timeline tells of clocks. */
import type { ValueOf } from '../vocabulary.js';
import type { ClockState, TicketClock } from './clock-book.js';

/** Where a clock stands, as the timeline tells it: late and still owed is not the same as late and done. */
export type ClockStanding = ClockState | 'ENDED_LATE';

export const standingOf = ({ state, stoppedAt }: TicketClock): ClockStanding =>
  state === 'BREACHED' && stoppedAt !== null ? 'ENDED_LATE' : state;

/** What can be told about a clock. */
export const ClockNews = {
  CLOCK_STARTED: 'CLOCK_STARTED',
  CLOCK_PAUSED: 'CLOCK_PAUSED',
  CLOCK_RESUMED: 'CLOCK_RESUMED',
  CLOCK_RECOUNTED: 'CLOCK_RECOUNTED',
  CLOCK_MET: 'CLOCK_MET',
  CLOCK_BREACHED: 'CLOCK_BREACHED',
  CLOCK_ENDED_LATE: 'CLOCK_ENDED_LATE',
  CLOCK_CANCELLED: 'CLOCK_CANCELLED',
} as const;
export type ClockNews = ValueOf<typeof ClockNews>;

const NEWS_OF: Readonly<Record<Exclude<ClockStanding, 'RUNNING'>, ClockNews>> = {
  PAUSED: 'CLOCK_PAUSED',
  MET: 'CLOCK_MET',
  BREACHED: 'CLOCK_BREACHED',
  ENDED_LATE: 'CLOCK_ENDED_LATE',
  CANCELLED: 'CLOCK_CANCELLED',
};

/** What is new since `told`, oldest first; null when nothing has been told of this clock yet. */
export function clockNews(told: ClockStanding | null, now: ClockStanding): ClockNews[] {
  if (told === now) return [];
  const begin: ClockNews[] = told === null ? ['CLOCK_STARTED'] : [];
  if (now === 'RUNNING') {
    if (told === null) return begin;
    return [told === 'PAUSED' ? 'CLOCK_RESUMED' : 'CLOCK_RECOUNTED'];
  }
  // Nobody saw it become late: it is told all the same, because rules wait for it.
  const breach: ClockNews[] = now === 'ENDED_LATE' && told !== 'BREACHED' ? ['CLOCK_BREACHED'] : [];
  return [...begin, ...breach, NEWS_OF[now]];
}
