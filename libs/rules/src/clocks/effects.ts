/** What each event does to each clock, as one table that a person can read and a test walks cell by cell. */
import { TicketStatus, type ValueOf } from '../vocabulary.js';
import { ServiceMetric } from './policy.js';

/** What happens on a ticket, as far as clocks are concerned. */
export const ClockEvent = {
  OPENED: 'OPENED',
  /** The Centre wrote something that the requester can read. */
  ANSWERED: 'ANSWERED',
  /** The requester wrote. */
  ASKED: 'ASKED',
  RESOLVED: 'RESOLVED',
  CLOSED: 'CLOSED',
  REOPENED: 'REOPENED',
  PRIORITY: 'PRIORITY',
  /** Another team took over, as by an escalation to the second line: its calendar counts from then on. */
  TEAM: 'TEAM',
  /** The ticket went into another one, which has clocks of its own. */
  MERGED: 'MERGED',
  /** An agent gave a word for an update. */
  PROMISED: 'PROMISED',
} as const;
export type ClockEvent = ValueOf<typeof ClockEvent>;

/**
 * - `START`: begins unless it runs, when the policy has a target;
 * - `RESTART`: ends as met and begins again;
 * - `MEET`: ends, in time or late;
 * - `CANCEL`: ends, nothing is owed any more;
 * - `RECOUNT`: the target of the new priority, counted from the same start;
 * - `CALENDAR`: counts on with another team's calendar;
 * - `PROMISE`: replaced by a fixed moment;
 * - `NONE`: nothing.
 */
export type ClockEffect =
  'START' | 'RESTART' | 'MEET' | 'CANCEL' | 'RECOUNT' | 'CALENDAR' | 'PROMISE' | 'NONE';

export const CLOCK_EFFECTS: Readonly<Record<ServiceMetric, Readonly<Record<ClockEvent, ClockEffect>>>> = {
  FIRST_ANSWER: {
    OPENED: 'START',
    ANSWERED: 'MEET',
    ASKED: 'NONE',
    RESOLVED: 'CANCEL',
    CLOSED: 'CANCEL',
    // Only when nobody has ever answered.
    REOPENED: 'START',
    PRIORITY: 'RECOUNT',
    TEAM: 'CALENDAR',
    MERGED: 'CANCEL',
    PROMISED: 'NONE',
  },
  NEXT_ANSWER: {
    OPENED: 'NONE',
    ANSWERED: 'MEET',
    // From the first word that stands unanswered: asking again moves nothing.
    ASKED: 'START',
    RESOLVED: 'CANCEL',
    CLOSED: 'CANCEL',
    REOPENED: 'NONE',
    PRIORITY: 'RECOUNT',
    TEAM: 'CALENDAR',
    MERGED: 'CANCEL',
    PROMISED: 'NONE',
  },
  UPDATE: {
    OPENED: 'NONE',
    ANSWERED: 'RESTART',
    ASKED: 'NONE',
    RESOLVED: 'CANCEL',
    CLOSED: 'CANCEL',
    REOPENED: 'START',
    PRIORITY: 'RECOUNT',
    TEAM: 'CALENDAR',
    MERGED: 'CANCEL',
    PROMISED: 'PROMISE',
  },
  RESOLUTION: {
    OPENED: 'START',
    ANSWERED: 'NONE',
    ASKED: 'NONE',
    RESOLVED: 'MEET',
    CLOSED: 'MEET',
    REOPENED: 'START',
    PRIORITY: 'RECOUNT',
    TEAM: 'CALENDAR',
    MERGED: 'CANCEL',
    PROMISED: 'NONE',
  },
};

/**
 * The status says whether a clock pauses, not the policy. A first answer is owed in every status; nobody is owed an
 * answer or an update while it is their own turn; a solution waits for whoever is waited for.
 */
export const PAUSED_BY: Readonly<Record<ServiceMetric, readonly TicketStatus[]>> = {
  FIRST_ANSWER: [],
  NEXT_ANSWER: [TicketStatus.WAITING_FOR_REQUESTER],
  UPDATE: [TicketStatus.WAITING_FOR_REQUESTER],
  RESOLUTION: [TicketStatus.WAITING_FOR_REQUESTER, TicketStatus.WAITING_FOR_THIRD_PARTY],
};
