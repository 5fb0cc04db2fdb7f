import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  buildSchema,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  typeFromAST,
} from 'graphql';
import { allowedOperations, type AllowedOperation } from './operations.js';

const require = createRequire(import.meta.url);
const schema = buildSchema(readFileSync(require.resolve('@salus/contract/schema.graphql'), 'utf8'));

/** What somebody who looks for a ticket may have got hold of. */
export interface Clue {
  readonly ticketId: string;
  readonly reference: string;
}

/** An operation that takes a ticket, and a way to ask it about one. */
export interface Probe {
  readonly operation: AllowedOperation;
  variables(clue: Clue): Record<string, unknown>;
}

/** A complete, acceptable value for this type; the clue stands wherever a ticket is meant. */
function valueFor(name: string, type: GraphQLInputType, clue: Clue): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, clue);
  if (isListType(type)) return [];
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || isClue(field.name))
        .map((field) => [field.name, valueFor(field.name, field.type, clue)]),
    );
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (name === 'reference') return clue.reference;
  if (type.name === 'ID') return clue.ticketId;
  if (type.name === 'Int') return 1;
  if (type.name === 'Boolean') return true;
  return 'A probe of thirty characters or more';
}

function isClue(name: string): boolean {
  return name === 'ticketId' || name === 'reference';
}

/** Every query and mutation of the web app that takes the id or the reference of a ticket. */
export const ticketProbes: readonly Probe[] = allowedOperations.flatMap((operation) => {
  if (operation.type === 'subscription') return [];
  const [definition] = parse(operation.text).definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  const inputs = (definition.variableDefinitions ?? []).map(({ variable, type }) => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (!known) throw new Error(`${operation.name} takes a type that the schema does not have`);
    return { name: variable.name.value, type: known };
  });
  const takesTicket = inputs.some(({ name, type }) => {
    const inner = isNonNullType(type) ? type.ofType : type;
    return isClue(name) || (isInputObjectType(inner) && Object.keys(inner.getFields()).some(isClue));
  });
  if (!takesTicket) return [];
  const variables = (clue: Clue): Record<string, unknown> =>
    Object.fromEntries(inputs.map(({ name, type }) => [name, valueFor(name, type, clue)]));
  return [{ operation, variables }];
});
