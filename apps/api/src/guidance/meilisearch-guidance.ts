import { Injectable } from '@nestjs/common';
import type { MultiSearchQuery } from 'meilisearch';
import type { Actor } from '../platform/access/actor.js';
import { SearchServer } from '../platform/search/search-server.js';
import type { GuidanceFacets, GuidanceFilter } from './article.model.js';
import { meaningfulWords } from './asked-words.js';
import { GuidanceCounts } from './guidance-counts.js';
import type { GuidanceDocument } from './guidance-document.js';
import { GuidanceIndex } from './guidance-index.js';
import { readerCondition } from './readership.policy.js';
import type { Found, GuidanceQuestion } from './guidance-question.js';

type Strategy = 'last' | 'frequency';

/** The attribute of the index behind each filter. */
const ATTRIBUTES = { pillar: 'pillar', audience: 'audiences', language: 'language' } as const;
const FILTERS = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];

/** Finds guidance by Meilisearch: from the first letters, with typos, in the words of the field. */
@Injectable()
export class MeilisearchGuidance {
  constructor(
    private readonly server: SearchServer,
    private readonly index: GuidanceIndex,
    private readonly counts: GuidanceCounts,
  ) {}

  /** Throws SearchUnavailable when Meilisearch cannot answer; so does counting. */
  async find(actor: Actor, question: GuidanceQuestion): Promise<Found> {
    const found = await this.findBy(actor, question, 'last');
    // When not even the first word is anywhere, the words that are frequent everywhere are given up first instead.
    return found.sections.length > 0 || question.text === ''
      ? found
      : this.findBy(actor, question, 'frequency');
  }

  private async findBy(actor: Actor, question: GuidanceQuestion, strategy: Strategy): Promise<Found> {
    const [answer] = await this.search(actor, {
      ...this.asked(actor, question, strategy, question.filter),
      distinct: 'articleId',
      limit: question.first,
      sort: [`in.${question.readerLanguage}:desc`, ...(question.text === '' ? ['publishedAt:desc'] : [])],
      attributesToRetrieve: ['textId', 'position', 'version'],
    });
    return {
      sections: answer!.hits.map(({ textId, position, version }) => ({ textId, position, version })),
      lookedFor: question.text,
      facets: () => this.count(actor, question, strategy),
    };
  }

  /** The search server says which texts fit the words, PostgreSQL counts those of them that the actor may see. */
  private async count(actor: Actor, question: GuidanceQuestion, strategy: Strategy): Promise<GuidanceFacets> {
    const [answer] = await this.search(actor, {
      ...this.asked(actor, question, strategy, {}),
      facets: ['textId'],
      limit: 0,
    });
    const textIds = Object.keys(answer!.facetDistribution?.['textId'] ?? {});
    return this.counts.of(actor, textIds, question.filter);
  }

  private search(actor: Actor, query: MultiSearchQuery) {
    const rules = { [this.index.uid]: { filter: readerCondition(actor) } };
    return this.server.search<GuidanceDocument>([query], rules);
  }

  private asked(
    actor: Actor,
    { text }: GuidanceQuestion,
    matchingStrategy: Strategy,
    filter: GuidanceFilter,
  ) {
    const q = meaningfulWords(text).join(' ');
    // The same as in the token of the search: a mistake in one of them opens nothing.
    return {
      indexUid: this.index.uid,
      q,
      matchingStrategy,
      filter: [readerCondition(actor), ...conditions(filter)],
    };
  }
}

/** Enums and checked languages only: nothing that a person typed stands in a condition. */
function conditions(filter: GuidanceFilter): string[] {
  return FILTERS.flatMap((name) => (filter[name] == null ? [] : [`${ATTRIBUTES[name]} = "${filter[name]}"`]));
}
