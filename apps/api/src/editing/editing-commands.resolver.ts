import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { CareForArticle } from './care-for-article.js';
import { CommentOnRevision, ResolveComment } from './comment-on-revision.js';
import type * as inputs from './editing.inputs.js';
import { EDITOR_ROLES } from './editing.policy.js';
import { agentOf, EditingQueries } from './editing.queries.js';
import { MoveRevision, ScheduleRevision } from './move-revision.js';
import { OpenDraft } from './open-draft.js';
import { DiscardDraft, SaveDraft } from './save-draft.js';
import { StartArticle, StartTranslation } from './start-article.js';
import { AssignReviewer, SubmitDraft } from './submit-draft.js';
import { ExpireArticle, WithdrawArticle } from './withdraw-article.js';

/** One line per command that makes or changes a draft: the use case does it, then it is read as it is now. */
@Resolver()
export class DraftCommandsResolver {
  constructor(
    private readonly queries: EditingQueries,
    private readonly start: StartArticle,
    private readonly translate: StartTranslation,
    private readonly open: OpenDraft,
    private readonly save: SaveDraft,
    private readonly discard: DiscardDraft,
    private readonly submit: SubmitDraft,
  ) {}

  @Access(EDITOR_ROLES)
  @Mutation('startArticle')
  async startArticle(@Args('input') input: inputs.StartArticleInput, @Context() { actor }: RequestContext) {
    return this.queries.existingDraft(actor, await this.start.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('startTranslation')
  async startTranslation(
    @Args('input') input: inputs.StartTranslationInput,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existingDraft(actor, await this.translate.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('openDraft')
  async openDraft(@Args('input') input: inputs.OpenDraftInput, @Context() { actor }: RequestContext) {
    return this.queries.existingDraft(actor, await this.open.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('saveDraft')
  async saveDraft(@Args('input') input: inputs.SaveDraftInput, @Context() { actor }: RequestContext) {
    return this.queries.existingDraft(actor, await this.save.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('discardDraft')
  async discardDraft(@Args('input') input: inputs.DiscardDraftInput, @Context() { actor }: RequestContext) {
    return this.queries.articleOfTranslation(actor, await this.discard.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('attendDraft')
  attendDraft(@Args('translationId') translationId: string, @Context() { actor }: RequestContext) {
    return this.queries.attend(agentOf(actor), translationId);
  }

  @Access(EDITOR_ROLES)
  @Mutation('submitDraft')
  async submitDraft(@Args('input') input: inputs.SubmitDraftInput, @Context() { actor }: RequestContext) {
    return this.queries.existingRevision(actor, await this.submit.execute(actor, input));
  }
}

/** The same for what happens to a revision, and to an article as a whole. */
@Resolver()
export class RevisionCommandsResolver {
  constructor(
    private readonly queries: EditingQueries,
    private readonly move: MoveRevision,
    private readonly schedule: ScheduleRevision,
    private readonly assign: AssignReviewer,
    private readonly comment: CommentOnRevision,
    private readonly resolve: ResolveComment,
    private readonly withdraw: WithdrawArticle,
    private readonly expire: ExpireArticle,
    private readonly care: CareForArticle,
  ) {}

  @Access(EDITOR_ROLES)
  @Mutation('moveRevision')
  async moveRevision(@Args('input') input: inputs.MoveRevisionInput, @Context() { actor }: RequestContext) {
    return this.queries.existingRevision(actor, await this.move.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('scheduleRevision')
  async scheduleRevision(
    @Args('input') input: inputs.ScheduleRevisionInput,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existingRevision(actor, await this.schedule.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('assignReviewer')
  async assignReviewer(
    @Args('input') input: inputs.AssignReviewerInput,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existingRevision(actor, await this.assign.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('commentOnRevision')
  async commentOnRevision(@Args('input') input: inputs.CommentInput, @Context() { actor }: RequestContext) {
    return this.queries.existingRevision(actor, await this.comment.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('resolveComment')
  async resolveComment(
    @Args('input') input: inputs.ResolveCommentInput,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.revisionOfComment(actor, await this.resolve.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('withdrawArticle')
  async withdrawArticle(
    @Args('input') input: inputs.WithdrawArticleInput,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.articleOfTranslation(actor, await this.withdraw.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('expireArticle')
  async expireArticle(@Args('input') input: inputs.ExpireArticleInput, @Context() { actor }: RequestContext) {
    return this.queries.articleOfTranslation(actor, await this.expire.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('careForArticle')
  async careForArticle(
    @Args('input') input: inputs.CareForArticleInput,
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existingArticle(actor, await this.care.execute(actor, input));
  }
}
