import { afterEach, describe, expect, it } from '@jest/globals';
import { SaveCalendarDocument } from '@salus/contract';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, renderScreen } from '../../../lib/testing.js';
import { CalendarForm } from './calendar-form.js';
import { dayText, readDay, readDays } from './week-text.js';

afterEach(cleanup);

describe('a day as people write it', () => {
  it('is read with several intervals, any dash and until midnight', () => {
    const shifts = [
      { startMinute: 480, endMinute: 720 },
      { startMinute: 780, endMinute: 1440 },
    ];
    expect(readDay('08:00-12:00, 13:00–24:00')).toEqual(shifts);
    expect(readDay(dayText(shifts))).toEqual(shifts);
    expect(readDay('')).toEqual([]);
    expect(['8 to 12', '08:00', '08:61-09:00'].map(readDay)).toEqual([null, null, null]);
    expect(readDays('2026-12-24 Staff day\n\n2027-01-06')).toEqual([
      { date: '2026-12-24', name: 'Staff day' },
      { date: '2027-01-06', name: '' },
    ]);
  });
});

describe('the form of a calendar', () => {
  const open = () =>
    renderScreen(<CalendarForm calendar={null} onDone={() => undefined} />, {
      answers: [answer(SaveCalendarDocument, { saveCalendar: null as never })],
    });
  const write = async (label: string, text: string) => {
    await userEvent.clear(screen.getByLabelText(label));
    if (text !== '') await userEvent.type(screen.getByLabelText(label), text);
  };

  it.each([
    ['18:00–08:00', 'Tuesday: The end comes before the start.'],
    ['08:00–12:00, 11:00–18:00', 'Tuesday: Two intervals overlap.'],
    ['all day', 'Tuesday: Write hours like 08:00–12:00, 13:00–18:00.'],
  ])('refuses %s at its day before anything is sent', async (text, message) => {
    const { sent } = await open();
    await write('Name', 'First line');
    await write('Tuesday', text);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const summary = await screen.findByRole('region', { name: 'There is a problem' });
    expect(within(summary).getByRole('link', { name: message }).getAttribute('href')).toBe(
      '#calendar-TUESDAY',
    );
    expect(sent.filter(({ variables }) => 'input' in variables)).toEqual([]);
  });

  it('sends the week as it was written', async () => {
    const { sent } = await open();
    await write('Name', 'First line');
    await write('Monday', '08:00–12:00, 13:00–17:00');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const { input } = sent.find(({ variables }) => 'input' in variables)!.variables as {
      input: { week: object[] };
    };
    expect(input.week[0]).toEqual([
      { startMinute: 480, endMinute: 720 },
      { startMinute: 780, endMinute: 1020 },
    ]);
    expect(input.week[6]).toEqual([]);
  });
});
