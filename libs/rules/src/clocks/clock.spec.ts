import { describe, expect, it } from '@jest/globals';
import { TicketStatus } from '../vocabulary.js';
import { foldClocks, stepClocks } from './clock.js';
import { EMPTY_BOOK, isRunning, nextClock, type ClockFact, type ClockVersions } from './clock-book.js';
import { CLOCK_EFFECTS, ClockEvent, PAUSED_BY, type ClockEffect } from './effects.js';
import { SERVICE_METRICS, type ServiceMetric } from './policy.js';
import { answered, asked, at, fold, FULL, last, lines, moved, of, opened, target } from './clock-samples.js';

describe('the first answer', () => {
  it('runs from the opening, and says until when, on which calendar and why', () => {
    expect(fold([opened({ priority: 'P3' })]).clocks[0]).toEqual({
      kind: 'FIRST_ANSWER',
      cycle: 1,
      state: 'RUNNING',
      startedAt: at(0),
      dueAt: at(240),
      breachedAt: null,
      stoppedAt: null,
      targetMinutes: 240,
      hours: 'WORKING',
      intervals: [{ state: 'RUNNING', from: at(0), to: null, cause: 'OPENED', calendarId: 'first' }],
    });
  });

  it('is met by an answer in time, to the very moment', () => {
    expect(last(fold([opened(), answered(15)]), 'FIRST_ANSWER')).toMatchObject({
      state: 'MET',
      stoppedAt: at(15),
    });
  });

  it('is late after it, stays owed until the answer comes, and then stays late', () => {
    const late = fold([opened()], 16);
    expect(last(late, 'FIRST_ANSWER')).toMatchObject({
      state: 'BREACHED',
      breachedAt: at(15),
      stoppedAt: null,
    });
    expect(nextClock(late.clocks)).toMatchObject({ kind: 'FIRST_ANSWER', dueAt: at(15) });
    const done = fold([opened(), answered(20)], 30);
    expect(last(done, 'FIRST_ANSWER')).toMatchObject({
      state: 'BREACHED',
      breachedAt: at(15),
      stoppedAt: at(20),
    });
  });

  it('is owed in every status but the ended ones, so waiting by hand hides nothing', () => {
    for (const status of ['OPEN', 'WAITING_FOR_REQUESTER', 'WAITING_FOR_THIRD_PARTY'] as const)
      expect(last(fold([opened(), moved(1, status)]), 'FIRST_ANSWER')).toMatchObject({
        state: 'RUNNING',
        dueAt: at(15),
      });
  });

  it('is not met by the words of the requester, and not moved by them', () => {
    expect(last(fold([opened(), asked(10, 'NEW')]), 'FIRST_ANSWER')).toMatchObject({
      state: 'RUNNING',
      dueAt: at(15),
    });
  });
});

describe('the next answer', () => {
  const before = [opened(), answered(5)];

  it('is owed from the first word that stands unanswered: asking again moves nothing', () => {
    const book = fold([...before, asked(60), asked(70)]);
    expect(of(book, 'NEXT_ANSWER')).toHaveLength(1);
    expect(last(book, 'NEXT_ANSWER')).toMatchObject({ cycle: 1, dueAt: at(75) });
  });

  it('runs anew for each question', () => {
    const book = fold([...before, asked(60), answered(70), asked(100), answered(101), asked(200)]);
    expect(of(book, 'NEXT_ANSWER').map(({ cycle, state }) => [cycle, state])).toEqual([
      [1, 'MET'],
      [2, 'MET'],
      [3, 'RUNNING'],
    ]);
  });

  it('waits while an agent says that it is the turn of the requester, and goes on with what is left', () => {
    const book = fold([...before, asked(60), moved(65, 'WAITING_FOR_REQUESTER'), moved(165, 'OPEN')]);
    expect(last(book, 'NEXT_ANSWER')).toMatchObject({ state: 'RUNNING', dueAt: at(175) });
    expect(lines(last(book, 'NEXT_ANSWER'))).toEqual([
      ['RUNNING', 60, 65, 'ASKED'],
      ['PAUSED', 65, 165, 'STATUS'],
      ['RUNNING', 165, null, 'STATUS'],
    ]);
    const waiting = fold([...before, asked(60), moved(65, 'WAITING_FOR_REQUESTER')], 1_000);
    expect(last(waiting, 'NEXT_ANSWER')).toMatchObject({ state: 'PAUSED', dueAt: null });
  });

  it('does not wait for a third party: a requester whose word stands unanswered is still owed one', () => {
    expect(
      last(fold([...before, asked(60), moved(62, 'WAITING_FOR_THIRD_PARTY')]), 'NEXT_ANSWER'),
    ).toMatchObject({
      state: 'RUNNING',
      dueAt: at(75),
    });
  });
});

