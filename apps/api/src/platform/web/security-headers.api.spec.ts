import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashPassword } from '../../people/passwords.js';
import { LiveStream } from '../../testing/live-stream.js';
import { TestApp } from '../../testing/test-app.js';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': expect.stringContaining('camera=()'),
  'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};
const JSON_TYPE = { 'content-type': 'application/json' };
const VIEWER = JSON.stringify({ query: '{ viewer { user { id } } }' });

describe('an installation behind HTTPS', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start({ PUBLIC_URL: 'https://salus.example' });
  });
  afterAll(() => test.stop());

  const expectHeaders = (response: Response) => {
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject(HEADERS);
    for (const name of [
      'x-powered-by',
      'server',
      'access-control-allow-origin',
      'access-control-allow-credentials',
    ])
      expect(headers).not.toHaveProperty(name);
  };

  it.each<[string, number, string, RequestInit]>([
    ['an answer', 200, '/graphql', { method: 'POST', headers: JSON_TYPE, body: VIEWER }],
    [
      'an answer to another origin',
      200,
      '/graphql',
      { method: 'POST', headers: { ...JSON_TYPE, origin: 'https://evil.example' }, body: VIEWER },
    ],
    [
      'a question whether another origin may ask',
      405,
      '/graphql',
      {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      },
    ],
    ['a refused operation', 400, '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{}' }],
    [
      'a refused site',
      403,
      '/graphql',
      { method: 'POST', headers: { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }, body: VIEWER },
    ],
    ['a refused body', 400, '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{' }],
    [
      'a refused type',
      415,
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
    ],
    [
      'a body that is too large',
      413,
      '/graphql',
      { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query: 'x'.repeat(200_000) }) },
    ],
    ['a refused method', 405, '/graphql', {}],
    [
      'a refused stream',
      400,
      '/graphql/stream',
      { method: 'POST', headers: { ...JSON_TYPE, accept: 'text/event-stream' }, body: VIEWER },
    ],
    ['health', 200, '/health/live', {}],
    ['readiness', 200, '/health/ready', {}],
    ['what is not there', 404, '/nothing/here', {}],
    ['what is not there, sent', 404, '/nothing/here', { method: 'POST', headers: JSON_TYPE, body: '{}' }],
    ['an address that cannot be read', 400, '/%zz', {}],
  ])('sends its security headers with %s', async (_, status, path, request) => {
    const response = await fetch(`${test.url}${path}`, request);
    expect(response.status).toBe(status);
    expectHeaders(response);
  });

  it('sends them with the stream of live updates', async () => {
    const { cookie } = await test.build.agent();
    const stream = await LiveStream.open(test, cookie, 'subscription { ticketChanged { type } }');
    expectHeaders(stream.response);
    await stream.close();
  });

  it('says nothing about itself on addresses that are not there', async () => {
    for (const path of ['/nothing', '/.env', '/graphiql', '/health', '/health/ready/x', '/metrics']) {
      const response = await fetch(`${test.url}${path}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('application/json');
      expect((await response.text()).length).toBeLessThan(200);
    }
  });

  it('has a session cookie that is bound to HTTPS and this host, and takes no other', async () => {
    const person = await test.build.member();
    const secret = await hashPassword('correct horse battery staple');
    await test.sql(
      "INSERT INTO credentials (user_id, kind, secret, changed_at) VALUES ($1, 'PASSWORD', $2, now())",
      [person.id, secret],
    );
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { id } } }';
    const response = await test.post('/graphql', null, {
      query,
      variables: { input: { email: person.email, password: 'correct horse battery staple' } },
    });
    const [set] = response.headers.getSetCookie();
    const [pair = '', ...attributes] = set!.split('; ');
    expect(pair).toMatch(/^__Host-salus=[A-Za-z0-9_-]{43}$/);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
    expect(attributes.some((attribute) => /^domain/i.test(attribute))).toBe(false);
    const userOf = async (cookie: string) =>
      (await test.graphql(cookie, '{ viewer { user { id } } }')).data.viewer.user;
    expect(await userOf(pair)).toEqual({ id: person.id });
    expect(await userOf(pair.replace('__Host-salus', 'salus_session'))).toBeNull();
    const [cleared] = (
      await test.post('/graphql', pair, { query: 'mutation { signOut }' })
    ).headers.getSetCookie();
    expect(cleared).toMatch(/^__Host-salus=; (?=.*Secure)(?=.*Path=\/)(?=.*1970)/);
  });
});
