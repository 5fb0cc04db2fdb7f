import { Injectable } from '@nestjs/common';
import { checkSearchQuery, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { SearchUnavailable } from '../platform/search/search-server.js';
import type { ArticleModel, GuidanceFilter, GuidanceHit, GuidanceSearch } from './article.model.js';
import { ArticleQueries, checkFilterLanguage, checkFirst } from './article.queries.js';
import { type Asked, askedWords } from './asked-words.js';
import type { Found, FoundText, GuidanceQuestion } from './guidance-question.js';
import { excerpt, hasMarks, highlight } from './highlight.js';
import { MeilisearchGuidance } from './meilisearch-guidance.js';
import { plainText } from './plain-text.js';
import { PostgresqlGuidance } from './postgresql-guidance.js';

const MAX_HITS = 50;

export interface SearchGuidanceRequest {
  readonly query: string;
  readonly filter?: GuidanceFilter | null;
  readonly first: number;
}

/** Finds published guidance. Nothing of a question is kept or logged: it may name a patient. */
@Injectable()
export class SearchGuidance {
  constructor(
    private readonly meilisearch: MeilisearchGuidance,
    private readonly postgresql: PostgresqlGuidance,
    private readonly articles: ArticleQueries,
  ) {}

  async execute(
    actor: Actor,
    request: SearchGuidanceRequest,
    readerLanguage: string,
  ): Promise<GuidanceSearch> {
    const { query, filter, first } = request;
    refuse([checkSearchQuery(query), checkFirst(first, MAX_HITS), checkFilterLanguage(filter)]);
    const question = { text: tidyText(query), filter: filter ?? {}, first, readerLanguage };
    return (await this.byMeilisearch(actor, question)) ?? this.byPostgresql(actor, question);
  }

  /** Null when Meilisearch cannot answer, or answers from texts that are no longer the published ones. */
  private async byMeilisearch(actor: Actor, question: GuidanceQuestion): Promise<GuidanceSearch | null> {
    const found = await this.meilisearch.find(question).catch(orElse(() => null));
    if (!found) return null;
    const articles = await this.articles.published(actor, idsOf(found), false);
    const asked = askedWords(found.lookedFor);
    const hits = found.texts.flatMap(({ id, version, marked }): GuidanceHit[] => {
      const article = articles.get(id);
      return article?.version === version && marked ? [toHit(article, asked, marked)] : [];
    });
    // PostgreSQL has the last word. For the moment until the index has followed, it also has the first: else the counts
    // would still tell of a text that was withdrawn.
    if (hits.length < found.texts.length) return null;
    const facets = () =>
      found.facets().catch(orElse(() => this.postgresql.find(actor, question).then((same) => same.facets())));
    return { hits, facets, engine: 'MEILISEARCH' };
  }

  private async byPostgresql(actor: Actor, question: GuidanceQuestion): Promise<GuidanceSearch> {
    const found = await this.postgresql.find(actor, question);
    const articles = await this.articles.published(actor, idsOf(found), true);
    const asked = askedWords(found.lookedFor);
    const hits = found.texts.flatMap(({ id }) => {
      const article = articles.get(id);
      if (!article) return [];
      const bodyParts = excerpt(plainText(article.body ?? '').text, asked);
      return [toHit(article, asked, { titleParts: highlight(article.title, asked), bodyParts })];
    });
    return { hits, facets: () => found.facets(), engine: 'POSTGRESQL' };
  }
}

/** What to do instead when Meilisearch cannot answer; all else is a fault. */
function orElse<T>(instead: () => T) {
  return (failure: unknown): T => {
    if (failure instanceof SearchUnavailable) return instead();
    throw failure;
  };
}

const idsOf = (found: Found): string[] => found.texts.map(({ id }) => id);

/** What matched is shown in the summary where it stands there, else in the body; without a match, the summary is shown. */
function toHit(
  article: ArticleModel,
  asked: readonly Asked[],
  marked: NonNullable<FoundText['marked']>,
): GuidanceHit {
  const { titleParts, bodyParts } = marked;
  const summary = excerpt(article.summary, asked);
  return {
    article,
    titleParts,
    excerptParts: !hasMarks(summary) && hasMarks(bodyParts) ? bodyParts : summary,
  };
}
