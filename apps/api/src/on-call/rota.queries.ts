import { Injectable } from '@nestjs/common';
import {
  type Ladder,
  type OnCallFacts,
  type OnCallOverride,
  type OnCallPiece,
  OnCallTeam,
  onCallAt,
  onCallBetween,
  instantAt,
  localDay,
  nextHandover,
  type QuietHours,
  type Shift,
} from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Reading, type Statement } from '../platform/db/reader.js';

import { notFound } from '../platform/errors/domain-error.js';
import { holidayName, holidaysOf } from './holidays.js';
import type { PersonModel } from './on-call.model.js';

export interface RotaRow {
  team: OnCallTeam;
  timeZone: string;
  country: string | null;
  daysOff: string[];
  shifts: Shift[];
  version: number;
}
interface OverrideRow {
  id: string;
  team: OnCallTeam;
  personId: string;
  startsAt: Date;
  endsAt: Date;
}
export interface LadderRow {
  team: OnCallTeam;
  steps: Ladder['steps'];
  topRepeats: number;
  quietHours: QuietHours | null;
  version: number;
}

export const ROTAS: Statement = {
  name: 'on-call-rotas',
  text: `SELECT team, time_zone AS "timeZone", country, days_off AS "daysOff", shifts, version FROM on_call_rotas`,
};
// Past ones are read as well: what is over is shown as it was, and one that was taken back stood until then.
export const OVERRIDES: Statement = {
  name: 'on-call-overrides',
  text: `SELECT id, team, user_id AS "personId", starts_at AS "startsAt", least(ends_at, removed_at) AS "endsAt" FROM on_call_overrides
    WHERE (removed_at IS NULL OR removed_at > starts_at) AND least(ends_at, removed_at) > $1 ORDER BY starts_at LIMIT 1000`,
};
const LADDERS: Statement = {
  name: 'on-call-ladders',
  text: `SELECT team, steps, top_repeats AS "topRepeats", quiet_hours AS "quietHours", version FROM on_call_ladders`,
};
const PEOPLE: Statement = {
  name: 'on-call-people',
  text: `SELECT DISTINCT u.id, u.name, u.side FROM users u JOIN memberships m ON m.user_id = u.id AND m.role IN ('AGENT','SECOND_LINE','ADMINISTRATOR')
    WHERE u.side = 'CENTRE' AND u.disabled_at IS NULL ORDER BY u.name, u.id LIMIT 500`,
};
// Whoever left the Centre still stands in rotas, overrides and records.
const NAMES: Statement = {
  name: 'on-call-names',
  text: "SELECT id, name, side FROM users WHERE side = 'CENTRE' ORDER BY id LIMIT 2000",
};

const OVERRIDE_TEAM: Statement = {
  name: 'on-call-override-team',
  text: 'SELECT team FROM on_call_overrides WHERE id = $1',
};

const DAY_MS = 86_400_000;
const TEAMS = Object.values(OnCallTeam);

/** What the pure rules need to know of a team. */
export function factsOf(rota: RotaRow, overrides: readonly OverrideRow[]): OnCallFacts {
  return {
    rota: { zone: rota.timeZone, shifts: rota.shifts },
    overrides: overrides.filter(({ team }) => team === rota.team) as readonly OnCallOverride[],
    isHoliday: holidaysOf(rota.country, rota.daysOff),
  };
}

/** Who is on call for each team at this moment, inside one transaction. */
export async function onCallNow(
  reading: Reading,
  teams: readonly OnCallTeam[],
  now: Date,
): Promise<Map<OnCallTeam, string>> {
  const found = new Map<OnCallTeam, string>();
  if (teams.length === 0) return found;
  const rotas = await reading.rows<RotaRow & Record<string, unknown>>(ROTAS, []);
  const overrides = await reading.rows<OverrideRow & Record<string, unknown>>(OVERRIDES, [now]);
  for (const rota of rotas) {
    if (!teams.includes(rota.team)) continue;
    const { personId } = onCallAt(factsOf(rota, overrides), now);
    if (personId) found.set(rota.team, personId);
  }
  return found;
}

@Injectable()
export class RotaQueries {
  constructor(private readonly reader: Reader) {}

  people(actor: Actor): Promise<PersonModel[]> {
    return this.reader.rows<PersonModel & Record<string, unknown>>(actor, PEOPLE, []);
  }

