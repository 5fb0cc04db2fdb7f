import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, granted } from '../testing/build-article.js';
import { eventually, TestApp } from '../testing/test-app.js';

const LIST = '{ synonyms { id version languages { language words askedAs } } }';
const SAVE = `mutation ($input: SaveSynonymsInput!) { saveSynonyms(input: $input) { id version languages { language words askedAs } } }`;
const REMOVE = `mutation ($input: RemoveSynonymsInput!) { removeSynonyms(input: $input) }`;
const SEARCH = 'query ($query: String!) { searchGuidance(query: $query) { engine hits { article { id } } } }';
const NOTE = 'mutation ($input: NoteSearchInput!) { noteSearch(input: $input) }';
const GAPS =
  'query ($first: Int, $after: String) { searchGaps(first: $first, after: $after) { nodes { words language outcome times lastOn } pageInfo { hasNextPage endCursor } } }';

describe.each(['MEILISEARCH', 'POSTGRESQL'] as const)('words that mean the same, with %s', (engine) => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start(engine === 'POSTGRESQL' ? { MEILI_URL: '' } : {});
    editor = await test.build.agent(['EDITOR']);
  });
  afterAll(() => test.stop());

  const save = (values: object, cookie: string | null = editor.cookie) =>
    test.graphql(cookie, SAVE, { input: { idempotencyKey: randomUUID(), ...values } });
  const remove = (id: string, expectedVersion: number) =>
    test.graphql(editor.cookie, REMOVE, { input: { idempotencyKey: randomUUID(), id, expectedVersion } });
  const english = (words: string[], askedAs: string[] = []) => [{ language: 'en', words, askedAs }];
  const idsFor = async (query: string): Promise<string[]> => {
    const { searchGuidance } = granted(await test.graphql(null, SEARCH, { query }));
    expect(searchGuidance.engine).toBe(engine);
    return searchGuidance.hits.map(({ article }: { article: { id: string } }) => article.id);
  };

  it('are refused to visitors, to hospitals, and to agents who edit no guidance', async () => {
    const people = [null, (await test.build.member()).cookie, (await test.build.agent()).cookie];
    for (const [at, code] of ['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN'].entries()) {
      for (const answer of [
        await test.graphql(people[at]!, LIST),
        await save({ languages: english(['a b', 'c d']) }, people[at]),
      ])
        expect(answer.errors![0]!.extensions.code).toBe(code);
    }
  });

  it('begin with those of the field, of which nothing is built in', async () => {
    const { synonyms } = granted(await test.graphql(editor.cookie, LIST));
    expect(synonyms.length).toBeGreaterThan(50);
    const { id } = await buildArticle(test, editor, { title: 'Our EHR stands still' });
    await test.settled();
    expect(await idsFor('Patientenakte')).toContain(id);
    const group = synonyms.find((one: { languages: { words: string[] }[] }) =>
      one.languages.some(({ words }) => words.includes('EHR')),
    );
    expect(granted(await remove(group.id, group.version)).removeSynonyms).toBe(group.id);
    await test.settled();
    await eventually(async () => expect(await idsFor('Patientenakte')).not.toContain(id));
  });

  it('are found by within seconds after an editor has saved them, and no longer after they are gone', async () => {
    const { id } = await buildArticle(test, editor, { title: 'The zorbling of pumps' });
    await test.settled();
    expect(await idsFor('quuxation')).toEqual([]);
    const languages = [
      { language: 'en', words: ['zorbling', ' zorbling '], askedAs: ['wide quux'] },
      { language: 'el', words: ['Κουξασμός'], askedAs: [] },
      { language: 'fr', words: [], askedAs: ['quuxation'] },
    ];
    const saved = granted(await save({ languages })).saveSynonyms;
    expect(saved).toMatchObject({ version: 1 });
    expect(saved.languages).toContainEqual({ language: 'en', words: ['zorbling'], askedAs: ['wide quux'] });
    await test.settled();
    for (const query of ['quuxation', 'κουξασμος', 'wide quux'])
      await eventually(async () => expect([query, await idsFor(query)]).toEqual([query, [id]]));
    expect(granted(await remove(saved.id, 1)).removeSynonyms).toBe(saved.id);
    await test.settled();
    await eventually(async () => expect(await idsFor('quuxation')).toEqual([]));
  });

  it('are not overwritten by an editor who has read an older version', async () => {
    const { id } = granted(await save({ languages: english(['first word', 'second word']) })).saveSynonyms;
    granted(await save({ id, expectedVersion: 1, languages: english(['first word', 'third word']) }));
    const late = await save({ id, expectedVersion: 1, languages: english(['first word', 'fourth word']) });
    expect(late.errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await remove(id, 1)).errors![0]!.extensions.code).toBe('CONFLICT');
    expect((await remove(randomUUID(), 1)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });

  it('leave a trace of who changed what', async () => {
    const { id } = granted(await save({ languages: english(['traced', 'tracked']) })).saveSynonyms;
    const events = await test.sql(
      "SELECT type, actor_id, audience, facts FROM events WHERE facts->>'group' = $1",
      [id],
    );
    expect(events).toEqual([
      {
        type: 'SYNONYMS_SAVED',
        actor_id: editor.id,
        audience: 'CENTRE',
        facts: { group: id, version: '1', words: 'en: traced, tracked ()' },
      },
    ]);
  });

  it.each([
    [{ languages: [] }, 'languages TOO_FEW'],
    [{ languages: [{ language: 'en', words: ['one', 'ONE'], askedAs: [] }] }, 'languages TOO_FEW'],
    [{ languages: [{ language: 'en', words: [], askedAs: ['a1', 'b1'] }] }, 'languages TOO_FEW'],
    [{ languages: [{ language: 'xx', words: ['a1', 'b1'], askedAs: [] }] }, 'languages.0.language UNKNOWN'],
    [
      { languages: [{ language: 'en', words: ['a1', '!!'], askedAs: [] }] },
      'languages.0.words.1 BAD_CHARACTER',
    ],
    [
      { languages: [{ language: 'en', words: ['a1', 'x'.repeat(81)], askedAs: [] }] },
      'languages.0.words.1 TOO_LONG',
    ],
    [
      { languages: [{ language: 'en', words: Array.from({ length: 61 }, (_, n) => `w${n}`), askedAs: [] }] },
      'languages.0.words TOO_MANY',
    ],
    [
      { expectedVersion: 1, languages: [{ language: 'en', words: ['a1', 'b1'], askedAs: [] }] },
      'expectedVersion NOT_WITHOUT_ID',
    ],
  ])('refuse %j', async (values, problem) => {
    const { errors } = await save(values);
    const fields = errors![0]!.extensions.fields!.map(({ field, code }) => `${field} ${code}`);
    expect(fields).toContain(problem);
  });
});

