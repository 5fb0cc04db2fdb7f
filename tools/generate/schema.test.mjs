import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from './difference.mjs';
import { mergeSchema } from './schema.mjs';

const base = 'type Query';
const pets =
  '"A pet." type Pet { "Its name." name: String! } extend type Query { "All pets." pets: [Pet!]! }';

test('puts the parts of features into one schema, roots first', () => {
  const schema = mergeSchema({ 'base.graphql': base, 'pets.graphql': pets });
  assert.match(schema, /type Query \{\n {2}"All pets\."\n {2}pets: \[Pet!\]!\n\}\n\n"A pet\."\ntype Pet \{/);
});

test('says the same whatever the order of the files', () => {
  const one = mergeSchema({ 'base.graphql': base, 'pets.graphql': pets });
  assert.equal(mergeSchema({ 'pets.graphql': pets, 'base.graphql': base }), one);
});

test('keeps the order of the words of an enum', () => {
  const words = '"How urgent." enum Urgency { NOW HOURS DAYS NONE }';
  assert.match(mergeSchema({ a: base, b: pets, c: words }), /NOW\n {2}HOURS\n {2}DAYS\n {2}NONE/);
});

test('refuses a type that two features define', () => {
  assert.throws(
    () => mergeSchema({ a: base, b: pets, c: '"Another." type Pet { "Its age." age: Int }' }),
    /Pet is defined twice: c/,
  );
});

test('refuses an extension of nothing', () => {
  assert.throws(
    () => mergeSchema({ a: base, b: pets, c: 'extend type Owner { a: Int }' }),
    /c extends Owner/,
  );
});

test('refuses a field of an unknown type', () => {
  assert.throws(() => mergeSchema({ a: base, b: 'extend type Query { "All." pets: [Pet!]! }' }), /Pet/);
});

test('refuses a field without a description', () => {
  assert.throws(() => mergeSchema({ a: base, b: 'extend type Query { all: Int }' }), /\(1\): Query\.all/);
});

test('a difference names the lines that changed and no others', () => {
  assert.equal(difference('a\nb\nc\nd', 'a\nx\nd'), '  - 2: b\n  - 3: c\n  + 2: x');
});
