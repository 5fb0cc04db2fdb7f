import { createHash } from 'node:crypto';
import { EU_LANGUAGES } from '@salus/rules';
import type { Settings } from 'meilisearch';
import { articleSections } from './article-sections.js';
import { beginningsOf } from './beginnings.js';
import { STOP_WORDS } from './stop-words.js';
import { fold, wordsOf } from './words.js';

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
  /** The groups of readers that may find it. */
  readonly readers: readonly string[];
  /** Seconds since 1970. */
  readonly publishedAt: number;
  /** YYYY-MM-DD. */
  readonly reviewedOn: string;
  readonly version: number;
}
export type IndexStampRow = Omit<IndexRow, 'articleId' | 'title' | 'summary' | 'body'>;

/** Words below their language, so that the search server takes them apart by the rules of that language. */
export type InLanguage = Readonly<Record<string, string>>;

/** One section of a published text in the index. All words stand there in the form in which words are compared. */
export interface GuidanceDocument {
  readonly id: string;
  readonly textId: string;
  readonly articleId: string;
  readonly language: string;
  readonly position: number;
  readonly title: InLanguage;
  readonly heading: InLanguage;
  readonly text: InLanguage;
  readonly summary: InLanguage;
  /** Beginnings of the long words, in languages that put words together. */
  readonly beginnings: InLanguage;
  readonly pillar: string;
  readonly audiences: readonly string[];
  readonly readers: readonly string[];
  readonly publishedAt: number;
  /** YYYYMMDD, to sort by. */
  readonly reviewedOn: number;
  /** `hitOf`: a search gives out many, and one word is faster to give out than five numbers and names. */
  readonly hit: string;
  /** The text's own language is the only key: a search sorts by `in.de` to put German texts first. */
  readonly in: Readonly<Record<string, 1>>;
  /** Equal exactly when the row it was made from looks the same now. */
  readonly stamp: string;
}

/** A text as the index has it: one document for each section, all with the title, so that words of both are found together. */
export function toDocuments(row: IndexRow): GuidanceDocument[] {
  const { id, articleId, language, pillar, audiences, readers, publishedAt, reviewedOn, version } = row;
  const stamp = stampOf(row);
  const inLanguage = (text: string): InLanguage => ({ [language]: text });
  const title = inLanguage(searched(row.title));
  const summary = inLanguage(searched(row.summary));
  return articleSections(row.body).map(({ position, heading, text }) => ({
    id: documentId(id, position),
    textId: id,
    articleId,
    language,
    position,
    title,
    heading: inLanguage(searched(heading ?? '')),
    text: inLanguage(searched(text)),
    summary,
    beginnings: inLanguage(beginningsOf(language, [row.title, heading ?? '', text].join(' ')).join(' ')),
    pillar,
    audiences,
    readers,
    publishedAt,
    reviewedOn: Number(reviewedOn.replaceAll('-', '')),
    hit: hitOf({ textId: id, position, articleId, language, version }),
    in: { [language]: 1 },
    stamp,
  }));
}

/** What a search wants to know of a section that it has found. */
export interface SectionHit {
  readonly textId: string;
  readonly position: number;
  readonly articleId: string;
  readonly language: string;
  readonly version: number;
}

const hitOf = ({ textId, position, articleId, language, version }: SectionHit): string =>
  [textId, position, articleId, language, version].join(' ');

/** The opposite of what stands in `GuidanceDocument.hit`. */
export function readHit(hit: string): SectionHit {
  const [textId = '', position, articleId = '', language = '', version] = hit.split(' ');
  return { textId, position: Number(position), articleId, language, version: Number(version) };
}

/** A section in the index. */
export const documentId = (textId: string, position: number): string => `${textId}_${position}`;

/** Words as both sides write them: without capitals, accents and marks. */
export function searched(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

export function stampOf(row: IndexStampRow): string {
  const { language, pillar, audiences, readers, publishedAt, reviewedOn, version } = row;
  return [
    version,
    language,
    pillar,
    [...audiences].sort().join(),
    [...readers].sort().join(),
    publishedAt,
    reviewedOn,
  ].join(' ');
}

/**
 * As which language the search server reads words. It would take German and Swedish words apart, of which only the beginnings are
 * wanted (`beginnings.ts`): measured, that finds less. Irish and Maltese it does not know.
 */
const READ_AS: Readonly<Record<string, string>> = { de: 'en', sv: 'en', ga: 'en', mt: 'en' };

/** The locale in which a text or a question of this language is taken apart, on both sides the same. */
export const localeOf = (language: string): string => READ_AS[language] ?? language;

export const GUIDANCE_SETTINGS = {
  searchableAttributes: ['title', 'heading', 'text', 'summary', 'beginnings'],
  filterableAttributes: ['pillar', 'audiences', 'language', 'readers', 'articleId', 'textId', 'id'],
  sortableAttributes: [
    'publishedAt',
    'reviewedOn',
    'position',
    ...EU_LANGUAGES.map((language) => `in.${language}`),
  ],
  // The reader's language comes before everything but finding the words at all; then titles, headings, text; what was checked
  // last; and of the sections of one article the first.
  rankingRules: [
    'words',
    'typo',
    'sort',
    'attribute',
    'proximity',
    'exactness',
    'reviewedOn:desc',
    'position:asc',
  ],
  stopWords: [...new Set(STOP_WORDS.map(fold))],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnNumbers: true,
    disableOnAttributes: ['beginnings'],
  },
  localizedAttributes: EU_LANGUAGES.map((language) => ({
    attributePatterns: [`*.${language}`],
    locales: [localeOf(language)],
  })),
  faceting: { maxValuesPerFacet: 2_000 },
  // How frequent a word is, is read from how many it finds.
  pagination: { maxTotalHits: 100_000 },
} satisfies Settings;

/** Counts up when documents are made in another way. */
const DOCUMENT_FORM = 4;

/** Names settings and form of the documents: an index that was made with another one is made again. */
export const GUIDANCE_VERSION = createHash('sha256')
  .update(JSON.stringify([DOCUMENT_FORM, GUIDANCE_SETTINGS]))
  .digest('hex')
  .slice(0, 16);
