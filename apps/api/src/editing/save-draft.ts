import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { checkDraft, copyContent } from './article-content.js';
import type { DiscardDraftInput, SaveDraftInput } from './editing.inputs.js';
import { EditorialFrame } from './editorial-change.js';
import { factsOf } from './publication.js';

/**
 * Keeps what somebody is writing. Saved every few seconds, so it makes no event; the version tells the second of two
 * colleagues that the first was faster.
 */
@Injectable()
export class SaveDraft {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the translation. */
  execute(actor: Actor, input: SaveDraftInput): Promise<string> {
    if (!isId(input.translationId)) throw notFound('translationId');
    const content = copyContent(input.content);
    refuse(
      checkDraft(content).map((problem) => problem && { ...problem, field: `content.${problem.field}` }),
    );
    return this.frame.run(
      actor,
      'saveDraft',
      input,
      input.translationId,
      async ({ articles, editor, now }) => {
        const { article, translation } = await articles.translation(input.translationId);
        const draft = await articles.existingDraft(translation.id, input.expectedVersion);
        let { sourceRevisionId } = draft;
        if (input.sourceRevisionId != null && input.sourceRevisionId !== sourceRevisionId) {
          const source = await articles.revision(input.sourceRevisionId);
          if (source.article.id !== article.id || source.translation.language !== article.sourceLanguage)
            throw notFound('sourceRevisionId');
          sourceRevisionId = source.revision.id;
        }
        await articles.updateDraft(draft, {
          content,
          sourceRevisionId,
          authorIds: [...new Set([...draft.authorIds, editor.userId])],
          updatedBy: editor.userId,
          updatedAt: now,
        });
      },
    );
  }
}

/** Throws a draft away; what was submitted or is public stays as it is. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly frame: EditorialFrame) {}

  execute(actor: Actor, input: DiscardDraftInput): Promise<string> {
    if (!isId(input.translationId)) throw notFound('translationId');
    return this.frame.run(
      actor,
      'discardDraft',
      input,
      input.translationId,
      async ({ articles, record, now }) => {
        const { article, translation } = await articles.translation(input.translationId);
        await articles.existingDraft(translation.id, input.expectedVersion);
        await articles.removeDraft(translation.id);
        await articles.updateArticle(article, { changedAt: now });
        await record('ARTICLE_DRAFT_DISCARDED', article.id, factsOf(translation));
      },
    );
  }
}
