import { Injectable } from '@nestjs/common';
import type { Audience, Pillar } from '@salus/rules';
import { ANONYMOUS } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';

/** A sitemap may name 50,000 addresses; more texts than that would need an index of sitemaps. */
const MOST_ADDRESSES = 50_000;
const NEWEST = 50;

const COLUMNS = `t.id, a.slug, t.language, t.title, t.summary, a.pillar, a.audiences, t.last_reviewed_on::text AS "lastReviewedOn",
  t.published_at AS "publishedAt", t.published_at AS "changedAt"`;
// Machines are visitors: what is not for the whole world is not for them.
const FROM = "FROM article_texts t JOIN articles a ON a.id = t.article_id WHERE 'WORLD' = ANY (t.readers)";

const EVERY: Statement = {
  name: 'published-every',
  text: `SELECT ${COLUMNS} ${FROM} ORDER BY a.slug, t.language LIMIT ${MOST_ADDRESSES}`,
};
const LATEST: Statement = {
  name: 'published-latest',
  text: `SELECT ${COLUMNS} ${FROM} AND t.language = $1 AND ($2::text IS NULL OR a.pillar = $2)
    ORDER BY t.published_at DESC, t.id DESC LIMIT ${NEWEST}`,
};

export interface PublishedText {
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  /** A day, `2026-11-25`. */
  readonly lastReviewedOn: string;
  readonly publishedAt: Date;
  readonly changedAt: Date;
}

/** What the whole world may read: always asked with a visitor's rights, whoever wants it, so that no list tells of more. */
@Injectable()
export class PublishedQueries {
  constructor(private readonly reader: Reader) {}

  every(): Promise<PublishedText[]> {
    return this.reader.rows<PublishedText & Record<string, unknown>>(ANONYMOUS, EVERY, []);
  }

  /** The newest first, in one language. */
  latest(language: string, pillar: Pillar | null): Promise<PublishedText[]> {
    return this.reader.rows<PublishedText & Record<string, unknown>>(ANONYMOUS, LATEST, [language, pillar]);
  }
}
