import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildArticle,
  changeArticle,
  edited,
  type TestArticle,
  withdrawArticle,
} from '../testing/build-article.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';

const ARTICLE =
  'id slug language title summary body pillar audiences tlp lastReviewedOn sources { title url } publishedAt version changeNote sourceLanguage isOlderThanSource translations { slug language title } related { slug language title } viewerCan { edit }';
const FACETS = 'facets { pillars { value count } audiences { value count } languages { value count } }';
const READ = `query ($slug: String!) { article(slug: $slug) { ${ARTICLE} } }`;
const LIST = `query ($filter: GuidanceFilter) { articles(filter: $filter, first: 100) { nodes { ${ARTICLE} } } }`;
const SEARCH = `query ($query: String!, $filter: GuidanceFilter) { searchGuidance(query: $query, filter: $filter, first: 50) {
  hits { article { slug title summary } titleParts { text } excerptParts { text } } ${FACETS} } }`;

/** The best three for what somebody writes: beside the form of a ticket, and in the composer of an agent. */
const FITTING = `query ($text: String!, $language: String!) { fittingGuidance(text: $text, language: $language) {
  article { slug language title summary } titleParts { text } excerptParts { text } } }`;

const STRICTER =
  'query ($id: ID!) { editorialArticle(id: $id) { translations { language isStricterThanArticle } } }';
const SUBSCRIBER = 'subscriber@elsewhere.example';
const word = (name: string) => `Canary${name.toLowerCase()}`;

