import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canEditGuidance } from '../editing/editing.policy.js';
import { Access } from '../platform/access/access.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { ArticleLoaders } from './article.loaders.js';
import type { ArticleModel, GuidanceSearch } from './article.model.js';
import { type ArticleListRequest, ArticleQueries } from './article.queries.js';
import { FittingGuidance, type FittingGuidanceRequest } from './fitting-guidance.js';
import { readerLanguage } from './reader-language.js';
import { SearchGuidance, type SearchGuidanceRequest } from './search-guidance.js';

@Resolver('Article')
export class ArticleResolver {
  constructor(
    private readonly queries: ArticleQueries,
    private readonly loaders: ArticleLoaders,
    private readonly search: SearchGuidance,
    private readonly fitting: FittingGuidance,
  ) {}

  @Access('EVERYONE')
  @Query('searchGuidance')
  searchGuidance(@Args() request: SearchGuidanceRequest, @Context() context: RequestContext) {
    return this.search.execute(context.actor, request, readerLanguage(context));
  }

  @Access('EVERYONE')
  @Query('fittingGuidance')
  fittingGuidance(@Args() request: FittingGuidanceRequest, @Context() { actor }: RequestContext) {
    return this.fitting.execute(actor, request);
  }

  @Access('EVERYONE')
  @Query('article')
  article(
    @Args() { slug, language }: { slug: string; language?: string | null },
    @Context() context: RequestContext,
  ) {
    return this.queries.bySlug(context.actor, slug, language ?? null, readerLanguage(context));
  }

  @Access('EVERYONE')
  @Query('articles')
  articles(@Args() request: ArticleListRequest, @Context() context: RequestContext) {
    return this.queries.page(context.actor, request);
  }

  @ResolveField('body')
  body(@Parent() article: ArticleModel, @Context() context: RequestContext) {
    return article.body ?? this.loaders.body(context, article);
  }

  @ResolveField('translations')
  translations(@Parent() article: ArticleModel, @Context() context: RequestContext) {
    return this.loaders.translations(context, article);
  }

  @ResolveField('related')
  related(@Parent() article: ArticleModel, @Context() context: RequestContext) {
    return this.loaders.related(context, article);
  }

  @ResolveField('viewerCan')
  viewerCan(@Context() { actor }: RequestContext) {
    return { edit: canEditGuidance(actor) };
  }
}

@Resolver('GuidanceSearch')
export class GuidanceSearchResolver {
  @ResolveField('facets')
  facets(@Parent() search: GuidanceSearch) {
    return search.facets();
  }
}
