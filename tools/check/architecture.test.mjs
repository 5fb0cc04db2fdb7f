import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);

test('the tree of the architecture names every folder and every program of the server', () => {
  const text = readFileSync(new URL('docs/architecture.md', root), 'utf8');
  const [tree] = text.slice(text.indexOf('apps/api/src/\n')).split('```');
  const parts = readdirSync(new URL('apps/api/src/', root), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    // What programs are made of, not programs.
    .filter((name) => !['app.module.ts', 'server.ts'].includes(name));
  assert.deepEqual(
    parts.filter((name) => !tree.includes(` ${name} `) && !tree.includes(` ${name}\n`)),
    [],
  );
});
