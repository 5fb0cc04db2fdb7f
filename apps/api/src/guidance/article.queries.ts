import { Injectable } from '@nestjs/common';
import { isLanguage } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { type FieldProblem, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import type { ArticleStatus } from './article.entity.js';
import type { ArticleModel, GuidanceFilter } from './article.model.js';
import { visibleStatuses } from './article.policy.js';

const MAX_PAGE = 100;

/** What everybody gets of an article, from `t` and `a`. */
export const COLUMNS = `t.id, t.article_id AS "articleId", a.slug, t.language, t.title, t.summary, a.pillar, a.audiences, t.status,
  t.last_reviewed_on::text AS "lastReviewedOn", t.sources, t.published_at AS "publishedAt", t.version`;
const FROM = 'FROM article_texts t JOIN articles a ON a.id = t.article_id';

const BY_ID: Statement = { name: 'article-by-id', text: `SELECT ${COLUMNS}, t.body ${FROM} WHERE t.id = $1` };
// The language that was asked for; else what is public, in the reader's language, in English, in any.
const BY_SLUG: Statement = {
  name: 'article-by-slug',
  text: `SELECT ${COLUMNS}, t.body ${FROM} WHERE a.slug = $1
    ORDER BY t.language = coalesce($2, '') DESC, t.status = 'PUBLISHED' DESC, t.language = $3 DESC, t.language = 'en' DESC, t.language LIMIT 1`,
};
const MATCHES = `($1::text IS NULL OR a.pillar = $1) AND ($2::text IS NULL OR $2 = ANY (a.audiences)) AND ($3::text IS NULL OR t.language = $3)`;
// Moments travel as microseconds: a JavaScript date has only milliseconds, and a page would repeat or lose a row.
const MOMENT = "timestamptz 'epoch' + $4::bigint * interval '1 microsecond'";
const NEWEST_PUBLISHED: Statement = {
  name: 'article-newest-published',
  text: `SELECT ${COLUMNS}, (extract(epoch FROM t.published_at) * 1000000)::bigint::text AS at ${FROM} WHERE t.status = 'PUBLISHED' AND ${MATCHES}
    AND ($4::bigint IS NULL OR (t.published_at, t.id) < (${MOMENT}, $5::uuid)) ORDER BY t.published_at DESC, t.id DESC LIMIT $6`,
};
const LAST_CHANGED: Statement = {
  name: 'article-last-changed',
  text: `SELECT ${COLUMNS}, (extract(epoch FROM t.updated_at) * 1000000)::bigint::text AS at ${FROM} WHERE t.status = ANY ($7) AND ${MATCHES}
    AND ($4::bigint IS NULL OR (t.updated_at, t.id) < (${MOMENT}, $5::uuid)) ORDER BY t.updated_at DESC, t.id DESC LIMIT $6`,
};

export interface ArticleListRequest {
  readonly filter?: GuidanceFilter | null;
  readonly status?: ArticleStatus | null;
  readonly first: number;
  readonly after?: string | null;
}
type Row = ArticleModel & Record<string, unknown>;
type ListRow = Row & { at: string };

/** Articles as the actor may see them. */
@Injectable()
export class ArticleQueries {
  constructor(private readonly reader: Reader) {}

  async byId(actor: Actor, id: string): Promise<ArticleModel | null> {
    if (!isId(id)) return null;
    const [article] = await this.reader.rows<Row>(actor, BY_ID, [id]);
    return article ?? null;
  }

  /** The article, or NOT_FOUND: the same for "not there" and "not for you". */
  async existing(actor: Actor, id: string): Promise<ArticleModel> {
    const article = await this.byId(actor, id);
    if (!article) throw notFound('id');
    return article;
  }

  /** An article by its address, in the language asked for or else the one that serves this reader best. */
  async bySlug(
    actor: Actor,
    slug: string,
    language: string | null,
    readerLanguage: string,
  ): Promise<ArticleModel | null> {
    if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null;
    const [article] = await this.reader.rows<Row>(actor, BY_SLUG, [slug, language, readerLanguage]);
    return article ?? null;
  }

  /** Published texts with the newest first; with others among them, what was changed last comes first. */
  async page(actor: Actor, { filter, status, first, after }: ArticleListRequest) {
    refuse([checkFirst(first, MAX_PAGE), checkFilterLanguage(filter)]);
    const position = after ? readCursor(after) : null;
    const statuses = visibleStatuses(actor, status ?? null);
    const values = [
      filter?.pillar ?? null,
      filter?.audience ?? null,
      filter?.language ?? null,
      position?.at ?? null,
      position?.id ?? null,
      first + 1,
    ];
    if (statuses.length === 0) return { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } };
    const isPublic = statuses.every((visible) => visible === 'PUBLISHED');
    const rows = isPublic
      ? await this.reader.rows<ListRow>(actor, NEWEST_PUBLISHED, values)
      : await this.reader.rows<ListRow>(actor, LAST_CHANGED, [...values, statuses]);
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
    : { field: 'first', code: 'OUT_OF_RANGE', max };
}

export function checkFilterLanguage(filter: GuidanceFilter | null | undefined): FieldProblem | null {
  return filter?.language == null || isLanguage(filter.language)
    ? null
    : { field: 'filter.language', code: 'UNKNOWN' };
}

function cursorOf({ at, id }: Pick<ListRow, 'at' | 'id'>): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

const CURSOR = /^(\d{1,16}) ([0-9a-f-]{36})$/;

function readCursor(cursor: string): { at: string; id: string } {
  const [, at = '', id = ''] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (!isId(id)) refuse([{ field: 'after', code: 'INVALID' }]);
  return { at, id };
}
