import { Injectable } from '@nestjs/common';
import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch';
import { SearchServer } from '../platform/search/search-server.js';
import type { GuidanceFacets, GuidanceFilter } from './article.model.js';
import type { GuidanceDocument } from './guidance-document.js';
import { GuidanceIndex } from './guidance-index.js';
import { facetCounts, type Found, type FoundText, type GuidanceQuestion } from './guidance-question.js';
import { EXCERPT_WORDS, MARK_END, MARK_START, markedParts } from './highlight.js';

type Answer = MultiSearchResult<GuidanceDocument>;
type Strategy = 'last' | 'frequency';

/** The attribute of the index behind each filter. */
const ATTRIBUTES = { pillar: 'pillar', audience: 'audiences', language: 'language' } as const;
const FILTERS = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];
const DISTINCT = 'articleId';

/** Finds guidance by Meilisearch: from the first letters, with typos, in the words of the field. */
@Injectable()
export class MeilisearchGuidance {
  constructor(
    private readonly server: SearchServer,
    private readonly index: GuidanceIndex,
  ) {}

  /** Throws SearchUnavailable when Meilisearch cannot answer; so does counting. */
  async find(question: GuidanceQuestion): Promise<Found> {
    const found = await this.findBy(question, 'last');
    // When not even the first word is anywhere, the words that are frequent everywhere are given up first instead.
    return found.texts.length > 0 || question.text === '' ? found : this.findBy(question, 'frequency');
  }

  private async findBy(question: GuidanceQuestion, strategy: Strategy): Promise<Found> {
    const [answer] = await this.server.search<GuidanceDocument>([
      {
        ...this.asked(question, strategy, question.filter),
        distinct: DISTINCT,
        limit: question.first,
        sort: [`in.${question.readerLanguage}:desc`, ...(question.text === '' ? ['publishedAt:desc'] : [])],
        attributesToRetrieve: ['id', 'version'],
        // Each more field to mark costs Meilisearch a tenth of the time of a search: summaries are short, we mark them ourselves.
        attributesToHighlight: ['title', 'body'],
        attributesToCrop: [`body:${EXCERPT_WORDS}`],
        highlightPreTag: MARK_START,
        highlightPostTag: MARK_END,
        cropMarker: '…',
      },
    ]);
    const texts = answer!.hits.map(toText);
    return { texts, lookedFor: question.text, facets: () => this.count(question, strategy) };
  }

  /** What each choice of a filter would leave is counted without that filter. */
  private async count(question: GuidanceQuestion, strategy: Strategy): Promise<GuidanceFacets> {
    const counting = (name: keyof typeof ATTRIBUTES): MultiSearchQuery => ({
      ...this.asked(question, strategy, { ...question.filter, [name]: null }),
      facets: [ATTRIBUTES[name]],
      attributesToRetrieve: ['id'],
    });
    // A page, and not a limit: only then are all articles with several languages counted once.
    const once = { distinct: DISTINCT, page: 1, hitsPerPage: 1 };
    const answers = await this.server.search<GuidanceDocument>([
      { ...counting('pillar'), ...once },
      { ...counting('audience'), ...once },
      { ...counting('language'), limit: 1 },
    ]);
    const [pillars, audiences, languages] = FILTERS.map((name, at) =>
      facetCounts(answers[at]?.facetDistribution?.[ATTRIBUTES[name]]),
    );
    return { pillars: pillars!, audiences: audiences!, languages: languages! };
  }

  private asked({ text }: GuidanceQuestion, matchingStrategy: Strategy, filter: GuidanceFilter) {
    return { indexUid: this.index.uid, q: text, matchingStrategy, filter: conditions(filter) };
  }
}

/** Enums and checked languages only: nothing that a person typed stands in a condition. */
function conditions(filter: GuidanceFilter): string[] {
  const chosen = FILTERS.flatMap((name) =>
    filter[name] == null ? [] : [`${ATTRIBUTES[name]} = "${filter[name]}"`],
  );
  return ['status = PUBLISHED', ...chosen];
}

function toText({ id, version, _formatted: formatted }: Answer['hits'][number]): FoundText {
  const marked = {
    titleParts: markedParts(formatted?.title ?? ''),
    bodyParts: markedParts(formatted?.body ?? ''),
  };
  return { id, version, marked };
}
