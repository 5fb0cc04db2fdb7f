import { Module } from '@nestjs/common';
import { SearchModule } from '../platform/search/search.module.js';
import { ArticleLoaders } from './article.loaders.js';
import { ArticleQueries } from './article.queries.js';
import { ArticleResolver, GuidanceSearchResolver } from './article.resolver.js';
import { CheckGuidanceIndex, RebuildGuidanceIndex } from './check-guidance-index.js';
import { GuidanceCounts } from './guidance-counts.js';
import { GuidanceHitsQueries } from './guidance-hits.queries.js';
import { GuidanceIndexCommands } from './guidance-index.commands.js';
import { GuidanceIndex } from './guidance-index.js';
import { GuidanceIndexQueries } from './guidance-index.queries.js';
import { IndexArticle } from './index-article.js';
import { MeilisearchGuidance } from './meilisearch-guidance.js';
import { PostgresqlGuidance } from './postgresql-guidance.js';
import { SearchGuidance } from './search-guidance.js';

const reading = [
  ArticleQueries,
  ArticleLoaders,
  ArticleResolver,
  GuidanceSearchResolver,
  SearchGuidance,
  GuidanceHitsQueries,
  GuidanceCounts,
  MeilisearchGuidance,
  PostgresqlGuidance,
];
const indexing = [
  GuidanceIndex,
  GuidanceIndexCommands,
  GuidanceIndexQueries,
  IndexArticle,
  CheckGuidanceIndex,
  RebuildGuidanceIndex,
];

@Module({
  imports: [SearchModule],
  providers: [...reading, ...indexing],
  exports: [ArticleQueries],
})
export class GuidanceModule {}
