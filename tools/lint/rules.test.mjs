// A rule that refuses nothing looks exactly like code without faults, so each rule is shown one bad line here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
// The files below exist for these tests only, and rules that need types would look for them on the disk.
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] });
const typed = new ESLint({ cwd: root });

async function findings(file, code, linter = eslint) {
  const [result] = await linter.lintText(code, { filePath: file });
  assert.ok(result, `${file} is ignored`);
  assert.ok(!result.messages.some((found) => found.fatal), JSON.stringify(result.messages));
  return result.messages.map((found) => found.ruleId ?? found.message);
}

const refused = [
  [
    'the server imports a tool',
    'apps/api/src/tickets/a.ts',
    "import '@salus/stack';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'the server imports components',
    'apps/api/src/tickets/a.ts',
    "import '@salus/ui';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'the web app imports a tool',
    'apps/web/src/lib/a.ts',
    "import '@salus/stack';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'a shared library imports components',
    'libs/messages/src/a.ts',
    "import '@salus/ui';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'a tool imports components',
    'libs/stack/src/a.ts',
    "import '@salus/ui';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'a relative import leaves its project',
    'apps/web/src/lib/a.ts',
    "import '../../../../libs/rules/src/tlp.js';",
    '@nx/enforce-module-boundaries',
  ],
  [
    'platform imports a feature',
    'apps/api/src/platform/db/a.ts',
    "import '../../tickets/ticket.events.js';",
    'salus/shelves',
  ],
  [
    'a feature imports inside another',
    'apps/api/src/mailroom/a.ts',
    "import '../tickets/ticket.entity.js';",
    'salus/shelves',
  ],
  [
    'a feature re-exports from inside another',
    'apps/api/src/mailroom/a.ts',
    "export * from '../tickets/open-ticket.js';",
    'salus/shelves',
  ],
  [
    'a feature loads from inside another',
    'apps/api/src/mailroom/a.ts',
    "await import('../tickets/open-ticket.js');",
    'salus/shelves',
  ],
  [
    'a feature imports a test tool',
    'apps/api/src/mailroom/a.ts',
    "import '../testing/build.js';",
    'salus/shelves',
  ],
  [
    'a feature imports the migrations',
    'apps/api/src/mailroom/a.ts',
    "import '../migrations/index.js';",
    'salus/shelves',
  ],
  [
    'statements built from fragments are sent where they are built',
    'apps/api/src/tickets/ticket-list.sql.ts',
    'db.query(`SELECT 1 ${where}`);',
    'no-restricted-syntax',
  ],
  [
    'a feature of the web app imports another',
    'apps/web/src/features/desk/a.tsx',
    "import '../portal/b.js';",
    'salus/shelves',
  ],
  [
    'lib of the web app imports a feature',
    'apps/web/src/lib/a.tsx',
    "import '../features/portal/b.js';",
    'salus/shelves',
  ],
  [
    'a feature of the web app imports the shell',
    'apps/web/src/features/desk/a.tsx',
    "import '../../app/router.js';",
    'salus/shelves',
  ],
  [
    'a model knows rows',
    'apps/api/src/tickets/ticket.model.ts',
    "import { Entity } from 'typeorm'; Entity();",
    'no-restricted-imports',
  ],
  [
    'a resolver knows rows',
    'apps/api/src/tickets/ticket.resolver.ts',
    "import { DataSource } from 'typeorm'; new DataSource({});",
    'no-restricted-imports',
  ],
  [
    'an entity knows the wire',
    'apps/api/src/tickets/ticket.entity.ts',
    "import { ObjectType } from '@nestjs/graphql'; ObjectType();",
    'no-restricted-imports',
  ],
  [
    'a repository is injected',
    'apps/api/src/tickets/a.ts',
    "import { InjectRepository } from '@nestjs/typeorm'; InjectRepository();",
    'no-restricted-imports',
  ],
  [
    'the server reads the present',
    'apps/api/src/tickets/a.ts',
    'export const at = Date.now();',
    'no-restricted-syntax',
  ],
  [
    'the server makes the present',
    'apps/api/src/tickets/a.ts',
    'export const at = new Date();',
    'no-restricted-syntax',
  ],
  [
    'the rules make the present',
    'libs/rules/src/a.ts',
    'export const at = new Date();',
    'no-restricted-syntax',
  ],
  ['the rules import a library', 'libs/rules/src/a.ts', "import 'pg';", 'no-restricted-imports'],
  [
    'the rules read the environment',
    'libs/rules/src/a.ts',
    'export const a = process.env.A;',
    'no-restricted-globals',
  ],
  ['SQL is a template', 'apps/api/src/tickets/a.ts', 'db.query(`SELECT ${what}`);', 'no-restricted-syntax'],
  [
    'SQL is a template in a variable',
    'apps/api/src/tickets/a.ts',
    'export const sql = `SELECT ${what} FROM tickets`;',
    'no-restricted-syntax',
  ],
  [
    'SQL is a template in an object',
    'apps/api/src/tickets/a.ts',
    'db.query({ text: `TABLE ${what}` });',
    'no-restricted-syntax',
  ],
  ['SQL is added up', 'apps/api/src/tickets/a.ts', "db.query('SELECT ' + what);", 'no-restricted-syntax'],
  [
    'markup is put into the page',
    'apps/web/src/features/desk/a.tsx',
    'export const a = <p dangerouslySetInnerHTML={x} />;',
    'no-restricted-syntax',
  ],
  ['markup is put into a component', 'libs/ui/src/a.tsx', 'node.innerHTML = x;', 'no-restricted-syntax'],
  [
    'a hook is called in a condition',
    'apps/web/src/lib/a.tsx',
    'export function useA() { if (b) useState(); }',
    'react-hooks/rules-of-hooks',
  ],
  ['a note for later is left', 'libs/rules/src/a.ts', '// TO' + 'DO later', 'no-warning-comments'],
  ['a file grows too long', 'libs/rules/src/a.ts', 'export {};\n'.repeat(401), 'max-lines'],
];

