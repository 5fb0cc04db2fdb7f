import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppModule, doors } from './app.module.js';
import { Clock } from './platform/clock.js';
import { Authenticator } from './platform/access/authenticator.js';
import type { Settings } from './platform/config/settings.js';
import { allowListHook } from './platform/graphql/allow-list.js';
import { GRAPHQL_LIMITS } from './platform/graphql/limits.js';
import type { RequestContext } from './platform/graphql/request-context.js';
import { registerStream } from './platform/graphql/stream.js';
import { answerUnreadable } from './platform/graphql/unreadable-requests.js';
import { Health } from './platform/health/health.js';
import { newId } from './platform/ids.js';
import { Log } from './platform/telemetry/log.js';
import { type Doors, openDoors } from './platform/web/open-doors.js';
import { secureHeaders, securityHeaders } from './platform/web/security-headers.js';
import { type Execute, WebPages } from './platform/web/web-pages.js';

/** A request must have arrived by then; a file may take longer over a hospital's line. */
const REQUEST_TIMEOUT_MS = 30_000;
const UPLOAD_TIMEOUT_MS = 600_000;

/** The product, assembled but not yet listening. Tests start the same. */
export async function createServer(
  settings: Settings,
  clock: Clock = new Clock(),
): Promise<NestFastifyApplication> {
  const isHttps = settings.PUBLIC_URL.startsWith('https:');
  const adapter = new FastifyAdapter({
    bodyLimit: GRAPHQL_LIMITS.bodyBytes,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    genReqId: () => newId(),
    // An address that cannot be read reaches no hook.
    frameworkErrors: (_failure: unknown, _request: unknown, reply: FastifyReply) => {
      void reply
        .code(400)
        .headers(securityHeaders(isHttps))
        .send({ message: 'This address cannot be read.' });
    },
    ...(settings.TRUSTED_PROXY ? { trustProxy: settings.TRUSTED_PROXY } : {}),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings, clock), adapter, {
    logger: false, // it would write messages of errors, which can repeat what people wrote
    abortOnError: false,
    bodyParser: false, // of Nest, which also reads forms; Fastify's own reads JSON, and refuses prototypes in it
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  server.removeContentTypeParser('text/plain');
  server.server.headersTimeout = REQUEST_TIMEOUT_MS;
  secureHeaders(server, isHttps);
  onlyFilesMayBeSlow(server);
  await server.register(fastifyCookie as never);
  answerUnreadable(server, app.get(Log));
  server.addHook('preValidation', allowListHook(settings.GRAPHQL_FREE_QUERIES));
  app.get(Health).register(server);
  if (!settings.SALUS_ROLES.includes('api')) onlyHealth(server);
  try {
    await app.init();
  } catch (failure) {
    await app.close(); // what has started already would go on without a server
    throw failure;
  }

  const authenticator = app.get(Authenticator);
  registerStream(server, app.get(GraphQLSchemaHost).schema, authenticator, app.get(Log));
  await openDoors(
    server,
    doors.map((door) => app.get<Doors>(door)),
  );
  await app.get(WebPages).register(server, inProcess(app));
  return app;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes a file: its body may take minutes to arrive. */
    isUpload?: boolean;
  }
}

/** Every other request that has not arrived in time is cut off, so that slow ones cannot hold the server. */
function onlyFilesMayBeSlow(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.routeOptions.config.isUpload) {
      const timer = setTimeout(() => {
        if (!request.raw.complete) request.raw.destroy();
      }, REQUEST_TIMEOUT_MS);
      reply.raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}

/** A process that only runs jobs tells whether it is well, and nothing else. */
function onlyHealth(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url?.startsWith('/health/')) done();
    else void reply.code(404).send({ status: 'not here' });
  });
}

/** Runs operations for the server's own pages through the same Apollo Server as requests. */
function inProcess(app: NestFastifyApplication): Execute {
  const { instance } = app.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter;
  const apollo = instance as unknown as ApolloServer<RequestContext>;
  return async (query, variables, contextValue) => {
    const { body } = await apollo.executeOperation(
      { query, variables: (variables ?? {}) as Record<string, unknown> },
      { contextValue },
    );
    return body.kind === 'single' ? body.singleResult : {};
  };
}
