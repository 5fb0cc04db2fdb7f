import { describe, expect, it } from '@jest/globals';
import { dueAt, shouldEscalate, unansweredP1Rule, type EscalationFacts } from './escalation.js';
import { Priority, TicketStatus } from './vocabulary.js';

const openedAt = new Date('2026-10-25T00:50Z');
const after = (minutes: number): Date => new Date(openedAt.getTime() + minutes * 60_000);
const silent: EscalationFacts = {
  priority: 'P1',
  status: 'NEW',
  openedAt,
  firstAnsweredAt: null,
  escalatedAt: null,
  now: after(15),
};

describe('the rule for an unanswered P1', () => {
  it('has a name and a version, and is due after 15 real minutes, also while the clock is put back', () => {
    expect(unansweredP1Rule).toEqual({ name: 'p1-unanswered', version: 1, afterMinutes: 15 });
    expect(dueAt(openedAt).toISOString()).toBe('2026-10-25T01:05:00.000Z');
  });

  it('escalates when nobody answers in 15 minutes', () => {
    expect(shouldEscalate(silent)).toEqual({ escalate: true, why: 'UNANSWERED' });
  });

  it.each([
    ['a millisecond early', { now: new Date(after(15).getTime() - 1) }, 'NOT_YET'],
    ['answered in time', { firstAnsweredAt: after(3) }, 'ANSWERED'],
    ['answered late, before the job ran', { firstAnsweredAt: after(16), now: after(20) }, 'ANSWERED'],
    ['escalated by hand', { escalatedAt: after(2) }, 'ALREADY_ESCALATED'],
    ['run twice', { escalatedAt: after(15), now: after(15) }, 'ALREADY_ESCALATED'],
  ])('does nothing when %s', (_, facts, why) => {
    expect(shouldEscalate({ ...silent, ...facts })).toEqual({ escalate: false, why });
  });

  it('looks at P1 only', () => {
    const escalated = Object.values(Priority).filter(
      (priority) => shouldEscalate({ ...silent, priority }).escalate,
    );
    expect(escalated).toEqual(['P1']);
    expect(shouldEscalate({ ...silent, priority: 'P2' })).toEqual({ escalate: false, why: 'NOT_P1' });
  });

  it('escalates in every status but the ended ones: taking a ticket is not answering it', () => {
    const escalated = Object.values(TicketStatus).filter(
      (status) => shouldEscalate({ ...silent, status }).escalate,
    );
    expect(escalated).toEqual([
      'NEW',
      'OPEN',
      'WAITING_FOR_REQUESTER',
      'WAITING_FOR_THIRD_PARTY',
      'REOPENED',
    ]);
    expect(shouldEscalate({ ...silent, status: 'CLOSED' })).toEqual({ escalate: false, why: 'ENDED' });
  });

  it('still escalates when the job comes hours late', () => {
    expect(shouldEscalate({ ...silent, now: after(300) })).toEqual({ escalate: true, why: 'UNANSWERED' });
  });
});
