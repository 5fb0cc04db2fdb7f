import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../testing/command.js';
import { TestApp, type TestPerson } from '../testing/test-app.js';
import { hashPassword } from './passwords.js';

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { user { name email } organisation { id } roles can { openTicket workDesk } } }';
const VIEWER =
  '{ viewer { user { id } roles can { openTicket workDesk workSecondLine editGuidance administer } } }';
const PASSWORD = 'correct horse battery staple';
const WRONG = {
  errors: [
    {
      message: 'E-mail or password is not right. Check both and try again.',
      path: ['signIn'],
      extensions: { code: 'UNAUTHENTICATED', fields: [{ field: 'password', code: 'WRONG' }] },
    },
  ],
  data: null,
};

describe('signIn and signOut', () => {
  let test: TestApp;
  let secret: string;
  beforeAll(async () => {
    // The proxy in front is this machine, so that a test can come from any address.
    test = await TestApp.start({ TRUSTED_PROXY: '127.0.0.1' });
    secret = await hashPassword(PASSWORD);
  });
  afterAll(() => test.stop());

  let addresses = 0;
  const freshAddress = () => `192.0.2.${(addresses += 1)}`;
  const withPassword = async (person: Promise<TestPerson>): Promise<TestPerson> => {
    const found = await person;
    await test.sql(
      "INSERT INTO credentials (user_id, kind, secret, changed_at) VALUES ($1, 'PASSWORD', $2, now())",
      [found.id, secret],
    );
    return found;
  };
  const nurse = () => withPassword(test.build.member());
  const signIn = async (email: string, password: string, { from = freshAddress(), cookie = '' } = {}) => {
    const response = await test.post(
      '/graphql',
      cookie || null,
      { query: SIGN_IN, variables: { input: { email, password } } },
      { 'x-forwarded-for': from },
    );
    const body = (await response.json()) as { data: object | null; errors?: never };
    const [set] = response.headers.getSetCookie();
    return {
      status: response.status,
      body,
      answer: { status: response.status, data: body.data, ...(body.errors ? { errors: body.errors } : {}) },
      set,
      cookie: set?.split(';')[0] ?? '',
    };
  };
  const viewerOf = async (cookie: string | null) => dataOf(await test.graphql(cookie, VIEWER)).viewer;

  it('takes an anonymous caller, or one with a made-up session, for a visitor who may do nothing', async () => {
    const nobody = {
      user: null,
      roles: [],
      can: {
        openTicket: false,
        workDesk: false,
        workSecondLine: false,
        editGuidance: false,
        administer: false,
      },
    };
    for (const cookie of [
      null,
      'salus_session=x',
      `salus_session=${'A'.repeat(43)}`,
      `salus_session=${'A'.repeat(5_000)}`,
      'salus_session=;;;',
    ]) {
      expect(await viewerOf(cookie)).toEqual(nobody);
    }
  });

  it('lets in who has the right password, however the address is written', async () => {
    const { email, name, organisationId } = await nurse();
    const { body } = await signIn(`  ${email.toUpperCase()} `, PASSWORD);
    expect(body).toEqual({
      data: {
        signIn: {
          user: { name, email },
          organisation: { id: organisationId },
          roles: ['STAFF'],
          can: { openTicket: true, workDesk: false },
        },
      },
    });
  });

  it('gives a session in a cookie that scripts and other sites cannot use, and keeps only its hash', async () => {
    const { id, email } = await nurse();
    const { set, cookie } = await signIn(email, PASSWORD);
    const [pair, ...attributes] = set!.split('; ');
    expect(pair).toMatch(/^salus_session=[A-Za-z0-9_-]{43}$/);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']));
    expect(attributes.some((attribute) => /^(domain|secure)/i.test(attribute))).toBe(false);
    const expires = Date.parse(/Expires=([^;]+)/.exec(set!)![1]!);
    expect(Math.abs(expires - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000);
    const token = cookie.split('=')[1]!;
    const hash = createHash('sha256').update(token).digest();
    expect(await test.sql('SELECT user_id FROM sessions WHERE hash = $1', [hash])).toEqual([{ user_id: id }]);
    expect(await test.sql('SELECT 1 FROM sessions s WHERE s::text LIKE $1', [`%${token}%`])).toEqual([]);
    expect(await viewerOf(cookie)).toMatchObject({ user: { id } });
  });

  it('answers exactly the same for a wrong password, an unknown account, a disabled one and one without a password', async () => {
    const known = await nurse();
    const disabled = await nurse();
    await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [disabled.id]);
    const without = await test.build.member();
    const attempts = [
      [known.email, 'wrong horse battery staple'],
      [known.email, `${PASSWORD}!`],
      [known.email, 'x'.repeat(10_000)],
      [known.email, ''],
      ['nobody@people.example', PASSWORD],
      ['', PASSWORD],
      ["' OR '1'='1", PASSWORD],
      [disabled.email, PASSWORD],
      [without.email, PASSWORD],
    ];
    for (const [email, password] of attempts) {
      const { status, body, set } = await signIn(email!, password!);
      expect({ email, status, body, set }).toEqual({ email, status: 200, body: WRONG, set: undefined });
    }
  });

  it('takes as long for an unknown account as for a wrong password', async () => {
    const { email } = await nurse();
    const time = async (address: string) => {
      const started = performance.now();
      await signIn(address, 'wrong horse battery staple');
      return performance.now() - started;
    };
    // In turns, and the quickest of each, so that other work on the machine weighs on both alike.
    const [unknown, wrong]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round += 1) {
      unknown.push(await time('nobody@people.example'));
      wrong.push(await time(email));
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...wrong) / 3);
  });

  /** As if so many tries had been made before, by everyone who has tried at all. */
  const countBefore = (tries: number) =>
    test.sql("UPDATE sign_in_limits SET points = $1 WHERE key LIKE 'account_from_address:%'", [tries]);

  it('stops after ten tries on one account from one address, for known and unknown accounts alike', async () => {
    const { email } = await nurse();
    for (const address of [email, 'nobody-at-all@people.example']) {
      const from = freshAddress();
      for (const before of [0, 9]) {
        await countBefore(before);
        expect((await signIn(address, 'wrong horse battery staple', { from })).body).toEqual(WRONG);
      }
      for (const password of ['wrong horse battery staple', PASSWORD]) {
        const { answer, set } = await signIn(address, password, { from });
        expect(refusalOf(answer)).toEqual({ code: 'RATE_LIMITED', field: 'email', problem: 'RATE_LIMITED' });
        expect(set).toBeUndefined();
      }
    }
    // Nobody can lock a nurse out from elsewhere: at her own address it goes on.
    expect((await signIn(email, PASSWORD)).set).toBeDefined();
  });

  it('stops at an address from which the owner has signed in by what is tried there, not by what is tried elsewhere', async () => {
    const { email } = await nurse();
    const from = freshAddress();
    expect((await signIn(email, PASSWORD, { from })).set).toBeDefined();
    const elsewhere = freshAddress();
    await signIn(email, 'wrong', { from: elsewhere });
    await countBefore(10);
    expect(refusalOf((await signIn(email, 'wrong', { from: elsewhere })).answer).code).toBe('RATE_LIMITED');
    expect((await signIn(email, PASSWORD, { from })).set).toBeDefined();
    // Who shares the address with the owner cannot be told apart from them.
    await signIn(email, 'wrong', { from });
    await countBefore(10);
    expect(refusalOf((await signIn(email, PASSWORD, { from })).answer).code).toBe('RATE_LIMITED');
    expect((await signIn(email, PASSWORD)).set).toBeDefined();
  });

  it('forgets the wrong tries of this address once the right password was given', async () => {
    const { email } = await nurse();
    const from = freshAddress();
    await signIn(email, 'wrong', { from });
    await countBefore(9);
    expect((await signIn(email, PASSWORD, { from })).set).toBeDefined();
    expect((await signIn(email, 'wrong', { from })).body).toEqual(WRONG);
    expect((await signIn(email, PASSWORD, { from })).set).toBeDefined();
  });

  it.each([
    ['one address that tries many accounts', 'address:'],
    ['one account that is tried from many addresses', 'account:'],
  ])('stops %s', async (_, prefix) => {
    const { email } = await nurse();
    const from = freshAddress();
    await test.sql('TRUNCATE sign_in_limits');
    await signIn(email, 'wrong', { from });
    const raised = await test.sql('UPDATE sign_in_limits SET points = 100 WHERE key LIKE $1 RETURNING key', [
      `${prefix}%`,
    ]);
    expect(raised).toHaveLength(1);
    const again =
      prefix === 'address:'
        ? await signIn('somebody-else@people.example', 'wrong', { from })
        : await signIn(email, PASSWORD);
    expect(refusalOf(again.answer).code).toBe('RATE_LIMITED');
    await test.sql('TRUNCATE sign_in_limits');
  });

  it('keeps no address of a person or of a machine in its counters', async () => {
    const from = '198.51.100.77';
    await signIn('remember-me@people.example', 'wrong', { from });
    const rows = await test.sql<{ key: string }>('SELECT key FROM sign_in_limits');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(JSON.stringify(rows)).not.toMatch(/remember-me|198\.51|people\.example/);
  });

  it('believes an address in a header only of the proxy that it trusts', async () => {
    const naive = await TestApp.start();
    try {
      const attempt = () =>
        naive.post(
          '/graphql',
          null,
          { query: SIGN_IN, variables: { input: { email: 'x@people.example', password: 'wrong' } } },
          { 'x-forwarded-for': freshAddress() },
        );
      const code = async () => ((await (await attempt()).json()) as typeof WRONG).errors[0]!.extensions.code;
      expect(await code()).toBe('UNAUTHENTICATED');
      await naive.sql('UPDATE sign_in_limits SET points = 10');
      expect(await code()).toBe('RATE_LIMITED');
    } finally {
      await naive.stop();
    }
  });

  it('makes a new session at each sign-in and ends the one before, so that a planted cookie is worth nothing', async () => {
    const { email } = await nurse();
    const first = await signIn(email, PASSWORD);
    const second = await signIn(email, PASSWORD, { cookie: first.cookie });
    expect(second.cookie).not.toBe(first.cookie);
    expect((await viewerOf(first.cookie)).user).toBeNull();
    const planted = `salus_session=${'P'.repeat(43)}`;
    expect((await signIn(email, PASSWORD, { cookie: planted })).cookie).not.toBe(planted);
    expect((await viewerOf(planted)).user).toBeNull();
  });

  it('keeps the session when a second sign-in fails', async () => {
    const { id, email } = await nurse();
    const { cookie } = await signIn(email, PASSWORD);
    await signIn(email, 'wrong', { cookie });
    expect((await viewerOf(cookie)).user).toEqual({ id });
  });

  it('ends a session at sign-out for good, and tells the browser to forget', async () => {
    const { email } = await nurse();
    const { cookie } = await signIn(email, PASSWORD);
    const response = await test.post('/graphql', cookie, { query: 'mutation { signOut }' });
    expect(await response.json()).toEqual({ data: { signOut: true } });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^salus_session=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect(response.headers.get('clear-site-data')).toBe('"storage"');
    expect((await viewerOf(cookie)).user).toBeNull();
    expect(dataOf(await test.graphql(null, 'mutation { signOut }'))).toEqual({ signOut: true });
  });

  const justBelieved = () => new Promise((resolve) => setTimeout(resolve, 1_050));

  it('ends a session within a second when the account is disabled, its time is over, nobody used it for an hour, or somebody ends it', async () => {
    const endings = [
      'UPDATE users SET disabled_at = now() WHERE id = $1',
      "UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1",
      "UPDATE sessions SET seen_at = now() - interval '61 minutes' WHERE user_id = $1",
      'DELETE FROM sessions WHERE user_id = $1',
    ];
    const people: TestPerson[] = [];
    for (const _ of endings) people.push(await test.build.member());
    for (const { id, cookie } of people) expect((await viewerOf(cookie)).user).toEqual({ id });
    for (const [index, { id }] of people.entries()) await test.sql(endings[index]!, [id]);
    await justBelieved();
    for (const { cookie } of people) expect((await viewerOf(cookie)).user).toBeNull();
  });

  it('ends an idle session of an agent sooner than one of a nurse, and use keeps it alive', async () => {
    const [agent, other] = [await test.build.agent(), await test.build.member()];
    await test.sql("UPDATE sessions SET seen_at = now() - interval '31 minutes' WHERE user_id = ANY ($1)", [
      [agent.id, other.id],
    ]);
    expect((await viewerOf(agent.cookie)).user).toBeNull();
    expect((await viewerOf(other.cookie)).user).toEqual({ id: other.id });
    expect(
      await test.sql("SELECT 1 FROM sessions WHERE user_id = $1 AND seen_at > now() - interval '5 seconds'", [
        other.id,
      ]),
    ).toHaveLength(1);
  });

  it('reads the roles from the database each time: what was taken away is gone within a second', async () => {
    const { id, cookie } = await test.build.agent(['AGENT', 'SECOND_LINE', 'EDITOR', 'ADMINISTRATOR']);
    expect((await viewerOf(cookie)).can).toEqual({
      openTicket: false,
      workDesk: true,
      workSecondLine: true,
      editGuidance: true,
      administer: true,
    });
    await test.sql("DELETE FROM memberships WHERE user_id = $1 AND role <> 'EDITOR'", [id]);
    await justBelieved();
    expect(await viewerOf(cookie)).toMatchObject({
      roles: ['EDITOR'],
      can: { workDesk: false, editGuidance: true, administer: false },
    });
  });
});
