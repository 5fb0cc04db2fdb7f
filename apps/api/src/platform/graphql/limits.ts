import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { type ComplexityEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';

export const GRAPHQL_LIMITS = {
  depth: 8,
  aliases: 10,
  tokens: 1_000,
  /** With all fragments put in. */
  fields: 1_000,
  cost: 5_000,
  bodyBytes: 128 * 1024,
} as const;

const tooMuch = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } } });

/** For the door of queries and mutations: a subscription would be answered there as if it were a query. */
export function noSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('Subscriptions have an address of their own.', { nodes: node }));
    },
  };
}

/** What a selection amounts to when its fragments are put in: levels, and fields. */
interface Extent {
  readonly depth: number;
  readonly size: number;
}
const NONE: Extent = { depth: 0, size: 0 };

/** Refuses operations that are too deep, swell too much, use too many aliases, or change more than one thing at once. */
export function shapeLimits(context: ValidationContext): ASTVisitor {
  const known = new Map<FragmentDefinitionNode, Extent>();
  const extentOf = (set: SelectionSetNode | undefined): Extent => {
    const extents = (set?.selections ?? []).map((selection): Extent => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return extentOf(selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return extentOfFragment(context.getFragment(selection.name.value));
      const { depth, size } = extentOf(selection.selectionSet);
      return { depth: depth + 1, size: size + 1 };
    });
    return {
      depth: Math.max(0, ...extents.map(({ depth }) => depth)),
      size: extents.reduce((sum, { size }) => sum + size, 0),
    };
  };
  const extentOfFragment = (fragment: FragmentDefinitionNode | null | undefined): Extent => {
    if (!fragment) return NONE;
    if (!known.has(fragment)) {
      known.set(fragment, NONE); // a cycle is reported by another rule
      known.set(fragment, extentOf(fragment.selectionSet));
    }
    return known.get(fragment)!;
  };
  let aliases = 0;
  return {
    Field(node: FieldNode) {
      aliases += node.alias ? 1 : 0;
      if (aliases === GRAPHQL_LIMITS.aliases + 1)
        context.reportError(tooMuch('This operation uses too many aliases.'));
    },
    OperationDefinition(node) {
      const { depth, size } = extentOf(node.selectionSet);
      if (depth > GRAPHQL_LIMITS.depth) context.reportError(tooMuch('This operation is nested too deeply.'));
      if (size > GRAPHQL_LIMITS.fields)
        context.reportError(tooMuch('This operation repeats its fragments too often.'));
      const several =
        node.selectionSet.selections.length > 1 || node.selectionSet.selections[0]?.kind !== Kind.FIELD;
      if (node.operation === OperationTypeNode.MUTATION && several) {
        context.reportError(tooMuch('Send one mutation per request.'));
      }
    },
  };
}

/** A list costs its page size times what one row costs; the page size may come as a variable. */
const listEstimator: ComplexityEstimator = ({ args, childComplexity }) => {
  const first: unknown = args['first'];
  return typeof first === 'number' ? Math.max(first, 0) * Math.max(childComplexity, 1) + 1 : undefined;
};

interface Asked {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown> | null | undefined;
  readonly operationName: string | null | undefined;
}

/** Null when the variables do not fit: then the execution refuses them, in its own words. */
function costOf(schema: GraphQLSchema, { document, variables, operationName }: Asked): number | null {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: variables ?? {},
      ...(operationName ? { operationName } : {}),
      estimators: [listEstimator, simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch {
    return null;
  }
}

/** What of an operation can change its cost: page sizes, what `@include` and `@skip` ask, and which operation it is. */
function costlyParts({ variables, operationName }: Asked): string {
  const costly = Object.entries(variables ?? {}).filter(
    ([, value]) => typeof value === 'number' || typeof value === 'boolean',
  );
  return JSON.stringify([operationName, costly]);
}

const MAX_KNOWN_PER_DOCUMENT = 50;
/** Costs that were computed before; Apollo keeps the documents of operations that come often. */
const knownCosts = new WeakMap<DocumentNode, Map<string, number>>();

/** Throws LIMIT_EXCEEDED when an operation, with its variables, asks for more than anybody needs at once. */
export function checkCost(schema: GraphQLSchema, asked: Asked): void {
  const known = knownCosts.get(asked.document) ?? new Map<string, number>();
  const parts = costlyParts(asked);
  const cost = known.get(parts) ?? costOf(schema, asked);
  if (cost === null) return;
  if (known.size < MAX_KNOWN_PER_DOCUMENT) known.set(parts, cost);
  knownCosts.set(asked.document, known);
  if (cost > GRAPHQL_LIMITS.cost)
    throw tooMuch('This operation asks for too much at once. Ask for smaller pages.');
}

/** Refuses operations whose cost is over the limit. */
export function costLimit(): ApolloServerPlugin {
  let schema: GraphQLSchema;
  return {
    serverWillStart(service) {
      schema = service.schema;
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ request, document, operationName }) {
          checkCost(schema, { document, variables: request.variables, operationName });
          return Promise.resolve();
        },
      }),
  };
}
