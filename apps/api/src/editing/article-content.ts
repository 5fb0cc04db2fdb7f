import {
  Audience,
  checkArticleText,
  checkSubject,
  codePointLength,
  FORBIDDEN_FINDINGS,
  isWord,
  LIMITS,
  namesReaders,
  Pillar,
  tidyText,
  Tlp,
} from '@salus/rules';
import type { FieldProblem } from '../platform/errors/domain-error.js';
import type { ArticleContent, ArticleSource } from './article.entity.js';

/** The maxima of an article; the columns are checked against the same figures. */
export const ARTICLE_LIMITS = {
  slug: 120,
  title: LIMITS.subject,
  summary: 500,
  body: 60_000,
  sources: 20,
  url: 2_000,
  changeNote: 500,
  organisations: 100,
} as const;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Other things are at these addresses. */
const RESERVED: ReadonlySet<string> = new Set(['pictures']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** It is already tomorrow somewhere when an editor says "today". */
const EARLIEST_ZONE_MS = 14 * 3_600_000;
/** And somewhere it is still yesterday. */
const LATEST_ZONE_MS = 12 * 3_600_000;
const FIRST_DAY = '2000-01-01';

/** The form in which an article is stored. */
export function tidyArticle(content: ArticleContent): ArticleContent {
  const { pillar, tlp, lastReviewedOn } = content;
  return {
    pillar,
    tlp,
    lastReviewedOn,
    slug: content.slug.trim(),
    title: tidyText(content.title),
    summary: tidyText(content.summary),
    body: tidyText(content.body),
    audiences: [...new Set(content.audiences)],
    organisationIds: namesReaders(tlp) ? [...new Set(content.organisationIds)].sort() : [],
    sources: content.sources.map(({ title, url }) => ({ title: tidyText(title), url: url.trim() })),
    changeNote: tidyText(content.changeNote),
  };
}

/** Only what belongs to it, as it was typed: a draft is not tidied while somebody writes. */
export function copyContent(content: ArticleContent): ArticleContent {
  const { slug, title, summary, body, pillar, audiences, tlp, organisationIds, lastReviewedOn } = content;
  const sources = content.sources.map(({ title: name, url }) => ({ title: name, url }));
  const { changeNote } = content;
  return {
    slug,
    title,
    summary,
    body,
    pillar,
    audiences,
    tlp,
    organisationIds,
    lastReviewedOn,
    sources,
    changeNote,
  };
}

/** Everything that is wrong with a tidied article, so that a form can show all of it at once. */
export function checkArticle(content: ArticleContent, now: Date): (FieldProblem | null)[] {
  return [
    checkSlug(content.slug),
    checkSubject(content.title, 'title'),
    checkText('summary', content.summary, ARTICLE_LIMITS.summary),
    checkText('body', content.body, ARTICLE_LIMITS.body),
    isWord(Pillar, content.pillar) ? null : { field: 'pillar', code: 'UNKNOWN' },
    checkAudiences(content.audiences),
    isWord(Tlp, content.tlp) ? null : { field: 'tlp', code: 'UNKNOWN' },
    checkReaders(content),
    checkReviewedOn(content.lastReviewedOn, now),
    ...checkSources(content.sources),
    ...checkMarkdown(content.body),
    checkUnfinished('changeNote', content.changeNote, ARTICLE_LIMITS.changeNote),
  ];
}

/** A draft may be empty, half a sentence or without audience; it must only be storable and not endless. */
export function checkDraft(content: ArticleContent): (FieldProblem | null)[] {
  return [
    checkUnfinished('slug', content.slug, ARTICLE_LIMITS.slug),
    checkUnfinished('title', content.title, ARTICLE_LIMITS.title),
    checkUnfinished('summary', content.summary, ARTICLE_LIMITS.summary),
    checkUnfinished('body', content.body, ARTICLE_LIMITS.body),
    checkUnfinished('changeNote', content.changeNote, ARTICLE_LIMITS.changeNote),
    checkCount('organisationIds', content.organisationIds, ARTICLE_LIMITS.organisations),
    checkCount('sources', content.sources, ARTICLE_LIMITS.sources),
    ...content.sources.flatMap(({ title, url }, index) => [
      checkUnfinished(`sources.${index}.title`, title, LIMITS.subject),
      checkUnfinished(`sources.${index}.url`, url, ARTICLE_LIMITS.url),
    ]),
  ];
}

export function checkSlug(slug: string): FieldProblem | null {
  if (slug === '') return { field: 'slug', code: 'EMPTY' };
  if (slug.length > ARTICLE_LIMITS.slug) return { field: 'slug', code: 'TOO_LONG', max: ARTICLE_LIMITS.slug };
  if (RESERVED.has(slug)) return { field: 'slug', code: 'TAKEN' };
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

function checkUnfinished(field: string, text: string, max: number): FieldProblem | null {
  const problem = checkText(field, text, max);
  return problem?.code === 'EMPTY' && !UNSTORABLE.test(text) ? null : problem;
}

function checkCount(field: string, entries: readonly unknown[], max: number): FieldProblem | null {
  return entries.length > max ? { field, code: 'TOO_MANY', max } : null;
}

/** A label for named readers without names would hide it from everybody; that the names exist is asked of the database. */
function checkReaders({ tlp, organisationIds }: ArticleContent): FieldProblem | null {
  if (namesReaders(tlp) && organisationIds.length === 0) return { field: 'organisationIds', code: 'EMPTY' };
  return checkCount('organisationIds', organisationIds, ARTICLE_LIMITS.organisations);
}

/** A picture needs words for who does not see it, and must lie here; and every page must be made in a moment. */
function checkMarkdown(body: string): FieldProblem[] {
  // What is longer is refused for that alone.
  if (body.length > 2 * ARTICLE_LIMITS.body) return [];
  const codes = checkArticleText(body).map(({ code }) => code);
  return FORBIDDEN_FINDINGS.filter((code) => codes.includes(code)).map((code) => ({ field: 'body', code }));
}

function checkAudiences(audiences: readonly Audience[]): FieldProblem | null {
  if (audiences.length === 0) return { field: 'audiences', code: 'EMPTY' };
  return audiences.every((audience) => isWord(Audience, audience))
    ? null
    : { field: 'audiences', code: 'UNKNOWN' };
}

/** A day that may be absent: by when something is to happen. What stood there before may have passed. */
export function checkDueDay(
  field: string,
  day: string | null | undefined,
  now: Date,
  before: string | null = null,
): FieldProblem | null {
  if (day == null || day === before) return null;
  if (!DAY.test(day) || Number.isNaN(Date.parse(day)) || day < FIRST_DAY) return { field, code: 'INVALID' };
  const earliestToday = new Date(now.getTime() - LATEST_ZONE_MS).toISOString().slice(0, 10);
  return day < earliestToday ? { field, code: 'IN_PAST' } : null;
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
