import { createHash } from 'node:crypto';
import { EU_LANGUAGES } from '@salus/rules';
import type { Settings } from 'meilisearch';
import { withoutMarks } from './highlight.js';
import { plainText } from './plain-text.js';
import { STOP_WORDS } from './stop-words.js';
import { SYNONYMS } from './synonyms.js';

/** A published text as the worker reads it for the index. */
export interface IndexRow {
  readonly id: string;
  readonly articleId: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly pillar: string;
  readonly audiences: readonly string[];
  /** Seconds since 1970. */
  readonly publishedAt: number;
  readonly version: number;
}
export type IndexStampRow = Pick<
  IndexRow,
  'id' | 'language' | 'pillar' | 'audiences' | 'publishedAt' | 'version'
>;

/** A published text in the index. */
export interface GuidanceDocument {
  readonly id: string;
  readonly articleId: string;
  readonly language: string;
  readonly status: 'PUBLISHED';
  readonly title: string;
  readonly headings: readonly string[];
  readonly summary: string;
  readonly body: string;
  readonly pillar: string;
  readonly audiences: readonly string[];
  readonly publishedAt: number;
  readonly version: number;
  /** The text's own language is the only key: a search sorts by `in.de` to put German texts first. */
  readonly in: Readonly<Record<string, 1>>;
  /** Equal exactly when the row it was made from looks the same now. */
  readonly stamp: string;
}

export function toDocument(row: IndexRow): GuidanceDocument {
  const { headings, text } = plainText(row.body);
  const { id, articleId, language, pillar, audiences, publishedAt, version } = row;
  return {
    id,
    articleId,
    language,
    status: 'PUBLISHED',
    title: withoutMarks(row.title),
    headings: headings.map(withoutMarks),
    summary: withoutMarks(row.summary),
    body: withoutMarks(text),
    pillar,
    audiences,
    publishedAt,
    version,
    in: { [language]: 1 },
    stamp: stampOf(row),
  };
}

export function stampOf({ language, pillar, audiences, publishedAt, version }: IndexStampRow): string {
  return [version, language, pillar, [...audiences].sort().join(), publishedAt].join(' ');
}

export const GUIDANCE_SETTINGS = {
  searchableAttributes: ['title', 'headings', 'summary', 'body'],
  filterableAttributes: ['pillar', 'audiences', 'language', 'status', 'articleId'],
  sortableAttributes: ['publishedAt', ...EU_LANGUAGES.map((language) => `in.${language}`)],
  // The reader's language comes before everything but finding the words at all.
  rankingRules: ['words', 'typo', 'sort', 'proximity', 'attribute', 'exactness', 'publishedAt:desc'],
  synonyms: Object.fromEntries(Array.from(SYNONYMS, ([asked, others]) => [asked, [...others]])),
  stopWords: [...STOP_WORDS],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  // One way to read all texts and questions: German words taken apart in the texts and not in a question would not meet.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['en'] }],
  pagination: { maxTotalHits: 100 },
} satisfies Settings;

/** Counts up when documents are made in another way. */
const DOCUMENT_FORM = 1;

/** Names settings and form of the documents: an index that was made with another one is made again. */
export const GUIDANCE_VERSION = createHash('sha256')
  .update(JSON.stringify([DOCUMENT_FORM, GUIDANCE_SETTINGS]))
  .digest('hex')
  .slice(0, 16);
