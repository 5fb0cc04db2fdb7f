/** What happens in the week: the same every time for the same seed. */

/** Numbers between 0 and 1 from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The Monday before the next change of the clock after `now`: changes are on the last Sundays of March and October, at 01:00 UTC. */
export function weekOfNextChange(now: Date): { start: Date; change: Date } {
  for (let year = now.getUTCFullYear(); ; year += 1) {
    for (const month of [2, 9]) {
      const last = new Date(Date.UTC(year, month + 1, 0, 1));
      const change = new Date(last.getTime() - last.getUTCDay() * DAY);
      const start = new Date(change.getTime() - 6 * DAY - 60 * MINUTE);
      if (start > now) return { start, change };
    }
  }
}

export interface PlannedTicket {
  readonly at: Date;
  readonly priority: 'P1' | 'P3';
  /** An agent calls the incident leads for it, not critically. */
  readonly callsLeads: boolean;
}

export const WHOLE_WEEK = 300;

/** So many tickets over the week; a quarter of them P1, some in the hours around the change of the clock. */
export function planTickets(
  { start, change }: { start: Date; change: Date },
  random: () => number,
  count: number,
): PlannedTicket[] {
  const nearChange = Math.max(4, Math.round(count / 25));
  const tickets = Array.from({ length: count }, (_, index): PlannedTicket => {
    const isNearChange = index < nearChange;
    const at = isNearChange
      ? change.getTime() - 2 * 60 * MINUTE + random() * 4 * 60 * MINUTE
      : start.getTime() + random() * 7 * DAY;
    const isP1 = isNearChange || random() < 0.24;
    return { at: new Date(at), priority: isP1 ? 'P1' : 'P3', callsLeads: !isP1 && random() < 0.12 };
  });
  return tickets.sort((a, b) => a.at.getTime() - b.at.getTime());
}

export interface PlannedShift {
  readonly team: string;
  readonly zone: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly people: readonly number[];
}

/** Three teams in three zones; nine people, by number, a day each in turn. */
export const SHIFTS: readonly PlannedShift[] = [
  { team: 'FIRST_LINE', zone: 'Europe/Lisbon', name: 'Day', start: '08:00', end: '20:00', people: [0, 1] },
  { team: 'FIRST_LINE', zone: 'Europe/Lisbon', name: 'Night', start: '20:00', end: '08:00', people: [2, 1] },
  { team: 'SECOND_LINE', zone: 'Asia/Nicosia', name: 'Early', start: '03:30', end: '15:30', people: [3, 4] },
  { team: 'SECOND_LINE', zone: 'Asia/Nicosia', name: 'Late', start: '15:30', end: '03:30', people: [5, 4] },
  {
    team: 'INCIDENT_LEAD',
    zone: 'Europe/Berlin',
    name: 'Whole day',
    start: '09:00',
    end: '09:00',
    people: [6, 7, 8],
  },
];
export const FIRST_DAY = '2026-01-05';
export const QUIET = { start: '22:00', end: '07:00', zone: 'Europe/Berlin' } as const;

const shown = (at: Date, zone: string): { day: string; time: string } => {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
};

/**
 * What the clock on the wall shows. In the hour after a change people look at a clock that nobody has set yet: a hand-over in the
 * hour that is skipped or comes twice happens by that one, as calendar programs have it (RFC 5545).
 */
function local(at: Date, zone: string, change: Date): { day: string; time: string } {
  const since = at.getTime() - change.getTime();
  if (since < 0 || since >= 60 * MINUTE) return shown(at, zone);
  const { day, time } = shown(new Date(at.getTime() - 60 * MINUTE), zone);
  return { day, time: `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}` };
}

/**
 * Who should be on call, found another way than the product does: from what the clock on the wall shows at that moment, without
 * any arithmetic on instants.
 */
export function expectedPerson(team: string, at: Date, change: Date): number {
  for (const shift of SHIFTS.filter((candidate) => candidate.team === team)) {
    const { day, time } = local(at, shift.zone, change);
    const isOvernight = shift.end <= shift.start;
    const isLate = time >= shift.start;
    const runs = isOvernight ? isLate || time < shift.end : isLate && time < shift.end;
    if (!runs) continue;
    const began = Date.parse(`${day}T00:00:00Z`) - (isOvernight && !isLate ? DAY : 0);
    const turn = Math.round((began - Date.parse(`${FIRST_DAY}T00:00:00Z`)) / DAY);
    return shift.people[turn % shift.people.length]!;
  }
  throw new Error(`Nobody is planned for ${team}`);
}

/** Whether the wall clock shows a quiet hour. */
export function isQuiet(at: Date): boolean {
  const { time } = shown(at, QUIET.zone);
  return time >= QUIET.start || time < QUIET.end;
}