describe('the table of metric and event', () => {
  /** Brings a clock of this metric to run, and then lets the event happen. */
  const running: Record<ServiceMetric, ClockFact[]> = {
    FIRST_ANSWER: [opened()],
    NEXT_ANSWER: [opened(), answered(1), asked(2)],
    UPDATE: [opened(), answered(1, 'OPEN')],
    RESOLUTION: [opened()],
  };
  const events: Record<ClockEvent, ClockFact> = {
    OPENED: opened(),
    ANSWERED: answered(5, 'OPEN'),
    ASKED: asked(5),
    RESOLVED: { type: 'RESOLVED', at: at(5), status: 'RESOLVED' },
    CLOSED: { type: 'CLOSED', at: at(5), status: 'CLOSED' },
    REOPENED: { type: 'REOPENED', at: at(5), status: 'REOPENED' },
    PRIORITY: { type: 'PRIORITY', at: at(5), priority: 'P3' },
    TEAM: { type: 'TEAM', at: at(5), calendarId: 'second' },
    MERGED: { type: 'MERGED', at: at(5) },
    PROMISED: { type: 'PROMISED', at: at(5), dueAt: at(500) },
  };
  const cells = SERVICE_METRICS.flatMap((metric) =>
    Object.values(ClockEvent).map((event) => [metric, event, CLOCK_EFFECTS[metric][event]] as const),
  );

  it('has a cell for every metric and every event', () => {
    expect(cells).toHaveLength(40);
    expect(cells.every(([, , effect]) => effect)).toBe(true);
  });

  it.each(cells.filter(([, event]) => event !== 'OPENED'))(
    '%s, %s: %s on a clock that runs',
    (metric, event, effect) => {
      const before = running[metric].reduce((book, fact) => stepClocks(book, fact, FULL), EMPTY_BOOK);
      const clock = last(before, metric)!;
      expect(isRunning(clock)).toBe(true);
      const after = stepClocks(before, events[event], FULL);
      const same = of(after, metric)[of(before, metric).length - 1]!;
      const added = of(after, metric).length - of(before, metric).length;
      const seen: Record<ClockEffect, () => void> = {
        NONE: () => expect([same, added]).toEqual([clock, 0]),
        START: () => expect([same, added]).toEqual([clock, 0]),
        MEET: () => expect([same.state, same.stoppedAt, added]).toEqual(['MET', at(5), 0]),
        CANCEL: () => expect([same.state, same.stoppedAt, added]).toEqual(['CANCELLED', at(5), 0]),
        RESTART: () => {
          expect([same.state, same.stoppedAt, added]).toEqual(['MET', at(5), 1]);
          expect(last(after, metric)).toMatchObject({
            state: 'RUNNING',
            startedAt: at(5),
            cycle: clock.cycle + 1,
          });
        },
        RECOUNT: () => {
          expect([same.startedAt, added, same.stoppedAt]).toEqual([clock.startedAt, 0, null]);
          expect(same.targetMinutes).not.toBe(clock.targetMinutes);
          expect(same.intervals.at(-1)!.cause).toBe('PRIORITY');
        },
        CALENDAR: () => {
          expect([same.startedAt, added, same.dueAt]).toEqual([clock.startedAt, 0, clock.dueAt]);
          expect(same.intervals.at(-1)).toMatchObject({ calendarId: 'second', cause: 'TEAM', from: at(5) });
        },
        PROMISE: () => {
          expect([same.state, added]).toEqual(['CANCELLED', 1]);
          expect(last(after, metric)).toMatchObject({
            state: 'RUNNING',
            dueAt: at(500),
            targetMinutes: null,
          });
        },
      };
      seen[effect]();
    },
  );

  it.each([
    ['OPENED', 'FIRST_ANSWER', [opened()], 1],
    ['OPENED', 'RESOLUTION', [opened()], 1],
    ['OPENED', 'NEXT_ANSWER', [opened()], 0],
    ['OPENED', 'UPDATE', [opened()], 0],
    ['ASKED before the first answer', 'NEXT_ANSWER', [opened(), asked(1, 'NEW')], 0],
    ['ASKED after it', 'NEXT_ANSWER', [opened(), answered(1), asked(2)], 1],
    ['ANSWERED', 'UPDATE', [opened(), answered(1)], 1],
    ['ANSWERED with the last words', 'UPDATE', [opened(), answered(1, 'RESOLVED')], 0],
  ] as const)('starts on %s: %s', (_, metric, facts, count) => {
    expect(of(fold([...facts]), metric)).toHaveLength(count);
  });

  it('after the end, reopening owes a solution and an update anew, and a first answer only when there was none', () => {
    const resolved: ClockFact = { type: 'RESOLVED', at: at(10), status: 'RESOLVED' };
    const reopened: ClockFact = { type: 'REOPENED', at: at(100), status: 'REOPENED' };
    const unanswered = fold([opened(), resolved, reopened, asked(100, 'REOPENED')]);
    expect(of(unanswered, 'FIRST_ANSWER').map(({ state }) => state)).toEqual(['CANCELLED', 'RUNNING']);
    expect(last(unanswered, 'FIRST_ANSWER')).toMatchObject({ startedAt: at(100), dueAt: at(115) });
    expect(of(unanswered, 'NEXT_ANSWER')).toEqual([]);
    const answeredOnce = fold([opened(), answered(5), resolved, reopened, asked(100, 'REOPENED')]);
    expect(of(answeredOnce, 'FIRST_ANSWER').map(({ state }) => state)).toEqual(['MET']);
    expect(last(answeredOnce, 'NEXT_ANSWER')).toMatchObject({ startedAt: at(100), dueAt: at(115) });
    expect(of(answeredOnce, 'RESOLUTION').map(({ state }) => state)).toEqual(['MET', 'RUNNING']);
    expect(last(answeredOnce, 'UPDATE')).toMatchObject({ state: 'RUNNING', startedAt: at(100) });
  });

  it('owes nothing after a merge', () => {
    const merged = fold([opened(), answered(1), asked(2), { type: 'MERGED', at: at(3) }]);
    expect(nextClock(merged.clocks)).toBeNull();
  });

  it.each(SERVICE_METRICS)('the status alone says when %s pauses', (metric) => {
    const base =
      metric === 'NEXT_ANSWER'
        ? [opened(), answered(1), asked(2)]
        : metric === 'UPDATE'
          ? [opened(), answered(1, 'OPEN')]
          : [opened()];
    const paused = Object.values(TicketStatus).filter((status) => {
      const clock = last(fold([...base, moved(3, status)]), metric);
      return clock?.state === 'PAUSED';
    });
    expect(paused).toEqual(PAUSED_BY[metric]);
  });
});

