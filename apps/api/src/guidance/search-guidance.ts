import { Injectable } from '@nestjs/common';
import { checkSearchQuery, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import { SearchUnavailable } from '../platform/search/search-server.js';
import type { GuidanceFilter, GuidanceHit, GuidanceSearch } from './article.model.js';
import { checkFilterLanguage, checkFirst } from './article.queries.js';
import { type Asked, askedWords } from './asked-words.js';
import { GuidanceHitsQueries, type HitRow } from './guidance-hits.queries.js';
import type { GuidanceQuestion } from './guidance-question.js';
import { excerpt, hasMarks, highlight, spelledAsIn } from './highlight.js';
import { MeilisearchGuidance } from './meilisearch-guidance.js';
import { PostgresqlGuidance } from './postgresql-guidance.js';
import { SynonymQueries } from './synonyms.queries.js';
import { rememberingSplit } from './words.js';

const MAX_HITS = 50;
/** A section of the demo articles takes 11 kB with its words. */
const splitOnce = rememberingSplit(1_000);

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
    private readonly queries: GuidanceHitsQueries,
    private readonly synonyms: SynonymQueries,
  ) {}

  async execute(
    actor: Actor,
    request: SearchGuidanceRequest,
    readerLanguage: string,
  ): Promise<GuidanceSearch> {
    const { query, filter, first } = request;
    refuse([checkSearchQuery(query), checkFirst(first, MAX_HITS), checkFilterLanguage(filter)]);
    const question = {
      text: tidyText(query),
      filter: filter ?? {},
      first,
      readerLanguage,
      synonyms: await this.synonyms.current(),
    };
    return (await this.byMeilisearch(actor, question)) ?? this.byPostgresql(actor, question);
  }

  /** Null when Meilisearch cannot answer, or answers from texts that are no longer the published ones. */
  private async byMeilisearch(actor: Actor, question: GuidanceQuestion): Promise<GuidanceSearch | null> {
    const found = await this.meilisearch.find(actor, question).catch(orElse(() => null));
    if (!found) return null;
    const { isBehind, hits } = await this.queries.of(actor, found.sections);
    const searched = new Map(found.sections.map(({ textId, version }) => [textId, version]));
    const current = hits.filter(
      ({ id, version, content }) => content !== null && searched.get(id) === version,
    );
    // PostgreSQL has the last word. For the moment until the index has followed, it also has the first: else a text that was
    // changed would be found by what it no longer says, or not at all.
    if (current.length < found.sections.length) return null;
    const asked = askedWords(found.lookedFor, question.synonyms);
    const byPostgresql = async () => (await this.postgresql.find(actor, question)).facets();
    return {
      hits: current.map((hit) => toHit(hit, asked)),
      facets: () => (isBehind ? byPostgresql() : found.facets().catch(orElse(byPostgresql))),
      engine: 'MEILISEARCH',
      isStale: isBehind,
    };
  }

  private async byPostgresql(actor: Actor, question: GuidanceQuestion): Promise<GuidanceSearch> {
    const found = await this.postgresql.find(actor, question);
    const { hits } = await this.queries.of(actor, found.sections);
    const asked = askedWords(found.lookedFor, question.synonyms);
    return {
      hits: hits.map((hit) => toHit(hit, asked)),
      facets: () => found.facets(),
      engine: 'POSTGRESQL',
      isStale: false,
    };
  }
}

/** What to do instead when Meilisearch cannot answer; all else is a fault. */
function orElse<T>(instead: () => T) {
  return (failure: unknown): T => {
    if (failure instanceof SearchUnavailable) return instead();
    throw failure;
  };
}

/** What matched is shown in the section where it stands there, else in the summary; without a match, the summary is shown. */
function toHit(row: HitRow, asked: readonly Asked[]): GuidanceHit {
  const { anchor, heading, content, ...article } = row;
  const [title, above, below, summary] = [article.title, heading ?? '', content ?? '', article.summary].map(
    splitOnce,
  );
  const spelled = spelledAsIn([title!, above!, below!, summary!], asked);
  const inSection = excerpt(below!, spelled);
  const inSummary = excerpt(summary!, spelled);
  const isAtHeading = anchor !== null;
  const showsSection = hasMarks(inSection) && (isAtHeading || !hasMarks(inSummary));
  return {
    article,
    section: isAtHeading ? { anchor, headingParts: highlight(above!, spelled) } : null,
    titleParts: highlight(title!, spelled),
    excerptParts: showsSection ? inSection : inSummary,
  };
}
