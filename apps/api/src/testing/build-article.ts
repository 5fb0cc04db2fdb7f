import { randomUUID } from 'node:crypto';
import type { Answer, Data, TestApp } from './test-app.js';
import type { TestPerson } from './build.js';

const REVISION_FIELDS = 'id translationId number state';
/** Every command of an editor, by name, with what a test reads of its answer. */
const ANSWERS = {
  startArticle: 'translationId version slug',
  startTranslation: 'translationId version title body sourceRevisionId',
  openDraft: 'translationId version title body changeNote baseRevisionId sourceRevisionId authors { id }',
  saveDraft: 'translationId version title sourceRevisionId authors { id } updatedBy { id }',
  discardDraft: 'id translations { id hasDraft state }',
  submitDraft: `${REVISION_FIELDS} reviewer { id } reviewDueOn authors { id } isImported`,
  moveRevision: `${REVISION_FIELDS} approvedBy { id } publishedAt possibleSteps comments { body author { id } }`,
  scheduleRevision: `${REVISION_FIELDS} publishAt`,
  assignReviewer: `${REVISION_FIELDS} reviewer { id } reviewDueOn`,
  commentOnRevision: `${REVISION_FIELDS} comments { id body quote author { id } resolvedBy { id } }`,
  resolveComment: `${REVISION_FIELDS} comments { id resolvedBy { id } }`,
  withdrawArticle: 'id slug translations { id language state publicNumber }',
  expireArticle: 'id translations { id expiresAt }',
  careForArticle: 'id owner { id } reviewBy isOverdue',
} as const;
export type EditingCommand = keyof typeof ANSWERS;

/** Gives a command; the answer as it came. */
export function edit(
  test: TestApp,
  cookie: string | null,
  name: EditingCommand,
  input: object,
): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return test.graphql(cookie, `mutation ($input: ${type}!) { ${name}(input: $input) { ${ANSWERS[name]} } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
}

/** The same, when it is to succeed. */
export async function edited(
  test: TestApp,
  cookie: string | null,
  name: EditingCommand,
  input: object,
): Promise<Data> {
  return granted(await edit(test, cookie, name, input))[name];
}

let count = 0;

/** What an editor writes; each text has an address of its own. */
export function articleContent(values: object = {}) {
  count += 1;
  return {
    slug: `test-article-${count}`,
    title: `Test article ${count}`,
    summary: 'What somebody should know.',
    body: '## What to do\n\nLook after the patients, then **telephone**.',
    pillar: 'PREVENT',
    audiences: ['TECHNICAL'],
    tlp: 'CLEAR',
    organisationIds: [],
    lastReviewedOn: '2026-11-02',
    sources: [{ title: 'A directive', url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj' }],
    changeNote: '',
    ...values,
  };
}

export interface TestArticle {
  /** Of the article in its language. */
  readonly id: string;
  readonly articleId: string;
  readonly slug: string;
  /** Of the draft, or the number of the revision once it was submitted. */
  readonly version: number;
  readonly revisionId: string;
}
type Until = 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'PUBLISHED';

const colleagues = new WeakMap<TestApp, Promise<TestPerson>>();

/** An editor who wrote nothing, and so can approve everything. */
export function colleague(test: TestApp): Promise<TestPerson> {
  let found = colleagues.get(test);
  if (!found) colleagues.set(test, (found = test.build.agent(['EDITOR'])));
  return found;
}

/**
 * A text on the path that every text takes: written by this editor, approved by a colleague. With the address of an
 * article that is there, another language of it.
 */
export async function buildArticle(
  test: TestApp,
  editor: TestPerson,
  values: { slug?: string; language?: string; [field: string]: unknown } = {},
  until: Until | boolean = 'PUBLISHED',
): Promise<TestArticle> {
  const { language = 'en', ...given } = values;
  const content = articleContent(given);
  const [known] = await test.sql<{ id: string }>(
    'SELECT article_id AS id FROM article_slugs WHERE slug = $1',
    [content.slug],
  );
  const { translationId } = known
    ? await edited(test, editor.cookie, 'startTranslation', { articleId: known.id, language })
    : await edited(test, editor.cookie, 'startArticle', {
        slug: content.slug,
        language,
        title: content.title,
      });
  const [{ articleId } = { articleId: '' }] = await test.sql<{ articleId: string }>(
    'SELECT article_id AS "articleId" FROM article_translations WHERE id = $1',
    [translationId],
  );
  const made = { id: translationId as string, articleId, slug: content.slug };
  const { version } = await edited(test, editor.cookie, 'saveDraft', {
    translationId,
    expectedVersion: 1,
    content,
  });
  if (until === 'DRAFT' || until === false) return { ...made, version, revisionId: '' };
  return { ...made, ...(await carryOn(test, editor, translationId, version, until)) };
}

/** Brings the draft of a translation on its way, as far as is wanted. */
export async function carryOn(
  test: TestApp,
  editor: TestPerson,
  translationId: string,
  expectedVersion: number,
  until: Until | boolean = 'PUBLISHED',
): Promise<{ version: number; revisionId: string }> {
  const { id, number } = await edited(test, editor.cookie, 'submitDraft', { translationId, expectedVersion });
  const done = { version: number as number, revisionId: id as string };
  if (until === 'IN_REVIEW') return done;
  const { cookie } = await colleague(test);
  await edited(test, cookie, 'moveRevision', { revisionId: id, step: 'APPROVE' });
  if (until === 'APPROVED') return done;
  await edited(test, editor.cookie, 'moveRevision', { revisionId: id, step: 'PUBLISH' });
  return done;
}

/** A published text is changed on the same path, by this editor; what is not given stays. */
export async function changeArticle(
  test: TestApp,
  editor: TestPerson,
  translationId: string,
  values: object,
  until: Until = 'PUBLISHED',
): Promise<{ version: number; revisionId: string }> {
  await edited(test, editor.cookie, 'openDraft', { translationId });
  const [draft] = await test.sql<{ content: object; version: number }>(
    'SELECT content, version FROM article_drafts WHERE translation_id = $1',
    [translationId],
  );
  const { version } = await edited(test, editor.cookie, 'saveDraft', {
    translationId,
    expectedVersion: draft!.version,
    content: { ...draft!.content, ...values },
  });
  if (until === 'DRAFT') return { version, revisionId: '' };
  return carryOn(test, editor, translationId, version, until);
}

/** Withdraws a published text. */
export function withdrawArticle(
  test: TestApp,
  editor: TestPerson,
  translationId: string,
  more: object = {},
): Promise<Data> {
  return edited(test, editor.cookie, 'withdrawArticle', { translationId, reason: 'It is wrong.', ...more });
}

export function granted({ data, errors }: Answer) {
  if (errors) throw new Error(`Refused: ${JSON.stringify(errors)}`);
  return data;
}
