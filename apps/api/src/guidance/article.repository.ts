import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { notFound } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { ArticleEntity, ArticleTextEntity } from './article.entity.js';

const LOCK_ARTICLE: Statement = {
  name: 'lock-article',
  text: 'SELECT id FROM articles WHERE id = $1 FOR UPDATE',
};
const LOCK_TEXT: Statement = {
  name: 'lock-article-text',
  text: 'SELECT id FROM article_texts WHERE id = $1 FOR UPDATE',
};

/** A text that is being changed and the article it belongs to, both locked until the transaction ends. */
export interface LockedText {
  readonly article: ArticleEntity;
  readonly text: ArticleTextEntity;
}

/** Articles inside one transaction. */
export class Articles {
  constructor(private readonly tx: Tx) {}

  /** The article is locked before the text, always, so that two editors of two languages wait and never block each other. */
  async forChange(id: string): Promise<LockedText> {
    const { manager } = this.tx;
    const found = await manager.findOne(ArticleTextEntity, {
      where: { id },
      select: { id: true, articleId: true },
    });
    if (!found) throw notFound('id');
    await this.tx.rows(LOCK_ARTICLE, [found.articleId]);
    await this.tx.rows(LOCK_TEXT, [id]);
    const article = await manager.findOneByOrFail(ArticleEntity, { id: found.articleId });
    const text = await manager.findOneByOrFail(ArticleTextEntity, { id });
    return { article, text };
  }

  /** The article at this address, locked; made when there is none yet. */
  async atSlug(
    slug: string,
    made: Pick<ArticleEntity, 'pillar' | 'audiences' | 'createdAt'>,
  ): Promise<ArticleEntity> {
    const { manager } = this.tx;
    await manager
      .createQueryBuilder()
      .insert()
      .into(ArticleEntity)
      .values({ id: newId(), slug, ...made })
      .orIgnore()
      .updateEntity(false)
      .execute();
    const { id } = await manager.findOneByOrFail(ArticleEntity, { slug });
    await this.tx.rows(LOCK_ARTICLE, [id]);
    return manager.findOneByOrFail(ArticleEntity, { id });
  }

  isSlugTaken(slug: string): Promise<boolean> {
    return this.tx.manager.existsBy(ArticleEntity, { slug });
  }

  hasLanguage(article: ArticleEntity, language: string): Promise<boolean> {
    return this.tx.manager.existsBy(ArticleTextEntity, { articleId: article.id, language });
  }

  /** Whether any text of the article was ever public: then its address stands in mails and bookmarks. */
  async wasPublic(article: ArticleEntity): Promise<boolean> {
    const texts = await this.tx.manager.find(ArticleTextEntity, {
      where: { articleId: article.id },
      select: { id: true, publishedAt: true },
    });
    return texts.some(({ publishedAt }) => publishedAt !== null);
  }

  async insertText(text: ArticleTextEntity): Promise<void> {
    await this.tx.manager
      .createQueryBuilder()
      .insert()
      .into(ArticleTextEntity)
      .values(text)
      .updateEntity(false)
      .execute();
  }

  /** Writes what has changed and counts the change. */
  async updateText(text: ArticleTextEntity, changes: Partial<ArticleTextEntity>): Promise<ArticleTextEntity> {
    const version = text.version + 1;
    await this.tx.manager.update(
      ArticleTextEntity,
      { id: text.id },
      {
        ...changes,
        version,
      },
    );
    return Object.assign(text, changes, { version });
  }

  async updateArticle(
    article: ArticleEntity,
    changes: Pick<ArticleEntity, 'slug' | 'pillar' | 'audiences'>,
  ): Promise<void> {
    await this.tx.manager.update(ArticleEntity, { id: article.id }, changes);
  }
}
