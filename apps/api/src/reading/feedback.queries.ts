import { Injectable } from '@nestjs/common';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { Verdict } from './give-feedback.js';

const LATEST_LINES = 20;

const COUNTS: Statement = {
  name: 'feedback-counts',
  text: `SELECT verdict, count(*)::int AS count FROM article_feedback WHERE article_id = $1 AND language = $2 GROUP BY verdict`,
};
const LINES: Statement = {
  name: 'feedback-lines',
  text: `SELECT id, verdict, line, at FROM article_feedback WHERE article_id = $1 AND language = $2 AND line IS NOT NULL
    ORDER BY at DESC, id DESC LIMIT ${LATEST_LINES}`,
};

export interface FeedbackLine extends Record<string, unknown> {
  readonly id: string;
  readonly verdict: Verdict;
  readonly line: string;
  readonly at: Date;
}
export interface ArticleFeedback {
  readonly helped: number;
  readonly notHelped: number;
  readonly solved: number;
  readonly lines: readonly FeedbackLine[];
}

/** What readers said of one text; null for everybody outside the Centre. */
@Injectable()
export class FeedbackQueries {
  constructor(private readonly reader: Reader) {}

  async of(
    { actor }: RequestContext,
    text: { articleId: string; language: string },
  ): Promise<ArticleFeedback | null> {
    if (actor.class !== 'agent') return null;
    const values = [text.articleId, text.language];
    const counts = await this.reader.rows<{ verdict: Verdict; count: number }>(actor, COUNTS, values);
    const count = (wanted: Verdict) => counts.find(({ verdict }) => verdict === wanted)?.count ?? 0;
    return {
      helped: count('HELPED'),
      notHelped: count('NOT_HELPED'),
      solved: count('SOLVED'),
      lines: await this.reader.rows<FeedbackLine>(actor, LINES, values),
    };
  }
}
