import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, TestApp, type TestPerson } from '../testing/test-app.js';
import {
  articleContent,
  buildArticle,
  carryOn,
  changeArticle,
  edit,
  edited,
  granted,
  type EditingCommand,
} from '../testing/build-article.js';

const READ = 'query ($slug: String!) { article(slug: $slug) { slug title version } }';

describe('the editorial path', () => {
  let test: TestApp;
  let anna: TestPerson;
  let ben: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ MEILI_URL: '' });
    anna = await test.build.agent(['EDITOR'], { name: 'Anna' });
    ben = await test.build.agent(['EDITOR'], { name: 'Ben' });
  });
  afterAll(() => test.stop());

  const problem = async (answer: Promise<Answer>) => {
    const { errors, status } = await answer;
    expect(status).toBeLessThan(500);
    const { code, fields } = errors![0]!.extensions;
    return [code, ...(fields ?? []).map((field) => `${field.field} ${field.code}`)].join(', ');
  };
  const by = (person: TestPerson | null) => (name: EditingCommand, input: object) =>
    edit(test, person?.cookie ?? null, name, input);
  const move = (person: TestPerson, revisionId: string, step: string, more: object = {}) =>
    by(person)('moveRevision', { revisionId, step, ...more });
  const publicTitle = async (slug: string) =>
    granted(await test.graphql(null, READ, { slug })).article?.title ?? null;
  const eventsOf = async (articleId: string) =>
    (
      await test.sql<{ type: string; actor_id: string | null }>(
        'SELECT type, actor_id FROM events WHERE article_id = $1 ORDER BY at, id',
        [articleId],
      )
    ).map(({ type }) => type.replace('ARTICLE_', ''));

  it('refuses an anonymous caller', async () => {
    const input = { slug: 'not-mine', language: 'en', title: 'Not mine' };
    expect(await problem(by(null)('startArticle', input))).toBe('UNAUTHENTICATED');
  });

  it('refuses hospital staff, and agents who are not editors', async () => {
    const { revisionId } = await buildArticle(test, anna, {}, 'IN_REVIEW');
    for (const person of [
      await test.build.member(undefined, ['STAFF', 'EDITOR']),
      await test.build.agent(['AGENT', 'ADMINISTRATOR']),
    ]) {
      const wanted = person.actor.class === 'member' ? /FORBIDDEN|NOT_FOUND/ : /FORBIDDEN/;
      expect(await problem(by(person)('startArticle', { slug: 'x', language: 'en', title: 'X' }))).toMatch(
        wanted,
      );
      expect(await problem(move(person, revisionId, 'APPROVE'))).toMatch(wanted);
    }
  });

  it('leads from a draft by a second person to readers, and tells every step', async () => {
    const { id, articleId, slug, version } = await buildArticle(
      test,
      anna,
      { title: 'A first text' },
      'DRAFT',
    );
    expect(await publicTitle(slug)).toBeNull();
    const submitted = await edited(test, anna.cookie, 'submitDraft', {
      translationId: id,
      expectedVersion: version,
      reviewerId: ben.id,
      reviewDueOn: '2999-12-01',
    });
    expect(submitted).toMatchObject({
      number: 1,
      state: 'IN_REVIEW',
      reviewer: { id: ben.id },
      reviewDueOn: '2999-12-01',
      authors: [{ id: anna.id }],
      isImported: false,
    });
    expect(await publicTitle(slug)).toBeNull();
    expect(await problem(move(anna, submitted.id, 'APPROVE'))).toBe('FORBIDDEN, revisionId OWN_TEXT');
    expect(await problem(move(anna, submitted.id, 'PUBLISH'))).toBe('CONFLICT, revisionId WRONG_STATE');
    expect(granted(await move(ben, submitted.id, 'APPROVE')).moveRevision).toMatchObject({
      state: 'APPROVED',
      approvedBy: { id: ben.id },
    });
    expect(await publicTitle(slug)).toBeNull();
    granted(await move(anna, submitted.id, 'PUBLISH'));
    expect(await publicTitle(slug)).toBe('A first text');
    expect(await eventsOf(articleId)).toEqual(['STARTED', 'SUBMITTED', 'APPROVED', 'PUBLISHED']);
  });

  it('lets nobody who wrote in a draft approve it', async () => {
    const { id, version } = await buildArticle(test, anna, {}, 'DRAFT');
    const saved = await edited(test, ben.cookie, 'saveDraft', {
      translationId: id,
      expectedVersion: version,
      content: articleContent(),
    });
    expect(saved.authors).toHaveLength(2);
    const { revisionId } = await carryOn(test, anna, id, saved.version, 'IN_REVIEW');
    for (const author of [anna, ben])
      expect(await problem(move(author, revisionId, 'APPROVE'))).toBe('FORBIDDEN, revisionId OWN_TEXT');
    expect(await problem(by(anna)('assignReviewer', { revisionId, reviewerId: ben.id }))).toBe(
      'BAD_INPUT, reviewerId IS_AUTHOR',
    );
  });

  it('is guarded by the database as well: four eyes, words that never change, one public revision', async () => {
    const { id, revisionId } = await buildArticle(test, anna, {}, 'IN_REVIEW');
    const refused = async (statement: string) => {
      await test.sql(`SET ROLE salus_agent`);
      const failure = await test.sql(statement, [revisionId]).then(
        () => 'done',
        (reason: unknown) => (reason as Error).message,
      );
      await test.sql('RESET ROLE');
      return failure;
    };
    expect(
      await refused(
        `UPDATE article_revisions SET state = 'APPROVED', approved_by = '${anna.id}' WHERE id = $1`,
      ),
    ).toContain('article_revisions_four_eyes');
    expect(await refused("UPDATE article_revisions SET state = 'PUBLISHED' WHERE id = $1")).toContain(
      'article_revisions_approved',
    );
    for (const column of ['title', 'body', 'author_ids', 'origin', 'number', 'tlp'])
      expect(await refused(`UPDATE article_revisions SET ${column} = ${column} WHERE id = $1`)).toContain(
        'permission denied',
      );
    expect(await refused('DELETE FROM article_revisions WHERE id = $1')).toContain('permission denied');
    await carryOnFromReview(revisionId);
    await changeArticle(test, anna, id, { title: 'Two' });
    expect(await refused("UPDATE article_revisions SET state = 'PUBLISHED' WHERE id = $1")).toContain(
      'article_revisions_public',
    );
  });
  const carryOnFromReview = async (revisionId: string) => {
    granted(await move(ben, revisionId, 'APPROVE'));
    granted(await move(anna, revisionId, 'PUBLISH'));
  };

  it('keeps the public text while a change of it is written, reviewed and approved', async () => {
    const { id, slug } = await buildArticle(test, anna, { title: 'Old words' });
    const { revisionId } = await changeArticle(test, anna, id, { title: 'New words' }, 'APPROVED');
    expect(await publicTitle(slug)).toBe('Old words');
    await edited(test, ben.cookie, 'moveRevision', { revisionId, step: 'PUBLISH' });
    expect(await publicTitle(slug)).toBe('New words');
    const states = await test.sql(
      'SELECT number, state FROM article_revisions WHERE translation_id = $1 ORDER BY number',
      [id],
    );
    expect(states).toEqual([
      { number: 1, state: 'SUPERSEDED' },
      { number: 2, state: 'PUBLISHED' },
    ]);
  });

  it('has one revision on its way at a time', async () => {
    const { id } = await buildArticle(test, anna, {}, 'IN_REVIEW');
    const { version } = await edited(test, anna.cookie, 'openDraft', { translationId: id });
    expect(await problem(by(anna)('submitDraft', { translationId: id, expectedVersion: version }))).toBe(
      'CONFLICT, translationId CANDIDATE',
    );
  });

  it('sends a revision back with a reason, and its authors go on where they were', async () => {
    const { id, revisionId } = await buildArticle(test, anna, { title: 'Not yet' }, 'IN_REVIEW');
    expect(await problem(move(ben, revisionId, 'RETURN'))).toBe('BAD_INPUT, reason EMPTY');
    expect(await problem(move(ben, revisionId, 'RECALL'))).toBe('FORBIDDEN, revisionId NOT_AUTHOR');
    const returned = granted(
      await move(ben, revisionId, 'RETURN', { reason: 'Name the telephone.' }),
    ).moveRevision;
    expect(returned).toMatchObject({
      state: 'DRAFT',
      comments: [{ body: 'Name the telephone.', author: { id: ben.id } }],
    });
    const draft = await edited(test, anna.cookie, 'openDraft', { translationId: id });
    expect(draft).toMatchObject({
      title: 'Not yet',
      baseRevisionId: revisionId,
      authors: [{ id: anna.id }],
    });
    const { version } = await carryOn(test, anna, id, draft.version);
    expect(version).toBe(2);
  });

  it('takes an approval back with the revision', async () => {
    const { revisionId } = await buildArticle(test, anna, {}, 'APPROVED');
    expect(granted(await move(anna, revisionId, 'RECALL')).moveRevision).toMatchObject({
      state: 'DRAFT',
      approvedBy: null,
    });
    expect(await problem(move(anna, revisionId, 'PUBLISH'))).toBe('CONFLICT, revisionId WRONG_STATE');
  });

  it('lets colleagues talk about a revision', async () => {
    const { revisionId, articleId } = await buildArticle(test, anna, {}, 'IN_REVIEW');
    const told = await edited(test, ben.cookie, 'commentOnRevision', {
      revisionId,
      body: 'Is this still so?',
      quote: 'Look after the patients',
    });
    expect(told.comments).toMatchObject([
      {
        quote: 'Look after the patients',
        body: 'Is this still so?',
        author: { id: ben.id },
        resolvedBy: null,
      },
    ]);
    const done = await edited(test, anna.cookie, 'resolveComment', { commentId: told.comments[0].id });
    expect(done.comments).toMatchObject([{ resolvedBy: { id: anna.id } }]);
    expect(await eventsOf(articleId)).toEqual(expect.arrayContaining(['COMMENTED', 'COMMENT_RESOLVED']));
  });

  describe('a draft', () => {
    it('is saved in whatever state it is, and tells the second of two who save it', async () => {
      const { id, version } = await buildArticle(test, anna, {}, 'DRAFT');
      const save = (person: TestPerson, title: string, expectedVersion: number) =>
        by(person)('saveDraft', {
          translationId: id,
          expectedVersion,
          content: articleContent({ title, summary: '', body: '', audiences: [], slug: '' }),
        });
      const answers = await Promise.all([save(anna, 'One', version), save(ben, 'Two', version)]);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      const refused = answers.find(({ errors }) => errors)!;
      expect(await problem(Promise.resolve(refused))).toBe('CONFLICT, expectedVersion CHANGED');
    });

    it('refuses what cannot be stored, and when it is submitted all that is missing at once', async () => {
      const { id, version } = await buildArticle(test, anna, {}, 'DRAFT');
      const save = (content: object, expectedVersion = version) =>
        by(anna)('saveDraft', { translationId: id, expectedVersion, content: articleContent(content) });
      expect(await problem(save({ body: 'x'.repeat(60_001) }))).toBe('BAD_INPUT, content.body TOO_LONG');
      expect(await problem(save({ title: 'a\u0000b' }))).toBe('BAD_INPUT, content.title BAD_CHARACTER');
      const saved = granted(
        await save({
          slug: 'Not A Slug',
          title: ' ',
          summary: 'x'.repeat(500),
          audiences: [],
          lastReviewedOn: '2999-01-01',
          sources: [{ title: 'S', url: 'http://a.example' }],
          tlp: 'AMBER',
        }),
      ).saveDraft;
      expect(
        await problem(by(anna)('submitDraft', { translationId: id, expectedVersion: saved.version })),
      ).toBe(
        'BAD_INPUT, slug BAD_CHARACTER, title EMPTY, audiences EMPTY, organisationIds EMPTY, lastReviewedOn IN_FUTURE, sources.0.url NOT_HTTPS',
      );
      const named = granted(await save({ tlp: 'AMBER', organisationIds: [randomUUID()] }, saved.version));
      expect(
        await problem(
          by(anna)('submitDraft', { translationId: id, expectedVersion: named.saveDraft.version }),
        ),
      ).toBe('BAD_INPUT, organisationIds UNKNOWN');
    });

    it.each([
      ['NESTED_TOO_DEEP', '>'.repeat(20_000)],
      ['TOO_MANY_MARKS', '*a_'.repeat(9_000)],
    ])('is not submitted when its page would take too long to make: %s', async (code, body) => {
      const draft = await buildArticle(test, anna, { body }, 'DRAFT');
      const input = { translationId: draft.id, expectedVersion: draft.version };
      expect(await problem(by(anna)('submitDraft', input))).toBe(`BAD_INPUT, body ${code}`);
    });

    it('says who else has it open', async () => {
      const { id } = await buildArticle(test, anna, {}, 'DRAFT');
      const attend = async (person: TestPerson) =>
        granted(
          await test.graphql(person.cookie, `mutation { attendDraft(translationId: "${id}") { name } }`),
        ).attendDraft;
      expect(await attend(anna)).toEqual([]);
      expect(await attend(ben)).toEqual([{ name: 'Anna' }]);
      expect(await attend(anna)).toEqual([{ name: 'Ben' }]);
      test.clock.advance(1);
      expect(await attend(anna)).toEqual([]);
    });

    it('is thrown away without a trace in what is public', async () => {
      const { id, slug } = await buildArticle(test, anna, { title: 'Stays' });
      const { version } = await changeArticle(test, anna, id, { title: 'Goes' }, 'DRAFT');
      const left = await edited(test, ben.cookie, 'discardDraft', {
        translationId: id,
        expectedVersion: version,
      });
      expect(left.translations).toMatchObject([{ hasDraft: false, state: 'PUBLISHED' }]);
      expect(await publicTitle(slug)).toBe('Stays');
    });

    it('can begin with any older revision, which restores it', async () => {
      const { id, slug, revisionId } = await buildArticle(test, anna, { title: 'The first' });
      await changeArticle(test, anna, id, { title: 'The second' });
      const draft = await edited(test, ben.cookie, 'openDraft', {
        translationId: id,
        fromRevisionId: revisionId,
      });
      expect(draft).toMatchObject({ title: 'The first', changeNote: '' });
      expect(await problem(by(anna)('openDraft', { translationId: id, fromRevisionId: revisionId }))).toBe(
        'CONFLICT, translationId DRAFT_OPEN',
      );
      await carryOn(test, ben, id, draft.version);
      expect(await publicTitle(slug)).toBe('The first');
    });
  });

  describe('an address', () => {
    it('goes to one of two articles that are started at the same moment', async () => {
      const start = (person: TestPerson) =>
        by(person)('startArticle', { slug: 'wanted-by-two', language: 'en', title: 'Wanted' });
      const answers = await Promise.all([start(anna), start(ben), start(anna)]);
      expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
      for (const answer of answers.filter(({ errors }) => errors))
        expect(await problem(Promise.resolve(answer))).toBe('CONFLICT, slug TAKEN');
    });

    it('never goes over to another article, even after it was given up', async () => {
      const { id, slug } = await buildArticle(test, anna);
      await changeArticle(test, anna, id, { slug: 'given-a-new-address' });
      expect(await publicTitle(slug)).not.toBeNull();
      expect(await problem(by(ben)('startArticle', { slug, language: 'en', title: 'Mine' }))).toBe(
        'CONFLICT, slug TAKEN',
      );
      await changeArticle(test, anna, id, { slug });
      expect(granted(await test.graphql(null, READ, { slug: 'given-a-new-address' })).article.slug).toBe(
        slug,
      );
    });
  });

  describe('a translation', () => {
    it('begins with the words of its source and is told where the source has changed since', async () => {
      const english = await buildArticle(test, anna, { body: '## Call\n\nNow.\n\n## Wait\n\nThen.' });
      const { translationId, body } = await edited(test, ben.cookie, 'startTranslation', {
        articleId: english.articleId,
        language: 'de',
      });
      expect(body).toContain('## Call');
      expect(
        await problem(by(anna)('startTranslation', { articleId: english.articleId, language: 'de' })),
      ).toBe('CONFLICT, language EXISTS');
      await carryOn(test, ben, translationId, 1);
      await changeArticle(test, anna, english.id, { body: '## Call\n\nAt once.\n\n## Wait\n\nThen.' });
      const QUEUE = `query ($filter: EditorialFilter) { editorialArticles(filter: $filter, first: 50) { nodes { id
        translations { language isOlderThanSource changedSections } } } }`;
      const queue = async (toTranslateInto: string) =>
        granted(await test.graphql(ben.cookie, QUEUE, { filter: { toTranslateInto } })).editorialArticles
          .nodes;
      const mine = (nodes: { id: string }[]) => nodes.find(({ id }) => id === english.articleId);
      expect(mine(await queue('de'))).toMatchObject({
        translations: [
          { language: 'en', isOlderThanSource: false, changedSections: [] },
          { language: 'de', isOlderThanSource: true, changedSections: ['Call'] },
        ],
      });
      expect(mine(await queue('el'))).toBeDefined();
      expect(mine(await queue('en'))).toBeUndefined();
    });
  });

  it('lists for editors what waits for them', async () => {
    const LIST = `query ($filter: EditorialFilter) { editorialArticles(filter: $filter, first: 50) { nodes { id title isOverdue owner { id } translations { state onItsWay { state reviewer { id } } } } } }`;
    const list = async (person: TestPerson, filter: object) =>
      (
        granted(await test.graphql(person.cookie, LIST, { filter })).editorialArticles.nodes as {
          id: string;
        }[]
      ).map(({ id }) => id);
    const review = await buildArticle(test, anna, { title: 'Needle 100%_' }, 'IN_REVIEW');
    await edited(test, anna.cookie, 'assignReviewer', { revisionId: review.revisionId, reviewerId: ben.id });
    const other = await buildArticle(test, anna, {});
    const overdue = "UPDATE articles SET owner_id = $2, review_by = '2026-01-01' WHERE id = $1";
    await test.sql(overdue, [other.articleId, ben.id]);
    expect(await list(ben, { isToReview: true })).toContain(review.articleId);
    expect(await list(anna, { isToReview: true })).not.toContain(review.articleId);
    expect(await list(ben, { state: 'IN_REVIEW' })).toContain(review.articleId);
    expect(await list(ben, { state: 'IN_REVIEW' })).not.toContain(other.articleId);
    expect(await list(ben, { isMine: true })).toContain(other.articleId);
    expect(await list(ben, { isOverdue: true })).toEqual([other.articleId]);
    expect(await list(ben, { text: 'needle 100%_' })).toEqual([review.articleId]);
    expect(await list(ben, { text: '100%x' })).toEqual([]);
  });
});
