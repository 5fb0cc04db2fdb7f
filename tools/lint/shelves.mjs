// Which folder may import which inside an application. Between projects, Nx tags decide (see eslint.config.mjs).
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of the server that put features together and therefore may see into all of them. */
const API_ASSEMBLY = new Set(['demo', 'testing']);
const API_DOORS = /\.(?:commands|events|queries|policy)\.[jt]s$/;
const MODULE = /\.module\.[jt]s$/;
const NEVER_BUILT = /\.(?:spec|test)\.tsx?$/;

/** Where a file stands: in which application, on which shelf. Files beside the shelves are the root that assembles. */
function placeOf(file) {
  const path = relative(root, file).split(sep).join('/');
  const api = /^apps\/api\/src\/(?:([^/]+)\/)?[^/]*/.exec(path);
  if (api) return { app: 'api', shelf: api[1] ?? 'root', path };
  const web = /^apps\/web\/src\/(?:(app|lib)\/|features\/([^/]+)\/)?/.exec(path);
  if (web) return { app: 'web', shelf: web[2] ? `features/${web[2]}` : (web[1] ?? 'root'), path };
  return undefined;
}

function refusalInApi(from, to) {
  if (from.shelf === 'root' || API_ASSEMBLY.has(from.shelf)) return undefined;
  if (to.shelf === 'root') return 'Nothing below imports the files that start the program.';
  if (API_ASSEMBLY.has(to.shelf)) return `Only tests and the start of the program use ${to.shelf}/.`;
  if (to.shelf === 'platform') return undefined;
  // The history of the tables is no feature: the platform runs it, and it knows nothing but the database.
  if (to.shelf === 'migrations' && from.shelf === 'platform') return undefined;
  if (from.shelf === 'platform') return `platform/ knows no feature; it imports ${to.shelf}/ here.`;
  if (API_DOORS.test(to.path)) return undefined;
  // Nest hands out what stands behind a door only to a module that names the module of its owner.
  if (MODULE.test(from.path) && MODULE.test(to.path)) return undefined;
  return `${from.shelf}/ may use ${to.shelf}/ only through its *.commands.ts, *.events.ts, *.queries.ts or *.policy.ts.`;
}

function refusalInWeb(from, to) {
  if (from.shelf === 'root' || from.shelf === 'app') return undefined;
  if (to.shelf === 'lib') return undefined;
  if (from.shelf === 'lib') return `lib/ knows neither app/ nor features/; it imports ${to.path} here.`;
  if (to.shelf.startsWith('features/'))
    return `Features do not import each other: move what both need to lib/.`;
  return `A feature imports lib/ and libraries, not ${to.shelf}/.`;
}

/** Why the import is refused, or undefined when it is fine. */
export function refusal(fromFile, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const from = placeOf(fromFile);
  const to = placeOf(resolve(dirname(fromFile), specifier));
  if (!from || !to || from.app !== to.app || from.shelf === to.shelf || NEVER_BUILT.test(from.path))
    return undefined;
  return from.app === 'api' ? refusalInApi(from, to) : refusalInWeb(from, to);
}

export default {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  create(context) {
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const why = refusal(context.filename, source.value);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};
