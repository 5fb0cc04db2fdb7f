import { Injectable } from '@nestjs/common';
import { type CalendarInput, checkCalendar, sortedWeek, type Team, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import type { CalendarDocument } from './clock-versions.queries.js';
import { canChangeClockSettings } from './clocks.policy.js';
import { ensureNewest, ensureRoom, lockedVersion, MOST_CALENDARS, type VersionedInput } from './versions.js';
import { closedDays } from './closed-days.js';

export interface SaveCalendarInput extends Command, CalendarInput, VersionedInput {
  readonly calendarId?: string | null;
  readonly teams: readonly Team[];
}

const LOCK: Statement = {
  name: 'lock-calendar',
  text: 'SELECT id FROM working_calendars WHERE id = $1 FOR UPDATE',
};
const NEWEST: Statement = {
  name: 'newest-calendar-version',
  text: 'SELECT max(version) AS version FROM working_calendar_versions WHERE calendar_id = $1',
};
const COUNT: Statement = {
  name: 'count-calendars',
  text: 'SELECT count(*)::int AS count FROM working_calendars',
};
const WRITE: Statement = {
  name: 'write-calendar',
  text: `INSERT INTO working_calendars (id, name, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name`,
};
const ADD_VERSION: Statement = {
  name: 'add-calendar-version',
  text: 'INSERT INTO working_calendar_versions (id, calendar_id, version, document, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
};
const GIVE_TO_TEAMS: Statement = {
  name: 'give-calendar-to-teams',
  text: `INSERT INTO team_calendars (team, calendar_id) SELECT unnest($2::text[]), $1
    ON CONFLICT (team) DO UPDATE SET calendar_id = EXCLUDED.calendar_id`,
};

/** Makes a calendar or a new version of one. Clocks that run are counted on with the version they began with. */
@Injectable()
export class SaveCalendar {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: SaveCalendarInput): Promise<string> {
    ensure(canChangeClockSettings(actor), 'Only administrators change calendars.');
    refuse(checkCalendar(input));
    const id = input.calendarId ?? newId();
    if (!isId(id)) throw notFound('calendarId');
    const { zone, ownDays, holidayCountry } = input;
    const document: CalendarDocument = {
      zone,
      week: sortedWeek(input.week),
      holidayCountry: holidayCountry ?? null,
      holidays: holidayCountry ? closedDays(holidayCountry, this.clock.now()) : [],
      ownDays: ownDays
        .map(({ date, name }) => ({ date, name: tidyText(name) }))
        .sort((a, b) => a.date.localeCompare(b.date)),
    };
    return this.uow.command(person(actor), 'saveCalendar', input, id, async (tx) => {
      const newest = input.calendarId ? await lockedVersion(tx, LOCK, NEWEST, id) : 0;
      if (input.calendarId) ensureNewest(input, newest, 'calendarId');
      else await ensureRoom(tx, COUNT, MOST_CALENDARS, 'name');
      await tx.rows(WRITE, [id, tidyText(input.name), tx.now]);
      await tx.rows(ADD_VERSION, [
        newId(),
        id,
        newest + 1,
        JSON.stringify(document),
        person(actor).userId,
        tx.now,
      ]);
      await tx.rows(GIVE_TO_TEAMS, [id, [...new Set(input.teams)]]);
    });
  }
}
