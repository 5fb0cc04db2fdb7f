// Each feature describes its part of the API beside its code; the contract is all the parts as one file.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, Kind, parse, print, Source, validateSchema } from 'graphql';

const HEADER =
  '# The API of Salus. Made by `npm run generate` from apps/api/src/**/*.schema.graphql: change those, not this.\n\n';
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const EXTENSIONS = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
};

/** The files that describe the API, in an order that is the same everywhere. */
export function schemaFiles(root) {
  return globSync('apps/api/src/**/*.schema.graphql', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

const joined = (definition, extension, list) =>
  definition[list] || extension[list]
    ? { [list]: [...(definition[list] ?? []), ...(extension[list] ?? [])] }
    : {};

/** Puts `extend type X` into `type X`; what is left are definitions only. */
function withExtensions(document) {
  const definitions = new Map();
  for (const node of document.definitions) {
    if (node.kind in EXTENSIONS) continue;
    const key = `${node.kind === Kind.DIRECTIVE_DEFINITION ? '@' : ''}${node.name?.value ?? 'schema'}`;
    if (definitions.has(key)) throw new Error(`${key} is defined twice: ${node.loc.source.name}`);
    definitions.set(key, node);
  }
  for (const node of document.definitions.filter((each) => each.kind in EXTENSIONS)) {
    const known = definitions.get(node.name.value);
    if (known?.kind !== EXTENSIONS[node.kind]) {
      throw new Error(`${node.loc.source.name} extends ${node.name.value}, which is not defined`);
    }
    const lists = ['fields', 'values', 'types', 'interfaces', 'directives'].map((list) =>
      joined(known, node, list),
    );
    definitions.set(node.name.value, Object.assign({}, known, ...lists));
  }
  return [...definitions.values()];
}

const rank = (node) => {
  const name = node.name?.value ?? '';
  const place = ROOTS.indexOf(name);
  return `${place < 0 ? ROOTS.length : place} ${name}`;
};

/** Types and fields without a description, as `Type.field`. */
function undescribed(definitions) {
  return definitions.flatMap((node) => {
    const name = node.name?.value ?? 'schema';
    const fields = (node.fields ?? []).filter((field) => !field.description);
    const own = node.description || ROOTS.includes(name) ? [] : [name];
    return [...own, ...fields.map((field) => `${name}.${field.name.value}`)];
  });
}

/** The whole schema as text, from texts by file name. Throws when the parts do not make a valid schema. */
export function mergeSchema(parts) {
  const documents = Object.entries(parts).map(([file, text]) => parse(new Source(text, file)));
  const document = { kind: Kind.DOCUMENT, definitions: documents.flatMap((each) => each.definitions) };
  const definitions = withExtensions(document).sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const merged = { kind: Kind.DOCUMENT, definitions };
  const faults = validateSchema(buildASTSchema(merged));
  if (faults.length > 0) throw new Error(faults.map((fault) => fault.message).join('\n'));
  const bare = undescribed(definitions);
  if (bare.length > 0) {
    throw new Error(
      `Every type and field is described in a line. Not yet (${bare.length}): ${bare.join(', ')}`,
    );
  }
  return `${HEADER}${print(merged)}\n`;
}

/** The contract that belongs to the sources on the disk, or undefined as long as there are none. */
export function currentSchema(root) {
  const files = schemaFiles(root);
  if (files.length === 0) return undefined;
  return mergeSchema(Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
}
