import type { UiLanguage } from '@salus/messages';
import type { PageRecord, PublishedText } from '../lib/screen.js';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const meta = (name: string, content: string): string =>
  `<meta name="${name}" content="${escapeHtml(content)}" />`;
const property = (name: string, content: string): string =>
  `<meta property="${name}" content="${escapeHtml(content)}" />`;

/** The part of the head that differs from page to page. `origin` has no slash at its end. */
export function headHtml(record: PageRecord, origin: string, language: UiLanguage): string {
  const { title, description, status, published } = record;
  const lines = [`<title>${escapeHtml(title)}</title>`];
  if (description !== '') lines.push(meta('description', description));
  if (status !== 200) lines.push(meta('robots', 'noindex'));
  if (published !== undefined) lines.push(...publishedHead(published, description, origin));
  lines.push(
    `<link rel="alternate" type="application/atom+xml" title="Salus" href="/guidance/feed.atom?language=${language}" />`,
  );
  return lines.join('\n    ');
}

/** Canonical address, other languages, Open Graph and schema.org: what the world is told about a published text. */
function publishedHead(text: PublishedText, description: string, origin: string): string[] {
  const address = (path: string): string => escapeHtml(`${origin}${path}`);
  const others = text.languages.map(
    ({ language, path }) => `<link rel="alternate" hreflang="${language}" href="${address(path)}" />`,
  );
  return [
    `<link rel="canonical" href="${address(text.path)}" />`,
    ...others,
    `<link rel="alternate" hreflang="x-default" href="${address(text.anyLanguagePath)}" />`,
    property('og:type', 'article'),
    property('og:site_name', 'Salus'),
    property('og:title', text.title),
    property('og:description', description),
    property('og:url', `${origin}${text.path}`),
    property('og:locale', text.language),
    ...(text.publishedAt === null ? [] : [property('article:published_time', text.publishedAt)]),
    structured(text, description, origin),
  ];
}

function structured(text: PublishedText, description: string, origin: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: text.title,
    description,
    inLanguage: text.language,
    url: `${origin}${text.path}`,
    mainEntityOfPage: `${origin}${text.path}`,
    ...(text.publishedAt === null ? {} : { datePublished: text.publishedAt }),
    dateModified: text.reviewedOn,
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: 'Salus', url: `${origin}/` },
    ...(text.sources.length === 0
      ? {}
      : { citation: text.sources.map(({ title: name, url }) => ({ '@type': 'CreativeWork', name, url })) }),
  };
  // A data block is not executed, but must not end early either.
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}
