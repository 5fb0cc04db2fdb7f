// TypeScript from the contract: types for the server, and a typed document with its hash for each operation of the web app.
import { relative } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { format, resolveConfig } from 'prettier';

/** Text by file name, without writing anything. */
export async function typedCode(root, schema) {
  process.chdir(root);
  const { default: config } = await import('../../codegen.ts');
  const made = await generate({ ...config, cwd: root, schema, silent: true, errorsOnly: true }, false);
  const files = {};
  for (const { filename, content } of made) {
    const name = relative(root, filename).replaceAll('\\', '/');
    files[name] = name.includes('/generated/')
      ? content
      : await format(content, { ...(await resolveConfig(filename)), filepath: filename });
  }
  return files;
}
