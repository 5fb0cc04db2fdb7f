import { describe, expect, it } from '@jest/globals';
import { advanceClocks, foldClocks, stepClocks } from './clock.js';
import { ClockState, EMPTY_BOOK, nextClock, type ClockFact } from './clock-book.js';
import { clockNews, standingOf } from './clock-news.js';
import { answered, asked, at, fold, FULL, last, moved, of, opened } from './clock-samples.js';

describe('a duty of the hospital', () => {
  const started: ClockFact = {
    type: 'DUTY_STARTED',
    at: at(100),
    duty: 'NIS2_EARLY_WARNING',
    from: at(40),
    dueAt: at(40 + 1_440),
  };

  it('runs through everything that happens to the ticket', () => {
    const book = fold(
      [
        opened(),
        started,
        answered(110, 'RESOLVED'),
        { type: 'RESOLVED', at: at(111), status: 'RESOLVED' },
        { type: 'MERGED', at: at(112) },
      ],
      200,
    );
    expect(nextClock(book.clocks)).toMatchObject({
      kind: 'NIS2_EARLY_WARNING',
      startedAt: at(40),
      dueAt: at(1_480),
    });
  });

  it.each([
    ['in time', 1_000, 1_000, 'MET'],
    ['late', 2_000, 2_000, 'BREACHED'],
    ['in time, but written down late', 2_000, 1_480, 'MET'],
  ])('ends when it is submitted %s', (_, now, submitted, state) => {
    const done: ClockFact = {
      type: 'DUTY_SUBMITTED',
      at: at(now),
      duty: 'NIS2_EARLY_WARNING',
      submittedAt: at(submitted),
    };
    expect(last(fold([opened(), started, done], now), 'NIS2_EARLY_WARNING')).toMatchObject({
      state,
      stoppedAt: at(submitted),
    });
  });

  it('counts from the corrected moment of awareness', () => {
    const corrected: ClockFact = { ...started, at: at(2_000), from: at(60), dueAt: at(60 + 1_440) };
    const book = fold([opened(), started, corrected], 2_001);
    expect(of(book, 'NIS2_EARLY_WARNING')).toHaveLength(1);
    expect(last(book, 'NIS2_EARLY_WARNING')).toMatchObject({
      startedAt: at(60),
      dueAt: at(1_500),
      state: 'BREACHED',
    });
  });

  it('can turn out not to exist', () => {
    const none: ClockFact = { type: 'DUTY_CANCELLED', at: at(150), duty: 'NIS2_EARLY_WARNING' };
    expect(last(fold([opened(), started, none]), 'NIS2_EARLY_WARNING')).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('the fold', () => {
  it('promises nothing where no policy fits', () => {
    expect(fold([opened(), answered(5), asked(6)], 7, { ...FULL, policy: null }).clocks).toEqual([]);
  });

  /** A story of random facts, in time, as the commands of a ticket would make them. */
  function story(seed: number): ClockFact[] {
    let state = seed;
    const random = (below: number) => {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      return Math.floor((state / 2 ** 32) * below);
    };
    const facts: ClockFact[] = [opened({ priority: random(2) ? 'P1' : 'P3' })];
    let time = 0;
    for (let count = 0; count < 12; count += 1) {
      time += random(400);
      const choices: ClockFact[] = [
        answered(time),
        answered(time, 'OPEN'),
        asked(time),
        moved(time, 'WAITING_FOR_THIRD_PARTY'),
        moved(time, 'WAITING_FOR_REQUESTER'),
        moved(time, 'OPEN'),
        { type: 'PRIORITY', at: at(time), priority: random(2) ? 'P1' : 'P3' },
        { type: 'TEAM', at: at(time), calendarId: random(2) ? 'first' : 'second' },
        { type: 'PROMISED', at: at(time), dueAt: at(time + 30) },
        { type: 'RESOLVED', at: at(time), status: 'RESOLVED' },
        { type: 'REOPENED', at: at(time), status: 'REOPENED' },
        {
          type: 'DUTY_STARTED',
          at: at(time),
          duty: 'GDPR_ART_33',
          from: at(time - 10),
          dueAt: at(time + 4_310),
        },
      ];
      facts.push(choices[random(choices.length)]!);
    }
    return facts;
  }

  it.each(Array.from({ length: 80 }, (_, seed) => seed + 1))(
    'gives the same clocks whenever and however often it is done: story %i',
    (seed) => {
      const facts = story(seed);
      const end = new Date(facts.at(-1)!.at.getTime() + 60_000);
      const whole = foldClocks(facts, FULL, end);
      expect(foldClocks(facts, FULL, end)).toEqual(whole);
      // Step by step, with the sweep looking in at every minute or never.
      let stepped = EMPTY_BOOK;
      for (const fact of facts) {
        const before = new Date(fact.at.getTime() - 1);
        stepped = stepClocks(advanceClocks(stepped, before), fact, FULL);
      }
      expect(advanceClocks(stepped, end)).toEqual(whole);
    },
  );

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'is told apart by nothing but its facts: splitting a pause changes no due time: story %i',
    (seed) => {
      const facts = story(seed);
      const split = facts.flatMap((fact): ClockFact[] => {
        if (fact.type !== 'STATUS' || fact.status === 'OPEN') return [fact];
        return [fact, { ...fact, at: fact.at }];
      });
      expect(foldClocks(split, FULL, at(10_000))).toEqual(foldClocks(facts, FULL, at(10_000)));
    },
  );

  it('adds up a pause however often it was interrupted for no time', () => {
    const base = [opened({ priority: 'P3' }), answered(1), asked(10)];
    const once = fold([...base, moved(20, 'WAITING_FOR_REQUESTER'), moved(120, 'OPEN')]);
    const split = fold([
      ...base,
      moved(20, 'WAITING_FOR_REQUESTER'),
      moved(50, 'OPEN'),
      moved(50, 'WAITING_FOR_REQUESTER'),
      moved(120, 'OPEN'),
    ]);
    expect(last(split, 'NEXT_ANSWER')?.dueAt).toEqual(last(once, 'NEXT_ANSWER')?.dueAt);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'keeps its intervals in order and without gaps: story %i',
    (seed) => {
      for (const clock of fold(story(seed), 20_000).clocks) {
        for (const [index, { from, to }] of clock.intervals.entries()) {
          if (to) expect(to.getTime()).toBeGreaterThanOrEqual(from.getTime());
          const next = clock.intervals[index + 1];
          if (next) expect(next.from).toEqual(to);
        }
        expect(Object.values(ClockState)).toContain(clock.state);
        expect(clock.stoppedAt !== null).toBe(clock.intervals.at(-1)!.to !== null);
      }
    },
  );
});

describe('what is told of a clock', () => {
  it.each([
    [null, 'RUNNING', ['CLOCK_STARTED']],
    [null, 'MET', ['CLOCK_STARTED', 'CLOCK_MET']],
    [null, 'ENDED_LATE', ['CLOCK_STARTED', 'CLOCK_BREACHED', 'CLOCK_ENDED_LATE']],
    ['RUNNING', 'RUNNING', []],
    ['RUNNING', 'PAUSED', ['CLOCK_PAUSED']],
    ['PAUSED', 'RUNNING', ['CLOCK_RESUMED']],
    ['RUNNING', 'BREACHED', ['CLOCK_BREACHED']],
    ['BREACHED', 'RUNNING', ['CLOCK_RECOUNTED']],
    ['RUNNING', 'ENDED_LATE', ['CLOCK_BREACHED', 'CLOCK_ENDED_LATE']],
    ['BREACHED', 'ENDED_LATE', ['CLOCK_ENDED_LATE']],
    ['RUNNING', 'CANCELLED', ['CLOCK_CANCELLED']],
  ] as const)('after %s, %s is %j', (told, now, news) => {
    expect(clockNews(told, now)).toEqual(news);
  });

  it('tells late and owed from late and done', () => {
    const late = fold([opened()], 16).clocks[0]!;
    expect([standingOf(late), standingOf({ ...late, stoppedAt: at(20) })]).toEqual([
      'BREACHED',
      'ENDED_LATE',
    ]);
  });
});
