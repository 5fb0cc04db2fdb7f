import { Injectable } from '@nestjs/common';
import { checkReason, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import type { LockedRevision } from './article.repository.js';
import { editingConflict } from './editing.conflicts.js';
import type { ExpireArticleInput, WithdrawArticleInput } from './editing.inputs.js';
import { partIn } from './editing.policy.js';
import { EditorialFrame } from './editorial-change.js';
import { EXPIRE_TASK, factsOf, jobFor, jobKey, withdraw } from './publication.js';

const IS_PUBLIC: Statement = {
  name: 'article-is-public',
  text: 'SELECT 1 FROM article_texts WHERE article_id = $1 LIMIT 1',
};
// Also what led to the withdrawn article before leads to the new one.
const LEAD: Statement = {
  name: 'article-lead-on',
  text: 'UPDATE article_slugs SET moved_to = $2 WHERE (article_id = $1 OR moved_to = $1) AND article_id <> $2',
};

/** Takes a published text back, for a reason that stays with it. No version is asked: wrong advice must go at once. */
@Injectable()
export class WithdrawArticle {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the translation. */
  execute(actor: Actor, input: WithdrawArticleInput): Promise<string> {
    if (!isId(input.translationId)) throw notFound('translationId');
    const { redirectToArticleId: target } = input;
    if (target != null && !isId(target)) throw notFound('redirectToArticleId');
    refuse([checkReason(input.reason)]);
    return this.frame.run(
      actor,
      'withdrawArticle',
      input,
      input.translationId,
      async ({ articles, editor, tx }) => {
        const locked = await articles.translation(input.translationId);
        const { article } = locked;
        const languages = input.allLanguages ? await articles.languages(article.id) : [locked.translation];
        const reason = tidyText(input.reason);
        let withdrawn = 0;
        for (const translation of languages) {
          const revision = await articles.inState(translation.id, ['PUBLISHED']);
          if (!revision) continue;
          const whole: LockedRevision = { article, translation, revision };
          const parts = partIn(editor, revision.authorIds);
          await withdraw(tx, whole, parts, { organisationId: editor.organisationId, reason });
          withdrawn += 1;
        }
        if (withdrawn === 0) throw editingConflict('translationId', 'NOT_PUBLIC');
        if (target == null || (await tx.rows(IS_PUBLIC, [article.id])).length > 0) return;
        if (target === article.id || (await tx.rows(IS_PUBLIC, [target])).length === 0)
          throw editingConflict('redirectToArticleId', 'NOWHERE');
        await tx.rows(LEAD, [article.id, target]);
      },
    );
  }
}

/** Says when readers are not to see a translation any more, or that they may for good. */
@Injectable()
export class ExpireArticle {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the translation. */
  execute(actor: Actor, input: ExpireArticleInput): Promise<string> {
    if (!isId(input.translationId)) throw notFound('translationId');
    return this.frame.run(
      actor,
      'expireArticle',
      input,
      input.translationId,
      async ({ articles, now, tx, record }) => {
        const expiresAt = input.expiresAt ?? null;
        refuse([expiresAt === null || expiresAt > now ? null : { field: 'expiresAt', code: 'IN_PAST' }]);
        const { article, translation } = await articles.translation(input.translationId);
        await articles.updateTranslation(translation, { expiresAt });
        if (expiresAt) await tx.enqueue(jobFor(EXPIRE_TASK, translation, expiresAt));
        else await tx.cancel(jobKey(EXPIRE_TASK, translation));
        await articles.updateArticle(article, { changedAt: now });
        await record('ARTICLE_CARED_FOR', article.id, {
          ...factsOf(translation),
          expiresAt: expiresAt?.toISOString() ?? null,
        });
      },
    );
  }
}
