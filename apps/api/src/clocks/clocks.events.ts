import { ClockNews, standingOf, type TicketClock } from '@salus/rules';
import type { DomainEvent } from '../platform/jobs/event.js';

/**
 * What is told of clocks. Facts of each: `kind` and `cycle` name the clock on its ticket, `state` says how it stands,
 * `dueAt` (ISO, UTC) when it is or was due. Only the Centre reads them; the clocks themselves both sides see.
 */
export const CLOCK_EVENTS = Object.values(ClockNews);

/** What the list of clocks shows better than a line on the timeline. */
export const QUIET_CLOCK_EVENTS: readonly ClockNews[] = [
  'CLOCK_STARTED',
  'CLOCK_PAUSED',
  'CLOCK_RESUMED',
  'CLOCK_RECOUNTED',
  'CLOCK_MET',
  'CLOCK_CANCELLED',
];

export function clockEvent(
  ticket: { readonly id: string; readonly organisationId: string },
  type: ClockNews,
  clock: TicketClock,
): DomainEvent {
  return {
    type,
    organisationId: ticket.organisationId,
    ticketId: ticket.id,
    articleId: null,
    audience: 'CENTRE',
    isQuiet: QUIET_CLOCK_EVENTS.includes(type),
    facts: {
      kind: clock.kind,
      cycle: String(clock.cycle),
      state: standingOf(clock),
      ...(clock.dueAt ? { dueAt: clock.dueAt.toISOString() } : {}),
    },
  };
}

export { factsOfEvents, type StoredEvent } from './replay-clocks.js';
