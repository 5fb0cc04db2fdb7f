import { Injectable } from '@nestjs/common';
import { checkSubject, isLanguage, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { checkSlug } from './article-content.js';
import { ArticleEntity, type ArticleContent, DraftEntity, TranslationEntity } from './article.entity.js';
import { contentOf } from './article.repository.js';
import { editingConflict } from './editing.conflicts.js';
import type { StartArticleInput, StartTranslationInput } from './editing.inputs.js';
import { type EditorialChange, EditorialFrame } from './editorial-change.js';

/** Begins an article: an address, a language and an empty draft. */
@Injectable()
export class StartArticle {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the translation. */
  execute(actor: Actor, input: StartArticleInput): Promise<string> {
    const title = tidyText(input.title);
    refuse([
      checkSlug(input.slug),
      isLanguage(input.language) ? null : { field: 'language', code: 'UNKNOWN' },
      checkSubject(title, 'title'),
    ]);
    return this.frame.run(actor, 'startArticle', input, newId(), async (change) => {
      const { articles, editor, now, tx } = change;
      const article = Object.assign(new ArticleEntity(), {
        id: newId(),
        slug: input.slug,
        pillar: 'PREVENT',
        audiences: [],
        sourceLanguage: input.language,
        tlp: 'CLEAR',
        organisationIds: [],
        ownerId: editor.userId,
        reviewBy: null,
        remindedFor: null,
        createdAt: now,
        changedAt: now,
      } satisfies ArticleEntity);
      await articles.ensureSlugIsFree(input.slug, article.id);
      await articles.insert(article);
      await begin(change, article, tx.resultId, input.language, {
        content: emptyContent(article, title, now),
        sourceRevisionId: null,
      });
    });
  }
}

/** Begins another language with the words of the source, so that its form is kept while they are replaced. */
@Injectable()
export class StartTranslation {
  constructor(private readonly frame: EditorialFrame) {}

  /** Answers the id of the translation. */
  execute(actor: Actor, input: StartTranslationInput): Promise<string> {
    refuse([isLanguage(input.language) ? null : { field: 'language', code: 'UNKNOWN' }]);
    if (!isId(input.articleId)) throw notFound('articleId');
    return this.frame.run(actor, 'startTranslation', input, newId(), async (change) => {
      const article = await change.articles.article(input.articleId);
      const languages = await change.articles.languages(article.id);
      if (languages.some(({ language }) => language === input.language))
        throw editingConflict('language', 'EXISTS');
      const source = await change.articles.source(article);
      if (!source) throw editingConflict('articleId', 'NO_SOURCE');
      await begin(change, article, change.tx.resultId, input.language, {
        content: { ...contentOf(source), changeNote: '' },
        sourceRevisionId: source.id,
      });
    });
  }
}

async function begin(
  { articles, editor, now, record }: EditorialChange,
  article: ArticleEntity,
  id: string,
  language: string,
  { content, sourceRevisionId }: { content: ArticleContent; sourceRevisionId: string | null },
): Promise<void> {
  await articles.insert(
    Object.assign(new TranslationEntity(), {
      id,
      articleId: article.id,
      language,
      createdAt: now,
      expiresAt: null,
    } satisfies TranslationEntity),
  );
  await articles.insert(
    Object.assign(new DraftEntity(), {
      translationId: id,
      content,
      version: 1,
      baseRevisionId: null,
      sourceRevisionId,
      authorIds: [editor.userId],
      startedAt: now,
      updatedBy: editor.userId,
      updatedAt: now,
    } satisfies DraftEntity),
  );
  await articles.updateArticle(article, { changedAt: now });
  await record('ARTICLE_STARTED', article.id, { translationId: id, language });
}

function emptyContent(article: ArticleEntity, title: string, now: Date): ArticleContent {
  const { slug, pillar, audiences, tlp, organisationIds } = article;
  return {
    slug,
    pillar,
    audiences,
    tlp,
    organisationIds,
    title,
    summary: '',
    body: '',
    lastReviewedOn: now.toISOString().slice(0, 10),
    sources: [],
    changeNote: '',
  };
}