describe('searches that lead nowhere', () => {
  let test: TestApp;
  let editor: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ MEILI_URL: '' });
    editor = await test.build.agent(['EDITOR']);
  });
  afterAll(() => test.stop());

  const note = async (query: string, outcome = 'NOTHING_FOUND', language = 'en'): Promise<boolean> =>
    granted(await test.graphql(null, NOTE, { input: { query, language, outcome } })).noteSearch;
  const gaps = async (variables: object = {}) =>
    granted(await test.graphql(editor.cookie, GAPS, variables)).searchGaps;
  const later = () => test.clock.advance(11);

  it('are shown to editors only, when the same words were asked at three different times', async () => {
    for (const query of ['quantum flux printer', 'Printer QUANTUM flux', 'flux of the quantum printer']) {
      expect((await gaps()).nodes).toEqual([]);
      expect(await note(query)).toBe(true);
      // At once again is the same time.
      await note(query);
      later();
    }
    expect((await gaps()).nodes).toEqual([
      {
        words: 'flux printer quantum',
        language: 'en',
        outcome: 'NOTHING_FOUND',
        times: 3,
        lastOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    ]);
    const agent = await test.build.agent();
    expect((await test.graphql(agent.cookie, GAPS)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await test.graphql(null, GAPS)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('are not readable by anybody before, not even in the database', async () => {
    await note('Maria Papadopoulou ward seven');
    const rows = await test.sql('SELECT g::text AS row FROM search_gaps g');
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows).toLowerCase()).not.toMatch(/maria|papado|seven/);
  });

  it.each(['nurse@alpha.example', '0049 170 1234567', 'patient 19841231', '?!', ''])(
    'are not counted when they may name somebody, or say nothing: "%s"',
    async (query) => {
      const [before] = await test.sql<{ count: string }>('SELECT count(*) FROM search_gaps');
      expect(await note(query)).toBe(false);
      expect(await test.sql('SELECT count(*) FROM search_gaps')).toEqual([before]);
    },
  );

  it('come in pages, the most frequent first', async () => {
    for (let times = 0; times < 4; times += 1) {
      later();
      await note('alpha gap', 'NOTHING_OPENED');
      if (times < 3) await note('beta gap', 'NOTHING_OPENED', 'de');
    }
    const words: string[] = [];
    for (let after: string | null = null; ;) {
      const page: Awaited<ReturnType<typeof gaps>> = await gaps({ first: 1, after });
      words.push(...page.nodes.map((gap: { words: string; times: number }) => `${gap.words} ${gap.times}`));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(words[0]).toBe('alpha gap 4');
    expect(words.slice(1).sort()).toEqual(['beta gap 3', 'flux printer quantum 3']);
    for (const variables of [{ first: 101 }, { after: 'nonsense' }])
      expect((await test.graphql(editor.cookie, GAPS, variables)).errors![0]!.extensions.code).toBe(
        'BAD_INPUT',
      );
  });

  it('are counted for a while only, so that nobody can fill the table', async () => {
    later();
    const answers: boolean[] = [];
    for (let at = 0; at < 125; at += 1) answers.push(await note(`flood ${at} words`));
    expect(answers.slice(0, 100).every(Boolean)).toBe(true);
    expect(answers.at(-1)).toBe(false);
  });
});
