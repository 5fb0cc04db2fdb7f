import { Injectable } from '@nestjs/common';
import { readableSql, readerKeys } from '../guidance/readership.policy.js';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';

/** HELPED and NOT_HELPED answer the question below an article; SOLVED means that a ticket was not needed. */
export const VERDICTS = ['HELPED', 'NOT_HELPED', 'SOLVED'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const LONGEST_LINE = 1000;

export interface Feedback {
  /** Of the text that was read. */
  readonly textId: string;
  readonly verdict: string;
  readonly line: string;
}
export interface ReadText extends Record<string, unknown> {
  readonly articleId: string;
  readonly slug: string;
  readonly language: string;
}

const READABLE = readableSql('t', '$2');
const TEXT: Statement = {
  name: 'feedback-text',
  text: `SELECT t.article_id AS "articleId", a.slug, t.language FROM article_texts t JOIN articles a ON a.id = t.article_id
    WHERE t.id = $1 AND ${READABLE}`,
};
const KEEP: Statement = {
  name: 'feedback-keep',
  text: 'INSERT INTO article_feedback (id, article_id, language, verdict, line, at) VALUES ($1, $2, $3, $4, $5, $6)',
};

/** Keeps whether a text helped somebody who may read it, and answers which text it was. Nothing says who it was. */
@Injectable()
export class GiveFeedback {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, { textId, verdict, line }: Feedback): Promise<ReadText> {
    const words = line.trim();
    refuse([
      isVerdict(verdict) ? null : { field: 'verdict', code: 'UNKNOWN_VALUE' },
      words.length > LONGEST_LINE ? { field: 'line', code: 'TOO_LONG', max: LONGEST_LINE } : null,
      words.includes('\0') ? { field: 'line', code: 'BAD_CHARACTER' } : null,
    ]);
    if (!isId(textId)) throw notFound('text');
    return this.uow.run(actor, async (tx) => {
      const [text] = await tx.rows<ReadText>(TEXT, [textId, readerKeys(actor)]);
      if (!text) throw notFound('text');
      const at = tx.clock.now();
      await tx.rows(KEEP, [newId(), text.articleId, text.language, verdict, words === '' ? null : words, at]);
      return text;
    });
  }
}

function isVerdict(value: string): value is Verdict {
  return (VERDICTS as readonly string[]).includes(value);
}
