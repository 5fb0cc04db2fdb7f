import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Reader, type Statement } from '../platform/db/reader.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import type { ArticleLink, ArticleModel } from './article.model.js';

const MAX_RELATED = 4;

const BODIES: Statement = {
  name: 'article-bodies',
  text: 'SELECT id AS key, body FROM article_texts WHERE id = ANY ($1)',
};
const TRANSLATIONS: Statement = {
  name: 'article-translations',
  text: `SELECT t.article_id AS key, a.slug, t.language, t.title FROM article_texts t JOIN articles a ON a.id = t.article_id
    WHERE t.article_id = ANY ($1) AND t.status <> 'WITHDRAWN' ORDER BY t.language`,
};
// What the text links to, in the order of its links, then the newest on the same priority of the plan. Each in the
// language of the text where there is one, else in English.
const RELATED: Statement = {
  name: 'article-related',
  text: `SELECT t.id AS key, r.slug, r.language, r.title
    FROM article_texts t JOIN articles a ON a.id = t.article_id
    CROSS JOIN LATERAL (
      SELECT p.article_id, p.slug, p.language, p.title, min(p.place) AS place FROM (
        (SELECT DISTINCT ON (la.id) la.id AS article_id, la.slug, lt.language, lt.title, link.place
          FROM regexp_matches(t.body, '\\]\\(/guidance/([a-z0-9-]+)', 'g') WITH ORDINALITY AS link(words, place)
          JOIN articles la ON la.slug = link.words[1] AND la.id <> t.article_id
          JOIN article_texts lt ON lt.article_id = la.id AND lt.status = 'PUBLISHED'
          ORDER BY la.id, lt.language = t.language DESC, lt.language = 'en' DESC, lt.language, link.place)
        UNION ALL
        (SELECT n.*, 1000000 + row_number() OVER () FROM (
          SELECT na.id, na.slug, nt.language, nt.title FROM article_texts nt JOIN articles na ON na.id = nt.article_id
          WHERE nt.status = 'PUBLISHED' AND nt.language = t.language AND na.pillar = a.pillar AND na.id <> t.article_id
          ORDER BY nt.published_at DESC, nt.id DESC LIMIT ${MAX_RELATED}) n)
      ) p GROUP BY p.article_id, p.slug, p.language, p.title ORDER BY place LIMIT ${MAX_RELATED}
    ) r WHERE t.id = ANY ($1) ORDER BY t.id, r.place`,
};

interface Keyed extends Record<string, unknown> {
  readonly key: string;
}

/** What hangs on articles, read for all articles of a request at once. */
@Injectable()
export class ArticleLoaders {
  constructor(private readonly reader: Reader) {}

  async body(context: RequestContext, article: ArticleModel): Promise<string> {
    const [row] = await this.load<Keyed & { body: string }>(context, BODIES, article.id);
    return row?.body ?? '';
  }

  /** The same article in other languages. */
  async translations(context: RequestContext, article: ArticleModel): Promise<ArticleLink[]> {
    const texts = await this.load<Keyed & ArticleLink>(context, TRANSLATIONS, article.articleId);
    return texts.filter(({ language }) => language !== article.language);
  }

  /** Other articles that go on from this one. */
  related(context: RequestContext, article: ArticleModel): Promise<ArticleLink[]> {
    return this.load<Keyed & ArticleLink>(context, RELATED, article.id);
  }

  private load<Row extends Keyed>(
    context: RequestContext,
    statement: Statement,
    key: string,
  ): Promise<Row[]> {
    const loader = once(
      context,
      statement.name,
      () =>
        new DataLoader<string, Row[]>(async (keys) => {
          const rows = await this.reader.rows<Row>(context.actor, statement, [keys]);
          const byKey = Map.groupBy(rows, (row) => row.key);
          return keys.map((wanted) => byKey.get(wanted) ?? []);
        }),
    );
    return loader.load(key);
  }
}
