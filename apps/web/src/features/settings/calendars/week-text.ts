/** A working day as people write it: `08:00–12:00, 13:00–18:00`. */
export interface Interval {
  readonly startMinute: number;
  readonly endMinute: number;
}

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const dayText = (intervals: readonly Interval[]): string =>
  intervals.map(({ startMinute, endMinute }) => `${time(startMinute)}–${time(endMinute)}`).join(', ');

const PART = /^(\d{1,2}):(\d{2})\s*[-–—]\s*(\d{1,2}):(\d{2})$/;

/** The intervals of a day, or null when it cannot be read. What is impossible is read and refused by its own rule. */
export function readDay(text: string): Interval[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const intervals: Interval[] = [];
  for (const part of parts) {
    const [, startHour, startMinute, endHour, endMinute] = PART.exec(part) ?? [];
    if (startHour === undefined || Number(startMinute) > 59 || Number(endMinute) > 59) return null;
    intervals.push({
      startMinute: Number(startHour) * 60 + Number(startMinute),
      endMinute: Number(endHour) * 60 + Number(endMinute),
    });
  }
  return intervals;
}

/** Own days, one a line: `2026-12-24 Staff day`. */
export const daysText = (days: readonly { readonly date: string; readonly name: string }[]): string =>
  days.map(({ date, name }) => `${date} ${name}`).join('\n');

export function readDays(text: string): { date: string; name: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [date = '', ...name] = line.split(/\s+/);
      return { date, name: name.join(' ') };
    });
}
