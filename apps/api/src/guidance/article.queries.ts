import { Injectable } from '@nestjs/common';
import { isLanguage, isSlug } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Reader } from '../platform/db/reader.js';
import { type FieldProblem, refuse } from '../platform/errors/domain-error.js';
import type { ArticleModel, GuidanceFilter } from './article.model.js';
import { BY_SLUG, NEWEST, PUBLISHED_BY_IDS, PUBLISHED_WITH_BODY_BY_IDS } from './article.sql.js';
import { readerKeys } from './readership.policy.js';
import { cursorOf, readCursor } from '../platform/db/cursor.js';

const MAX_PAGE = 100;

export interface ArticleListRequest {
  readonly filter?: GuidanceFilter | null;
  readonly first: number;
  readonly after?: string | null;
}
type Row = ArticleModel & Record<string, unknown>;
type ListRow = Row & { at: string };

/** Published guidance, as far as the actor may read it. */
@Injectable()
export class ArticleQueries {
  constructor(private readonly reader: Reader) {}

  /** An article by its address, in the language asked for or else the one that serves this reader best. */
  async bySlug(
    actor: Actor,
    slug: string,
    language: string | null,
    readerLanguage: string,
  ): Promise<ArticleModel | null> {
    if (!isSlug(slug) || (language !== null && !isLanguage(language))) return null;
    const [article] = await this.reader.rows<Row>(actor, BY_SLUG, [
      slug,
      language !== null && isLanguage(language) ? language : null,
      readerLanguage,
      readerKeys(actor),
    ]);
    return article ?? null;
  }

  /** What of these texts this reader may find, by id. Without bodies unless they are needed at once. */
  async published(
    actor: Actor,
    ids: readonly string[],
    withBody: boolean,
  ): Promise<Map<string, ArticleModel>> {
    if (ids.length === 0) return new Map();
    const statement = withBody ? PUBLISHED_WITH_BODY_BY_IDS : PUBLISHED_BY_IDS;
    const rows = await this.reader.rows<Row>(actor, statement, [ids, readerKeys(actor)]);
    return new Map(rows.map((article) => [article.id, article]));
  }

  /** Published texts, the newest first. */
  async page(actor: Actor, { filter, first, after }: ArticleListRequest) {
    refuse([checkFirst(first, MAX_PAGE), checkFilterLanguage(filter)]);
    const position = after ? readCursor(after) : null;
    const rows = await this.reader.rows<ListRow>(actor, NEWEST, [
      filter?.pillar ?? null,
      filter?.audience ?? null,
      filter?.language ?? null,
      position?.at ?? null,
      position?.id ?? null,
      first + 1,
      readerKeys(actor),
    ]);
    const page = rows.slice(0, first);
    const last = page.at(-1);
    return {
      nodes: page,
      pageInfo: { endCursor: last ? cursorOf(last) : null, hasNextPage: rows.length > page.length },
    };
  }
}

export function checkFirst(first: number, max: number): FieldProblem | null {
  return Number.isInteger(first) && first >= 1 && first <= max
    ? null
    : { field: 'first', code: 'OUT_OF_RANGE', min: 1, max };
}

export function checkFilterLanguage(filter: GuidanceFilter | null | undefined): FieldProblem | null {
  return filter?.language == null || isLanguage(filter.language)
    ? null
    : { field: 'filter.language', code: 'UNKNOWN' };
}
