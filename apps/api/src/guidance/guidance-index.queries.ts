import { Injectable } from '@nestjs/common';
import { LISTED_TLP } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { IndexRow, IndexStampRow } from './guidance-document.js';

/** What is under a stricter label is in no index. */
const LISTED = `t.tlp IN (${LISTED_TLP.map((tlp) => `'${tlp}'`).join(', ')})`;
const STAMP_COLUMNS = `t.id, t.language, t.version, a.pillar, a.audiences, t.readers,
  extract(epoch FROM t.published_at)::float8 AS "publishedAt", t.last_reviewed_on::text AS "reviewedOn"`;
const COLUMNS = `${STAMP_COLUMNS}, t.article_id AS "articleId", t.title, t.summary, t.body`;
const FROM = `FROM article_texts t JOIN articles a ON a.id = t.article_id`;

const OF_ARTICLE: Statement = {
  name: 'guidance-index-of-article',
  text: `SELECT ${COLUMNS} ${FROM} WHERE t.article_id = $1 AND ${LISTED}`,
};
const OTHERS: Statement = {
  name: 'guidance-index-others',
  text: `SELECT o.id FROM article_translations o WHERE o.article_id = $1
    AND NOT EXISTS (SELECT 1 FROM article_texts t WHERE t.id = o.id AND ${LISTED})`,
};
const BY_IDS: Statement = {
  name: 'guidance-index-by-ids',
  text: `SELECT ${COLUMNS} ${FROM} WHERE t.id = ANY ($1) AND ${LISTED}`,
};
const STAMPS: Statement = {
  name: 'guidance-index-stamps',
  text: `SELECT ${STAMP_COLUMNS} ${FROM} WHERE ${LISTED}`,
};
const LAG: Statement = {
  name: 'guidance-index-lag',
  text: 'SELECT text_id AS "textId", change FROM guidance_index_lag',
};
const LAG_OF_ARTICLE: Statement = {
  name: 'guidance-index-lag-of-article',
  text: `SELECT l.text_id AS "textId", l.change FROM guidance_index_lag l JOIN article_translations t ON t.id = l.text_id
    WHERE t.article_id = $1`,
};
const SECTIONS_OF: Statement = {
  name: 'article-sections-of',
  text: 'SELECT text_id AS "textId", position FROM article_sections WHERE text_id = ANY ($1)',
};
const SECTIONS_MISSING: Statement = {
  name: 'article-sections-missing',
  text: `SELECT t.id FROM article_texts t WHERE ${LISTED}
    AND NOT EXISTS (SELECT 1 FROM article_sections s WHERE s.text_id = t.id AND s.version = t.version)`,
};
const SECTIONS_SURPLUS: Statement = {
  name: 'article-sections-surplus',
  text: `SELECT DISTINCT s.text_id AS id FROM article_sections s
    WHERE NOT EXISTS (SELECT 1 FROM article_texts t WHERE t.id = s.text_id AND ${LISTED})`,
};

type Row<T> = T & Record<string, unknown>;

/** A change that the index has not followed yet. */
export interface IndexLag {
  readonly textId: string;
  /** Another one with every change. */
  readonly change: string;
}

/** What belongs into the index, as PostgreSQL has it now. */
@Injectable()
export class GuidanceIndexQueries {
  constructor(private readonly reader: Reader) {}

  /** All texts of an article: those to have in the index, and the ids of those not to have. */
  async ofArticle(articleId: string): Promise<{ published: IndexRow[]; others: string[] }> {
    const published = await this.reader.rows<Row<IndexRow>>(WORKER, OF_ARTICLE, [articleId]);
    const others = await this.reader.rows<{ id: string }>(WORKER, OTHERS, [articleId]);
    return { published, others: others.map(({ id }) => id) };
  }

  published(ids: readonly string[]): Promise<IndexRow[]> {
    return this.reader.rows<Row<IndexRow>>(WORKER, BY_IDS, [ids]);
  }

  /** Every published text, without its words. */
  stamps(): Promise<IndexStampRow[]> {
    return this.reader.rows<Row<IndexStampRow>>(WORKER, STAMPS, []);
  }

  /** What the index has not followed yet. */
  lag(): Promise<IndexLag[]> {
    return this.reader.rows<Row<IndexLag>>(WORKER, LAG, []);
  }

  /** The same for one article. */
  lagOfArticle(articleId: string): Promise<IndexLag[]> {
    return this.reader.rows<Row<IndexLag>>(WORKER, LAG_OF_ARTICLE, [articleId]);
  }

  sectionsOf(textIds: readonly string[]): Promise<{ textId: string; position: number }[]> {
    return this.reader.rows<Row<{ textId: string; position: number }>>(WORKER, SECTIONS_OF, [textIds]);
  }

  /** Published texts without the sections of their present version, and texts that have sections and are not published. */
  async sectionsToWrite(): Promise<{ missing: string[]; surplus: string[] }> {
    const missing = await this.reader.rows<{ id: string }>(WORKER, SECTIONS_MISSING, []);
    const surplus = await this.reader.rows<{ id: string }>(WORKER, SECTIONS_SURPLUS, []);
    return { missing: missing.map(({ id }) => id), surplus: surplus.map(({ id }) => id) };
  }
}
