import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { checkDueDay } from './article-content.js';
import type { CareForArticleInput } from './editing.inputs.js';
import { EditorialFrame } from './editorial-change.js';

/** Says who answers for an article, and by when it is to be checked again. */
@Injectable()
export class CareForArticle {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the article. */
  execute(actor: Actor, input: CareForArticleInput): Promise<string> {
    if (!isId(input.articleId)) throw notFound('articleId');
    return this.frame.run(
      actor,
      'careForArticle',
      input,
      input.articleId,
      async ({ articles, now, record }) => {
        const article = await articles.article(input.articleId);
        // Another owner may take over what is overdue.
        refuse([checkDueDay('reviewBy', input.reviewBy, now, article.reviewBy)]);
        if (input.ownerId != null) await articles.ensureEditor(input.ownerId, 'ownerId');
        const ownerId = input.ownerId ?? null;
        const reviewBy = input.reviewBy ?? null;
        await articles.updateArticle(article, { ownerId, reviewBy, remindedFor: null, changedAt: now });
        await record('ARTICLE_CARED_FOR', article.id, { ownerId, reviewBy });
      },
    );
  }
}
