import { EMPTY_BOOK, isOpen, type RunningClock, stepClocks } from '@salus/rules';
import { factsOfEvents, type StoredEvent } from '../clocks/clocks.events.js';
import { calendarVersions, policyVersions } from '../clocks/clock-versions.queries.js';
import type { Actor } from '../platform/access/actor.js';
import type { Reader } from '../platform/db/reader.js';

/** The clocks that ran after each event of some tickets. */
export interface ClocksThen {
  after(ticketId: string, index: number): readonly RunningClock[];
}

/** Folds the clocks of tickets anew, event by event, under the versions that belonged to them. */
export function clocksThen(
  reader: Reader,
  actor: Actor,
  events: ReadonlyMap<string, readonly StoredEvent[]>,
): Promise<ClocksThen> {
  const all = [...events.values()].flat();
  const named = (fact: string) => [...new Set(all.flatMap(({ facts }) => facts[fact] ?? []))];
  return reader.run(actor, async (reading) => {
    const policies = await policyVersions(reading, named('policyVersionId'));
    const calendars = await calendarVersions(reading, named('calendarVersionId'));
    const ran = new Map<string, RunningClock[][]>();
    for (const [ticketId, past] of events) {
      const policyId = past[0]?.facts['policyVersionId'];
      const versions = {
        policy: (policyId && policies.get(policyId)) || null,
        calendar: (id: string) => calendars.get(id)!,
      };
      let book = EMPTY_BOOK;
      const facts = factsOfEvents(past);
      let next = 0;
      ran.set(
        ticketId,
        past.map(({ at }) => {
          while (next < facts.length && facts[next]!.at <= at) {
            book = stepClocks(book, facts[next]!, versions);
            next += 1;
          }
          return book.clocks.flatMap((clock) =>
            isOpen(clock) && clock.dueAt
              ? [{ kind: clock.kind, cycle: clock.cycle, dueAt: clock.dueAt }]
              : [],
          );
        }),
      );
    }
    return { after: (ticketId, index) => ran.get(ticketId)?.[index] ?? [] };
  });
}