describe('another priority', () => {
  const raised = (minutes: number, priority: 'P1' | 'P3'): ClockFact => ({
    type: 'PRIORITY',
    at: at(minutes),
    priority,
  });

  it('counts the new target from the same start', () => {
    const book = fold([opened({ priority: 'P3' }), raised(10, 'P1')]);
    expect(last(book, 'FIRST_ANSWER')).toMatchObject({
      startedAt: at(0),
      dueAt: at(15),
      targetMinutes: 15,
      hours: 'ALWAYS',
    });
  });

  it('is late from now on when the shorter time is over already', () => {
    const book = fold([opened({ priority: 'P3' }), raised(100, 'P1')], 101);
    expect(last(book, 'FIRST_ANSWER')).toMatchObject({
      state: 'BREACHED',
      dueAt: at(15),
      breachedAt: at(100),
    });
  });

  it('gives the time back when it becomes less urgent', () => {
    const book = fold([opened(), raised(20, 'P3')], 30);
    expect(last(book, 'FIRST_ANSWER')).toMatchObject({ state: 'RUNNING', dueAt: at(240), breachedAt: null });
  });

  it('leaves out what the clock has waited', () => {
    const paused = [
      opened({ priority: 'P3' }),
      answered(1),
      asked(10),
      moved(20, 'WAITING_FOR_REQUESTER'),
      moved(80, 'OPEN'),
      raised(81, 'P1'),
    ];
    expect(last(fold(paused as ClockFact[]), 'NEXT_ANSWER')).toMatchObject({ dueAt: at(85) });
  });

  it('promises nothing where the policy has no target for it, and a solution from now on where it has one', () => {
    const only: ClockVersions = {
      ...FULL,
      policy: { targets: [target('FIRST_ANSWER', 'P1', 15), target('RESOLUTION', 'P3', 60)] },
    };
    const book = fold([opened(), raised(5, 'P3')], 5, only);
    expect(last(book, 'FIRST_ANSWER')).toMatchObject({ state: 'CANCELLED' });
    expect(last(book, 'RESOLUTION')).toMatchObject({ startedAt: at(5), dueAt: at(65) });
  });
});

