import { Injectable } from '@nestjs/common';
import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch';
import type { Actor } from '../platform/access/actor.js';
import { SearchServer, SearchUnavailable } from '../platform/search/search-server.js';
import type { GuidanceFacets, GuidanceFilter } from './article.model.js';
import { type Asked, askedWords } from './asked-words.js';
import { fuse, type WordHit } from './fusion.js';
import { GuidanceCounts } from './guidance-counts.js';
import {
  documentId,
  type GuidanceDocument,
  localeOf,
  readHit,
  type SectionHit,
} from './guidance-document.js';
import { GuidanceIndex } from './guidance-index.js';
import { readerCondition } from './readership.policy.js';
import type { Found, GuidanceQuestion } from './guidance-question.js';
import { meaningfulWords } from './synonyms.js';

/** The attribute of the index behind each filter. */
const ATTRIBUTES = { pillar: 'pillar', audience: 'audiences', language: 'language' } as const;
const FILTERS = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];

/** Of each word of a question, so many sections are looked at; of frequent words, those that answer the rarer ones, too. */
const CANDIDATES = 70;
/** What a word weighs where it stands; the search server gives the rank of the attribute among the searchable ones. */
const WEIGHTS = { title: 2.5, heading: 2, text: 1, summary: 1.5, beginnings: 0.6 } as const;
/** Only like a word, or only its beginning. */
const PER_TYPO = 0.75;
const NOT_EXACT = 0.9;

/** So long a count of all sections is good enough, and for so many readers and filters. */
const KNOWN_MS = 10_000;
const MOST_KNOWN = 1_000;

type Answer = MultiSearchResult<GuidanceDocument>;

/** Finds guidance by Meilisearch: from the first letters, with typos, in the words of the field. */
@Injectable()
export class MeilisearchGuidance {
  private readonly sections = new Map<string, { readonly total: number; readonly until: number }>();

  constructor(
    private readonly server: SearchServer,
    private readonly index: GuidanceIndex,
    private readonly counts: GuidanceCounts,
  ) {}

  /** Throws SearchUnavailable when Meilisearch cannot answer; so does counting. */
  async find(actor: Actor, question: GuidanceQuestion): Promise<Found> {
    const asked = askedWords(question.text, question.synonyms);
    return asked.length > 1 ? this.findAll(actor, question, asked) : this.findOne(actor, question);
  }

  /** One word, or none: the search server ranks. */
  private async findOne(actor: Actor, question: GuidanceQuestion): Promise<Found> {
    const [answer] = await this.search(actor, [
      {
        ...this.asked(actor, meaningfulWords(question.text).join(' '), question.filter),
        locales: [localeOf(question.readerLanguage)],
        distinct: 'articleId',
        limit: question.first,
        sort: sortFor(question),
        attributesToRetrieve: ['hit'],
      },
    ]);
    return {
      sections: answer!.hits.map(({ hit }) => sectionOf(readHit(hit))),
      lookedFor: question.text,
      facets: () => this.count(actor, question, []),
    };
  }

  /**
   * Several words: each is asked on its own, so that every one may be misspelt, the beginning of a word, or a synonym, and none
   * is left out; what each has found is put together.
   */
  private async findAll(actor: Actor, question: GuidanceQuestion, asked: readonly Asked[]): Promise<Found> {
    const words = asked.map(([phrase]) => phrase!.join(' '));
    const one = (q: string, more: object) => ({
      ...this.asked(actor, q, question.filter),
      locales: [localeOf(question.readerLanguage)],
      sort: sortFor(question),
      limit: CANDIDATES,
      showRankingScoreDetails: true,
      attributesToRetrieve: ['hit'],
      ...more,
    });
    const [first, sections] = await Promise.all([
      this.search(
        actor,
        words.map((word) => one(word, {})),
      ),
      this.sectionsFor(actor, question.filter),
    ]);
    const frequent = words.filter((_, at) => totalOf(first[at]!) > CANDIDATES);
    const rare = first.filter((answer) => totalOf(answer) <= CANDIDATES);
    const candidates = [...new Set(rare.flatMap(({ hits }) => hits.map(({ hit }) => hit)))]
      .slice(0, CANDIDATES)
      .map(readHit);
    const among = candidates.map(({ textId, position }) => `"${documentId(textId, position)}"`).join(', ');
    const again =
      frequent.length === 0 || candidates.length === 0
        ? []
        : await this.search(
            actor,
            frequent.map((word) => {
              const query = one(word, { limit: candidates.length });
              return { ...query, filter: [...query.filter, `id IN [${among}]`] };
            }),
          );
    const fused = fuse(
      words.map((word, at) => ({
        total: totalOf(first[at]!),
        hits: wordHits([first[at], again[frequent.indexOf(word)]]),
      })),
      sections,
      question.readerLanguage,
    );
    return {
      sections: fused.slice(0, question.first).map(sectionOf),
      lookedFor: question.text,
      facets: () =>
        this.count(
          actor,
          question,
          fused.map(({ textId }) => textId),
        ),
    };
  }

