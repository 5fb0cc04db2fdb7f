import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { operationId } from '../../testing/operation-id.js';
import { TestApp } from '../../testing/test-app.js';
import { allowedOperations } from './allow-list.js';
import { GRAPHQL_LIMITS, shapeLimits } from './limits.js';

const FREE = '{ viewer { can { workDesk } } }';
describe('an installation that answers only what its web app asks', () => {
  let test: TestApp;
  let cookie: string;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    test = await TestApp.start({ GRAPHQL_FREE_QUERIES: 'false' });
    ({ cookie } = await test.build.agent());
    ({ schema } = test.app.get(GraphQLSchemaHost));
  });
  afterAll(() => test.stop());

  const send = async (body: unknown, path = '/graphql', headers: Record<string, string> = {}) => {
    const response = await test.post(path, cookie, body, headers);
    return { status: response.status, text: await response.text() };
  };

  it('answers an operation by its id, with variables', async () => {
    const viewer = await send({ documentId: operationId('Viewer') });
    expect(viewer).toEqual({ status: 200, text: expect.stringContaining('"workDesk":true') });
    const list = await send({
      documentId: operationId('DeskTickets'),
      variables: { view: 'ALL', order: 'RECENT', first: 5 },
    });
    expect(list).toEqual({ status: 200, text: expect.stringContaining('"nodes":[]') });
  });

  it.each<[string, unknown]>([
    ['free text', { query: FREE }],
    [
      'free text with the name of an allowed operation',
      { query: 'query Viewer { viewer { can { workDesk } } }', operationName: 'Viewer' },
    ],
    ['free text beside an id', { documentId: operationId('Viewer'), query: FREE }],
    ['an empty text beside an id', { documentId: operationId('Viewer'), query: '' }],
    ['an id that nobody knows', { documentId: `sha256:${'0'.repeat(64)}` }],
    ['an id with a blank', { documentId: `${operationId('Viewer')} ` }],
    ['an id in capitals', { documentId: operationId('Viewer').toUpperCase() }],
    ['a word of the language as an id', { documentId: 'constructor' }],
    ['another word of the language', { documentId: '__proto__' }],
    ['a list as an id', { documentId: [operationId('Viewer')] }],
    ['an object as an id', { documentId: { toString: 'x' } }],
    ['null as an id', { documentId: null, query: FREE }],
    ['a list of operations', [{ documentId: operationId('Viewer') }]],
    [
      'an id as an extension',
      { extensions: { persistedQuery: { version: 1, sha256Hash: operationId('Viewer').slice(7) } } },
    ],
    ['nothing', {}],
  ])('refuses %s', async (_, body) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const { status, text } = await send(body, path, {
        accept: path === '/graphql' ? 'application/json' : 'text/event-stream',
      });
      expect({ path, status }).toEqual({ path, status: 400 });
      expect(JSON.parse(text)).toEqual({
        errors: [
          {
            message: expect.stringContaining('not on the list'),
            extensions: { code: 'BAD_INPUT', fields: [{ field: 'documentId', code: 'UNKNOWN' }] },
          },
        ],
      });
    }
  });

  it('is not fooled by another way of writing the address', async () => {
    const addresses = [
      '/graphql/',
      '//graphql',
      '/GRAPHQL',
      '/Graphql',
      '/%67raphql',
      '/graph%71l',
      '/%2567raphql',
      '/./graphql',
      '/x/../graphql',
      '/graphql%2f',
      '/graphql?',
      '/graphql?query=%7Bviewer%7Bcan%7BworkDesk%7D%7D%7D',
      '/graphql;x',
      '/graphql#x',
      '/graphql/stream',
      '/%67raphql/stream',
      '/graphql/%73tream',
    ];
    for (const path of addresses) {
      for (const accept of ['application/json', 'text/event-stream']) {
        const { status, text } = await send({ query: FREE }, path, { accept });
        expect({
          path,
          accept,
          refused: status >= 400 && status < 500,
          answered: text.includes('workDesk":'),
        }).toEqual({ path, accept, refused: true, answered: false });
      }
    }
  });

  it('tells live updates by id too', async () => {
    const abort = new AbortController();
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', cookie };
    const body = JSON.stringify({ documentId: operationId('DeskNews') });
    const response = await fetch(`${test.url}/graphql/stream`, {
      method: 'POST',
      headers,
      body,
      signal: abort.signal,
    });
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status: 200,
      type: expect.stringContaining('text/event-stream'),
    });
    abort.abort();
  });

  it('has a list that fits its schema and stays within its limits', () => {
    expect(allowedOperations.size).toBeGreaterThan(30);
    for (const [id, text] of allowedOperations) {
      const problems = validate(schema, parse(text, { maxTokens: GRAPHQL_LIMITS.tokens }), [
        ...specifiedRules,
        shapeLimits,
      ]);
      expect({ id, text, problems: problems.map(({ message }) => message) }).toEqual({
        id,
        text,
        problems: [],
      });
    }
  });

  it('answers each operation on the list: refusals name the field, and nothing is too costly', async () => {
    for (const [documentId, text] of allowedOperations) {
      if (getOperationAST(parse(text))?.operation === 'subscription' || text.includes('signOut')) continue;
      const variables = {
        view: 'ALL',
        order: 'QUEUE',
        first: 100,
        query: 'x',
        reference: 'SAL-00-000000',
        slug: 'x',
        ticketId: 'x',
      };
      const { text: answer } = await send({ documentId, variables });
      const { errors = [] } = JSON.parse(answer) as { errors?: { extensions: { code: string } }[] };
      for (const { extensions } of errors)
        expect({ text, code: extensions.code }).toEqual({
          text,
          code: expect.stringMatching(/^(BAD_INPUT|NOT_FOUND|FORBIDDEN)$/),
        });
    }
  });
});
