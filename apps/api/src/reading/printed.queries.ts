import { Injectable } from '@nestjs/common';
import { isSlug, type Pillar } from '@salus/rules';
import { type Actor, ANONYMOUS } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { PrintedText } from './article-pdf.js';

/** More articles than that make no handbook. */
const MOST_IN_HANDBOOK = 200;

const COLUMNS = `a.slug, t.language, t.title, t.summary, t.body, a.pillar, a.audiences, t.last_reviewed_on::text AS "lastReviewedOn", t.version,
  t.sources`;
const FROM = 'FROM article_texts t JOIN articles a ON a.id = t.article_id';
const ONE: Statement = {
  name: 'printed-one',
  text: `SELECT ${COLUMNS} ${FROM} WHERE a.slug = $1 AND t.language = $2`,
};
const HANDBOOK: Statement = {
  name: 'printed-handbook',
  text: `SELECT ${COLUMNS} ${FROM} WHERE a.pillar = $1 AND t.language = $2 ORDER BY t.title LIMIT ${MOST_IN_HANDBOOK}`,
};
type Row = PrintedText & Record<string, unknown>;

@Injectable()
export class PrintedQueries {
  constructor(private readonly reader: Reader) {}

  /** A text as this reader may see it; null when there is none for them. */
  async one(actor: Actor, slug: string, language: string): Promise<PrintedText | null> {
    if (!isSlug(slug)) return null;
    const [text] = await this.reader.rows<Row>(actor, ONE, [slug, language]);
    return text ?? null;
  }

  /** What the whole world may read, whoever asks: handbooks are passed on. */
  handbook(pillar: Pillar, language: string): Promise<PrintedText[]> {
    return this.reader.rows<Row>(ANONYMOUS, HANDBOOK, [pillar, language]);
  }
}
