import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Program } from '../../testing/program.js';
import { eventually, TestApp, testEnvironment, type TestPerson } from '../../testing/test-app.js';

/** In every text that anybody writes here, and nowhere else. */
const CANARY = 'Zeisig4711';

describe('the log of a server that people use and that fails', () => {
  let test: TestApp;
  let program: Program;
  let url: string;
  let nurse: TestPerson;
  let agent: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ SALUS_ROLES: 'api' });
    nurse = await test.build.member(
      await test.build.organisation({ name: `Hospital ${CANARY}` }),
      ['STAFF'],
      { name: `Nurse ${CANARY}` },
    );
    agent = await test.build.agent();
    program = Program.start('main.ts', { ...testEnvironment(test.database), LOG_LEVEL: 'debug', PORT: '0' });
    [, url = ''] = await program.says(/^ready (http:\S+)$/m, 40_000);
  }, 60_000);
  afterAll(async () => {
    await program.stop('SIGKILL');
    await test.stop();
  });

  const send = async (
    cookie: string | null,
    body: string,
    path = '/graphql',
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}), ...headers },
      body,
    });
    return response.text();
  };
  const ask = (cookie: string | null, query: string, variables: object = {}) =>
    send(cookie, JSON.stringify({ query, variables }));
  const open = (subject: string) =>
    ask(nurse.cookie, 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }', {
      input: {
        idempotencyKey: randomUUID(),
        kind: 'QUESTION',
        tlp: 'GREEN',
        subject,
        body: `Body ${CANARY}`,
        language: 'en',
        urgency: 'NONE',
        tags: [CANARY],
        affectedSystems: [CANARY],
        callbackPhone: '+30 4711',
      },
    });

  it('tells that things happened and failed, and has not one word of what people wrote', async () => {
    const answer = await open(`Subject ${CANARY}`);
    const ticketId = (JSON.parse(answer) as { data: { openTicket: { id: string } } }).data.openTicket.id;
    await program.says(/"event":"job","task":"send-mail"/);
    const reply = 'mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { id } }';
    const words = () => ({ input: { idempotencyKey: randomUUID(), ticketId, body: `Reply ${CANARY}` } });
    await ask(agent.cookie, reply, words());

    // Refusals of every kind, with the canary in all that is sent.
    await ask(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { roles } }', {
      input: { email: `${CANARY}@people.example`, password: CANARY },
    });
    await ask(nurse.cookie, reply, { input: { ticketId: CANARY, body: CANARY, [CANARY]: 1 } });
    await ask(nurse.cookie, `{ ${CANARY} }`);
    await ask(nurse.cookie, `query ($r: String) { ticket(reference: $r) { id } }`, { r: `${CANARY}\u0000` });
    for (const body of [`{"${CANARY}`, `{"__proto__": "${CANARY}"}`, `[${CANARY}]`])
      await send(nurse.cookie, body);
    await send(nurse.cookie, '{}', `/${CANARY}?${CANARY}=${CANARY}`);
    await send(nurse.cookie, '{}', `/%zz${CANARY}`, { [`x-${CANARY}`]: CANARY, cookie: CANARY });

    // Failures of the database, whose words repeat what was written: in a request, and in a job.
    await test.sql(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'No room for %', NEW USING DETAIL = NEW::text, HINT = NEW::text; END $$`);
    await test.sql(
      'CREATE TRIGGER full_disk BEFORE INSERT ON ticket_messages FOR EACH ROW EXECUTE FUNCTION full_disk()',
    );
    await test.sql(
      'CREATE TRIGGER full_disk BEFORE INSERT ON mails FOR EACH ROW EXECUTE FUNCTION full_disk()',
    );
    const failed = await ask(agent.cookie, reply, words());
    const reference = /tell us ([0-9a-f-]{36})/.exec(failed)?.[1];
    expect(failed).toContain('"INTERNAL"');
    expect(failed).not.toContain(CANARY);
    await open(`Late ${CANARY}`);
    await program.says(/"event":"job.failed","task":"write-mails"/);
    await eventually(async () =>
      expect(
        await test.sql("SELECT 1 FROM graphile_worker._private_jobs WHERE last_error LIKE '%No room for%'"),
      ).toHaveLength(1),
    );

    await program.says(new RegExp(`"event":"internal","reference":"${reference}"`));
    await program.stop('SIGTERM');
    expect(program.output).toContain('"event":"sign-in.refused"');
    expect(program.output).toContain('"code":"P0001"');
    expect(program.output).not.toContain(CANARY);
    for (const secret of [nurse, agent].map(({ cookie }) => cookie.split('=')[1]!))
      expect(program.output).not.toContain(secret);
    for (const person of [nurse, agent]) expect(program.output).not.toContain(person.email);
    const lines = program.output
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('ready '));
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({
        level: expect.any(Number),
        time: expect.any(String),
        event: expect.any(String),
      });
  }, 60_000);
});
