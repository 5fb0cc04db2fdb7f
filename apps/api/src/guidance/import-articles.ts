import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { parse } from 'yaml';
import { z } from 'zod';
import { Audience, Pillar } from '@salus/rules';
import type { Agent } from '../platform/access/actor.js';
import { DomainError } from '../platform/errors/domain-error.js';
import type { ArticleContent } from './article.inputs.js';
import { ArticleQueries } from './article.queries.js';
import { PublishArticle } from './publish-article.js';
import { SaveArticle } from './save-article.js';

const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;
const day = z.union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))]);
const frontMatter = z.strictObject({
  slug: z.string(),
  language: z.string(),
  title: z.string(),
  summary: z.string(),
  pillar: z.enum(Pillar),
  audiences: z.array(z.enum(Audience)),
  lastReviewedOn: day,
  sources: z.array(z.strictObject({ title: z.string(), url: z.string() })).default([]),
});

/** Reads articles from Markdown files with front matter. Throws an error that names the file and what is wrong with it. */
@Injectable()
export class ImportArticles {
  constructor(
    private readonly articles: ArticleQueries,
    private readonly saveArticle: SaveArticle,
    private readonly publishArticle: PublishArticle,
  ) {}

  /**
   * Saves and publishes every `*.md` of a folder as this editor, under the same checks as by hand. Texts that are there
   * already are left alone, so it may be done twice. Answers how many texts were new.
   */
  async execute(directory: string, editor: Agent): Promise<number> {
    const files = (await readdir(directory)).filter((name) => name.endsWith('.md')).sort();
    let added = 0;
    for (const file of files) {
      const content = readArticle(file, await readFile(join(directory, file), 'utf8'));
      added += (await this.add(editor, content).catch((failure: unknown) => refuseFile(file, failure)))
        ? 1
        : 0;
    }
    return added;
  }

  private async add(editor: Agent, content: ArticleContent): Promise<boolean> {
    const there = await this.articles.bySlug(editor, content.slug, content.language, content.language);
    if (there?.language === content.language) return false;
    const key = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 40);
    const id = await this.saveArticle.execute(editor, { ...content, idempotencyKey: `import-save-${key}` });
    await this.publishArticle.execute(editor, {
      id,
      expectedVersion: 1,
      idempotencyKey: `import-publish-${key}`,
    });
    return true;
  }
}

/** The same from outside the module: what loads demo data has the whole product in its hands. */
export function importArticles(
  app: INestApplicationContext,
  directory: string,
  editor: Agent,
): Promise<number> {
  return app.get(ImportArticles, { strict: false }).execute(directory, editor);
}

/** The article that a Markdown file holds. */
export function readArticle(file: string, text: string): ArticleContent {
  const [, head, body] = FILE.exec(text) ?? [];
  if (head === undefined || body === undefined)
    throw new Error(`${file} does not begin with a block of front matter between two lines of ---.`);
  const read = frontMatter.safeParse(parse(head));
  if (!read.success) {
    throw new Error(
      `${file}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  }
  return { ...read.data, body };
}

function refuseFile(file: string, failure: unknown): never {
  if (failure instanceof DomainError) throw new Error(`${file}: ${failure.message}`, { cause: failure });
  throw failure;
}
