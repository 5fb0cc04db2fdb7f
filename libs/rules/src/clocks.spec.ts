import { describe, expect, it } from '@jest/globals';
import { nextDue, type AnswerFacts } from './clocks.js';
import { Priority, TicketStatus } from './vocabulary.js';

const ZONE = 'Europe/Athens';
// A Friday, 17:00 in Athens.
const openedAt = new Date('2026-11-20T15:00Z');
const ticket: AnswerFacts = {
  priority: 'P3',
  status: 'NEW',
  openedAt,
  firstAnsweredAt: null,
  lastRequesterMessageAt: null,
};

describe('the first answer', () => {
  it.each([
    ['P1', 15, 'ALWAYS', '2026-11-20T15:15:00.000Z'],
    ['P2', 60, 'ALWAYS', '2026-11-20T16:00:00.000Z'],
    ['P3', 240, 'OFFICE_HOURS', '2026-11-23T09:00:00.000Z'],
    ['P4', 480, 'OFFICE_HOURS', '2026-11-23T13:00:00.000Z'],
    ['P5', 1440, 'OFFICE_HOURS', '2026-11-25T09:00:00.000Z'],
  ] as const)('of a %s is due in %i minutes (%s)', (priority, minutes, counts, dueAt) => {
    const due = nextDue({ ...ticket, priority }, ZONE);
    expect(due).toEqual({
      dueAt: new Date(dueAt),
      kind: 'FIRST_ANSWER',
      why: { minutes, from: openedAt, counts },
    });
  });

  it('is due at another moment where the office keeps another clock', () => {
    expect(nextDue(ticket, 'Europe/Dublin')?.dueAt.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(
      nextDue({ ...ticket, openedAt: new Date('2026-11-22T00:00Z') }, 'Europe/Dublin')?.dueAt.toISOString(),
    ).toBe('2026-11-23T12:00:00.000Z');
  });

  it('is owed in every status but the ended ones, so waiting by hand hides nothing', () => {
    const owed = Object.values(TicketStatus).filter(
      (status) => nextDue({ ...ticket, status }, ZONE) !== null,
    );
    expect(owed).toEqual(['NEW', 'OPEN', 'WAITING_FOR_REQUESTER', 'WAITING_FOR_THIRD_PARTY', 'REOPENED']);
  });

  it('still counts from the opening when the requester has written more', () => {
    const due = nextDue({ ...ticket, lastRequesterMessageAt: new Date('2026-11-20T15:10Z') }, ZONE);
    expect(due).toMatchObject({ kind: 'FIRST_ANSWER', why: { from: openedAt } });
  });
});

describe('the next answer', () => {
  const firstAnsweredAt = new Date('2026-11-20T15:20Z');
  const asked = new Date('2026-11-20T18:00Z');
  const answered: AnswerFacts = { ...ticket, status: 'OPEN', firstAnsweredAt };

  it.each([
    ['P1', '2026-11-20T18:15:00.000Z'],
    ['P2', '2026-11-20T19:00:00.000Z'],
    ['P3', '2026-11-23T10:00:00.000Z'],
  ] as const)('to a %s counts from the last word of the requester', (priority, dueAt) => {
    const due = nextDue({ ...answered, priority, lastRequesterMessageAt: asked }, ZONE);
    expect(due).toMatchObject({ dueAt: new Date(dueAt), kind: 'NEXT_ANSWER', why: { from: asked } });
  });

  it('is not owed when nothing was asked since the last answer', () => {
    expect(nextDue(answered, ZONE)).toBeNull();
    expect(nextDue({ ...answered, lastRequesterMessageAt: openedAt }, ZONE)).toBeNull();
    expect(nextDue({ ...answered, lastRequesterMessageAt: firstAnsweredAt }, ZONE)).toBeNull();
    const later = new Date('2026-11-20T18:30Z');
    expect(nextDue({ ...answered, lastRequesterMessageAt: asked, lastAnsweredAt: later }, ZONE)).toBeNull();
  });

  it('is not owed while it is the turn of the requester, or after the end', () => {
    const owed = Object.values(TicketStatus).filter(
      (status) => nextDue({ ...answered, status, lastRequesterMessageAt: asked }, ZONE) !== null,
    );
    expect(owed).toEqual(['NEW', 'OPEN', 'WAITING_FOR_THIRD_PARTY', 'REOPENED']);
  });
});

describe('priorities', () => {
  it('are never due later than a less urgent one', () => {
    for (let hour = 0; hour < 24 * 7; hour += 1) {
      const at = new Date(openedAt.getTime() + hour * 3_600_000);
      const dues = Object.values(Priority).map(
        (priority) => nextDue({ ...ticket, priority, openedAt: at }, ZONE)?.dueAt,
      );
      expect(dues).toEqual([...dues].sort((a, b) => Number(a) - Number(b)));
    }
  });
});
