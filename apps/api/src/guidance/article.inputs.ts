import {
  Audience,
  checkSubject,
  codePointLength,
  isLanguage,
  isWord,
  LIMITS,
  Pillar,
  tidyText,
} from '@salus/rules';
import type { Command } from '../platform/db/unit-of-work.js';
import type { FieldProblem } from '../platform/errors/domain-error.js';
import type { ArticleSource } from './article.entity.js';

/** The maxima of an article; the columns are checked against the same figures. */
export const ARTICLE_LIMITS = {
  slug: 120,
  title: LIMITS.subject,
  summary: 500,
  body: 60_000,
  sources: 20,
  url: 2_000,
} as const;

/** What an editor writes. */
export interface ArticleContent {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  /** YYYY-MM-DD. */
  readonly lastReviewedOn: string;
  readonly sources: readonly ArticleSource[];
}
export interface SaveArticleInput extends Command, ArticleContent {
  /** Absent for a new text. */
  readonly id?: string | null;
  /** The version that the editor has read; with `id` only. */
  readonly expectedVersion?: number | null;
}
export interface PublishArticleInput extends Command {
  readonly id: string;
  readonly expectedVersion: number;
}
export interface WithdrawArticleInput extends Command {
  readonly id: string;
  readonly reason: string;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** It is already tomorrow somewhere when an editor says "today". */
const EARLIEST_ZONE_MS = 14 * 3_600_000;
const FIRST_DAY = '2000-01-01';

/** The form in which an article is stored. */
export function tidyArticle(content: ArticleContent): ArticleContent {
  const { slug, language, pillar, lastReviewedOn } = content;
  return {
    slug,
    language,
    pillar,
    lastReviewedOn,
    title: tidyText(content.title),
    summary: tidyText(content.summary),
    body: tidyText(content.body),
    audiences: [...new Set(content.audiences)],
    sources: content.sources.map(({ title, url }) => ({ title: tidyText(title), url: url.trim() })),
  };
}

/** Everything that is wrong with a tidied article, so that a form can show all of it at once. */
export function checkArticle(content: ArticleContent, now: Date): (FieldProblem | null)[] {
  return [
    checkSlug(content.slug),
    isLanguage(content.language) ? null : { field: 'language', code: 'UNKNOWN' },
    checkSubject(content.title, 'title'),
    checkText('summary', content.summary, ARTICLE_LIMITS.summary),
    checkText('body', content.body, ARTICLE_LIMITS.body),
    isWord(Pillar, content.pillar) ? null : { field: 'pillar', code: 'UNKNOWN' },
    checkAudiences(content.audiences),
    checkReviewedOn(content.lastReviewedOn, now),
    ...checkSources(content.sources),
  ];
}

/** A version is named exactly when an existing text is saved: without it two editors would overwrite each other. */
export function checkExpectedVersion({
  id,
  expectedVersion,
}: Pick<SaveArticleInput, 'id' | 'expectedVersion'>): FieldProblem | null {
  const field = 'expectedVersion';
  if (id) return expectedVersion == null ? { field, code: 'EMPTY' } : null;
  return expectedVersion == null ? null : { field, code: 'NOT_WITHOUT_ID' };
}

function checkSlug(slug: string): FieldProblem | null {
  if (slug === '') return { field: 'slug', code: 'EMPTY' };
  if (slug.length > ARTICLE_LIMITS.slug) return { field: 'slug', code: 'TOO_LONG', max: ARTICLE_LIMITS.slug };
  return SLUG.test(slug) ? null : { field: 'slug', code: 'BAD_CHARACTER' };
}

// Control characters other than line end and tab, halves of surrogate pairs, and what turns the reading order around.
const UNSTORABLE = /[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u;
const NOTHING_TO_READ = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]*$/u;

function checkText(field: string, text: string, max: number): FieldProblem | null {
  if (text.length > 2 * max || codePointLength(text) > max) return { field, code: 'TOO_LONG', max };
  if (NOTHING_TO_READ.test(text)) return { field, code: 'EMPTY' };
  return UNSTORABLE.test(text) ? { field, code: 'BAD_CHARACTER' } : null;
}

function checkAudiences(audiences: readonly Audience[]): FieldProblem | null {
  if (audiences.length === 0) return { field: 'audiences', code: 'EMPTY' };
  return audiences.every((audience) => isWord(Audience, audience))
    ? null
    : { field: 'audiences', code: 'UNKNOWN' };
}

function checkReviewedOn(day: string, now: Date): FieldProblem | null {
  const field = 'lastReviewedOn';
  if (!DAY.test(day) || Number.isNaN(Date.parse(day))) return { field, code: 'INVALID' };
  if (day < FIRST_DAY) return { field, code: 'OUT_OF_RANGE' };
  const latestToday = new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10);
  return day > latestToday ? { field, code: 'IN_FUTURE' } : null;
}

function checkSources(sources: readonly ArticleSource[]): (FieldProblem | null)[] {
  if (sources.length > ARTICLE_LIMITS.sources)
    return [{ field: 'sources', code: 'TOO_MANY', max: ARTICLE_LIMITS.sources }];
  return sources.flatMap(({ title, url }, index) => [
    checkSubject(title, `sources.${index}.title`),
    checkUrl(`sources.${index}.url`, url),
  ]);
}

/** Readers follow these links from a hospital: only HTTPS, and no name and password in front of the host. */
function checkUrl(field: string, url: string): FieldProblem | null {
  if (url === '') return { field, code: 'EMPTY' };
  if (url.length > ARTICLE_LIMITS.url) return { field, code: 'TOO_LONG', max: ARTICLE_LIMITS.url };
  const address = URL.parse(url);
  const isGood =
    address?.protocol === 'https:' && address.username === '' && address.password === '' && !/\s/.test(url);
  return isGood ? null : { field, code: 'NOT_HTTPS' };
}
