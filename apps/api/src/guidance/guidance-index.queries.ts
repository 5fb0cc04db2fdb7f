import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { IndexRow, IndexStampRow } from './guidance-document.js';

const STAMP_COLUMNS = `t.id, t.language, t.version, a.pillar, a.audiences, extract(epoch FROM t.published_at)::float8 AS "publishedAt"`;
const COLUMNS = `${STAMP_COLUMNS}, t.article_id AS "articleId", t.title, t.summary, t.body`;
const FROM = `FROM article_texts t JOIN articles a ON a.id = t.article_id`;

const OF_ARTICLE: Statement = {
  name: 'guidance-index-of-article',
  text: `SELECT ${COLUMNS}, t.status ${FROM} WHERE t.article_id = (SELECT article_id FROM article_texts WHERE id = $1)`,
};
const BY_IDS: Statement = {
  name: 'guidance-index-by-ids',
  text: `SELECT ${COLUMNS} ${FROM} WHERE t.id = ANY ($1) AND t.status = 'PUBLISHED'`,
};
const STAMPS: Statement = {
  name: 'guidance-index-stamps',
  text: `SELECT ${STAMP_COLUMNS} ${FROM} WHERE t.status = 'PUBLISHED'`,
};

type Row<T> = T & Record<string, unknown>;

/** What belongs into the index, as PostgreSQL has it now. */
@Injectable()
export class GuidanceIndexQueries {
  constructor(private readonly reader: Reader) {}

  /** All texts of the article that this text belongs to: those to have in the index, and the ids of those not to have. */
  async ofArticle(textId: string): Promise<{ published: IndexRow[]; others: string[] }> {
    const rows = await this.reader.rows<Row<IndexRow & { status: string }>>(WORKER, OF_ARTICLE, [textId]);
    return {
      published: rows.filter(({ status }) => status === 'PUBLISHED'),
      others: rows.filter(({ status }) => status !== 'PUBLISHED').map(({ id }) => id),
    };
  }

  published(ids: readonly string[]): Promise<IndexRow[]> {
    return this.reader.rows<Row<IndexRow>>(WORKER, BY_IDS, [ids]);
  }

  /** Every published text, without its words. */
  stamps(): Promise<IndexStampRow[]> {
    return this.reader.rows<Row<IndexStampRow>>(WORKER, STAMPS, []);
  }
}
