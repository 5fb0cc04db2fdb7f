import { describe, expect, it } from '@jest/globals';
import { LIMITS } from './limits.js';
import {
  checkAffectedSystems,
  checkBody,
  checkIdempotencyKey,
  checkMessage,
  checkName,
  checkReason,
  checkSearchQuery,
  checkSubject,
  checkTags,
  codePointLength,
  tidyText,
} from './ticket-text.js';

const EMOJI = '\u{1F691}';

describe('checkSubject', () => {
  it.each([
    'EHR and file shares encrypted',
    '  blanks around are taken away\n',
    'Αντλίες έγχυσης εκτός δικτύου στη ΜΕΘ',
    'Как да докладваме плащане на откуп?',
    `${EMOJI} family: 👩‍⚕️`,
    '<script>alert(1)</script>',
    'x'.repeat(200),
    EMOJI.repeat(200),
    // 200 letters typed as letter and accent are 200 letters.
    'e\u0301'.repeat(200),
  ])('accepts %j', (subject) => {
    expect(checkSubject(subject)).toBeNull();
  });

  it.each(['', ' ', '\n\t', '\u200B', '\u00A0\u2003', '\u200D\uFEFF \u00AD', '\u202E', '\u2800'])(
    'finds %j empty',
    (subject) => {
      expect(checkSubject(subject)).toEqual({ field: 'subject', code: 'EMPTY' });
    },
  );

  it.each(['x'.repeat(201), EMOJI.repeat(201), 'x'.repeat(5_000_000)])(
    'finds a text too long and says the maximum',
    (subject) => {
      expect(checkSubject(subject)).toEqual({ field: 'subject', code: 'TOO_LONG', max: 200 });
    },
  );

  it.each([
    ['a line end, which would end a mail header', 'a\nBcc: all@example.org'],
    ['a carriage return', 'a\rb'],
    ['a tab', 'a\tb'],
    ['NUL', 'a\u0000b'],
    ['an escape character', 'a\u001B[31mb'],
    ['DEL', 'a\u007Fb'],
    ['a C1 control', 'a\u0085b'],
    ['a Unicode line separator', 'a\u2028b'],
    ['half a surrogate pair', 'a\uD83Db'],
    ['a right-to-left override', 'invoice\u202Efdp.exe'],
    ['a left-to-right embedding', 'a\u202Ab'],
    ['an isolate', 'a\u2067b\u2069'],
  ])('refuses %s', (_, subject) => {
    expect(checkSubject(subject)).toEqual({ field: 'subject', code: 'BAD_CHARACTER' });
  });
});

describe('checkBody, checkMessage and checkReason', () => {
  it.each([
    [checkBody, 'body', LIMITS.body],
    [checkMessage, 'body', LIMITS.message],
    [checkReason, 'reason', LIMITS.reason],
  ] as const)('%p', (check, field, max) => {
    expect(check('line\r\nline\n\tindented')).toBeNull();
    // People paste evidence: what reorders a line is kept in bodies and shown harmlessly.
    expect(check('invoice\u202Efdp.exe')).toBeNull();
    expect(check(EMOJI.repeat(max))).toBeNull();
    expect(check(EMOJI.repeat(max + 1))).toEqual({ field, code: 'TOO_LONG', max });
    expect(check(' \n ')).toEqual({ field, code: 'EMPTY' });
    expect(check('a\u0000b')).toEqual({ field, code: 'BAD_CHARACTER' });
    expect(check('a\u001Bb')).toEqual({ field, code: 'BAD_CHARACTER' });
    expect(check('a\uDC00b')).toEqual({ field, code: 'BAD_CHARACTER' });
    expect(check('', 'input.text')).toEqual({ field: 'input.text', code: 'EMPTY' });
  });
});

describe('checkTags and checkAffectedSystems', () => {
  it.each([
    [checkTags, 'tags', LIMITS.tagLength, LIMITS.tagsPerTicket],
    [checkAffectedSystems, 'affectedSystems', LIMITS.affectedSystemLength, LIMITS.affectedSystemsPerTicket],
  ] as const)('%p', (check, field, length, count) => {
    expect(check([])).toBeNull();
    expect(check(Array.from({ length: count }, () => 'x'.repeat(length)))).toBeNull();
    expect(check(Array.from({ length: count + 1 }, () => 'x'))).toEqual({
      field,
      code: 'TOO_MANY',
      max: count,
    });
    expect(check(['ok', 'x'.repeat(length + 1)])).toEqual({
      field: `${field}.1`,
      code: 'TOO_LONG',
      max: length,
    });
    expect(check(['ok', 'ok', ' '])).toEqual({ field: `${field}.2`, code: 'EMPTY' });
    expect(check(['a\nb'])).toEqual({ field: `${field}.0`, code: 'BAD_CHARACTER' });
  });
});

describe('checkName and checkSearchQuery', () => {
  it('wants a name on one line', () => {
    expect(checkName('Demo Nurse, Alpha')).toBeNull();
    expect(checkName('')).toEqual({ field: 'name', code: 'EMPTY' });
    expect(checkName('a\nb')).toEqual({ field: 'name', code: 'BAD_CHARACTER' });
    expect(checkName('x'.repeat(201))).toEqual({ field: 'name', code: 'TOO_LONG', max: 200 });
  });

  it('lets a search be empty, but not endless', () => {
    expect(checkSearchQuery('')).toBeNull();
    expect(checkSearchQuery('ransomwear')).toBeNull();
    expect(checkSearchQuery('x'.repeat(201))).toEqual({ field: 'query', code: 'TOO_LONG', max: 200 });
    expect(checkSearchQuery('a\u0000')).toEqual({ field: 'query', code: 'BAD_CHARACTER' });
  });
});

describe('checkIdempotencyKey', () => {
  it.each(['12345678', '01970000-0000-7000-8000-000000000000', '~'.repeat(64)])('accepts %s', (key) => {
    expect(checkIdempotencyKey(key)).toBeNull();
  });

  it.each([
    ['', { code: 'EMPTY' }],
    ['1234567', { code: 'TOO_SHORT', min: 8 }],
    ['x'.repeat(65), { code: 'TOO_LONG', max: 64 }],
    ['1234 5678', { code: 'BAD_CHARACTER' }],
    ['1234567\n', { code: 'BAD_CHARACTER' }],
    ['12345678é', { code: 'BAD_CHARACTER' }],
  ])('refuses %j', (key, problem) => {
    expect(checkIdempotencyKey(key)).toEqual({ field: 'idempotencyKey', ...problem });
  });
});

describe('tidyText and codePointLength', () => {
  it('keeps one form of a text and changes it no further', () => {
    const tidy = tidyText('  e\u0301\r\nb\rc\t \n');
    expect(tidy).toBe('é\nb\nc');
    expect(tidyText(tidy)).toBe(tidy);
  });

  it('counts what PostgreSQL counts', () => {
    expect(codePointLength('')).toBe(0);
    expect(codePointLength(`a${EMOJI}é`)).toBe(3);
  });
});
