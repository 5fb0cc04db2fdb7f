// What must be true of the demo guidance and of the judged set before either is worth loading or measuring with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse as parseSchema } from 'graphql';
import { parse } from 'yaml';

export const GROUPS = ['nurse', 'it', 'executive', 'misspelt', 'synonym', 'product'];
/** Words in the text of one article. */
export const DEMO_WORDS = { least: 400, most: 1200 };
export const SHORT_WORDS = { least: 60, most: 150 };
const SUMMARY_CHARACTERS = 500;
/** A sentence this long stands in two articles only when it was copied. */
const COPIED_WORDS = 9;

/** Every article of a folder: its file, its front matter and its text. */
export function readArticles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((file) => {
      const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
        readFileSync(join(folder, file), 'utf8'),
      ) ?? ['', '{}', ''];
      return { file, ...parse(head), body };
    });
}

export const readQueries = (file) => parse(readFileSync(file, 'utf8'));

/** The values that the API knows for an enum. */
export function wordsOf(schemaFile, name) {
  const { definitions } = parseSchema(readFileSync(schemaFile, 'utf8'));
  const found = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === name,
  );
  return found.values.map((value) => value.name.value);
}

const wordCount = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What is wrong with a folder of articles, each problem with the name of its file. */
export function articleProblems(articles, { pillars, audiences, languages, words, slugs }) {
  const seen = new Set();
  return articles.flatMap((article) => {
    const { file, slug, language, title, summary, pillar, lastReviewedOn, body } = article;
    const key = `${slug}.${language}`;
    const count = wordCount(body);
    const problems = [
      file === `${key}.md` ? '' : `is not named ${key}.md`,
      seen.has(key) ? 'is there twice' : '',
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? '' : 'has a slug that is no address',
      languages.includes(language) ? '' : `has the unknown language ${language}`,
      pillars.includes(pillar) ? '' : `has the unknown priority ${pillar}`,
      title && summary && summary.length <= SUMMARY_CHARACTERS ? '' : 'has no title or no good summary',
      /^\d{4}-\d{2}-\d{2}$/.test(lastReviewedOn) ? '' : 'has no day of review',
      article.audiences?.length ? '' : 'is for nobody',
      ...(article.audiences ?? []).map((audience) =>
        audiences.includes(audience) ? '' : `is for unknown readers: ${audience}`,
      ),
      ...(article.sources ?? []).map(({ title: name, url }) =>
        name && url.startsWith('https://') ? '' : `has a source that is no address: ${url}`,
      ),
      count >= words.least && count <= words.most ? '' : `has ${count} words`,
      ...[...body.matchAll(/\]\(\/guidance\/([^)#]+)/g)].map(([, link]) =>
        slugs.has(link) ? '' : `links to ${link}, which is not there`,
      ),
    ];
    seen.add(key);
    return problems.filter(Boolean).map((problem) => `${file} ${problem}`);
  });
}

const SHAPE = /^(#+ |- \[ \]|- |\d+\. |> \*\*|\|)/gmu;

/** Translations say the same: priority, readers, and as many headings, steps, rows and call-outs in the same order. */
export function translationProblems(articles) {
  const first = new Map();
  return articles.flatMap(({ file, slug, pillar, audiences, body }) => {
    const shape = (body.match(SHAPE) ?? []).join(' ').replaceAll(/\d+/gu, '1');
    const said = `${pillar} ${[...audiences].sort()} ${shape}`.trim();
    if (!first.has(slug)) first.set(slug, said);
    return first.get(slug) === said ? [] : [`${file} says ${said}, another language ${first.get(slug)}`];
  });
}

/** Quotations that begin with bold words which `kindOf` does not know as those of a call-out. */
export function calloutProblems(articles, kindOf) {
  return articles.flatMap(({ file, body }) =>
    [...body.matchAll(/^> \*\*([^*]+)\*\*/gmu)]
      .filter(([, words]) => kindOf(words) === null)
      .map(([, words]) => `${file} has a call-out of no kind: ${words}`),
  );
}

/** Long sentences that stand in more than one article. */
export function copiedSentences(articles) {
  const where = new Map();
  const copied = [];
  for (const { file, slug, body } of articles) {
    for (const sentence of body.split(/(?<=[.!?;])\s+|\n+/).map((text) => text.trim().toLowerCase())) {
      if (wordCount(sentence) < COPIED_WORDS) continue;
      const [otherSlug, otherFile] = where.get(sentence) ?? [slug, file];
      if (otherSlug !== slug) copied.push(`${file} repeats ${otherFile}: ${sentence}`);
      where.set(sentence, [otherSlug, otherFile]);
    }
  }
  return copied;
}

/** What is wrong with the judged queries. `languagesOf` says in which languages there is an article. */
export function queryProblems(queries, { languages, languagesOf }) {
  const seen = new Set();
  return queries.flatMap(({ q, language, group, answers, ...rest }) => {
    const key = `${language}: ${q}`;
    const grades = Object.entries(answers ?? {});
    const problems = [
      typeof q === 'string' && q.trim() === q && q !== '' && q.length <= 200 ? '' : 'is no question',
      seen.has(key) ? 'is there twice' : '',
      languages.includes(language) ? '' : 'has an unknown language',
      GROUPS.includes(group) ? '' : `belongs to the unknown group ${group}`,
      Object.keys(rest).length === 0 ? '' : `says something unknown: ${Object.keys(rest)}`,
      grades.some(([, grade]) => grade === 3) ? '' : 'has no answer that is exactly it',
      ...grades.map(([slug, grade]) =>
        languagesOf.has(slug)
          ? [1, 2, 3].includes(grade)
            ? ''
            : `grades ${slug} with ${grade}`
          : `is answered by ${slug}, which is not there`,
      ),
    ];
    seen.add(key);
    return problems.filter(Boolean).map((problem) => `"${key}" ${problem}`);
  });
}
