// Writes every committed file that is made from others; `--check` writes nothing and fails when one is not current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { difference } from './generate/difference.mjs';
import { currentSchema } from './generate/schema.mjs';
import { operationsPage } from './generate/settings-table.mjs';
import { typedCode } from './generate/typed-code.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const checkOnly = process.argv.includes('--check');
const CONTRACT = 'libs/contract/schema.graphql';

const present = (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

/** Each part on its own, so that a fault in one does not hide the others. */
const parts = [
  async () => {
    const schema = currentSchema(root) ?? present(CONTRACT);
    return { [CONTRACT]: schema, ...(await typedCode(root, schema)) };
  },
  async () => ({ 'docs/operations.md': await operationsPage(root) }),
];

function settle(file, wanted) {
  if (present(file) === wanted) return true;
  if (checkOnly) {
    console.error(`${file} is not current:\n${difference(present(file), wanted)}`);
    return false;
  }
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), wanted);
  console.log(`wrote ${file}`);
  return true;
}

let current = 0;
let stale = 0;
for (const part of parts) {
  try {
    for (const [file, wanted] of Object.entries(await part())) {
      if (settle(file, wanted)) current += 1;
      else stale += 1;
    }
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  }
}
if (stale > 0) {
  console.error('Run `npm run generate` and commit what it writes.');
  process.exitCode = 1;
}
console.log(`${current} generated files are current.`);
