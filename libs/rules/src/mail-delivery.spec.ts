import { describe, expect, it } from '@jest/globals';
import { filesForMail, GIVEN_UP_AFTER, isRefusedForGood, nextAttempt } from './mail-delivery.js';

describe('isRefusedForGood', () => {
  it.each([
    ['the recipient is not known', { responseCode: 550, command: 'RCPT TO' }, true],
    ['the mail is too large', { responseCode: 552, command: 'DATA' }, true],
    ['the sender is refused', { responseCode: 553, command: 'MAIL FROM' }, true],
    ['the mailbox is full now', { responseCode: 452, command: 'RCPT TO' }, false],
    ['greylisting', { responseCode: 451, command: 'RCPT TO' }, false],
    ['the server is closing', { responseCode: 421, command: 'CONN' }, false],
    ['our password is wrong', { responseCode: 535, command: 'AUTH PLAIN' }, false],
    ['the server refuses us as a whole', { responseCode: 554, command: 'CONN' }, false],
    ['the server refuses our name', { responseCode: 550, command: 'EHLO' }, false],
    ['nobody listens', { code: 'ESOCKET', command: 'CONN' }, false],
    ['no answer in time', { code: 'ETIMEDOUT' }, false],
    ['an address that is none', { code: 'EENVELOPE' }, true],
  ])('%s: %j', (_what, refusal, expected) => {
    expect(isRefusedForGood(refusal)).toBe(expected);
  });
});

describe('nextAttempt', () => {
  const written = new Date('2026-11-25T03:00:00Z');
  const seconds = (attempts: number, now = written) =>
    (nextAttempt(attempts, written, now)!.getTime() - now.getTime()) / 1_000;

  it('waits twice as long each time, and never longer than ten minutes', () => {
    expect([1, 2, 3, 4, 7, 8, 9, 400].map((attempts) => seconds(attempts))).toEqual([
      5, 10, 20, 40, 320, 600, 600, 600,
    ]);
    expect(seconds(0)).toBe(5);
  });

  it('gives up after three days', () => {
    const before = new Date('2026-11-28T02:59:59Z');
    expect(seconds(300, before)).toBe(600);
    expect(nextAttempt(300, written, new Date('2026-11-28T03:00:00Z'))).toBeNull();
  });

  it('gives a webhook up after an hour', () => {
    const after = (minutes: number) => new Date(written.getTime() + minutes * 60_000);
    expect(nextAttempt(9, written, after(59), GIVEN_UP_AFTER.WEBHOOK)).toEqual(after(69));
    expect(nextAttempt(9, written, after(60), GIVEN_UP_AFTER.WEBHOOK)).toBeNull();
  });
});

describe('filesForMail', () => {
  const file = (id: string, size: number, kind = 'TEXT') => ({ id, name: id, size, kind });
  it('encloses what fits, in order, and leaves programs and what is too large on the page', () => {
    const files = [file('a', 60), file('b', 50), file('c', 40), file('run', 1, 'PROGRAM')];
    const { enclosed, left } = filesForMail(files, 100);
    expect(enclosed.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(left.map(({ id }) => id)).toEqual(['b', 'run']);
  });
});
