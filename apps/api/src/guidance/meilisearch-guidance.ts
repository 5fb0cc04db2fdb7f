import { Injectable } from '@nestjs/common';
import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch';
import { SearchServer } from '../platform/search/search-server.js';
import type { GuidanceFilter } from './article.model.js';
import type { GuidanceDocument } from './guidance-document.js';
import { GuidanceIndex } from './guidance-index.js';
import { facetCounts, type Found, type FoundText, type GuidanceQuestion } from './guidance-question.js';
import { EXCERPT_WORDS, hasMarks, MARK_END, MARK_START, markedParts } from './highlight.js';

type Answer = MultiSearchResult<GuidanceDocument>;
type FilterName = 'pillar' | 'audience' | 'language';

/** Where each filter stands in the index, and where its choices are counted: an article counts in all its languages. */
const FILTERS: Record<FilterName, { readonly attribute: string; readonly facet: string }> = {
  pillar: { attribute: 'pillar', facet: 'pillar' },
  audience: { attribute: 'audiences', facet: 'audiences' },
  language: { attribute: 'language', facet: 'languages' },
};
const NAMES = Object.keys(FILTERS) as FilterName[];

/** Finds guidance by Meilisearch: from the first letters, with typos, in the words of the field. */
@Injectable()
export class MeilisearchGuidance {
  constructor(
    private readonly server: SearchServer,
    private readonly index: GuidanceIndex,
  ) {}

  /** Throws SearchUnavailable when Meilisearch cannot answer. */
  async find(question: GuidanceQuestion): Promise<Found> {
    const [answer, counts] = await this.ask(question, 'last');
    if (answer.hits.length > 0 || question.text === '') return toFound(question, answer, counts);
    // Without the first word nothing was found: then the words that are frequent everywhere are given up first.
    const [second, secondCounts] = await this.ask(question, 'frequency');
    return toFound(question, second, secondCounts);
  }

  private async ask(
    question: GuidanceQuestion,
    matchingStrategy: 'last' | 'frequency',
  ): Promise<[Answer, Map<FilterName, Answer>]> {
    const shared = { indexUid: this.index.uid, q: question.text, distinct: 'articleId', matchingStrategy };
    const chosen = NAMES.filter((name) => question.filter[name] != null);
    const others = NAMES.filter((name) => !chosen.includes(name));
    const main: MultiSearchQuery = {
      ...shared,
      filter: filterOf(question.filter),
      facets: others.map((name) => FILTERS[name].facet),
      limit: question.first,
      sort: [`in.${question.readerLanguage}:desc`, ...(question.text === '' ? ['publishedAt:desc'] : [])],
      attributesToRetrieve: ['id', 'version'],
      attributesToHighlight: ['title', 'summary', 'body'],
      attributesToCrop: [`summary:${EXCERPT_WORDS}`, `body:${EXCERPT_WORDS}`],
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
      cropMarker: '…',
    };
    // What each other choice of a filter would leave is counted without that filter.
    const withoutOne = chosen.map((name): MultiSearchQuery => {
      return {
        ...shared,
        filter: filterOf({ ...question.filter, [name]: null }),
        facets: [FILTERS[name].facet],
        limit: 0,
      };
    });
    const [answer, ...rest] = await this.server.search<GuidanceDocument>([main, ...withoutOne]);
    return [
      answer!,
      new Map([
        ...others.map((name) => [name, answer!] as const),
        ...chosen.map((name, at) => [name, rest[at]!] as const),
      ]),
    ];
  }
}

/** Enums and checked languages only: nothing that a person typed stands in a filter. */
function filterOf(filter: GuidanceFilter): string[] {
  const chosen = NAMES.flatMap((name) =>
    filter[name] == null ? [] : [`${FILTERS[name].attribute} = "${filter[name]}"`],
  );
  return ['status = PUBLISHED', ...chosen];
}

function toFound(question: GuidanceQuestion, { hits }: Answer, counts: Map<FilterName, Answer>): Found {
  const facet = (name: FilterName) => facetCounts(counts.get(name)?.facetDistribution?.[FILTERS[name].facet]);
  return {
    texts: hits.map(toText),
    facets: { pillars: facet('pillar'), audiences: facet('audience'), languages: facet('language') },
    lookedFor: question.text,
  };
}

function toText({ id, version, _formatted: formatted }: Answer['hits'][number]): FoundText {
  const summary = markedParts(formatted?.summary ?? '');
  const body = markedParts(formatted?.body ?? '');
  const excerptParts = !hasMarks(summary) && hasMarks(body) ? body : summary;
  return { id, version, marked: { titleParts: markedParts(formatted?.title ?? ''), excerptParts } };
}
