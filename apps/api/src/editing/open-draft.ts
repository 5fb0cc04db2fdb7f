import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { DraftEntity, type RevisionEntity } from './article.entity.js';
import { contentOf, type LockedTranslation, ON_ITS_WAY } from './article.repository.js';
import { editingConflict } from './editing.conflicts.js';
import type { OpenDraftInput } from './editing.inputs.js';
import { type EditorialChange, EditorialFrame } from './editorial-change.js';
import { factsOf } from './publication.js';

/**
 * Begins to change a translation, beside what is public; also the way to restore an older revision. Without a revision
 * named, an open draft is gone on with.
 */
@Injectable()
export class OpenDraft {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the translation. */
  execute(actor: Actor, input: OpenDraftInput): Promise<string> {
    if (!isId(input.translationId)) throw notFound('translationId');
    return this.frame.run(actor, 'openDraft', input, input.translationId, async (change) => {
      const { articles } = change;
      const locked = await articles.translation(input.translationId);
      const open = await articles.draft(locked.translation.id);
      const from = input.fromRevisionId != null ? await articles.revision(input.fromRevisionId) : null;
      if (from && from.translation.id !== locked.translation.id) throw notFound('fromRevisionId');
      if (open && from) throw editingConflict('translationId', 'DRAFT_OPEN');
      if (open) return;
      const base = from?.revision ?? (await newest(change, locked.translation.id));
      await draftFrom(change, locked, base);
      await change.record('ARTICLE_DRAFTED', locked.article.id, factsOf(locked.translation, base));
    });
  }
}

/** A draft that begins with this revision. Its note about what is different is not taken over: that is about an earlier change. */
export async function draftFrom(
  { articles, editor, now }: EditorialChange,
  { article, translation }: LockedTranslation,
  base: RevisionEntity,
  authorIds: readonly string[] = [editor.userId],
): Promise<void> {
  const isSource = translation.language === article.sourceLanguage;
  const { slug, pillar, audiences, tlp, organisationIds } = article;
  const content = { ...contentOf(base), changeNote: base.state === 'DRAFT' ? base.changeNote : '' };
  await articles.insert(
    Object.assign(new DraftEntity(), {
      translationId: translation.id,
      content: isSource ? content : { ...content, slug, pillar, audiences, tlp, organisationIds },
      version: 1,
      baseRevisionId: base.id,
      sourceRevisionId: base.sourceRevisionId,
      authorIds: [...authorIds],
      startedAt: now,
      updatedBy: editor.userId,
      updatedAt: now,
    } satisfies DraftEntity),
  );
  await articles.updateArticle(article, { changedAt: now });
}

async function newest({ articles }: EditorialChange, translationId: string): Promise<RevisionEntity> {
  const revision =
    (await articles.inState(translationId, ON_ITS_WAY)) ??
    (await articles.inState(translationId, ['PUBLISHED'])) ??
    (await articles.latest(translationId));
  if (!revision) throw notFound('translationId');
  return revision;
}
