import type { Ladder, OnCallTeam, Shift } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { isPerson } from '../platform/access/actor.js';

const PEOPLE: Statement = {
  name: 'rota-people',
  text: `SELECT DISTINCT u.id FROM users u JOIN memberships m ON m.user_id = u.id AND m.role IN ('AGENT','SECOND_LINE','ADMINISTRATOR')
    WHERE u.id::text = ANY ($1) AND u.side = 'CENTRE' AND u.disabled_at IS NULL`,
};
const ROTA_VERSION: Statement = {
  name: 'rota-version',
  text: 'SELECT version FROM on_call_rotas WHERE team = $1 FOR UPDATE',
};
const INSERT_ROTA: Statement = {
  name: 'rota-insert',
  text: `INSERT INTO on_call_rotas (team, time_zone, country, days_off, shifts, version, changed_at, changed_by)
    VALUES ($1, $2, $3, $4, $5, 1, $6, $7) ON CONFLICT DO NOTHING RETURNING version`,
};
const UPDATE_ROTA: Statement = {
  name: 'rota-update',
  text: `UPDATE on_call_rotas SET time_zone = $2, country = $3, days_off = $4, shifts = $5, version = version + 1, changed_at = $6, changed_by = $7
    WHERE team = $1 RETURNING version`,
};
const LADDER_VERSION: Statement = {
  name: 'ladder-version',
  text: 'SELECT version FROM on_call_ladders WHERE team = $1 FOR UPDATE',
};
const INSERT_LADDER: Statement = {
  name: 'ladder-insert',
  text: `INSERT INTO on_call_ladders (team, steps, top_repeats, quiet_hours, version, changed_at, changed_by)
    VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT DO NOTHING RETURNING version`,
};
const UPDATE_LADDER: Statement = {
  name: 'ladder-update',
  text: `UPDATE on_call_ladders SET steps = $2, top_repeats = $3, quiet_hours = $4, version = version + 1, changed_at = $5, changed_by = $6
    WHERE team = $1 RETURNING version`,
};
const OVERLAPPING: Statement = {
  name: 'override-overlapping',
  text: `SELECT 1 FROM on_call_overrides WHERE team = $1 AND removed_at IS NULL AND starts_at < $3 AND ends_at > $2 LIMIT 1`,
};
const COMING: Statement = {
  name: 'override-coming',
  text: 'SELECT count(*)::int AS count FROM on_call_overrides WHERE removed_at IS NULL AND ends_at > $1',
};
const INSERT_OVERRIDE: Statement = {
  name: 'override-insert',
  text: `INSERT INTO on_call_overrides (id, team, user_id, starts_at, ends_at, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};
const REMOVE_OVERRIDE: Statement = {
  name: 'override-remove',
  text: 'UPDATE on_call_overrides SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL RETURNING team',
};

export interface RotaContent {
  readonly team: OnCallTeam;
  readonly timeZone: string;
  readonly country: string | null;
  readonly daysOff: readonly string[];
  readonly shifts: readonly Shift[];
}
export interface NewOverride {
  readonly id: string;
  readonly team: OnCallTeam;
  readonly personId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const conflict = () =>
  new DomainError(
    'CONFLICT',
    'Somebody else has changed this meanwhile. Reload it and make your change again.',
    [{ field: 'expectedVersion', code: 'OUTDATED' }],
  );

/** Rotas, ladders and stand-ins inside one transaction. */
export class Rotas {
  constructor(private readonly tx: Tx) {}

  /** Which of these ids are people who can be on call. */
  async canBeOnCall(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.tx.rows<{ id: string }>(PEOPLE, [[...new Set(ids)].filter(isId)]);
    return new Set(rows.map(({ id }) => id));
  }

  /** False while nobody has written a rota for this team; locked until the transaction ends. */
  async lock(team: OnCallTeam): Promise<boolean> {
    return (await this.tx.rows(ROTA_VERSION, [team])).length > 0;
  }

  async saveRota(rota: RotaContent, expectedVersion: number): Promise<void> {
    await this.expect(ROTA_VERSION, rota.team, expectedVersion);
    const values = [rota.team, rota.timeZone, rota.country, rota.daysOff, JSON.stringify(rota.shifts)];
    await this.write(expectedVersion === 0 ? INSERT_ROTA : UPDATE_ROTA, values);
  }

  async saveLadder(team: OnCallTeam, ladder: Ladder, expectedVersion: number): Promise<void> {
    await this.expect(LADDER_VERSION, team, expectedVersion);
    const quiet = ladder.quietHours && JSON.stringify(ladder.quietHours);
    const values = [team, JSON.stringify(ladder.steps), ladder.topRepeats, quiet];
    await this.write(expectedVersion === 0 ? INSERT_LADDER : UPDATE_LADDER, values);
  }

  async overlaps({ team, startsAt, endsAt }: NewOverride): Promise<boolean> {
    return (await this.tx.rows(OVERLAPPING, [team, startsAt, endsAt])).length > 0;
  }

  async coming(now: Date): Promise<number> {
    const [row] = await this.tx.rows<{ count: number }>(COMING, [now]);
    return row!.count;
  }

  async addOverride(override: NewOverride): Promise<void> {
    const { id, team, personId, startsAt, endsAt } = override;
    const now = this.tx.clock.now();
    await this.tx.rows(INSERT_OVERRIDE, [id, team, personId, startsAt, endsAt, this.userId(), now]);
  }

  /** The team it was for; null when it is not there. */
  async removeOverride(id: string): Promise<OnCallTeam | null> {
    const [row] = await this.tx.rows<{ team: OnCallTeam }>(REMOVE_OVERRIDE, [id, this.tx.clock.now()]);
    return row?.team ?? null;
  }

  private async expect(statement: Statement, team: OnCallTeam, expected: number): Promise<void> {
    const [row] = await this.tx.rows<{ version: number }>(statement, [team]);
    if ((row?.version ?? 0) !== expected) throw conflict();
  }

  private async write(statement: Statement, values: readonly unknown[]): Promise<void> {
    const written = await this.tx.rows(statement, [...values, this.tx.clock.now(), this.userId()]);
    if (written.length === 0) throw conflict();
  }

  private userId(): string | null {
    return isPerson(this.tx.actor) ? this.tx.actor.userId : null;
  }
}
