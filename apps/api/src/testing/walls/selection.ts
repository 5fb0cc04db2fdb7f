// Selections made from the schema itself: everything that a field can give, whoever may or may not get it.
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { GRAPHQL_LIMITS } from '../../platform/graphql/limits.js';

/** The way from a root field to a value: names of fields, and `... on X` where a type branches. */
export type Path = readonly string[];

const isRequired = (argument: { type: unknown; defaultValue?: unknown }) =>
  isNonNullType(argument.type) && argument.defaultValue === undefined;

/** Every way to a value below a root field, as deep as the server allows and without going in circles. */
export function pathsBelow(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): Path[] {
  const below = (type: GraphQLNamedType, depth: number, seen: readonly GraphQLNamedType[]): Path[] => {
    if (isAbstractType(type)) {
      return schema
        .getPossibleTypes(type)
        .flatMap((possible) =>
          below(possible, depth, seen).map((path) => [`... on ${possible.name}`, ...path]),
        );
    }
    if (!isObjectType(type)) return [[]];
    if (depth >= GRAPHQL_LIMITS.depth || seen.includes(type)) return [];
    return Object.values(type.getFields()).flatMap((next) => {
      if (next.args.some(isRequired))
        throw new Error(`${type.name}.${next.name} needs arguments: teach selection.ts to give them`);
      return below(getNamedType(next.type), depth + 1, [...seen, type]).map((path) => [next.name, ...path]);
    });
  };
  return below(getNamedType(field.type), 1, []);
}

/** The names `Type.field` of everything on these ways. */
export function fieldsOn(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  paths: readonly Path[],
): string[] {
  return paths.flatMap((path) => {
    let type: GraphQLNamedType = getNamedType(field.type);
    return path.flatMap((name) => {
      if (name.startsWith('... on ')) {
        type = schema.getType(name.slice('... on '.length))!;
        return [];
      }
      if (!isObjectType(type)) return [];
      const found = `${type.name}.${name}`;
      type = getNamedType(type.getFields()[name]!.type);
      return [found];
    });
  });
}

interface Tree {
  [name: string]: Tree;
}

/** The ways as a selection; empty for a root field that is itself a value. */
export function selectionOf(paths: readonly Path[]): string {
  const tree: Tree = {};
  for (const path of paths) {
    let place = tree;
    for (const name of path) place = place[name] ??= {};
  }
  const print = (branch: Tree): string => {
    const names = Object.keys(branch);
    return names.length === 0
      ? ''
      : `{ ${names.map((name) => `${name} ${print(branch[name]!)}`.trim()).join(' ')} }`;
  };
  return print(tree);
}

/** The same ways in so many groups, for when all at once would be too much. */
export function inGroups(paths: readonly Path[], count: number): Path[][] {
  const size = Math.ceil(paths.length / count);
  return Array.from({ length: count }, (_, group) => paths.slice(group * size, (group + 1) * size)).filter(
    (group) => group.length > 0,
  );
}
