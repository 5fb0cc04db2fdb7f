import { formatTlp, parseTlp, Audience, Pillar } from '@salus/rules';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { ArticleContent } from './article.entity.js';

const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;
const day = z.union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))]);
const label = z.string().transform((text, context) => {
  const tlp = parseTlp(text);
  if (tlp !== null) return tlp;
  context.addIssue({
    code: 'custom',
    message: 'Write a label as TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED',
  });
  return z.NEVER;
});
const frontMatter = z.strictObject({
  slug: z.string(),
  language: z.string(),
  /** The language in which the article was written first; English, or the only one there is, when absent. */
  sourceLanguage: z.string().optional(),
  title: z.string(),
  summary: z.string(),
  pillar: z.enum(Pillar),
  audiences: z.array(z.enum(Audience)),
  tlp: label.default('CLEAR'),
  organisationIds: z.array(z.string()).default([]),
  lastReviewedOn: day,
  sources: z.array(z.strictObject({ title: z.string(), url: z.string() })).default([]),
  changeNote: z.string().default(''),
});

/** An article in one language, as a file holds it. */
export interface ArticleFile {
  readonly name: string;
  readonly language: string;
  readonly sourceLanguage: string | null;
  readonly content: ArticleContent;
}

/** Reads a Markdown file with front matter. Throws an error that names the file and what is wrong with it. */
export function readArticleFile(name: string, text: string): ArticleFile {
  const [, head, body] = FILE.exec(text) ?? [];
  if (head === undefined || body === undefined)
    throw new Error(`${name} does not begin with a block of front matter between two lines of ---.`);
  const read = frontMatter.safeParse(parse(head));
  if (!read.success) {
    throw new Error(
      `${name}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    );
  }
  const { language, sourceLanguage, ...content } = read.data;
  return { name, language, sourceLanguage: sourceLanguage ?? null, content: { ...content, body } };
}

/** The file that `readArticleFile` reads as the same article; what is left out there is left out here. */
export function writeArticleFile({ language, sourceLanguage, content }: Omit<ArticleFile, 'name'>): string {
  const { slug, title, summary, pillar, audiences, tlp, organisationIds, lastReviewedOn, sources } = content;
  const head = {
    slug,
    language,
    ...(sourceLanguage !== null && sourceLanguage !== 'en' ? { sourceLanguage } : {}),
    title,
    summary,
    pillar,
    audiences,
    ...(tlp === 'CLEAR' ? {} : { tlp: formatTlp(tlp) }),
    ...(organisationIds.length > 0 ? { organisationIds } : {}),
    lastReviewedOn,
    ...(sources.length > 0 ? { sources } : {}),
    ...(content.changeNote === '' ? {} : { changeNote: content.changeNote }),
  };
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${content.body}\n`;
}
