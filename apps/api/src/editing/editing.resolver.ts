import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { possibleSteps } from '@salus/rules';
import { Access } from '../platform/access/access.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { EditorialFilter, RevisionModel, TranslationModel } from './editing.model.js';
import { EDITOR_ROLES, partIn } from './editing.policy.js';
import { agentOf, EditingQueries, type PageRequest } from './editing.queries.js';

@Resolver('ArticleRevision')
export class EditingResolver {
  constructor(private readonly queries: EditingQueries) {}

  @Access(EDITOR_ROLES)
  @Query('editorialArticles')
  editorialArticles(
    @Args() request: PageRequest & { filter?: EditorialFilter | null },
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.articles(agentOf(actor), request);
  }

  @Access(EDITOR_ROLES)
  @Query('editorialArticle')
  editorialArticle(@Args('id') id: string, @Context() { actor }: RequestContext) {
    return this.queries.article(agentOf(actor), id);
  }

  @Access(EDITOR_ROLES)
  @Query('articleDraft')
  articleDraft(@Args('translationId') id: string, @Context() { actor }: RequestContext) {
    return this.queries.draft(agentOf(actor), id);
  }

  @Access(EDITOR_ROLES)
  @Query('articleRevision')
  articleRevision(@Args('id') id: string, @Context() { actor }: RequestContext) {
    return this.queries.revision(agentOf(actor), id);
  }

  @Access(EDITOR_ROLES)
  @Query('articleRevisions')
  articleRevisions(
    @Args() { translationId, ...page }: PageRequest & { translationId: string },
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.revisions(agentOf(actor), translationId, page);
  }

  @Access(EDITOR_ROLES)
  @Query('editors')
  editors(@Context() { actor }: RequestContext) {
    return this.queries.editors(agentOf(actor));
  }

  @Access(EDITOR_ROLES)
  @Query('readerOrganisations')
  readerOrganisations(@Args('query') query: string, @Context() { actor }: RequestContext) {
    return this.queries.organisations(agentOf(actor), query);
  }

  @ResolveField('comments')
  comments(@Parent() revision: RevisionModel, @Context() context: RequestContext) {
    return this.queries.comments(context, revision);
  }

  @ResolveField('possibleSteps')
  possibleSteps(@Parent() { state, authorIds }: RevisionModel, @Context() { actor }: RequestContext) {
    return possibleSteps(state, partIn(actor, authorIds));
  }
}

@Resolver('EditorialTranslation')
export class EditorialTranslationResolver {
  constructor(private readonly queries: EditingQueries) {}

  @ResolveField('changedSections')
  changedSections(@Parent() translation: TranslationModel, @Context() context: RequestContext) {
    return this.queries.changedSections(context, translation);
  }
}
