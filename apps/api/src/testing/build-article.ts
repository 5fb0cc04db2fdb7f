import { randomUUID } from 'node:crypto';
import type { Answer, TestApp } from './test-app.js';
import type { TestPerson } from './build.js';

export const SAVE = `mutation ($input: SaveArticleInput!) { saveArticle(input: $input) {
  id slug language title summary body pillar audiences status lastReviewedOn sources { title url } publishedAt version } }`;
export const PUBLISH =
  'mutation ($input: PublishArticleInput!) { publishArticle(input: $input) { id status version publishedAt } }';
export const WITHDRAW =
  'mutation ($input: WithdrawArticleInput!) { withdrawArticle(input: $input) { id status version } }';

let count = 0;

/** What an editor sends for a new text; each one has an address of its own. */
export function articleInput(values: object = {}) {
  count += 1;
  return {
    idempotencyKey: randomUUID(),
    slug: `test-article-${count}`,
    language: 'en',
    title: `Test article ${count}`,
    summary: 'What somebody should know.',
    body: '## What to do\n\nLook after the patients, then **telephone**.',
    pillar: 'PREVENT',
    audiences: ['TECHNICAL'],
    lastReviewedOn: '2026-11-02',
    sources: [{ title: 'A directive', url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj' }],
    ...values,
  };
}

export interface TestArticle {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
}

/** A text saved by this editor through the API, and published unless it is to stay a draft. */
export async function buildArticle(
  test: TestApp,
  editor: TestPerson,
  values: object = {},
  isPublished = true,
): Promise<TestArticle> {
  const saved = await test.graphql(editor.cookie, SAVE, { input: articleInput(values) });
  const { id, slug, version } = granted(saved).saveArticle as TestArticle;
  if (!isPublished) return { id, slug, version };
  const input = { idempotencyKey: randomUUID(), id, expectedVersion: version };
  const published = await test.graphql(editor.cookie, PUBLISH, { input });
  return { id, slug, version: granted(published).publishArticle.version as number };
}

export function granted({ data, errors }: Answer) {
  if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data;
}
