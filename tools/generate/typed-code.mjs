// TypeScript from the contract: a typed document with its hash for each operation of the web app.
import { relative } from 'node:path';
import { generate } from '@graphql-codegen/cli';

/** Text by file name, without writing anything. */
export async function typedCode(root, schema) {
  process.chdir(root);
  const { default: config } = await import('../../codegen.ts');
  const made = await generate({ ...config, cwd: root, schema, silent: true, errorsOnly: true }, false);
  return Object.fromEntries(
    made.map(({ filename, content }) => [relative(root, filename).replaceAll('\\', '/'), content]),
  );
}
