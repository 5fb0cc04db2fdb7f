import { describe, expect, it } from '@jest/globals';
import { TicketStatus } from '@salus/rules';
import { endings, settleTicket } from './settle-ticket.js';

const ZONE = 'Europe/Athens';
const at = (time: string) => new Date(`2026-11-23T${time}:00Z`); // a Monday
const opened = {
  status: 'NEW' as TicketStatus,
  priority: 'P1' as const,
  openedAt: at('03:10'),
  firstAnsweredAt: null,
  lastAnsweredAt: null,
  lastRequesterMessageAt: null,
};

describe('what follows from the facts of a ticket', () => {
  it('promises a first answer from the moment it was opened, day and night for P1', () => {
    expect(settleTicket(opened, ZONE)).toEqual({
      turn: 'CENTRE',
      clockKind: 'FIRST_ANSWER',
      clockStartedAt: at('03:10'),
      clockMinutes: 15,
      clockWorkingTime: false,
      nextDueAt: at('03:25'),
    });
  });

  it('counts only office hours of the Centre for what is less urgent', () => {
    expect(settleTicket({ ...opened, priority: 'P3' }, ZONE)).toMatchObject({
      clockMinutes: 240,
      clockWorkingTime: true,
    });
    expect(settleTicket({ ...opened, priority: 'P3' }, ZONE).nextDueAt!.getTime()).toBeGreaterThan(
      at('07:10').getTime(),
    );
  });

  it('promises nothing once it is answered, and has no half of a clock', () => {
    const answered = {
      ...opened,
      status: 'WAITING_FOR_REQUESTER' as const,
      firstAnsweredAt: at('03:20'),
      lastAnsweredAt: at('03:20'),
    };
    expect(settleTicket(answered, ZONE)).toEqual({
      turn: 'REQUESTER',
      clockKind: null,
      clockStartedAt: null,
      clockMinutes: null,
      clockWorkingTime: null,
      nextDueAt: null,
    });
  });

  it('promises the next answer from the last word of the requester', () => {
    const asked = {
      ...opened,
      status: 'OPEN' as const,
      firstAnsweredAt: at('03:20'),
      lastAnsweredAt: at('03:20'),
      lastRequesterMessageAt: at('04:00'),
    };
    expect(settleTicket(asked, ZONE)).toMatchObject({
      turn: 'CENTRE',
      clockKind: 'NEXT_ANSWER',
      clockStartedAt: at('04:00'),
      nextDueAt: at('04:15'),
    });
  });

  it.each([
    ['nobody has written', null, null, 'CENTRE'],
    ['only the requester has written', null, at('04:00'), 'CENTRE'],
    ['only the Centre has written', at('04:00'), null, 'THIRD_PARTY'],
    ['the requester wrote last', at('04:00'), at('05:00'), 'CENTRE'],
    ['the Centre wrote last', at('05:00'), at('04:00'), 'THIRD_PARTY'],
    ['both wrote at once', at('05:00'), at('05:00'), 'THIRD_PARTY'],
  ])(
    'says whose turn it is while a third party is waited for: %s',
    (_, lastAnsweredAt, lastRequesterMessageAt, turn) => {
      const facts = {
        ...opened,
        status: 'WAITING_FOR_THIRD_PARTY' as const,
        firstAnsweredAt: lastAnsweredAt,
        lastAnsweredAt,
        lastRequesterMessageAt,
      };
      expect(settleTicket(facts, ZONE).turn).toBe(turn);
    },
  );
});

describe('when a ticket ended', () => {
  const now = at('06:00');
  it.each(Object.values(TicketStatus))('is written down for %s', (status) => {
    const expected = { RESOLVED: { resolvedAt: now, closedAt: null }, CLOSED: { closedAt: now } }[
      status as string
    ];
    expect(endings(status, now)).toEqual(expected ?? { resolvedAt: null, closedAt: null });
  });
});
