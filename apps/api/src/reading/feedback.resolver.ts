import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { FeedbackQueries } from './feedback.queries.js';

@Resolver('Article')
export class ArticleFeedbackResolver {
  constructor(private readonly queries: FeedbackQueries) {}

  @ResolveField('feedback')
  feedback(@Parent() article: { articleId: string; language: string }, @Context() context: RequestContext) {
    return this.queries.of(context, article);
  }
}
