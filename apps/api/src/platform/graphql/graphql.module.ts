import { join } from 'node:path';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessAudit } from '../access/access-audit.js';
import { AccessGuard } from '../access/access.js';
import { Authenticator } from '../access/authenticator.js';
import { Log } from '../telemetry/log.js';
import { formatError } from './format-error.js';
import { jit } from './jit.js';
import { costLimit, GRAPHQL_LIMITS, noSubscriptions, shapeLimits } from './limits.js';
import { DateTime, LocalDate } from './scalars.js';

const MAX_ERRORS = 5;

@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [Authenticator, Log],
      useFactory: (authenticator: Authenticator, log: Log): ApolloDriverConfig => ({
        typePaths: [join(import.meta.dirname, '../../**/*.schema.graphql')],
        resolvers: { DateTime, LocalDate },
        resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
        path: '/graphql',
        context: (request: FastifyRequest, reply: FastifyReply) => authenticator.contextOf(request, reply),
        introspection: false,
        graphiql: false,
        playground: false,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        persistedQueries: false,
        hideSchemaDetailsFromClientErrors: true,
        includeStacktraceInErrorResponses: false,
        stopOnTerminationSignals: false,
        parseOptions: { maxLexicalTokens: GRAPHQL_LIMITS.tokens },
        validationRules: [noSubscriptions, shapeLimits],
        // Wrong input is not answered by much more output.
        validationOptions: { maxErrors: MAX_ERRORS },
        executionOptions: { maxCoercionErrors: MAX_ERRORS },
        autoTransformHttpErrors: false,
        formatError: formatError(log),
        logger: withoutContent(log),
        fieldResolverEnhancers: [],
        plugins: [ApolloServerPluginCacheControlDisabled(), costLimit(), jit()],
      }),
    }),
  ],
  providers: [AccessAudit, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class GraphqlApiModule {}

/** Apollo Server's own words can repeat what was sent; that something happened is enough, the rest stands in `internal`. */
function withoutContent(log: Log): NonNullable<ApolloDriverConfig['logger']> {
  const quiet = () => undefined;
  return { debug: quiet, info: quiet, warn: () => log.warn('graphql'), error: () => log.error('graphql') };
}
