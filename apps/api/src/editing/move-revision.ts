import { Injectable } from '@nestjs/common';
import { checkReason, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { CommentEntity, type RevisionEntity } from './article.entity.js';
import type { ArticleEventType } from './article.events.js';
import { type LockedRevision, ON_ITS_WAY } from './article.repository.js';
import { editingConflict } from './editing.conflicts.js';
import type { MoveRevisionInput, ScheduleRevisionInput } from './editing.inputs.js';
import { partIn } from './editing.policy.js';
import { type EditorialChange, EditorialFrame } from './editorial-change.js';
import { draftFrom } from './open-draft.js';
import { factsOf, jobFor, jobKey, publish, PUBLISH_TASK, step } from './publication.js';

const EVENTS: Record<Exclude<MoveRevisionInput['step'], 'PUBLISH'>, ArticleEventType> = {
  SUBMIT: 'ARTICLE_SUBMITTED',
  RECALL: 'ARTICLE_RECALLED',
  RETURN: 'ARTICLE_RETURNED',
  APPROVE: 'ARTICLE_APPROVED',
  UNSCHEDULE: 'ARTICLE_UNSCHEDULED',
};
/** What a revision loses on its way back. */
const BACK = { approvedBy: null, approvedAt: null, publishAt: null } as const;

/** Takes one step of the editorial path: which ones there are, and for whom, is the table in `libs/rules/src/editorial.ts`. */
@Injectable()
export class MoveRevision {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the revision. */
  execute(actor: Actor, input: MoveRevisionInput): Promise<string> {
    if (!isId(input.revisionId)) throw notFound('revisionId');
    refuse([checkWhy(input)]);
    return this.frame.run(actor, 'moveRevision', input, input.revisionId, async (change) => {
      const { articles, editor, now, tx, record } = change;
      const locked = await articles.revision(input.revisionId);
      const { article, translation, revision } = locked;
      const parts = partIn(editor, revision.authorIds);
      if (input.step === 'PUBLISH') return publish(tx, locked, 'PUBLISH', parts, editor.organisationId);
      if (input.step === 'SUBMIT' && (await articles.inState(translation.id, ON_ITS_WAY)))
        throw editingConflict('revisionId', 'CANDIDATE');
      await step(articles, revision, input.step, parts, changesOf(input, editor.userId, now));
      if (input.step === 'RECALL' || input.step === 'RETURN') await back(change, locked, input.reason);
      if (revision.publishAt === null) await tx.cancel(jobKey(PUBLISH_TASK, translation));
      await articles.updateArticle(article, { changedAt: now });
      await record(EVENTS[input.step], article.id, factsOf(translation, revision));
    });
  }
}

/** Says when an approved revision becomes public by itself; a later call says another moment. */
@Injectable()
export class ScheduleRevision {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the revision. */
  execute(actor: Actor, input: ScheduleRevisionInput): Promise<string> {
    if (!isId(input.revisionId)) throw notFound('revisionId');
    return this.frame.run(actor, 'scheduleRevision', input, input.revisionId, async (change) => {
      const { articles, editor, now, tx, record } = change;
      const { publishAt } = input;
      refuse([publishAt > now ? null : { field: 'publishAt', code: 'IN_PAST' }]);
      const { article, translation, revision } = await articles.revision(input.revisionId);
      await step(articles, revision, 'SCHEDULE', partIn(editor, revision.authorIds), { publishAt });
      await tx.enqueue(jobFor(PUBLISH_TASK, translation, publishAt));
      await articles.updateArticle(article, { changedAt: now });
      await record('ARTICLE_SCHEDULED', article.id, {
        ...factsOf(translation, revision),
        publishAt: publishAt.toISOString(),
      });
    });
  }
}

function checkWhy({ step: taken, reason }: MoveRevisionInput) {
  if (taken === 'RETURN') return checkReason(reason ?? '');
  return reason == null ? null : { field: 'reason', code: 'NOT_WITH_THIS_STEP' };
}

function changesOf({ step: taken }: MoveRevisionInput, userId: string, now: Date): Partial<RevisionEntity> {
  if (taken === 'APPROVE') return { approvedBy: userId, approvedAt: now };
  if (taken === 'UNSCHEDULE') return { publishAt: null };
  return taken === 'RECALL' || taken === 'RETURN' ? BACK : {};
}

/** Whoever wrote it goes on where they were; the reason stands beside the text as a comment. */
async function back(change: EditorialChange, locked: LockedRevision, reason?: string | null): Promise<void> {
  const { articles, editor, now } = change;
  const { translation, revision } = locked;
  if (reason != null) {
    await articles.insert(
      Object.assign(new CommentEntity(), {
        id: newId(),
        revisionId: revision.id,
        authorId: editor.userId,
        quote: null,
        body: tidyText(reason),
        createdAt: now,
        resolvedBy: null,
        resolvedAt: null,
      } satisfies CommentEntity),
    );
  }
  if (!(await articles.draft(translation.id))) await draftFrom(change, locked, revision, revision.authorIds);
}
