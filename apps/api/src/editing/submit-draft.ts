import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { checkArticle, checkDueDay, tidyArticle } from './article-content.js';
import { RevisionEntity, type ArticleContent, type DraftEntity } from './article.entity.js';
import type { Articles, LockedTranslation } from './article.repository.js';
import { ON_ITS_WAY } from './article.repository.js';
import { editingConflict } from './editing.conflicts.js';
import type { AssignReviewerInput, SubmitDraftInput } from './editing.inputs.js';
import { EditorialFrame } from './editorial-change.js';
import { factsOf, step } from './publication.js';

/** Makes a draft a revision, which says for ever what it says now, and asks a colleague to read it. */
@Injectable()
export class SubmitDraft {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the revision. */
  execute(actor: Actor, input: SubmitDraftInput): Promise<string> {
    if (!isId(input.translationId)) throw notFound('translationId');
    return this.frame.run(actor, 'submitDraft', input, newId(), async (change) => {
      const { articles, editor, now, record } = change;
      refuse([checkDueDay('reviewDueOn', input.reviewDueOn, now)]);
      const locked = await articles.translation(input.translationId);
      const draft = await articles.existingDraft(locked.translation.id, input.expectedVersion);
      if (await articles.inState(locked.translation.id, ON_ITS_WAY))
        throw editingConflict('translationId', 'CANDIDATE');
      const authorIds = [...new Set([...draft.authorIds, editor.userId])];
      const content = await finished(articles, locked, draft, now);
      const revision = await makeRevision(articles, locked, content, {
        id: change.tx.resultId,
        origin: 'EDITOR',
        authorIds,
        sourceRevisionId: draft.sourceRevisionId,
        now,
      });
      if (input.reviewerId != null) await ensureReviewer(articles, input.reviewerId, authorIds);
      await step(articles, revision, 'SUBMIT', ['editor'], {
        reviewerId: input.reviewerId ?? null,
        reviewDueOn: input.reviewDueOn ?? null,
      });
      await articles.removeDraft(locked.translation.id);
      await articles.updateArticle(locked.article, { changedAt: now });
      await record('ARTICLE_SUBMITTED', locked.article.id, {
        ...factsOf(locked.translation, revision),
        reviewerId: revision.reviewerId,
        reviewDueOn: revision.reviewDueOn,
      });
    });
  }
}

/** Says who is to read a revision, and by when. */
@Injectable()
export class AssignReviewer {
  constructor(private readonly frame: EditorialFrame) {}

  execute(actor: Actor, input: AssignReviewerInput): Promise<string> {
    if (!isId(input.revisionId)) throw notFound('revisionId');
    const isForNobody = input.reviewDueOn != null && input.reviewerId == null;
    refuse([isForNobody ? { field: 'reviewerId', code: 'NO_REVIEWER' } : null]);
    return this.frame.run(
      actor,
      'assignReviewer',
      input,
      input.revisionId,
      async ({ articles, record, now }) => {
        const { article, translation, revision } = await articles.revision(input.revisionId);
        refuse([checkDueDay('reviewDueOn', input.reviewDueOn, now, revision.reviewDueOn)]);
        if (input.reviewerId != null) await ensureReviewer(articles, input.reviewerId, revision.authorIds);
        const reviewerId = input.reviewerId ?? null;
        const reviewDueOn = input.reviewDueOn ?? null;
        await articles.updateRevision(revision, { reviewerId, reviewDueOn });
        await articles.updateArticle(article, { changedAt: now });
        await record('ARTICLE_REVIEWER_ASSIGNED', article.id, {
          ...factsOf(translation, revision),
          reviewerId,
          reviewDueOn,
        });
      },
    );
  }
}

async function ensureReviewer(
  articles: Articles,
  reviewerId: string,
  authorIds: readonly string[],
): Promise<void> {
  await articles.ensureEditor(reviewerId, 'reviewerId');
  refuse([authorIds.includes(reviewerId) ? { field: 'reviewerId', code: 'IS_AUTHOR' } : null]);
}

/** What the draft says, when it is fit to be read by others. What belongs to the article comes from it in other languages. */
async function finished(
  articles: Articles,
  { article, translation }: LockedTranslation,
  draft: DraftEntity,
  now: Date,
): Promise<ArticleContent> {
  const isSource = translation.language === article.sourceLanguage;
  const { slug, pillar, audiences, tlp, organisationIds } = article;
  const content = tidyArticle(
    isSource ? draft.content : { ...draft.content, slug, pillar, audiences, tlp, organisationIds },
  );
  // Another language may be ready before the source has said for whom it is.
  refuse(
    checkArticle(content, now).filter(
      (problem) => isSource || !['audiences', 'organisationIds'].includes(problem?.field ?? ''),
    ),
  );
  await articles.ensureSlugIsFree(content.slug, article.id);
  await articles.ensureOrganisations(content.organisationIds);
  return content;
}

/** The next revision of a translation, a draft at first. */
export async function makeRevision(
  articles: Articles,
  { translation }: LockedTranslation,
  content: ArticleContent,
  how: Pick<RevisionEntity, 'id' | 'origin' | 'authorIds' | 'sourceRevisionId'> & { now: Date },
): Promise<RevisionEntity> {
  const { now, ...rest } = how;
  const revision = Object.assign(new RevisionEntity(), {
    ...content,
    ...rest,
    audiences: [...content.audiences],
    organisationIds: [...content.organisationIds],
    translationId: translation.id,
    number: await articles.nextNumber(translation.id),
    state: 'DRAFT',
    createdAt: now,
    reviewerId: null,
    reviewDueOn: null,
    approvedBy: null,
    approvedAt: null,
    publishAt: null,
    publishedAt: null,
    endedAt: null,
    withdrawalReason: null,
  } satisfies RevisionEntity);
  await articles.insert(revision);
  return revision;
}
