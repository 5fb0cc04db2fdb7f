import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailSink, startMailSink } from '@salus/stack';
import { command, dataOf } from '../testing/command.js';
import { eventually, TestApp, type TestPerson } from '../testing/test-app.js';

/** A mail server that answers everything with one line, and then hangs up. */
async function rude(line: string): Promise<Server & { port: number }> {
  const server = createServer((socket: Socket) => socket.on('error', () => undefined).end(`${line}\r\n`));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(server, { port: (server.address() as { port: number }).port });
}

interface MailRow {
  kind: string;
  state: string;
  attempts: number;
  last_answer: string;
  sent_at: Date | null;
  message_id: string;
}

describe('mail while the mail server is in trouble', () => {
  let test: TestApp;
  let port: number;
  let server: Server;
  let sink: MailSink | undefined;
  let failed: MailRow;
  let ticketId: string;
  const people = {} as Record<'nurse' | 'removed' | 'left' | 'agent', TestPerson>;
  const tightened = { id: '', nurse: undefined as TestPerson | undefined };

  const mailsOf = (person: TestPerson) =>
    test.sql<MailRow>('SELECT * FROM mails WHERE to_address = $1 ORDER BY created_at', [person.email]);
  const received = (person: TestPerson) =>
    sink!.messages().filter(({ envelope }) => envelope.to.includes(person.email));

  beforeAll(async () => {
    ({ port } = server = await rude('421 4.3.2 Try again later'));
    test = await TestApp.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    const run = (name: string, inputType?: string) => command(() => test, name, 'id', inputType);
    people.nurse = await test.build.member();
    for (const role of ['removed', 'left'] as const)
      people[role] = await test.build.member({ id: people.nurse.organisationId, name: '' });
    people.agent = await test.build.agent();
    ({ id: ticketId } = await test.build.ticket(people.nurse, { tlp: 'GREEN' }));
    for (const role of ['removed', 'left'] as const)
      dataOf(
        await run('addParticipant', 'ParticipantInput')(people.nurse.cookie, {
          ticketId,
          personId: people[role].id,
        }),
      );
    dataOf(await run('replyToTicket')(people.agent.cookie, { ticketId, body: 'For three people' }));
    tightened.nurse = await test.build.member();
    ({ id: tightened.id } = await test.build.ticket(tightened.nurse, {
      tlp: 'GREEN',
      subject: 'Subject-Canary',
    }));
    dataOf(await run('replyToTicket')(people.agent.cookie, { ticketId: tightened.id, body: 'Reply-Canary' }));
    await eventually(async () => {
      const [waiting] = await test.sql(
        'SELECT 1 FROM mails WHERE attempts = 0 UNION ALL SELECT 1 WHERE (SELECT count(*) FROM mails) < 6',
      );
      expect(waiting).toBeUndefined();
    });
    [failed] = (await mailsOf(people.nurse)) as [MailRow];

    // While the mails wait the world goes on: one is taken out, one leaves, and a label becomes stricter.
    dataOf(
      await run('removeParticipant', 'ParticipantInput')(people.nurse.cookie, {
        ticketId,
        personId: people.removed.id,
      }),
    );
    await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [people.left.id]);
    dataOf(await run('labelTicket')(tightened.nurse.cookie, { ticketId: tightened.id, tlp: 'RED' }));
    await new Promise((resolve) => server.close(resolve));
    sink = await startMailSink({ smtpPort: port });
    await test.sql('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await eventually(
      async () =>
        expect(await test.sql("SELECT 1 FROM mails WHERE state IN ('WAITING','FAILED')")).toEqual([]),
      30_000,
    );
  }, 60_000);
  afterAll(async () => {
    await test.stop();
    await sink?.stop();
  });

  it('waits with the answer of the server and the time of the next try, while everything else goes on', () => {
    expect(failed).toMatchObject({
      state: 'WAITING',
      sent_at: null,
      next_attempt_at: expect.any(Date),
      last_answer: expect.stringContaining('421'),
    });
  });

  it('is SENT when the server is back, once, under the same Message-ID', async () => {
    expect(sink!.smtpUrl).toContain(String(port));
    const mails = await mailsOf(people.nurse);
    expect(mails.map(({ kind, state }) => [kind, state])).toEqual([
      ['ACKNOWLEDGEMENT', 'SENT'],
      ['REPLY', 'SENT'],
    ]);
    expect(mails[0]).toMatchObject({
      sent_at: expect.any(Date),
      last_answer: expect.stringContaining('250'),
    });
    expect(mails[0]!.attempts).toBeGreaterThan(failed.attempts);
    expect(
      received(people.nurse)
        .map(({ messageId }) => messageId)
        .sort(),
    ).toEqual(mails.map(({ message_id }) => message_id).sort());
  });

  it('is withdrawn from who is no longer on the ticket, and from who has left', async () => {
    for (const person of [people.removed, people.left]) {
      expect((await mailsOf(person)).map(({ state }) => state)).toEqual(['WITHDRAWN']);
      expect(received(person)).toEqual([]);
    }
  });

  it('loses what a label keeps out that the ticket has got meanwhile', () => {
    const mails = received(tightened.nurse!);
    expect(mails).toHaveLength(2);
    for (const mail of mails) {
      expect(JSON.stringify(mail)).not.toContain('Canary');
      expect(mail.text).toContain('TLP:RED');
    }
  });
});
