import { Injectable } from '@nestjs/common';
import { pickUiLanguage } from '@salus/messages';
import { ANONYMOUS } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { isPillar, readAddress } from './subscription.js';

export interface AskedSubscription {
  /** Of the text below which the form stood; empty for the form of the list. */
  readonly textId: string;
  /** `ARTICLE`, a priority of the plan, or `ALL`. */
  readonly about: string;
  readonly address: string;
  readonly language: string;
  /** False when so much was asked from this network that nothing more is taken. */
  readonly mayAsk: () => Promise<boolean>;
}
export interface Taken {
  /** `yes`, or why not: the address or what is wanted makes no sense, or it was too much. */
  readonly outcome: 'yes' | 'no' | 'later';
  /** The page on which the form stood. */
  readonly path: string;
}

const TEXT: Statement = {
  name: 'subscription-text',
  text: `SELECT t.article_id AS "articleId", a.slug, t.language FROM article_texts t JOIN articles a ON a.id = t.article_id
    WHERE t.id = $1 AND 'WORLD' = ANY (t.readers)`,
};
const ASK: Statement = {
  name: 'subscription-ask',
  text: 'INSERT INTO subscription_requests (id, address, language, article_id, pillar, at) VALUES ($1, $2, $3, $4, $5, $6)',
};

/**
 * Writes down that somebody wants to hear of guidance; a job does the rest. It is always written as a visitor, who sees no
 * subscription of anybody, so the answer and its time are the same whether the address is known or not.
 */
@Injectable()
export class AskSubscription {
  constructor(private readonly uow: UnitOfWork) {}

  async execute({ textId, about, address, language, mayAsk }: AskedSubscription): Promise<Taken> {
    const to = readAddress(address);
    return this.uow.run(ANONYMOUS, async (tx) => {
      if (textId !== '' && !isId(textId)) throw notFound('text');
      const [text] =
        textId === ''
          ? []
          : await tx.rows<{ articleId: string; slug: string; language: string }>(TEXT, [textId]);
      if (textId !== '' && !text) throw notFound('text');
      const path = text ? `/guidance/${text.slug}/${text.language}` : '/guidance';
      const isOfArticle = about === 'ARTICLE' && text !== undefined;
      if (to === null || !(isOfArticle || about === 'ALL' || isPillar(about))) return { outcome: 'no', path };
      if (!(await mayAsk())) return { outcome: 'later', path };
      const values = [isOfArticle ? text.articleId : null, isPillar(about) ? about : null];
      await tx.rows(ASK, [newId(), to, pickUiLanguage([language]), ...values, tx.clock.now()]);
      return { outcome: 'yes', path };
    });
  }
}
