import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../testing/test-app.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const SECRET = 'Geheimwort4711';
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

describe('what /graphql refuses', () => {
  let test: TestApp;
  let cookie: string;
  beforeAll(async () => {
    test = await TestApp.start();
    ({ cookie } = await test.build.agent());
  });
  afterAll(() => test.stop());

  const send = async (
    body: string,
    headers: Record<string, string> = JSON_TYPE,
    path = '/graphql',
    method = 'POST',
  ) => {
    const response = await fetch(`${test.url}${path}`, {
      method,
      headers: { cookie, ...headers },
      ...(method === 'GET' ? {} : { body }),
      redirect: 'manual',
    });
    const text = await response.text();
    expect(text.length).toBeLessThan(5_000);
    return { status: response.status, text };
  };
  const codes = (text: string) =>
    (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors.map(
      ({ extensions }) => extensions.code,
    );
  const ask = (query: string, variables?: object, operationName?: string) =>
    send(JSON.stringify({ query, variables, operationName }));

  it('nothing that the web app asks', async () => {
    const { status, text } = await ask('query Q { viewer { user { id __typename } } }', {}, 'Q');
    expect({ status, text }).toEqual({ status: 200, text: expect.stringContaining('"ViewerUser"') });
  });

  const bomb = `{ ...F0 } ${times(25, (level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`)} fragment F25 on Query { viewer { roles } }`;
  const deep = `{ viewer ${'{ a '.repeat(9)}${'} '.repeat(9)} }`;
  it.each<[string, string, object | undefined, string]>([
    ['nine levels', deep, undefined, 'LIMIT_EXCEEDED'],
    [
      'eleven aliases',
      `{ ${times(11, (index) => `a${index}: viewer { roles }`)} }`,
      undefined,
      'LIMIT_EXCEEDED',
    ],
    ['two mutations in one request', 'mutation { one: signOut two: signOut }', undefined, 'LIMIT_EXCEEDED'],
    [
      'two mutations in a fragment',
      'mutation { ...F } fragment F on Mutation { one: signOut two: signOut }',
      undefined,
      'LIMIT_EXCEEDED',
    ],
    ['more than 1,000 tokens', `{ viewer { ${'roles '.repeat(1_000)} } }`, undefined, 'LIMIT_EXCEEDED'],
    [
      '300 directives',
      `{ viewer ${'@include(if: true) '.repeat(300)} { roles } }`,
      undefined,
      'LIMIT_EXCEEDED',
    ],
    [
      'fragments in a circle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      undefined,
      'BAD_INPUT',
    ],
    ['a fragment bomb', bomb, undefined, 'LIMIT_EXCEEDED'],
    ['the schema', '{ __schema { types { name } } }', undefined, 'BAD_INPUT'],
    ['a type', '{ __type(name: "Ticket") { fields { name } } }', undefined, 'BAD_INPUT'],
    [
      '10,000 tickets as a literal',
      '{ tickets(view: ALL, first: 10000) { nodes { id } } }',
      undefined,
      'LIMIT_EXCEEDED',
    ],
    [
      '10,000 tickets as a variable',
      'query ($n: Int) { tickets(view: ALL, first: $n) { nodes { id } } }',
      { n: 10_000 },
      'LIMIT_EXCEEDED',
    ],
    [
      'as many tickets as there are numbers',
      'query ($n: Int) { tickets(view: ALL, first: $n) { nodes { id } } }',
      { n: 2_147_483_647 },
      'LIMIT_EXCEEDED',
    ],
    [
      'a page many times over',
      `{ ${times(10, (index) => `a${index}: tickets(view: ALL, first: 100) { nodes { id subject status priority turn } }`)} }`,
      undefined,
      'LIMIT_EXCEEDED',
    ],
    ['a syntax error', '{ viewer { ', undefined, 'BAD_INPUT'],
    ['an empty document', '', undefined, 'BAD_INPUT'],
    ['a subscription', 'subscription { ticketChanged { type } }', undefined, 'BAD_INPUT'],
    ['variables that are a list', '{ viewer { roles } }', [1], 'BAD_INPUT'],
  ])('%s', async (_, query, variables, code) => {
    const { status, text } = await ask(query, variables);
    expect({ status, text: status < 500 ? '' : text }).toEqual({ status: 400, text: '' });
    expect(codes(text)).toContain(code);
    expect(JSON.parse(text)).not.toHaveProperty('data');
  });

  it('does none of several mutations that come in one request', async () => {
    const { cookie: mine, id } = await test.build.agent();
    await test.post('/graphql', mine, { query: 'mutation { one: signOut two: signOut }' });
    expect(await test.sql('SELECT 1 FROM sessions WHERE user_id = $1', [id])).toHaveLength(1);
  });

  it.each<[string, string, object | undefined]>([
    ['a misspelt field', '{ viewr { roles } }', undefined],
    ['a misspelt argument', '{ tickets(vew: ALL) { nodes { id } } }', undefined],
    ['a misspelt type', `query ($t: Tickte) { viewer { roles } }`, undefined],
    ['a misspelt word', '{ tickets(view: NEED_ANSWER) { nodes { id } } }', undefined],
    [
      'a misspelt word as a variable',
      'query ($v: TicketView!) { tickets(view: $v) { nodes { id } } }',
      { v: 'NEED_ANSWER' },
    ],
    ['a misspelt field of an input', 'mutation { openTicket(input: { subjct: "x" }) { id } }', undefined],
    ['a field without its fields', '{ viewer }', undefined],
  ])('gives no hint about the schema on %s', async (_, query, variables) => {
    const { status, text } = await ask(query, variables);
    expect(status).toBe(400);
    expect(text).not.toMatch(
      /did you mean|viewer|view\b|"view"|NEEDS_ANSWER|subject\b|OpenTicketInput|TicketView|Viewer/i,
    );
  });

  it.each<[string, string, object | undefined, string | undefined]>([
    ['a literal', `{ tickets(view: ${SECRET}) { nodes { id } } }`, undefined, undefined],
    ['a literal text', `{ tickets(view: ALL, first: "${SECRET}") { nodes { id } } }`, undefined, undefined],
    [
      'a literal of an input',
      `mutation { signIn(input: { email: ["${SECRET}"], password: 1 }) { roles } }`,
      undefined,
      undefined,
    ],
    ['a syntax error', `{ viewer { roles } } "${SECRET}`, undefined, undefined],
    [
      'the name of the operation',
      'query A { viewer { roles } } query B { viewer { roles } }',
      undefined,
      SECRET,
    ],
    [
      'a variable',
      'query ($n: Int) { tickets(view: ALL, first: $n) { nodes { id } } }',
      { n: SECRET },
      undefined,
    ],
    [
      'a variable of an input',
      'mutation ($i: SignInInput!) { signIn(input: $i) { roles } }',
      { i: { email: { secret: SECRET }, password: SECRET } },
      undefined,
    ],
    [
      'a moment',
      'mutation ($i: OpenTicketInput!) { openTicket(input: $i) { id } }',
      {
        i: {
          idempotencyKey: '12345678',
          kind: 'QUESTION',
          subject: 'x',
          body: 'x',
          language: 'en',
          urgency: 'NONE',
          noticedAt: SECRET,
        },
      },
      undefined,
    ],
    [
      'a literal moment',
      `mutation { openTicket(input: { idempotencyKey: "12345678", kind: QUESTION, subject: "x", body: "x", language: "en", urgency: NONE, noticedAt: "${SECRET}" }) { id } }`,
      undefined,
      undefined,
    ],
    ['a directive', `{ viewer @${SECRET} { roles } }`, undefined, undefined],
  ])('repeats no value from %s', async (_, query, variables, operationName) => {
    const { status, text } = await ask(query, variables, operationName);
    expect(status).toBe(400);
    expect(text).not.toContain(SECRET);
    expect(codes(text)).toEqual(expect.arrayContaining(['BAD_INPUT']));
  });

  it('refuses a text with a zero byte wherever it goes, and says so', async () => {
    for (const [query, variables] of [
      ['query ($t: String) { tickets(view: ALL, filter: { tag: $t }) { nodes { id } } }', { t: 'a\u0000b' }],
      [
        'mutation ($i: SignInInput!) { signIn(input: $i) { roles } }',
        { i: { email: 'a\u0000b', password: 'x' } },
      ],
    ] as const) {
      const { status, text } = await ask(query, variables);
      expect({ status, codes: codes(text) }).toEqual({ status: 200, codes: ['BAD_INPUT'] });
    }
  });

  const query = '{ viewer { roles } }';
  const one = JSON.stringify({ query });
  it.each<[string, number, string, Record<string, string>]>([
    ['a list of operations', 400, `[${one},${one}]`, JSON_TYPE],
    ['an empty list', 400, '[]', JSON_TYPE],
    ['nothing', 400, '', JSON_TYPE],
    ['null', 400, 'null', JSON_TYPE],
    ['a text', 400, '"{ viewer { roles } }"', JSON_TYPE],
    ['half an object', 400, `{"query": "${SECRET}`, JSON_TYPE],
    ['a document that is a number', 400, '{"query": 1}', JSON_TYPE],
    ['a document that is a list', 400, '{"query": ["{ viewer { roles } }"]}', JSON_TYPE],
    ['variables that are a text', 400, JSON.stringify({ query, variables: SECRET }), JSON_TYPE],
    ['a name that is a number', 400, JSON.stringify({ query, operationName: 7 }), JSON_TYPE],
    [
      'a query remembered by hash',
      400,
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
      JSON_TYPE,
    ],
    [
      'an object with a prototype',
      400,
      `{"query": "{ viewer { roles } }", "__proto__": {"x": "${SECRET}"}}`,
      JSON_TYPE,
    ],
    [
      'a body of more than 128 kB',
      413,
      JSON.stringify({ query, variables: { x: SECRET.repeat(10_000) } }),
      JSON_TYPE,
    ],
    [
      'a form',
      415,
      `query=${encodeURIComponent(query)}`,
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    [
      'a form with files',
      415,
      `--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${one}\r\n--b--`,
      { 'content-type': 'multipart/form-data; boundary=b' },
    ],
    ['plain text', 415, one, { 'content-type': 'text/plain' }],
    ['a document as such', 415, query, { 'content-type': 'application/graphql' }],
    ['what another site sends', 403, one, { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }],
    ['what a neighbouring site sends', 403, one, { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }],
  ])('refuses %s with %i', async (_, status, body, headers) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const answer = await send(
        body,
        { ...headers, accept: path === '/graphql' ? 'application/json' : 'text/event-stream' },
        path,
      );
      expect({ path, status: answer.status }).toEqual({ path, status });
      expect(answer.text).not.toContain(SECRET);
      expect(answer.text).not.toContain('"viewer"');
      if (path === '/graphql') {
        const refusals = { 403: 'FORBIDDEN', 413: 'LIMIT_EXCEEDED' } as Record<number, string>;
        expect(codes(answer.text)).toEqual([refusals[status] ?? 'BAD_INPUT']);
        expect(answer.text).toMatch(/"message":"[^"]{30,}"/);
      }
    }
  });

  it('takes what our own pages send', async () => {
    for (const site of ['same-origin', 'none'])
      expect((await send(one, { ...JSON_TYPE, 'sec-fetch-site': site })).status).toBe(200);
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('does nothing on %s', async (method) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const search = `?query=${encodeURIComponent(query)}`;
      for (const headers of [
        {},
        JSON_TYPE,
        { 'apollo-require-preflight': 'true' },
        { accept: 'text/event-stream' },
      ]) {
        const { status, text } = await send(
          one,
          headers as Record<string, string>,
          `${path}${search}`,
          method,
        );
        expect({ status: status >= 400 && status < 500, text }).toEqual({
          status: true,
          text: expect.not.stringContaining('"viewer"'),
        });
      }
    }
  });

  it.each<[string, string]>([
    ['a query', '{ viewer { roles } }'],
    ['a mutation', 'mutation { signOut }'],
    ['the schema', '{ __schema { types { name } } }'],
    [
      'the schema beside a subscription',
      'subscription { ticketChanged { type } __schema { types { name } } }',
    ],
    ['nine levels', `subscription { ticketChanged ${'{ a '.repeat(9)}${'} '.repeat(9)} }`],
    ['eleven aliases', `subscription { ticketChanged { ${times(11, (index) => `a${index}: type`)} } }`],
    ['more than 1,000 tokens', `subscription { ticketChanged { ${'type '.repeat(1_000)} } }`],
    ['a misspelt field', 'subscription { ticketChanged { tickteId } }'],
    ['a literal', `subscription { ticketChanged(ticketId: { x: "${SECRET}" }) { type } }`],
  ])('refuses %s on the stream of live updates', async (_, text) => {
    const answer = await send(
      JSON.stringify({ query: text }),
      { ...JSON_TYPE, accept: 'text/event-stream' },
      '/graphql/stream',
    );
    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(new RegExp(`did you mean|ticketId|${SECRET}|"data"`, 'i'));
    for (const code of codes(answer.text)) expect(['BAD_INPUT', 'LIMIT_EXCEEDED']).toContain(code);
  });

  it('refuses variables that do not fit on the stream without repeating them', async () => {
    const asked = {
      query: 'subscription ($id: ID) { ticketChanged(ticketId: $id) { type } }',
      variables: { id: { x: SECRET } },
    };
    const { text } = await send(
      JSON.stringify(asked),
      { ...JSON_TYPE, accept: 'text/event-stream' },
      '/graphql/stream',
    );
    expect(text).toContain('BAD_INPUT');
    expect(text).not.toContain(SECRET);
  });

  it('is not upset by a token that is a word of the language', async () => {
    for (const token of ['constructor', '__proto__', 'toString']) {
      const { status } = await send(
        one,
        { ...JSON_TYPE, 'x-graphql-event-stream-token': token, accept: 'text/event-stream' },
        '/graphql/stream',
      );
      expect(status).toBe(400);
    }
  });
});
