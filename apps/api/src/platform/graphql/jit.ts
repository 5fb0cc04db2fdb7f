import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from './request-context.js';

/** A document is compiled from its third execution on: those that come once are not worth it. */
const COMPILE_AFTER = 2;
const MAX_DOCUMENTS = 500;

interface Known {
  hits: number;
  compiled: CompiledQuery | null;
}

/**
 * Executes reads that come often by compiled code. When a compiled answer has errors it is dropped and Apollo executes
 * the operation itself, so errors look the same everywhere; reads have no side effects, so that is harmless.
 */
export function jit(): ApolloServerPlugin<RequestContext> {
  let schema: GraphQLSchema;
  const known = new Map<string, Known>();

  const remember = (hash: string, operationName: string | null): Known => {
    const key = `${hash} ${operationName ?? ''}`;
    let entry = known.get(key);
    if (!entry) {
      if (known.size >= MAX_DOCUMENTS) known.delete(known.keys().next().value!);
      known.set(key, (entry = { hits: 0, compiled: null }));
    }
    entry.hits += 1;
    return entry;
  };

  const compile = (document: DocumentNode, operationName: string | null): CompiledQuery | null => {
    const compiled = operationName
      ? compileQuery(schema, document, operationName)
      : compileQuery(schema, document);
    return isCompiledQuery(compiled) ? compiled : null;
  };

  return {
    serverWillStart(service) {
      schema = service.schema;
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ operation, document, queryHash, operationName, request, contextValue }) {
          // Apollo Server asks also when the document has no operation of that name, and then refuses it itself.
          if ((operation as OperationDefinitionNode | undefined)?.operation !== OperationTypeNode.QUERY)
            return null;
          if (!queryHash) return null;
          const entry = remember(queryHash, operationName);
          if (entry.hits <= COMPILE_AFTER) return null;
          entry.compiled ??= compile(document, operationName);
          if (!entry.compiled) return null;
          const result = await entry.compiled.query(undefined, contextValue, request.variables ?? {});
          if (result.errors || !result.data) return null;
          return {
            http: { status: 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: result.data } },
          };
        },
      }),
  };
}
