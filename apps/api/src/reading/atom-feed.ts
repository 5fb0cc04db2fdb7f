import type { Translate, UiLanguage } from '@salus/messages';
import type { Pillar } from '@salus/rules';
import { Feed } from 'feed';
import type { PublishedText } from './published.queries.js';

export interface FeedRequest {
  readonly language: UiLanguage;
  readonly pillar: Pillar | null;
  /** Without a slash at its end. */
  readonly origin: string;
}

/** The address of a feed; also its lasting name. */
export function feedPath(language: UiLanguage, pillar: Pillar | null): string {
  return `/guidance/feed.atom?language=${language}${pillar === null ? '' : `&pillar=${pillar}`}`;
}

/** An Atom feed (RFC 4287) of published guidance. An entry is updated when its text was published anew, not when a word moved. */
export function atomFeed(texts: readonly PublishedText[], request: FeedRequest, t: Translate): string {
  const { language, pillar, origin } = request;
  const topic = pillar === null ? '' : ` · ${t(`common.pillar.${pillar}`)}`;
  const self = `${origin}${feedPath(language, pillar)}`;
  const feed = new Feed({
    title: `${t('common.product')}: ${t('public.guidance.title')}${topic}`,
    id: self,
    link: `${origin}/guidance`,
    language,
    feedLinks: { atom: self },
    updated: new Date(Math.max(0, ...texts.map(({ publishedAt }) => publishedAt.getTime()))),
    copyright: '',
  });
  for (const text of texts) {
    const link = `${origin}/guidance/${text.slug}/${text.language}`;
    feed.addItem({
      title: text.title,
      id: `urn:uuid:${text.id}`,
      link,
      description: text.summary,
      date: text.publishedAt,
      published: text.publishedAt,
      author: [{ name: t('common.product') }],
      category: [{ name: text.pillar }],
    });
  }
  return feed.atom1();
}
