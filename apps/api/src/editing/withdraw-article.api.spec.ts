import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildArticle,
  carryOn,
  edit,
  edited,
  type EditingCommand,
  granted,
  withdrawArticle,
} from '../testing/build-article.js';
import { type Answer, TestApp, type TestPerson } from '../testing/test-app.js';

const READ = 'query ($slug: String!) { article(slug: $slug) { slug title version } }';

describe('the end of a public text, and moments that come by themselves', () => {
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
    const { id } = await buildArticle(test, anna);
    expect(await problem(by(null)('withdrawArticle', { translationId: id, reason: 'x' }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  describe('withdrawing', () => {
    it('hides a text at once, keeps the reason inside, and leads readers elsewhere', async () => {
      const better = await buildArticle(test, anna, { title: 'Better' });
      const { id, articleId, slug } = await buildArticle(test, anna, { title: 'Wrong' });
      await buildArticle(test, anna, { slug, language: 'de', title: 'Falsch' });
      expect(await problem(by(ben)('withdrawArticle', { translationId: id, reason: ' ' }))).toBe(
        'BAD_INPUT, reason EMPTY',
      );
      const left = await withdrawArticle(test, ben, id, {
        reason: 'Outdated figures.',
        allLanguages: true,
        redirectToArticleId: better.articleId,
      });
      expect(left.translations.map(({ state }: { state: string }) => state)).toEqual([
        'WITHDRAWN',
        'WITHDRAWN',
      ]);
      expect(granted(await test.graphql(null, READ, { slug })).article).toMatchObject({
        slug: better.slug,
        title: 'Better',
      });
      const events = await test.sql('SELECT facts FROM events WHERE article_id = $1', [articleId]);
      expect(JSON.stringify(events)).not.toContain('Outdated');
      expect(await problem(by(ben)('withdrawArticle', { translationId: id, reason: 'Again' }))).toBe(
        'CONFLICT, translationId NOT_PUBLIC',
      );
      // Public again, it is read under its own address.
      const draft = await edited(test, anna.cookie, 'openDraft', { translationId: id });
      await carryOn(test, anna, id, draft.version);
      expect(await publicTitle(slug)).toBe('Wrong');
    });

    it('leads nowhere that is not public, and not in a circle', async () => {
      const hidden = await buildArticle(test, anna, {}, 'DRAFT');
      const { id, articleId } = await buildArticle(test, anna);
      for (const redirectToArticleId of [hidden.articleId, articleId, randomUUID()])
        expect(
          await problem(by(anna)('withdrawArticle', { translationId: id, reason: 'x', redirectToArticleId })),
        ).toBe('CONFLICT, redirectToArticleId NOWHERE');
    });
  });

  describe('moments', () => {
    it('makes an approved revision public when its time has come, and not before', async () => {
      const { slug, revisionId, articleId } = await buildArticle(test, anna, { title: 'Later' }, 'APPROVED');
      const soon = new Date(test.clock.now().getTime() + 1_500);
      expect(
        await problem(by(anna)('scheduleRevision', { revisionId, publishAt: '2020-01-01T00:00:00Z' })),
      ).toBe('BAD_INPUT, publishAt IN_PAST');
      const scheduled = await edited(test, anna.cookie, 'scheduleRevision', { revisionId, publishAt: soon });
      expect(scheduled).toMatchObject({ state: 'SCHEDULED', publishAt: soon.toISOString() });
      expect(await publicTitle(slug)).toBeNull();
      test.clock.advance(1);
      await runJob(test, 'publish-scheduled-article');
      expect(await publicTitle(slug)).toBe('Later');
      expect(await eventsOf(articleId)).toEqual([
        'STARTED',
        'SUBMITTED',
        'APPROVED',
        'SCHEDULED',
        'PUBLISHED',
      ]);
    });

    it('forgets the moment when the revision is taken back', async () => {
      const { slug, revisionId } = await buildArticle(test, anna, {}, 'APPROVED');
      const publishAt = new Date(test.clock.now().getTime() + 3_600_000);
      await edited(test, anna.cookie, 'scheduleRevision', { revisionId, publishAt });
      const [waiting] = await jobs(test, 'publish-scheduled-article');
      expect(waiting).toBeDefined();
      granted(await move(ben, revisionId, 'UNSCHEDULE'));
      expect(await jobs(test, 'publish-scheduled-article')).toEqual([]);
      expect(await publicTitle(slug)).toBeNull();
    });

    it('takes a text away from readers when its time is over', async () => {
      const { id, slug } = await buildArticle(test, anna, { title: 'For a while' });
      const expiresAt = new Date(test.clock.now().getTime() + 60_000);
      await edited(test, anna.cookie, 'expireArticle', { translationId: id, expiresAt });
      await runJob(test, 'expire-article');
      expect(await publicTitle(slug)).toBe('For a while');
      test.clock.advance(2);
      await edited(test, anna.cookie, 'careForArticle', {
        articleId: (await articleOf(id))!,
        ownerId: ben.id,
        reviewBy: '2999-01-01',
      });
      await runSweep();
      await runJob(test, 'expire-article');
      expect(await publicTitle(slug)).toBeNull();
    });
    it('reminds the owner before the day and after it, once for each, and names in the mail only what the world may read', async () => {
      const carl = await test.build.agent(['EDITOR'], { name: 'Carl' });
      const day = (days: number) =>
        new Date(test.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
      const open = await buildArticle(test, anna, { title: 'Opencanary' });
      const green = await buildArticle(test, anna, { title: 'Greencanary', tlp: 'GREEN' });
      const draft = await buildArticle(test, anna, { title: 'Draftcanary' }, 'DRAFT');
      const later = await buildArticle(test, anna, { title: 'Latercanary' });
      const owned = (articleId: string, reviewBy: string) =>
        edited(test, anna.cookie, 'careForArticle', { articleId, ownerId: carl.id, reviewBy });
      // As if the day had come that was still to come when it was set.
      const overdue = (articleId: string) =>
        test.sql('UPDATE articles SET owner_id = $2, review_by = $3, reminded_for = NULL WHERE id = $1', [
          articleId,
          carl.id,
          day(-1),
        ]);
      await owned(open.articleId, day(14));
      await overdue(green.articleId);
      await overdue(draft.articleId);
      await owned(later.articleId, day(15));
      const subjects = async () => {
        // Twice, and the second run finds nothing to say.
        for (const round of [1, 2]) {
          await test.sql(
            "SELECT graphile_worker.add_job('remind-owners', json_build_object('round', $1::int))",
            [round],
          );
          await test.settled();
        }
        return (await test.mailsTo(carl.email)).map(({ subject }) => subject).sort();
      };
      const first = ['An article of yours is to be checked again', 'Check again: Opencanary'];
      expect(await subjects()).toEqual(first);
      const mails = JSON.stringify(await test.mailsTo(carl.email));
      expect(mails).toContain(`/editing/articles/${open.articleId}`);
      expect(mails).toContain(`/editing/articles/${green.articleId}`);
      expect(mails).not.toMatch(/Greencanary|Draftcanary|Latercanary/);
      // Who is no editor any more is not written to, and the day that is moved begins anew.
      await overdue(open.articleId);
      expect(await subjects()).toEqual([...first, 'Overdue: Opencanary']);
      await test.sql("UPDATE memberships SET role = 'AGENT' WHERE user_id = $1", [carl.id]);
      await test.sql(
        'UPDATE articles SET review_by = review_by - 30, reminded_for = NULL WHERE owner_id = $1',
        [carl.id],
      );
      expect(await subjects()).toEqual([...first, 'Overdue: Opencanary']);
    });
    const articleOf = async (id: string) =>
      (
        await test.sql<{ id: string }>('SELECT article_id AS id FROM article_translations WHERE id = $1', [
          id,
        ])
      )[0]?.id;
    const runSweep = async () => {
      await test.sql(
        "SELECT graphile_worker.remove_job(key) FROM graphile_worker.jobs WHERE task_identifier = 'expire-article'",
      );
      await test.sql("SELECT graphile_worker.add_job('find-missed-article-moments')");
      await test.settled();
    };
  });
});

/** Jobs of this kind that wait. */
const jobs = (test: TestApp, task: string) =>
  test.sql('SELECT key FROM graphile_worker.jobs WHERE task_identifier = $1', [task]);

/** Lets the waiting jobs of one kind run now: the clock of PostgreSQL is not the one that the test moves. */
async function runJob(test: TestApp, task: string): Promise<void> {
  await test.sql(
    'SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs WHERE task_identifier = $1',
    [task],
  );
  await test.settled();
}
