import { describe, expect, it } from '@jest/globals';
import { automaticMail, isFlood, MAIL_LIMITS, mayAcknowledge } from './mail-loops.js';

const mail = (headers: Record<string, string>, more: Partial<Parameters<typeof automaticMail>[0]> = {}) =>
  automaticMail({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]]),
    ),
    envelopeFrom: 'ann@hospital.example',
    fromAddress: 'ann@hospital.example',
    subject: 'Hello',
    ...more,
  });

describe('automaticMail', () => {
  it.each([
    ['an out-of-office note', { 'Auto-Submitted': 'auto-replied' }, 'REPLY'],
    ['one with a comment', { 'Auto-Submitted': 'auto-replied (vacation)' }, 'REPLY'],
    ['one of an older program', { 'X-Autoreply': 'yes' }, 'REPLY'],
    ['one that says so in Precedence', { Precedence: 'auto_reply' }, 'REPLY'],
    ['a monitoring alert', { 'Auto-Submitted': 'auto-generated' }, 'MACHINE'],
    ['a mail that carries the loop header of another Salus', { 'X-Salus-Loop': 'abc' }, 'UNANSWERABLE'],
    ['a mailing list', { 'List-Id': '<list.example>' }, 'BULK'],
    ['a newsletter', { Precedence: 'bulk' }, 'BULK'],
    ['a mail that wants no answer', { 'X-Auto-Response-Suppress': 'All' }, 'UNANSWERABLE'],
  ])('knows %s', (_, headers, kind) => {
    expect(mail(headers as unknown as Record<string, string>)?.kind).toBe(kind);
  });

  it.each([
    'Automatic reply: away',
    'Automatische Antwort: Urlaub',
    'Réponse automatique : absent',
    'Αυτόματη απάντηση: εκτός',
    'Out of Office: x',
    'Out of office PCs: all show a ransom note',
  ])('answers not to the subject %s, but a person may have written it', (subject) => {
    expect(mail({}, { subject })).toEqual({ kind: 'UNANSWERABLE', sign: 'SUBJECT' });
  });

  it('believes a header more than a subject', () => {
    const subject = 'Out of Office: x';
    expect(mail({ 'Auto-Submitted': 'auto-replied' }, { subject })?.kind).toBe('REPLY');
    expect(mail({ 'Auto-Submitted': 'auto-generated' }, { subject })?.kind).toBe('MACHINE');
    expect(mail({ 'List-Id': '<list.example>' }, { subject })?.kind).toBe('BULK');
  });

  it('tells a program of another Salus from other machines', () => {
    const headers = { 'Auto-Submitted': 'auto-generated', 'X-Salus-Loop': 'abc' };
    expect(mail(headers)).toEqual({ kind: 'MACHINE', sign: 'LOOP_HEADER' });
  });

  it.each(['noreply@x.example', 'no-reply+1@x.example', 'MAILER-DAEMON@x.example', 'postmaster@x.example'])(
    'answers not to %s',
    (fromAddress) => {
      expect(mail({}, { fromAddress })?.kind).toBe('UNANSWERABLE');
    },
  );

  it('answers not to the null sender, and takes people for people', () => {
    expect(mail({}, { envelopeFrom: '' })?.kind).toBe('UNANSWERABLE');
    expect(mail({})).toBeNull();
    expect(mail({ 'Auto-Submitted': 'no', Precedence: 'normal' })).toBeNull();
    expect(
      mail({}, { subject: 'The automatic reply does not work', fromAddress: 'noreplyton@x.example' }),
    ).toBeNull();
  });
});

describe('mayAcknowledge', () => {
  const none = { toAddressToday: 0, onTicketToday: 0, isAutomatic: false, isUnsure: false };
  it('answers nothing automatic, once for each ticket and ten times for each address in a day', () => {
    expect(mayAcknowledge(none)).toBe(true);
    expect(mayAcknowledge({ ...none, isAutomatic: true })).toBe(false);
    expect(mayAcknowledge({ ...none, onTicketToday: 1 })).toBe(false);
    expect(mayAcknowledge({ ...none, toAddressToday: 9 })).toBe(true);
    expect(mayAcknowledge({ ...none, toAddressToday: 10 })).toBe(false);
  });

  it('answers once in a day where nobody knows who wrote', () => {
    expect(mayAcknowledge({ ...none, isUnsure: true })).toBe(true);
    expect(mayAcknowledge({ ...none, isUnsure: true, toAddressToday: 1 })).toBe(false);
  });

  it('calls it a flood at the limit, not before', () => {
    expect(
      [0, MAIL_LIMITS.ticketsPerHour - 1, MAIL_LIMITS.ticketsPerHour].map((count) => isFlood(count)),
    ).toEqual([false, false, true]);
  });
});
