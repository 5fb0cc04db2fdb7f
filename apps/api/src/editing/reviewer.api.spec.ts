import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildArticle, edit, edited, granted } from '../testing/build-article.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

const DUE = `query ($id: ID!) { editorialArticle(id: $id) { translations { onItsWay { isOverdue reviewer { id } } } } }`;

describe('the reviewer of a revision', () => {
  let test: TestApp;
  let anna: TestPerson;
  let ben: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ MEILI_URL: '' });
    anna = await test.build.agent(['EDITOR'], { name: 'Anna' });
    ben = await test.build.agent(['EDITOR'], { name: 'Ben' });
  });
  afterAll(() => test.stop());

  it('is asked for an answer by a day, told by mail without a name of the text, and seen to be late', async () => {
    const carl = await test.build.agent(['EDITOR'], { name: 'Carl' });
    const day = (days: number) =>
      new Date(test.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    const { revisionId, articleId } = await buildArticle(test, anna, { title: 'Unnamedcanary' }, 'IN_REVIEW');
    const assign = (person: TestPerson, reviewDueOn: string | null) => {
      const input = { revisionId, reviewerId: person.id, reviewDueOn };
      return edited(test, ben.cookie, 'assignReviewer', input);
    };
    const onItsWay = async () =>
      granted(await test.graphql(ben.cookie, DUE, { id: articleId })).editorialArticle.translations[0]
        .onItsWay;
    const mails = async (person: TestPerson) => {
      await test.settled();
      return test.mailsTo(person.email);
    };
    const before = (await mails(ben)).length;

    expect(await assign(carl, day(0))).toMatchObject({ reviewer: { id: carl.id }, reviewDueOn: day(0) });
    expect(await onItsWay()).toEqual({ isOverdue: false, reviewer: { id: carl.id } });
    // The same again is the same request.
    await assign(carl, day(0));
    const [mail, ...more] = await mails(carl);
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('You are asked to review an article');
    expect(JSON.stringify(mail)).toContain(`/editing/revisions/${revisionId}`);
    expect(JSON.stringify(mail)).not.toContain('Unnamedcanary');

    await assign(carl, day(1));
    await test.sql('UPDATE article_revisions SET review_due_on = $2 WHERE id = $1', [revisionId, day(-1)]);
    expect(await onItsWay()).toMatchObject({ isOverdue: true });
    expect(await mails(carl)).toHaveLength(2);
    await assign(carl, null);
    expect(await onItsWay()).toMatchObject({ isOverdue: false });
    // Whoever takes it on need not be told.
    await assign(ben, day(2));
    expect(await mails(ben)).toHaveLength(before);
    const never = { revisionId, reviewerId: carl.id, reviewDueOn: '2026-02-30' };
    const { errors } = await edit(test, ben.cookie, 'assignReviewer', never);
    expect(errors![0]!.extensions.fields).toMatchObject([{ field: 'reviewDueOn' }]);
  });

  it.each([
    ['submitDraft', 'reviewDueOn'],
    ['assignReviewer', 'reviewDueOn'],
    ['careForArticle', 'reviewBy'],
  ] as const)('is asked for nothing by a day that has passed: %s', async (command, field) => {
    const isDraft = command === 'submitDraft';
    const made = await buildArticle(test, anna, {}, isDraft ? 'DRAFT' : 'IN_REVIEW');
    const whose = {
      submitDraft: { translationId: made.id, expectedVersion: made.version },
      assignReviewer: { revisionId: made.revisionId, reviewerId: ben.id },
      careForArticle: { articleId: made.articleId, ownerId: ben.id },
    }[command];
    const give = async (daysAhead: number) => {
      const at = test.clock.now().getTime() + daysAhead * 86_400_000;
      const input = { ...whose, [field]: new Date(at).toISOString().slice(0, 10) };
      return (await edit(test, anna.cookie, command, input)).errors?.[0]?.extensions;
    };
    expect(await give(-2)).toMatchObject({ code: 'BAD_INPUT', fields: [{ field, code: 'IN_PAST' }] });
    expect(await give(0)).toBeUndefined();
  });

  it('can change, and so can an owner, while the day has passed', async () => {
    const { revisionId, articleId } = await buildArticle(test, anna, {}, 'IN_REVIEW');
    await test.sql("UPDATE article_revisions SET review_due_on = '2026-01-01' WHERE id = $1", [revisionId]);
    await test.sql("UPDATE articles SET review_by = '2026-01-01' WHERE id = $1", [articleId]);
    const due = { reviewerId: ben.id, reviewDueOn: '2026-01-01' };
    await edited(test, anna.cookie, 'assignReviewer', { revisionId, ...due });
    const care = { articleId, ownerId: ben.id, reviewBy: '2026-01-01' };
    expect(await edited(test, anna.cookie, 'careForArticle', care)).toMatchObject({ owner: { id: ben.id } });
  });

  it('is named where a day is', async () => {
    const { revisionId } = await buildArticle(test, anna, {}, 'IN_REVIEW');
    const { errors } = await edit(test, anna.cookie, 'assignReviewer', {
      revisionId,
      reviewDueOn: '2999-01-01',
    });
    expect(errors![0]!.extensions.fields).toEqual([{ field: 'reviewerId', code: 'NO_REVIEWER' }]);
  });
});