for (const [what, file, code, rule] of refused) {
  test(`refuses: ${what}`, async () => assert.ok((await findings(file, `${code}\n`)).includes(rule)));
}

const allowed = [
  [
    'a feature uses the doors of another',
    'apps/api/src/mailroom/a.ts',
    "import '../tickets/ticket.events.js';\nimport '../tickets/ticket.policy.js';",
  ],
  ['tests start the real thing', 'apps/api/src/tickets/open-ticket.api.spec.ts', "import '@salus/stack';"],
  ['the clock reads the present', 'apps/api/src/platform/clock.ts', 'export const at = new Date();'],
  ['a moment is parsed', 'apps/api/src/tickets/a.ts', "export const at = new Date('2026-01-01');"],
  [
    'SQL has constants and escaped names',
    'apps/api/src/tickets/a.ts',
    'db.query(`SELECT ${COLUMNS} FROM ${escapeIdentifier(a)}`, [b]);',
  ],
  [
    'statements are built from fragments where it is the purpose',
    'apps/api/src/tickets/ticket-list.sql.ts',
    'export const sql = `SELECT 1 FROM tickets ${where}`;',
  ],
  [
    'a module names the module of its neighbour',
    'apps/api/src/mailroom/mailroom.module.ts',
    "import '../tickets/tickets.module.js';",
  ],
  [
    'the platform runs the migrations',
    'apps/api/src/platform/db/migrate.ts',
    "import '../../migrations/index.js';",
  ],
  ['the shell uses features', 'apps/web/src/app/a.tsx', "import '../features/portal/b.js';"],
];

for (const [what, file, code] of allowed) {
  test(`lets pass: ${what}`, async () => assert.deepEqual(await findings(file, `${code}\n`), []));
}

test('refuses: a cycle of imports', async () => {
  const found = await findings('libs/rules/src/vocabulary.ts', "export * from './index.js';\n");
  assert.ok(found.includes('import-x/no-cycle'));
});

test('refuses: a promise that nobody waits for', async () => {
  const code = 'async function late() {}\nlate();\n';
  assert.ok(
    (await findings('libs/rules/src/vocabulary.ts', code, typed)).includes(
      '@typescript-eslint/no-floating-promises',
    ),
  );
});

test('refuses: a comment that switches rules off', async () => {
  const found = await findings(
    'libs/rules/src/a.ts',
    '/* eslint-' + 'disable no-var */\nvar a = 1;\nexport { a };\n',
  );
  assert.ok(found.includes('no-var'));
});
