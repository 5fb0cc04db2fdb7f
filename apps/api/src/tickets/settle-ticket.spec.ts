import { describe, expect, it } from '@jest/globals';
import { TicketStatus } from '@salus/rules';
import { endings, settleTicket } from './settle-ticket.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`); // a Monday
const opened = {
  status: 'NEW' as TicketStatus,
  lastAnsweredAt: null,
  lastRequesterMessageAt: null,
};

describe('what follows from the facts of a ticket', () => {
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
        lastAnsweredAt,
        lastRequesterMessageAt,
      };
      expect(settleTicket(facts).turn).toBe(turn);
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