/** An unpublished word is sought behind every door for readers; a published one beside it shows that the door is open. */
describe.each(['MEILISEARCH', 'POSTGRESQL'])('the doors to guidance, searched by %s', (engine) => {
  let test: TestApp;
  let editor: TestPerson;
  let hospitalA: TestPerson;
  let hospitalB: TestPerson;
  let agent: TestPerson;
  const slugs: Record<string, string> = {};
  const languages: Record<string, string> = {};
  let linking: TestArticle;

  const write = async (
    name: string,
    values: { language?: string; tlp?: string; organisationIds?: string[] },
    until: Parameters<typeof buildArticle>[3],
  ) => {
    const made = await buildArticle(
      test,
      editor,
      {
        slug: `article-${name.toLowerCase()}`,
        title: `Title ${word(name)}`,
        summary: `Summary ${word(name)}`,
        body: `## Heading ${word(name)}\n\nText ${word(name)}.`,
        changeNote: `Change ${word(name)}`,
        sources: [{ title: `Source ${word(name)}`, url: `https://${word(name).toLowerCase()}.example/` }],
        ...values,
      },
      until,
    );
    slugs[name] = made.slug;
    languages[name] = values.language ?? 'en';
    return made;
  };

  beforeAll(async () => {
    test = await TestApp.start(engine === 'POSTGRESQL' ? { MEILI_URL: '' } : {});
    editor = await test.build.agent(['EDITOR']);
    // Somebody outside hears by mail of everything that the world may read.
    await test.sql(
      `INSERT INTO guidance_subscriptions (id, address, language, secret_hash, asked_at, confirmed_at)
       SELECT gen_random_uuid(), $1, language, sha256(language::bytea), now(), now() FROM unnest(ARRAY['en']) AS language`,
      [SUBSCRIBER],
    );
    hospitalA = await test.build.member();
    hospitalB = await test.build.member();
    agent = await test.build.agent(['AGENT', 'SECOND_LINE', 'ADMINISTRATOR']);
    // Everything that is not public, each in its state; in languages and audiences of its own, so that counts would tell.
    await write('Draft', { language: 'bg' }, 'DRAFT');
    await write('Review', { language: 'cs' }, 'IN_REVIEW');
    await write('Approved', { language: 'da' }, 'APPROVED');
    const scheduled = await write('Scheduled', { language: 'et' }, 'APPROVED');
    await edited(test, editor.cookie, 'scheduleRevision', {
      revisionId: scheduled.revisionId,
      publishAt: new Date(test.clock.now().getTime() + 3_600_000),
    });
    const withdrawn = await write('Withdrawn', { language: 'fi' }, 'PUBLISHED');
    const former = await write('Former', { language: 'hr' }, 'PUBLISHED');
    // What was public is told before it is public no more; a mail that still waited then would be taken back.
    await test.settled();
    await withdrawArticle(test, editor, withdrawn.id, { reason: `Reason ${word('Reason')}` });
    const visible = {
      title: 'Now',
      summary: 'Now',
      body: 'Now',
      changeNote: '',
      sources: [],
    };
    await changeArticle(test, editor, former.id, visible);
    const staged = await write('Public', { language: 'en' }, 'PUBLISHED');
    await changeArticle(
      test,
      editor,
      staged.id,
      { title: `Title ${word('Staged')}`, body: `Text ${word('Staged')}`, changeNote: word('Staged') },
      'APPROVED',
    );
    await buildArticle(
      test,
      editor,
      { slug: staged.slug, language: 'hu', title: `Title ${word('Translation')}` },
      'IN_REVIEW',
    );
    // And what is public under labels.
    const named = { organisationIds: [hospitalB.organisationId] };
    await write('Green', { language: 'lt', tlp: 'GREEN' }, 'PUBLISHED');
    await write('Amber', { language: 'lv', tlp: 'AMBER', ...named }, 'PUBLISHED');
    await write('Strict', { language: 'mt', tlp: 'AMBER_STRICT', ...named }, 'PUBLISHED');
    await write('Red', { language: 'nl', tlp: 'RED' }, 'PUBLISHED');
    // A public article links to all of them, so that what hangs on it would tell.
    linking = await buildArticle(test, editor, {
      slug: 'linking',
      title: 'Links',
      body: Object.values(slugs)
        .map((slug) => `[x](/guidance/${slug})`)
        .join(' '),
    });
    await test.settled();
  }, 120_000);
  afterAll(() => test.stop());

  /** All that somebody gets who tries every door with every word and every address. */
  const behindTheDoors = async (person: TestPerson | null): Promise<string> => {
    const cookie = person?.cookie ?? null;
    const received: string[] = [];
    const ask = async (query: string, variables: object = {}) => {
      const response = await test.post('/graphql', cookie, { query, variables });
      received.push(await response.text(), JSON.stringify([...response.headers]));
    };
    for (const slug of [...Object.values(slugs), linking.slug]) await ask(READ, { slug });
    for (const language of ['bg', 'cs', 'da', 'et', 'fi', 'hr', 'hu', 'lt', 'lv', 'mt', 'nl', 'en', null])
      await ask(LIST, { filter: language ? { language } : null });
    for (const name of [...Object.keys(slugs), 'Staged', 'Translation', 'Reason'])
      // What was asked comes back in no answer, so a word in an answer was found.
      await ask(SEARCH, { query: word(name).slice(0, 12) });
    await ask(SEARCH, { query: 'Canary' });
    await ask(SEARCH, { query: '' });
    await ask(SEARCH, { query: 'canaryapproved canarystaged title' });
    for (const path of [
      '/sitemap.xml',
      ...['en', 'de', 'fr', 'el'].map((language) => `/guidance/feed.atom?language=${language}`),
    ]) {
      const response = await fetch(`${test.url}${path}`, cookie ? { headers: { cookie } } : {});
      received.push(await response.text());
    }
    return received.join('\n').toLowerCase();
  };
  /** Which articles somebody gets as a PDF, whose words are compressed. */
  const printed = async (person: TestPerson | null): Promise<string[]> => {
    const got: string[] = [];
    for (const [name, slug] of Object.entries(slugs)) {
      const languages = await test.sql<{ language: string }>(
        'SELECT t.language FROM article_translations t JOIN articles a ON a.id = t.article_id WHERE a.slug = $1',
        [slug],
      );
      for (const { language } of languages) {
        const path = `/guidance/${slug}/${language}.pdf`;
        const response = await fetch(
          `${test.url}${path}`,
          person ? { headers: { cookie: person.cookie } } : {},
        );
        await response.arrayBuffer();
        if (response.ok) got.push(`${name} ${language}`);
      }
    }
    return got.sort();
  };
  const seen = (text: string, names: readonly string[]) =>
    names.filter((name) => text.includes(word(name).toLowerCase()));
  const HIDDEN = [
    'Draft',
    'Review',
    'Approved',
    'Scheduled',
    'Withdrawn',
    'Reason',
    'Former',
    'Staged',
    'Translation',
  ];
  const LABELLED = ['Green', 'Amber', 'Strict', 'Red'];
  /** Languages in which only hidden articles are written: a count of one would tell of it. */
  const counted = (text: string, languages: readonly string[]) =>
    languages.filter((language) => text.includes(`{"value":"${language}","count":`));

  it('show nobody a word that is not published, in no answer, list, count, feed or map', async () => {
    for (const person of [null, hospitalA, hospitalB, agent]) {
      const text = await behindTheDoors(person);
      expect(seen(text, HIDDEN)).toEqual([]);
      expect(counted(text, ['bg', 'cs', 'da', 'et', 'fi', 'hu'])).toEqual([]);
      // The linking article itself names the addresses, in its links.
      expect(text).not.toMatch(
        /("slug":"|\/guidance\/)article-(draft|review|approved|scheduled|withdrawn)["/]/,
      );
      expect(seen(text, ['Public'])).toEqual(['Public']);
      expect(counted(text, ['en', 'hr'])).toEqual(['en', 'hr']);
    }
  });

  it('show an editor no more than others: what is not public is read in the editor alone', async () => {
    expect(seen(await behindTheDoors(editor), HIDDEN)).toEqual([]);
  });

  it('show what is labelled to whom the label names, and to nobody else', async () => {
    const open = async (person: TestPerson | null) => {
      const text = await behindTheDoors(person);
      return [seen(text, LABELLED), counted(text, ['lt', 'lv', 'mt', 'nl'])];
    };
    expect(await open(null)).toEqual([[], []]);
    expect(await open(hospitalA)).toEqual([['Green'], ['lt']]);
    // AMBER+STRICT is opened by its address, and neither found nor counted.
    expect(await open(hospitalB)).toEqual([
      ['Green', 'Amber', 'Strict'],
      ['lt', 'lv'],
    ]);
    expect(await open(agent)).toEqual([LABELLED, ['lt', 'lv']]);
  });

  // Printing knows nothing of the search, so once is enough.
  if (engine === 'POSTGRESQL')
    it('print only what somebody may read', async () => {
      const all = ['Former hr', 'Public en'];
      expect(await printed(null)).toEqual(all);
      expect(await printed(hospitalA)).toEqual([...all, 'Green lt'].sort());
      expect(await printed(hospitalB)).toEqual([...all, 'Amber lv', 'Green lt', 'Strict mt'].sort());
      expect(await printed(agent)).toEqual([...all, 'Amber lv', 'Green lt', 'Red nl', 'Strict mt'].sort());
      for (const pillar of ['prevent', 'detect', 'respond', 'deter'])
        for (const language of ['bg', 'fi', 'lt', 'lv', 'mt', 'nl']) {
          const response = await fetch(`${test.url}/guidance/handbook/${pillar}/${language}.pdf`, {
            headers: { cookie: agent.cookie },
          });
          expect([pillar, language, response.status]).toEqual([pillar, language, 404]);
        }
    }, 300_000);

  it('never list or find what is under AMBER+STRICT or RED, also for those who may read it', async () => {
    for (const person of [hospitalB, agent]) {
      for (const name of ['Strict', 'Red']) {
        const { data } = await test.graphql(person.cookie, SEARCH, { query: word(name) });
        expect(JSON.stringify(data).toLowerCase()).not.toContain(word(name).toLowerCase());
      }
      const list = await test.graphql(person.cookie, LIST, {});
      expect(seen(JSON.stringify(list.data).toLowerCase(), ['Strict', 'Red'])).toEqual([]);
    }
  });

  it('suggest for a text that is being written only what its writer may find', async () => {
    const suggested = async (person: TestPerson | null) => {
      const received: string[] = [];
      for (const name of [...Object.keys(slugs), ...HIDDEN])
        for (const language of new Set([languages[name] ?? 'en', 'en'])) {
          const text = `Good morning. Please help us with this: ${word(name)}.`;
          const { data } = await test.graphql(person?.cookie ?? null, FITTING, { text, language });
          received.push(JSON.stringify(data));
        }
      return seen(received.join('\n').toLowerCase(), [...HIDDEN, ...LABELLED, 'Public']);
    };
    expect(await suggested(null)).toEqual(['Public']);
    expect(await suggested(hospitalA)).toEqual(['Green', 'Public']);
    expect(await suggested(hospitalB)).toEqual(['Green', 'Amber', 'Public']);
    expect(await suggested(agent)).toEqual(['Green', 'Amber', 'Public']);
    expect(await suggested(editor)).toEqual(['Green', 'Amber', 'Public']);
  });

  it('close at once when a label is tightened', async () => {
    const { id, slug } = await write('Tightened', {}, 'PUBLISHED');
    await test.settled();
    const sees = async () => seen(await behindTheDoors(null), ['Tightened']);
    expect(await sees()).toEqual(['Tightened']);
    await changeArticle(test, editor, id, { tlp: 'GREEN' });
    // Not only when the index has followed.
    expect(await sees()).toEqual([]);
    await test.settled();
    expect(await sees()).toEqual([]);
    expect(slug).toBe('article-tightened');
  });

  it('stay as strict for a translation as it was approved, when the article is loosened', async () => {
    const named = { tlp: 'AMBER', organisationIds: [hospitalB.organisationId] };
    const { id, slug } = await write('Loosened', named, 'PUBLISHED');
    const translation = (name: string, language: string, until: 'APPROVED' | 'PUBLISHED') => {
      slugs[name] = slug;
      const values = { slug, language, title: `Title ${word(name)}`, body: `Text ${word(name)}` };
      return buildArticle(test, editor, values, until);
    };
    const slovak = await translation('Slovak', 'sk', 'PUBLISHED');
    const slovene = await translation('Slovene', 'sl', 'APPROVED');
    await changeArticle(test, editor, id, { tlp: 'CLEAR', organisationIds: [] });
    await edited(test, editor.cookie, 'moveRevision', { revisionId: slovene.revisionId, step: 'PUBLISH' });
    const names = ['Loosened', 'Slovak', 'Slovene'];
    const open = async (person: TestPerson | null) => {
      const text = await behindTheDoors(person);
      return [seen(text, names), counted(text, ['sk', 'sl'])];
    };
    const paths = ['en', 'sk', 'sl'].map((language) => `/guidance/${slug}/${language}.pdf`);
    const statusOf = async (path: string) => (await fetch(`${test.url}${path}`)).status;
    // At once, and when the index has followed.
    expect(await open(null)).toEqual([['Loosened'], []]);
    await test.settled();
    for (const person of [null, hospitalA]) expect(await open(person)).toEqual([['Loosened'], []]);
    expect(await open(hospitalB)).toEqual([names, ['sk', 'sl']]);
    if (engine === 'POSTGRESQL') expect(await Promise.all(paths.slice(1).map(statusOf))).toEqual([404, 404]);

    const stricter = async () =>
      (await test.graphql(editor.cookie, STRICTER, { id: slovak.articleId })).data.editorialArticle
        .translations;
    expect(await stricter()).toEqual([
      { language: 'en', isStricterThanArticle: false },
      { language: 'sk', isStricterThanArticle: true },
      { language: 'sl', isStricterThanArticle: true },
    ]);
    // Approved anew, it is for whom the article is.
    await changeArticle(test, editor, slovak.id, {});
    await test.settled();
    expect(await open(null)).toEqual([['Loosened', 'Slovak'], ['sk']]);
    expect((await stricter())[1]).toEqual({ language: 'sk', isStricterThanArticle: false });
  }, 120_000);

  it('are open to a named hospital only when both the article and the text name it', async () => {
    const named = (...people: TestPerson[]) => ({
      tlp: 'AMBER',
      organisationIds: people.map(({ organisationId }) => organisationId),
    });
    const { id, slug } = await write('Renamed', named(hospitalA, hospitalB), 'PUBLISHED');
    const other = await test.build.member();
    await buildArticle(test, editor, { slug, language: 'sv', title: word('Swedish') });
    await changeArticle(test, editor, id, named(hospitalB, other));
    const reads = async (person: TestPerson) =>
      seen(
        JSON.stringify(
          await test.graphql(person.cookie, READ.replace('slug: $slug', 'slug: $slug, language: "sv"'), {
            slug,
          }),
        ).toLowerCase(),
        ['Renamed', 'Swedish'],
      );
    expect(await reads(hospitalA)).toEqual([]);
    expect(await reads(hospitalB)).toEqual(['Renamed', 'Swedish']);
    expect(await reads(other)).toEqual(['Renamed']);
  });

  it('are shut in the database too: the roles of readers have no right on what is not public', async () => {
    const rights = await test.sql(
      `SELECT c.relname, role FROM pg_class c CROSS JOIN unnest(ARRAY['salus_anonymous', 'salus_member', 'salus_auth']) AS role
       WHERE c.relname IN ('article_revisions', 'article_drafts', 'article_comments', 'article_translations', 'article_draft_presence')
         AND has_any_column_privilege(role, c.oid, 'SELECT, INSERT, UPDATE')`,
    );
    expect(rights).toEqual([]);
    const none = await test.sql(
      "SELECT 1 FROM article_texts t JOIN article_revisions r ON r.id = t.revision_id WHERE r.state <> 'PUBLISHED'",
    );
    expect(none).toEqual([]);
  });

  it('let no mail out that carries such a word', async () => {
    for (const { email } of [hospitalA, hospitalB, agent]) {
      const mails = JSON.stringify(await test.mailsTo(email));
      expect(seen(mails.toLowerCase(), [...HIDDEN, ...LABELLED])).toEqual([]);
    }
    // The door is open: what the whole world could read when it was published was told, and nothing else.
    const told = JSON.stringify(await test.mailsTo(SUBSCRIBER)).toLowerCase();
    expect(seen(told, [...HIDDEN, ...LABELLED, 'Public'])).toEqual(['Withdrawn', 'Former', 'Public']);
  });
});
