// The glossary explains every word that the API can say; a new one is explained or not merged.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Kind, parse } from 'graphql';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('docs/glossary.md explains every word of every enum of the schema', () => {
  const glossary = read('docs/glossary.md');
  const enums = parse(read('libs/contract/schema.graphql')).definitions.filter(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION,
  );
  assert.ok(enums.length > 10);
  const words = enums.flatMap(({ name, values = [] }) => values.map((word) => [name.value, word.name.value]));
  const missing = words.filter(([, word]) => !glossary.includes(`\`${word}\``));
  assert.deepEqual(missing, []);
});
