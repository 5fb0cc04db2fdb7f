import { type SitemapItemLoose, SitemapStream, streamToPromise } from 'sitemap';
import type { PublishedText } from './published.queries.js';

/** Pages that are there without any article. */
const ALWAYS = ['/', '/guidance', '/accessibility'];

const pathOf = ({ slug, language }: PublishedText): string => `/guidance/${slug}/${language}`;

/** Every public address, each text with its other languages. Source: sitemaps.org, and Google's `xhtml:link` for languages. */
export async function sitemapOf(texts: readonly PublishedText[], origin: string): Promise<string> {
  const bySlug = Map.groupBy(texts, ({ slug }) => slug);
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  for (const url of ALWAYS) stream.write({ url });
  for (const text of texts) {
    const item: SitemapItemLoose = {
      url: pathOf(text),
      lastmod: text.changedAt.toISOString(),
      links: (bySlug.get(text.slug) ?? []).map((other) => ({ lang: other.language, url: pathOf(other) })),
    };
    stream.write(item);
  }
  stream.end();
  return (await streamToPromise(stream)).toString();
}
