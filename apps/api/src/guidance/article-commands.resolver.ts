import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { PublishArticleInput, SaveArticleInput, WithdrawArticleInput } from './article.inputs.js';
import { EDITOR_ROLES } from './article.policy.js';
import { ArticleQueries } from './article.queries.js';
import { PublishArticle } from './publish-article.js';
import { SaveArticle } from './save-article.js';
import { WithdrawArticle } from './withdraw-article.js';

/** One line per command: the use case does it, then the article is read as the actor may see it. */
@Resolver()
export class ArticleCommandsResolver {
  constructor(
    private readonly queries: ArticleQueries,
    private readonly saveUseCase: SaveArticle,
    private readonly publishUseCase: PublishArticle,
    private readonly withdrawUseCase: WithdrawArticle,
  ) {}

  @Access(EDITOR_ROLES)
  @Mutation('saveArticle')
  async saveArticle(@Args('input') input: SaveArticleInput, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.saveUseCase.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('publishArticle')
  async publishArticle(@Args('input') input: PublishArticleInput, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.publishUseCase.execute(actor, input));
  }

  @Access(EDITOR_ROLES)
  @Mutation('withdrawArticle')
  async withdrawArticle(@Args('input') input: WithdrawArticleInput, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.withdrawUseCase.execute(actor, input));
  }
}
