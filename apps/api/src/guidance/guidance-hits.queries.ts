import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { ArticleModel } from './article.model.js';
import { COLUMNS } from './article.sql.js';
import type { FoundSection } from './guidance-question.js';
import { listedSql, readerKeys } from './readership.policy.js';

const LISTED = listedSql('t', '$3');
// Lists in sub-selects as in platform/db/lists.ts. One row at least, so that it is said whether the index is behind when nothing was found, too.
const HITS: Statement = {
  name: 'guidance-hits',
  text: `SELECT state.behind, hit.* FROM (SELECT guidance_index_is_behind() AS behind) state LEFT JOIN (
      SELECT found.place, ${COLUMNS}, s.anchor, s.heading, s.content
      FROM unnest((SELECT $1::uuid[]), (SELECT $2::int[])) WITH ORDINALITY AS found(text_id, position, place)
      JOIN article_texts t ON t.id = found.text_id JOIN articles a ON a.id = t.article_id
      LEFT JOIN article_sections s ON s.text_id = t.id AND s.position = found.position AND s.version = t.version
      WHERE ${LISTED}) hit ON true ORDER BY hit.place`,
};

/** A published article as it is now, with the section in which it was found. */
export interface HitRow extends ArticleModel {
  /** Null at the beginning of an article. */
  readonly anchor: string | null;
  readonly heading: string | null;
  /** Null when the sections are not those of this version yet. */
  readonly content: string | null;
}
interface Row extends HitRow, Record<string, unknown> {
  readonly behind: boolean;
  readonly place: string | null;
}

/** What PostgreSQL says of what an engine has found: it has the last word about every word that is shown. */
@Injectable()
export class GuidanceHitsQueries {
  constructor(private readonly reader: Reader) {}

  /** Those of the sections that the actor may read, in the same order, and whether the index lags behind. */
  async of(
    actor: Actor,
    sections: readonly FoundSection[],
  ): Promise<{ isBehind: boolean; hits: readonly HitRow[] }> {
    const rows = await this.reader.rows<Row>(actor, HITS, [
      sections.map(({ textId }) => textId),
      sections.map(({ position }) => position),
      readerKeys(actor),
    ]);
    return { isBehind: rows[0]!.behind, hits: rows.filter(({ place }) => place !== null) };
  }
}