describe('another team', () => {
  it('counts on with its own calendar, and keeps what has passed', () => {
    // 17:00 in Athens: one hour of the first team is left, then the Azores open at 09:00 UTC.
    const late: ClockFact = { ...opened({ priority: 'P3' }), at: at(7 * 60) };
    const handed: ClockFact = { type: 'TEAM', at: at(8 * 60), calendarId: 'second' };
    const book = foldClocks([late, handed], FULL, at(8 * 60));
    // 60 minutes passed with the first team; 180 are left, and in the Azores it is 15:00, so that they fit into the same day.
    expect(last(book, 'FIRST_ANSWER')?.dueAt?.toISOString()).toBe('2026-11-23T19:00:00.000Z');
    expect(last(foldClocks([late], FULL, at(8 * 60)), 'FIRST_ANSWER')?.dueAt?.toISOString()).toBe(
      '2026-11-24T09:00:00.000Z',
    );
  });
});

describe('a promise given by hand', () => {
  it('is a fixed moment that waits for nobody, until the next word of the Centre', () => {
    const promise: ClockFact = { type: 'PROMISED', at: at(10), dueAt: at(300) };
    const waiting = fold([opened(), answered(5), promise, moved(20, 'WAITING_FOR_REQUESTER')], 30);
    expect(last(waiting, 'UPDATE')).toMatchObject({ state: 'RUNNING', dueAt: at(300), targetMinutes: null });
    const kept = fold([opened(), answered(5), promise, answered(200)], 301);
    expect(of(kept, 'UPDATE').map(({ state }) => state)).toEqual(['CANCELLED', 'MET', 'PAUSED']);
    expect(last(fold([opened(), answered(5), promise], 301), 'UPDATE')).toMatchObject({
      state: 'BREACHED',
      breachedAt: at(300),
    });
  });
});
