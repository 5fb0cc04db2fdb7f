import { Injectable } from '@nestjs/common';
import type { Actor, Person } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/db/tx.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { DomainError, ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { articleConflict, ensureVersion } from './article.conflicts.js';
import type { ArticleEntity, ArticleTextEntity } from './article.entity.js';
import { articleEvent } from './article.events.js';
import {
  type ArticleContent,
  checkArticle,
  checkExpectedVersion,
  type SaveArticleInput,
  tidyArticle,
} from './article.inputs.js';
import { canEditGuidance } from './article.policy.js';
import { Articles } from './article.repository.js';

/**
 * Writes a new text or changes one. A new language for an address that exists joins that article; priority of the plan
 * and audiences belong to the article, so they change for all its languages. A published text stays published.
 */
@Injectable()
export class SaveArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the text. */
  async execute(actor: Actor, input: SaveArticleInput): Promise<string> {
    ensure(canEditGuidance(actor), 'Only editors of the Centre write guidance.');
    const content = tidyArticle(input);
    const now = this.clock.now();
    refuse([...checkArticle(content, now), checkExpectedVersion(input)]);
    const id = input.id ?? newId();
    if (!isId(id)) throw notFound('id');
    return this.uow.command(person(actor), 'saveArticle', input, id, async (tx) => {
      const text = input.id
        ? await change(tx, person(actor), input.id, input.expectedVersion!, content, now)
        : await add(tx, person(actor), id, content, now);
      await tx.record(articleEvent(person(actor), text, 'ARTICLE_SAVED'));
    });
  }
}

async function add(
  tx: Tx,
  author: Person,
  id: string,
  content: ArticleContent,
  now: Date,
): Promise<ArticleTextEntity> {
  const articles = tx.use(Articles);
  const article = await articles.atSlug(content.slug, {
    pillar: content.pillar,
    audiences: [...content.audiences],
    createdAt: now,
  });
  if (await articles.hasLanguage(article, content.language)) throw articleConflict('language', 'EXISTS');
  await settleArticle(articles, article, content);
  const text: ArticleTextEntity = {
    ...textOf(content),
    id,
    articleId: article.id,
    status: 'DRAFT',
    authorId: author.userId,
    publishedAt: null,
    withdrawalReason: null,
    updatedAt: now,
    version: 1,
  };
  await articles.insertText(text);
  return text;
}

async function change(
  tx: Tx,
  author: Person,
  id: string,
  version: number,
  content: ArticleContent,
  now: Date,
): Promise<ArticleTextEntity> {
  const articles = tx.use(Articles);
  const { article, text } = await articles.forChange(id);
  ensureVersion(text, version);
  if (content.language !== text.language && (await articles.hasLanguage(article, content.language)))
    throw articleConflict('language', 'EXISTS');
  if (content.slug !== article.slug) await ensureSlugCanChange(articles, article, content.slug);
  await settleArticle(articles, article, content);
  return articles.updateText(text, { ...textOf(content), authorId: author.userId, updatedAt: now });
}

/** An address that was public stands in mails, bookmarks and other articles: it stays. */
async function ensureSlugCanChange(articles: Articles, article: ArticleEntity, slug: string): Promise<void> {
  if (await articles.wasPublic(article)) {
    throw new DomainError(
      'BAD_INPUT',
      'slug: this article was public under its address, so the address stays. Leave it as it is.',
      [{ field: 'slug', code: 'FIXED' }],
    );
  }
  if (await articles.isSlugTaken(slug)) throw articleConflict('slug', 'TAKEN');
}

async function settleArticle(
  articles: Articles,
  article: ArticleEntity,
  { slug, pillar, audiences }: ArticleContent,
): Promise<void> {
  const isSame =
    article.slug === slug && article.pillar === pillar && article.audiences.join() === audiences.join();
  if (!isSame) await articles.updateArticle(article, { slug, pillar, audiences: [...audiences] });
}

function textOf({ language, title, summary, body, lastReviewedOn, sources }: ArticleContent) {
  return { language, title, summary, body, lastReviewedOn, sources };
}