  /** How many sections there are for this reader and filter, as of a few seconds ago: it only says how rare a word is. */
  private async sectionsFor(actor: Actor, filter: GuidanceFilter): Promise<number> {
    const query = this.asked(actor, '', filter);
    const key = query.filter.join('\n');
    const known = this.sections.get(key);
    if (known !== undefined && known.until > performance.now()) return known.total;
    const [answer] = await this.search(actor, [{ ...query, limit: 0 }]);
    const total = totalOf(answer!);
    if (this.sections.size >= MOST_KNOWN) this.sections.clear();
    this.sections.set(key, { total, until: performance.now() + KNOWN_MS });
    return total;
  }

  /** The search server says which texts fit all the words, PostgreSQL counts those of them and of `others` that the actor may see. */
  private async count(
    actor: Actor,
    question: GuidanceQuestion,
    others: readonly string[],
  ): Promise<GuidanceFacets> {
    const q = meaningfulWords(question.text).join(' ');
    const [answer] = await this.search(actor, [
      {
        ...this.asked(actor, q, {}),
        locales: [localeOf(question.readerLanguage)],
        facets: ['textId'],
        limit: 0,
      },
    ]);
    const textIds = Object.keys(answer!.facetDistribution?.['textId'] ?? {});
    return this.counts.of(actor, [...new Set([...textIds, ...others])], question.filter);
  }

  private async search(actor: Actor, queries: readonly MultiSearchQuery[]): Promise<Answer[]> {
    const answers = await this.server.search<GuidanceDocument>(queries, {
      [this.index.uid]: { filter: readerCondition(actor) },
    });
    // An index of an earlier version of the product, which is being made again.
    if (answers.some(({ hits: [first] }) => first !== undefined && first.hit === undefined))
      throw new SearchUnavailable();
    return answers;
  }

  private asked(actor: Actor, q: string, filter: GuidanceFilter) {
    // The same as in the token of the search: a mistake in one of them opens nothing.
    const filters = [readerCondition(actor), ...conditions(filter)];
    return { indexUid: this.index.uid, q, matchingStrategy: 'all' as const, filter: filters };
  }
}

const sectionOf = ({ textId, position, version }: SectionHit) => ({ textId, position, version });

const totalOf = (answer: Answer): number => answer.estimatedTotalHits ?? 0;

function sortFor({ text, readerLanguage }: GuidanceQuestion): string[] {
  return [`in.${readerLanguage}:desc`, ...(text === '' ? ['publishedAt:desc'] : [])];
}

/** Each section once, though it may have been found twice. */
function wordHits(answers: readonly (Answer | undefined)[]): WordHit[] {
  const hits = new Map<string, WordHit>();
  for (const found of answers.flatMap((answer) => answer?.hits ?? []))
    hits.set(found.hit, { ...readHit(found.hit), weight: weightOf(found) });
  return [...hits.values()];
}

function weightOf({ _rankingScoreDetails: details }: Answer['hits'][number]): number {
  const attributes = Object.values(WEIGHTS);
  const attribute = details?.attribute as { attributeRankingOrderScore?: number } | undefined;
  const rank = attribute?.attributeRankingOrderScore ?? 0;
  const weight = attributes[Math.round((1 - rank) * attributes.length)] ?? attributes.at(-1)!;
  const typos = details?.typo?.typoCount ?? 0;
  const isExact = (details?.exactness as { matchingWords?: number } | undefined)?.matchingWords !== 0;
  return weight * PER_TYPO ** typos * (isExact || typos > 0 ? 1 : NOT_EXACT);
}

/** Enums and checked languages only: nothing that a person typed stands in a condition. */
function conditions(filter: GuidanceFilter): string[] {
  return FILTERS.flatMap((name) => (filter[name] == null ? [] : [`${ATTRIBUTES[name]} = "${filter[name]}"`]));
}
