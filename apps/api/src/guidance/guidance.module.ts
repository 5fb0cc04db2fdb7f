import { Module } from '@nestjs/common';
import { SearchModule } from '../platform/search/search.module.js';
import { ApplySynonyms } from './apply-synonyms.js';
import { ArticleLoaders } from './article.loaders.js';
import { ArticleQueries } from './article.queries.js';
import { ArticleResolver, GuidanceSearchResolver } from './article.resolver.js';
import { CheckGuidanceIndex, RebuildGuidanceIndex } from './check-guidance-index.js';
import { FittingGuidance } from './fitting-guidance.js';
import { GuidanceCounts } from './guidance-counts.js';
import { GuidanceHitsQueries } from './guidance-hits.queries.js';
import { GuidanceIndexCommands } from './guidance-index.commands.js';
import { GuidanceIndex } from './guidance-index.js';
import { GuidanceIndexQueries } from './guidance-index.queries.js';
import { IndexArticle } from './index-article.js';
import { MeilisearchGuidance } from './meilisearch-guidance.js';
import { NoteSearch } from './note-search.js';
import { PostgresqlGuidance } from './postgresql-guidance.js';
import { RemoveSynonyms, SaveSynonyms } from './save-synonyms.js';
import { ForgetSearchGaps, SearchGapQueries } from './search-gaps.queries.js';
import { SearchGuidance } from './search-guidance.js';
import { SynonymQueries } from './synonyms.queries.js';
import { WordingResolver } from './wording.resolver.js';

const reading = [
  ArticleQueries,
  ArticleLoaders,
  ArticleResolver,
  GuidanceSearchResolver,
  SearchGuidance,
  FittingGuidance,
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
const wording = [
  WordingResolver,
  SynonymQueries,
  SaveSynonyms,
  RemoveSynonyms,
  ApplySynonyms,
  SearchGapQueries,
  NoteSearch,
  ForgetSearchGaps,
];

@Module({
  imports: [SearchModule],
  providers: [...reading, ...indexing, ...wording],
  exports: [ArticleQueries],
})
export class GuidanceModule {}
