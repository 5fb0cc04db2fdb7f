import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Reader, type Statement } from '../platform/db/reader.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import type { ArticleLink, ArticleModel } from './article.model.js';
import { BODIES, RELATED, TRANSLATIONS } from './article.sql.js';
import { readerKeys } from './readership.policy.js';

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
          const rows = await this.reader.rows<Row>(context.actor, statement, [
            keys,
            readerKeys(context.actor),
          ]);
          const byKey = Map.groupBy(rows, (row) => row.key);
          return keys.map((wanted) => byKey.get(wanted) ?? []);
        }),
    );
    return loader.load(key);
  }
}
