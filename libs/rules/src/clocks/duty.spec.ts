import { describe, expect, it } from '@jest/globals';
import { EU_COUNTRIES } from '../vocabulary.js';
import { DUTY_KINDS } from './clock-book.js';
import {
  checkDuty,
  dutyDueAt,
  type LegalDuty,
  nextReminderAt,
  raisedByOne,
  recipientsOf,
  reminderMinutes,
  UNION_DUTIES,
} from './duty.js';

const at = (text: string) => new Date(text);

describe('when a duty is due', () => {
  it.each([
    [
      '24 hours of early warning over a Saturday',
      'NIS2_EARLY_WARNING',
      '2026-10-23T20:30Z',
      '2026-10-24T20:30:00.000Z',
    ],
    // Aware on Friday 22:30 in Berlin: on Monday it is 21:30 there, because summer time has ended.
    [
      '72 hours through the end of summer time',
      'NIS2_NOTIFICATION',
      '2026-10-23T20:30Z',
      '2026-10-26T20:30:00.000Z',
    ],
    ['72 hours through its start', 'GDPR_ART_33', '2026-03-27T12:00Z', '2026-03-30T12:00:00.000Z'],
    ['72 hours through Christmas', 'GDPR_ART_33', '2026-12-24T23:00Z', '2026-12-27T23:00:00.000Z'],
    ['one month, clamped', 'NIS2_FINAL_REPORT', '2027-01-31T10:00Z', '2027-02-28T10:00:00.000Z'],
    [
      'one month, clamped in a leap year',
      'NIS2_FINAL_REPORT',
      '2028-01-30T10:00Z',
      '2028-02-29T10:00:00.000Z',
    ],
    [
      'one month, the same time on the wall',
      'NIS2_FINAL_REPORT',
      '2026-10-24T10:00Z',
      '2026-11-24T11:00:00.000Z',
    ],
  ] as const)('%s', (_, duty, from, due) => {
    expect(dutyDueAt(UNION_DUTIES[duty], at(from), 'Europe/Berlin')?.toISOString()).toBe(due);
  });

  it('has no hour where the law has none', () => {
    expect(dutyDueAt(UNION_DUTIES.GDPR_ART_34, at('2026-10-23T20:30Z'), 'Europe/Berlin')).toBeNull();
  });

  it('counts the final report from the submission of the notification, all others from awareness', () => {
    const fromSubmission = DUTY_KINDS.filter((duty) => UNION_DUTIES[duty].startsAt !== 'AWARENESS');
    expect(fromSubmission).toEqual(['NIS2_FINAL_REPORT']);
  });
});

describe('reminders', () => {
  const from = at('2026-11-23T00:00Z');
  it.each([
    [24, [360, 60]],
    [72, [1440, 360]],
    [24 * 30, [10_080, 1440]],
  ])('of %i hours', (hours, minutes) => {
    expect(reminderMinutes(from, new Date(from.getTime() + hours * 3_600_000))).toEqual(minutes);
  });

  it('come one after the other, and end', () => {
    const due = at('2026-11-24T00:00Z');
    expect([0, 1, 2].map((sent) => nextReminderAt(from, due, sent)?.toISOString() ?? null)).toEqual([
      '2026-11-23T18:00:00.000Z',
      '2026-11-23T23:00:00.000Z',
      null,
    ]);
  });

  it('make a ticket one step more urgent, P1 at most', () => {
    expect((['P1', 'P2', 'P3', 'P4', 'P5'] as const).map(raisedByOne)).toEqual([
      'P1',
      'P1',
      'P2',
      'P3',
      'P4',
    ]);
  });
});

describe('recipients', () => {
  it('of NIS2 are in the directory of each of the 27 countries', () => {
    for (const country of EU_COUNTRIES)
      expect(recipientsOf(UNION_DUTIES.NIS2_EARLY_WARNING, country).length).toBeGreaterThan(0);
    expect(recipientsOf(UNION_DUTIES.NIS2_EARLY_WARNING, 'EL')).toEqual(
      recipientsOf(UNION_DUTIES.NIS2_EARLY_WARNING, 'GR'),
    );
    expect(recipientsOf(UNION_DUTIES.NIS2_EARLY_WARNING, 'CH')).toEqual([]);
  });

  it('are those that a version names, where it names one', () => {
    const named: LegalDuty = { ...UNION_DUTIES.GDPR_ART_33, recipientName: 'CNIL', recipientSite: 'cnil.fr' };
    expect(recipientsOf(named, 'FR')).toEqual([{ name: 'CNIL', site: 'cnil.fr', confidence: 'FIRST_HAND' }]);
    expect(recipientsOf(UNION_DUTIES.GDPR_ART_34, 'FR')).toEqual([]);
  });
});

describe('a version of a duty', () => {
  it('is taken as the law of the Union has it', () => {
    expect(DUTY_KINDS.flatMap((duty) => checkDuty(UNION_DUTIES[duty]))).toEqual([]);
  });

  it.each<[Partial<LegalDuty>, object]>([
    [{ hours: 0 }, { field: 'hours', code: 'OUT_OF_RANGE', min: 1, max: 1_440 }],
    [{ hours: 1.5 }, { field: 'hours', code: 'OUT_OF_RANGE', min: 1, max: 1_440 }],
    [
      { months: 25, hours: null },
      { field: 'months', code: 'OUT_OF_RANGE', min: 1, max: 24 },
    ],
    [
      { hours: 24, months: 1 },
      { field: 'months', code: 'BOTH' },
    ],
    [{ contents: [] }, { field: 'contents', code: 'EMPTY' }],
    [{ basis: ' ' }, { field: 'basis', code: 'EMPTY' }],
    [{ basis: '\u200B' }, { field: 'basis', code: 'EMPTY' }],
    [{ basis: 'Art. 23\u0000' }, { field: 'basis', code: 'BAD_CHARACTER' }],
    [{ basis: 'Art. 23\nNIS2' }, { field: 'basis', code: 'BAD_CHARACTER' }],
    [{ note: 'x'.repeat(2_001) }, { field: 'note', code: 'TOO_LONG', max: 2_000 }],
    [{ note: 'a\uD800b' }, { field: 'note', code: 'BAD_CHARACTER' }],
    [{ recipientName: 'BSI\u0007' }, { field: 'recipientName', code: 'BAD_CHARACTER' }],
    [{ recipientName: 'x'.repeat(121) }, { field: 'recipientName', code: 'TOO_LONG', max: 120 }],
    [{ recipientSite: `${'x'.repeat(200)}.eu` }, { field: 'recipientSite', code: 'TOO_LONG', max: 200 }],
    [{ recipientSite: 'javascript:alert(1)' }, { field: 'recipientSite', code: 'BAD_CHARACTER' }],
    [{ recipientSite: 'https://cnil.fr' }, { field: 'recipientSite', code: 'BAD_CHARACTER' }],
  ])('is refused with %j', (change, problem) => {
    expect(checkDuty({ ...UNION_DUTIES.NIS2_EARLY_WARNING, ...change })).toEqual([problem]);
  });

  it('may have a note of several lines', () => {
    expect(checkDuty({ ...UNION_DUTIES.NIS2_EARLY_WARNING, note: 'By portal.\nBy phone at night.' })).toEqual(
      [],
    );
  });
});
