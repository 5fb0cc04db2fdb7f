import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { isLanguage, stricterLabel } from '@salus/rules';
import type { Agent } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { DomainError, ensure, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { checkArticle, tidyArticle } from './article-content.js';
import { type ArticleFile, readArticleFile } from './article-file.js';
import { ArticleEntity, TranslationEntity } from './article.entity.js';
import { Articles, contentOf, ON_ITS_WAY } from './article.repository.js';
import { canEditGuidance } from './editing.policy.js';
import { publish } from './publication.js';
import { makeRevision } from './submit-draft.js';

const BY_SLUG: Statement = {
  name: 'article-id-by-slug',
  text: 'SELECT article_id AS id FROM article_slugs WHERE slug = $1',
};

/** What an import did with the texts it was given. */
export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * Publishes articles from Markdown files with front matter. That goes past the second pair of eyes, so it is no command
 * of the API: the operator of the installation does it from the command line and answers for the files; each revision
 * says that it was imported.
 */
@Injectable()
export class ImportArticles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Every `*.md` of a folder, the source languages first, in the name of this editor. What says the same already is left
   * alone, so it may be done twice. Throws an error that names the file and what is wrong with it.
   */
  async execute(directory: string, editor: Agent): Promise<ImportResult> {
    ensure(canEditGuidance(editor), 'Articles are imported in the name of an editor of the Centre.');
    const names = (await readdir(directory)).filter((name) => name.endsWith('.md')).sort();
    const files: ArticleFile[] = [];
    for (const name of names)
      files.push(readArticleFile(name, await readFile(join(directory, name), 'utf8')));
    const result = { added: 0, changed: 0, same: 0 };
    for (const file of sourcesFirst(files)) {
      const done = await this.uow
        .run(editor, (tx) => this.take(tx, editor, file))
        .catch((failure: unknown) => refuseFile(file.name, failure));
      result[done] += 1;
    }
    return result;
  }

  private async take(tx: Tx, editor: Agent, file: ArticleFile): Promise<keyof ImportResult> {
    const articles = tx.use(Articles);
    const now = this.clock.now();
    const content = tidyArticle(file.content);
    refuse([
      ...checkArticle(content, now),
      isLanguage(file.language) ? null : { field: 'language', code: 'UNKNOWN' },
    ]);
    await articles.ensureOrganisations(content.organisationIds);
    const [known] = await tx.rows<{ id: string }>(BY_SLUG, [content.slug]);
    const article = known ? await articles.article(known.id) : await this.begin(tx, editor, file, now);
    const languages = await articles.languages(article.id);
    const there = languages.find(({ language }) => language === file.language);
    const translation =
      there ??
      Object.assign(new TranslationEntity(), {
        id: newId(),
        articleId: article.id,
        language: file.language,
        createdAt: now,
        expiresAt: null,
      } satisfies TranslationEntity);
    if (!there) await articles.insert(translation);

    const isSource = file.language === article.sourceLanguage;
    const { slug, pillar, audiences } = article;
    // A translation may be stricter than its article, which is how it was exported, and never looser.
    const whole = isSource
      ? content
      : { ...content, slug, pillar, audiences, ...stricterLabel(article, content) };
    const current = await articles.inState(translation.id, ['PUBLISHED']);
    if (current && isDeepStrictEqual(contentOf(current), whole)) return 'same';
    if (await articles.inState(translation.id, ON_ITS_WAY)) {
      throw new DomainError(
        'CONFLICT',
        'A revision of this is on its way in the editor. Publish it or send it back, then import again.',
        [{ field: 'slug', code: 'CANDIDATE' }],
      );
    }
    const source = isSource ? null : await articles.source(article);
    const revision = await makeRevision(articles, { article, translation }, whole, {
      id: newId(),
      origin: 'IMPORT',
      authorIds: [editor.userId],
      sourceRevisionId: source?.id ?? null,
      now,
    });
    await publish(tx, { article, translation, revision }, 'IMPORT', ['operator'], editor.organisationId);
    return current ? 'changed' : 'added';
  }

  private async begin(
    tx: Tx,
    editor: Agent,
    { content, sourceLanguage, language }: ArticleFile,
    now: Date,
  ): Promise<ArticleEntity> {
    const articles = tx.use(Articles);
    const { slug, pillar, audiences, tlp, organisationIds } = tidyArticle(content);
    const article = Object.assign(new ArticleEntity(), {
      id: newId(),
      slug,
      pillar,
      audiences: [...audiences],
      tlp,
      organisationIds: [...organisationIds],
      sourceLanguage: sourceLanguage ?? language,
      ownerId: editor.userId,
      reviewBy: null,
      remindedFor: null,
      createdAt: now,
      changedAt: now,
    } satisfies ArticleEntity);
    await articles.ensureSlugIsFree(slug, article.id);
    await articles.insert(article);
    return article;
  }
}

/** The same from outside the module: what loads demo data has the whole product in its hands. */
export function importArticles(
  app: INestApplicationContext,
  directory: string,
  editor: Agent,
): Promise<ImportResult> {
  return app.get(ImportArticles, { strict: false }).execute(directory, editor);
}

/** Translations say again what their source says, so that is to be there before them; without another word, English is it. */
function sourcesFirst(files: readonly ArticleFile[]): ArticleFile[] {
  const isSource = ({ sourceLanguage, language }: ArticleFile) => language === (sourceLanguage ?? 'en');
  return [...files.filter(isSource), ...files.filter((file) => !isSource(file))];
}

function refuseFile(file: string, failure: unknown): never {
  if (failure instanceof DomainError) throw new Error(`${file}: ${failure.message}`, { cause: failure });
  throw failure;
}
