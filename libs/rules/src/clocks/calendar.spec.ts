import { describe, expect, it } from '@jest/globals';
import {
  CALENDAR_LIMITS,
  type CalendarInput,
  checkCalendar,
  isDate,
  isTimeZone,
  sortedWeek,
  wallTime,
} from './calendar.js';

const office = { startMinute: 480, endMinute: 1080 };
const good: CalendarInput = {
  name: 'First line',
  zone: 'Europe/Athens',
  week: [[office], [office], [office], [office], [office], [], []],
  holidayCountry: 'GR',
  ownDays: [{ date: '2026-12-24', name: 'Staff day' }],
};
const monday = (...intervals: CalendarInput['week'][number]) => [intervals, ...good.week.slice(1)];

describe('a calendar', () => {
  it('is taken when it is possible, also with lunch breaks and up to midnight', () => {
    expect(checkCalendar(good)).toEqual([]);
    const shifts = monday({ startMinute: 0, endMinute: 720 }, { startMinute: 720, endMinute: 1440 });
    expect(checkCalendar({ ...good, week: shifts, holidayCountry: null })).toEqual([]);
  });

  it.each<[string, Partial<CalendarInput>, object[]]>([
    ['has no name', { name: ' ' }, [{ field: 'name', code: 'EMPTY' }]],
    [
      'has a name that fits no list',
      { name: 'x'.repeat(81) },
      [{ field: 'name', code: 'TOO_LONG', max: 80 }],
    ],
    ['has a name that shows nothing', { name: '\u200B' }, [{ field: 'name', code: 'EMPTY' }]],
    ['has a name that rings', { name: 'Night\u0007' }, [{ field: 'name', code: 'BAD_CHARACTER' }]],
    [
      'has a day that cannot be stored',
      { ownDays: [{ date: '2026-12-24', name: 'a\u0000b' }] },
      [{ field: 'ownDays.0.name', code: 'BAD_CHARACTER' }],
    ],
    ['lies in no zone', { zone: 'Europe/Atlantis' }, [{ field: 'zone', code: 'UNKNOWN' }]],
    ['has six days', { week: good.week.slice(1) }, [{ field: 'week', code: 'INVALID' }]],
    [
      'ends before it starts',
      { week: monday({ startMinute: 1080, endMinute: 480 }) },
      [{ field: 'week.MONDAY.0.endMinute', code: 'END_BEFORE_START' }],
    ],
    [
      'starts when it ends',
      { week: monday({ startMinute: 480, endMinute: 480 }) },
      [{ field: 'week.MONDAY.0.endMinute', code: 'END_BEFORE_START' }],
    ],
    [
      'works twice at once',
      { week: monday(office, { startMinute: 1079, endMinute: 1200 }) },
      [{ field: 'week.MONDAY.1.startMinute', code: 'OVERLAPS' }],
    ],
    [
      'works twice at once in another order',
      { week: monday({ startMinute: 600, endMinute: 660 }, office) },
      [{ field: 'week.MONDAY.1.startMinute', code: 'OVERLAPS' }],
    ],
    [
      'starts before midnight',
      { week: monday({ startMinute: -1, endMinute: 480 }) },
      [{ field: 'week.MONDAY.0.startMinute', code: 'OUT_OF_RANGE', min: 0, max: 1440 }],
    ],
    [
      'ends on the next day',
      { week: monday({ startMinute: 480, endMinute: 1441 }) },
      [{ field: 'week.MONDAY.0.endMinute', code: 'OUT_OF_RANGE', min: 1, max: 1440 }],
    ],
    [
      'has half a minute',
      { week: monday({ startMinute: 480.5, endMinute: 500 }) },
      [{ field: 'week.MONDAY.0.startMinute', code: 'OUT_OF_RANGE', min: 0, max: 1440 }],
    ],
    [
      'is in too many pieces',
      {
        week: monday(
          ...Array.from({ length: 7 }, (_, at) => ({ startMinute: at * 60, endMinute: at * 60 + 30 })),
        ),
      },
      [{ field: 'week.MONDAY', code: 'TOO_MANY', max: 6 }],
    ],
    ['never works', { week: [[], [], [], [], [], [], []] }, [{ field: 'week', code: 'NO_WORKING_TIME' }]],
    [
      'keeps the holidays of no country',
      { holidayCountry: 'XX' },
      [{ field: 'holidayCountry', code: 'UNKNOWN' }],
    ],
    [
      'is closed on a day that does not exist',
      { ownDays: [{ date: '2027-02-29', name: 'No day' }] },
      [{ field: 'ownDays.0.date', code: 'INVALID' }],
    ],
    [
      'is closed twice on a day',
      { ownDays: [...good.ownDays, ...good.ownDays] },
      [{ field: 'ownDays.1.date', code: 'TWICE' }],
    ],
    [
      'is closed for no reason',
      { ownDays: [{ date: '2026-12-24', name: '' }] },
      [{ field: 'ownDays.0.name', code: 'EMPTY' }],
    ],
    [
      'is closed on more days than anybody can read',
      { ownDays: Array.from({ length: 101 }, () => ({ date: '2026-12-24', name: 'x' })) },
      [{ field: 'ownDays', code: 'TOO_MANY', max: CALENDAR_LIMITS.ownDays }],
    ],
  ])('is refused at the place where it %s', (_, change, problems) => {
    expect(checkCalendar({ ...good, ...change })).toEqual(problems);
  });

  it('is refused with all its mistakes at once', () => {
    const bad = {
      ...good,
      name: '',
      zone: '',
      week: monday({ startMinute: 2, endMinute: 1 }),
      ownDays: [{ date: 'x', name: 'x' }],
    };
    expect(checkCalendar(bad).map(({ field }) => field)).toEqual([
      'name',
      'zone',
      'week.MONDAY.0.endMinute',
      'ownDays.0.date',
    ]);
  });

  it('is kept in the order in which the day passes', () => {
    expect(sortedWeek([[office, { startMinute: 0, endMinute: 60 }]])).toEqual([
      [{ startMinute: 0, endMinute: 60 }, office],
    ]);
  });
});

describe('words of a calendar', () => {
  it('knows real zones, days and times only', () => {
    expect(['Europe/Athens', 'UTC', 'Indian/Reunion', 'Atlantic/Azores'].every(isTimeZone)).toBe(true);
    expect(['', 'Athens', 'Europe/Atlantis', "'; drop table tickets"].some(isTimeZone)).toBe(false);
    expect(['2028-02-29', '2026-12-31'].every(isDate)).toBe(true);
    expect(['2027-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''].some(isDate)).toBe(false);
    expect([wallTime(0), wallTime(510), wallTime(1440)]).toEqual(['00:00', '08:30', '24:00']);
  });
});
