// Guidance that cannot be loaded, links that lead nowhere and judgements of articles that are gone are found here, in a second.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { calloutKind } from '../../apps/web/src/lib/markdown/callout.ts';
import {
  articleProblems,
  calloutProblems,
  copiedSentences,
  DEMO_WORDS,
  GROUPS,
  queryProblems,
  readArticles,
  readQueries,
  SHORT_WORDS,
  translationProblems,
  wordsOf,
} from './guidance-data.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SCHEMA = at('libs/contract/schema.graphql');
const demo = readArticles(at('apps/api/demo/articles'));
const short = readArticles(at('libs/relevance/data/articles'));
const queries = readQueries(at('libs/relevance/data/queries.yaml'));

const known = {
  pillars: wordsOf(SCHEMA, 'Pillar'),
  audiences: wordsOf(SCHEMA, 'Audience'),
  languages: ['de', 'el', 'en', 'fr'],
  slugs: new Set(demo.map(({ slug }) => slug)),
};
const languagesOf = Map.groupBy([...demo, ...short], ({ slug }) => slug);

test('every demo article is well formed, and its links lead somewhere', () => {
  assert.deepEqual(articleProblems(demo, { ...known, words: DEMO_WORDS }), []);
  assert.deepEqual(translationProblems(demo), []);
  assert.deepEqual(calloutProblems(demo, calloutKind), []);
});

test('the demo set has 60 articles over all four priorities and for all readers', () => {
  assert.equal(known.slugs.size, 60);
  for (const pillar of known.pillars)
    assert.ok(demo.filter((article) => article.pillar === pillar).length >= 5, pillar);
  for (const audience of known.audiences)
    assert.ok(demo.filter(({ audiences }) => audiences.includes(audience)).length >= 10, audience);
});

test('every short article of the judged set is well formed', () => {
  assert.deepEqual(articleProblems(short, { ...known, words: SHORT_WORDS }), []);
});

test('no short article takes the address of another', () => {
  const all = [...known.slugs, ...short.map(({ slug }) => slug)];
  assert.deepEqual(
    all.filter((slug, index) => all.indexOf(slug) < index),
    [],
  );
});

test('no short article is a copy of another with swapped words', () => {
  assert.deepEqual(copiedSentences(short), []);
});

test('every query is well formed and answered by articles that are there', () => {
  assert.deepEqual(queryProblems(queries, { ...known, languagesOf }), []);
});

test('the judged set is large enough to mean something, in every language and group', () => {
  assert.ok(short.length >= 200);
  assert.ok(queries.length >= 180);
  assert.ok(queries.filter(({ group }) => group === 'misspelt').length >= 35);
  for (const group of GROUPS) assert.ok(queries.filter((query) => query.group === group).length >= 25, group);
  for (const language of known.languages)
    assert.ok(queries.filter((query) => query.language === language).length >= 25, language);
});

const good = {
  file: 'a-card.en.md',
  slug: 'a-card',
  language: 'en',
  title: 'A card',
  summary: 'What it is.',
  pillar: 'DETECT',
  audiences: ['CLINICAL'],
  lastReviewedOn: '2026-11-02',
  body: 'One two three.',
};
const problemsWith = (change) =>
  articleProblems([{ ...good, ...change }], { ...known, words: { least: 2, most: 5 } });

test('says which article is wrong, and what about it', () => {
  assert.deepEqual(problemsWith({}), []);
  for (const [change, problem] of [
    [{ file: 'card.en.md' }, 'card.en.md is not named a-card.en.md'],
    [{ language: 'xx', file: 'a-card.xx.md' }, 'a-card.xx.md has the unknown language xx'],
    [{ pillar: 'GOVERN' }, 'a-card.en.md has the unknown priority GOVERN'],
    [{ audiences: ['NOBODY'] }, 'a-card.en.md is for unknown readers: NOBODY'],
    [{ audiences: [] }, 'a-card.en.md is for nobody'],
    [{ summary: '' }, 'a-card.en.md has no title or no good summary'],
    [
      { sources: [{ title: 'A', url: 'http://a.example' }] },
      'a-card.en.md has a source that is no address: http://a.example',
    ],
    [{ body: 'One' }, 'a-card.en.md has 1 words'],
    [{ body: 'See [it](/guidance/gone).' }, 'a-card.en.md links to gone, which is not there'],
  ])
    assert.deepEqual(problemsWith(change), [problem]);
  assert.deepEqual(translationProblems([good, { ...good, file: 'a-card.de.md', pillar: 'DETER' }]), [
    'a-card.de.md says DETER CLINICAL, another language DETECT CLINICAL',
  ]);
  const longer = { ...good, file: 'a-card.de.md', body: '## Eins\n\n1. Zwei' };
  assert.deepEqual(translationProblems([good, longer]), [
    'a-card.de.md says DETECT CLINICAL ##  1., another language DETECT CLINICAL',
  ]);
  assert.deepEqual(calloutProblems([{ ...good, body: '> **Beware:** It bites.' }], calloutKind), [
    'a-card.en.md has a call-out of no kind: Beware:',
  ]);
  const said = 'Here are nine words that somebody wrote only once.';
  assert.equal(
    copiedSentences([
      { ...good, body: said },
      { ...good, slug: 'b', body: `Yes. ${said}` },
    ]).length,
    1,
  );
});

test('says which query is wrong, and what about it', () => {
  const query = { q: 'a', language: 'en', group: 'nurse', answers: { here: 3 } };
  const check = (...list) => queryProblems(list, { languages: ['en'], languagesOf: new Map([['here', []]]) });
  assert.deepEqual(check(query), []);
  for (const [change, problem] of [
    [{ language: 'xx' }, '"xx: a" has an unknown language'],
    [{ group: 'cook' }, '"en: a" belongs to the unknown group cook'],
    [{ answers: { here: 2 } }, '"en: a" has no answer that is exactly it'],
    [{ answers: { here: 3, gone: 1 } }, '"en: a" is answered by gone, which is not there'],
    [{ note: 'x' }, '"en: a" says something unknown: note'],
    [{ q: ' a' }, '"en:  a" is no question'],
  ])
    assert.deepEqual(check({ ...query, ...change }), [problem]);
  assert.deepEqual(check(query, query), ['"en: a" is there twice']);
});