  /** Every team with its week; one that nobody has written yet is empty. */
  async rotas(actor: Actor, now: Date, week: string | null, zoneOfCentre: string) {
    const rows = await this.reader.rows<RotaRow & Record<string, unknown>>(actor, ROTAS, []);
    const since = new Date(Math.min(now.getTime(), week ? Date.parse(week) : now.getTime()) - 8 * DAY_MS);
    const overrides = await this.reader.rows<OverrideRow & Record<string, unknown>>(actor, OVERRIDES, [
      since,
    ]);
    const names = await this.names(actor);
    return TEAMS.map((team) => {
      const rota = rows.find((row) => row.team === team) ?? empty(team, zoneOfCentre);
      return rotaModel(rota, overrides, now, week, names);
    });
  }

  async ladders(actor: Actor) {
    const rows = await this.reader.rows<LadderRow & Record<string, unknown>>(actor, LADDERS, []);
    const names = await this.names(actor);
    return TEAMS.map((team) => {
      const row = rows.find((candidate) => candidate.team === team);
      return {
        team,
        steps: (row?.steps ?? []).map((step) => ({ ...step, people: step.people.map(names) })),
        topRepeats: row?.topRepeats ?? 0,
        quietHours: row?.quietHours ? quietModel(row.quietHours) : null,
        version: row?.version ?? 0,
      };
    });
  }

  /** Stretches of each team between two moments, for calendars. */
  async stretches(actor: Actor, from: Date, to: Date) {
    const rows = await this.reader.rows<RotaRow & Record<string, unknown>>(actor, ROTAS, []);
    const overrides = await this.reader.rows<OverrideRow & Record<string, unknown>>(actor, OVERRIDES, [from]);
    const names = await this.names(actor);
    return rows.map((rota) => ({
      team: rota.team,
      timeZone: rota.timeZone,
      pieces: onCallBetween(factsOf(rota, overrides), from, to).map((piece) => stretch(piece, names)),
    }));
  }

  async teamOfOverride(actor: Actor, id: string): Promise<OnCallTeam> {
    const [row] = await this.reader.rows<{ team: OnCallTeam }>(actor, OVERRIDE_TEAM, [id]);
    if (!row) throw notFound('overrideId');
    return row.team;
  }

  private async names(actor: Actor): Promise<(id: string) => PersonModel> {
    const rows = await this.reader.rows<PersonModel & Record<string, unknown>>(actor, NAMES, []);
    const known = new Map(rows.map((person) => [person.id, person]));
    return (id) => known.get(id) ?? { id, name: '', side: 'CENTRE' };
  }
}

const quietModel = ({ start, end, zone }: QuietHours) => ({ start, end, timeZone: zone });
const empty = (team: OnCallTeam, timeZone: string): RotaRow => ({
  team,
  timeZone,
  country: null,
  daysOff: [],
  shifts: [],
  version: 0,
});

type Names = (id: string) => PersonModel;
const stretch = ({ personId, ...piece }: OnCallPiece, names: Names) => ({
  ...piece,
  person: personId === null ? null : names(personId),
});

function rotaModel(
  rota: RotaRow,
  overrides: readonly OverrideRow[],
  now: Date,
  week: string | null,
  names: Names,
) {
  const facts = factsOf(rota, overrides);
  const next = nextHandover(facts, now);
  const monday = mondayOf(week ?? localDay(now, rota.timeZone));
  const days = Array.from({ length: 8 }, (_, index) => dayAfter(monday, index));
  const [from, to] = [days[0]!, days[7]!].map((day) => instantAt(day, '00:00', rota.timeZone));
  return {
    ...rota,
    shifts: rota.shifts.map((shift) => ({ ...shift, people: shift.people.map(names) })),
    overrides: facts.overrides
      .filter(({ endsAt }) => endsAt > now)
      .map(({ personId, ...override }) => ({ ...override, person: names(personId) })),
    now: rota.version === 0 ? null : stretch(onCallAt(facts, now), names),
    next: next && stretch(next, names),
    week: rota.version === 0 ? [] : onCallBetween(facts, from!, to!).map((piece) => stretch(piece, names)),
    weekFrom: monday,
    holidays: days
      .slice(0, 7)
      .filter(facts.isHoliday)
      .map((day) => ({ day, name: holidayName(rota.country, day) })),
  };
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, -weekday);
}
