import { Injectable } from '@nestjs/common';
import { type Actor, WORKER } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { notFound } from '../platform/errors/domain-error.js';
import { type GroupWords, type Synonyms, synonymsOf } from './synonyms.js';

/** So long what editors change may stay unnoticed by another process. */
const FRESH_MS = 2_000;
/** More groups than these an installation does not have. */
export const MAX_GROUPS = 1_000;

const STATE: Statement = {
  name: 'synonyms-state',
  text: "SELECT count(*) || ' ' || coalesce(sum(version), 0) || ' ' || coalesce(max(updated_at)::text, '') AS state FROM synonym_groups",
};
const WORDS: Statement = { name: 'synonyms-words', text: 'SELECT words FROM synonym_groups ORDER BY id' };
const COLUMNS = 'id, words, version, updated_at AS "updatedAt"';
const LIST: Statement = {
  name: 'synonyms-list',
  text: `SELECT ${COLUMNS} FROM synonym_groups ORDER BY updated_at DESC, id LIMIT ${MAX_GROUPS}`,
};
const BY_ID: Statement = {
  name: 'synonyms-by-id',
  text: `SELECT ${COLUMNS} FROM synonym_groups WHERE id = $1`,
};

/** Words that mean one thing, as an editor sees them. */
export interface SynonymGroupModel {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly languages: readonly { language: string; words: readonly string[]; askedAs: readonly string[] }[];
}
interface GroupRow extends Record<string, unknown> {
  readonly id: string;
  readonly words: GroupWords;
  readonly version: number;
  readonly updatedAt: Date;
}

/** The synonyms of the installation: for searches from memory, for editors as they stand. */
@Injectable()
export class SynonymQueries {
  private known: Synonyms = new Map();
  private state = '';
  private freshUntil = 0;

  constructor(private readonly reader: Reader) {}

  /** For searches; at most two seconds old. */
  async current(): Promise<Synonyms> {
    if (performance.now() < this.freshUntil) return this.known;
    this.freshUntil = performance.now() + FRESH_MS;
    const [now] = await this.reader.rows<{ state: string }>(WORKER, STATE, []);
    if (now!.state !== this.state) {
      this.known = await this.asTheyStand();
      this.state = now!.state;
    }
    return this.known;
  }

  /** For the index. */
  async asTheyStand(): Promise<Synonyms> {
    const rows = await this.reader.rows<{ words: GroupWords }>(WORKER, WORDS, []);
    return synonymsOf(rows.map(({ words }) => words));
  }

  /** All groups, what was changed last first. */
  async list(actor: Actor): Promise<SynonymGroupModel[]> {
    return (await this.reader.rows<GroupRow>(actor, LIST, [])).map(toModel);
  }

  async existing(actor: Actor, id: string): Promise<SynonymGroupModel> {
    const [row] = await this.reader.rows<GroupRow>(actor, BY_ID, [id]);
    if (!row) throw notFound('id');
    return toModel(row);
  }
}

function toModel({ id, words, version, updatedAt }: GroupRow): SynonymGroupModel {
  const languages = Object.entries(words).map(([language, said]) => ({ language, ...said }));
  return { id, version, updatedAt, languages };
}
