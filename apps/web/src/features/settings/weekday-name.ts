/** The name of a weekday, Monday is 0, in the language of the page. */
export function weekdayName(at: number, locale: string): string {
  // 5 January 2026 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 5 + at),
  );
}
