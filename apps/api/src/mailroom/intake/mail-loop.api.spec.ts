import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type MailSink, startMailSink, freePort } from '@salus/stack';
import { command, dataOf } from '../../testing/command.js';
import { sendTo } from '../../testing/letters.js';
import { MailRelay } from '../../testing/mail-relay.js';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { MailProbe } from './mail-probe.js';
import { SmtpListener } from './smtp-listener.js';

jest.setTimeout(180_000);

const portOf = (test: TestApp) => test.app.get(SmtpListener).ports[0]!;
const outcomes = (test: TestApp) =>
  test.sql<{ outcome: string | null; reasons: string[] }>(
    'SELECT outcome, reasons FROM intake_messages ORDER BY received_at, id',
  );
/** Waits until neither installation has a job to do and nothing has happened for a while. */
const quiet = async (...tests: TestApp[]) => {
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        tests.map((test) =>
          test.sql(
            'SELECT (SELECT count(*) FROM intake_messages) AS come, (SELECT count(*) FROM mails) AS gone',
          ),
        ),
      ),
    );
  for (let before = ''; before !== (await state());) {
    before = await state();
    for (const test of tests) await test.settled();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
};

describe('two installations that write to each other', () => {
  let relay: MailRelay;
  const open: TestApp[] = [];
  afterEach(async () => {
    for (const test of open.splice(0)) await test.stop();
    await relay.stop();
  });

  /** Each knows the other as somebody of a hospital, at the very address to which mail for it goes. */
  const pair = async (strip: RegExp | null) => {
    relay = new MailRelay(strip);
    const SMTP_URL = await relay.start();
    for (const domain of ['one.example', 'two.example']) {
      const test = await TestApp.start({
        INTAKE_LISTEN: 'smtp://127.0.0.1:0',
        MAIL_AUTHSERV_IDS: relay.authservId,
        MAIL_DOMAIN: domain,
        MAIL_FROM: `Centre <support@${domain}>`,
        APP_SECRET: `a secret of its own for each of them: ${domain}`,
        SMTP_URL,
      });
      open.push(test);
      relay.route(domain, portOf(test));
    }
    const [one, two] = open as [TestApp, TestApp];
    for (const [test, other] of [
      [one, 'support@two.example'],
      [two, 'support@one.example'],
    ] as const) {
      const person = await test.build.member();
      await test.sql('UPDATE users SET email = $2 WHERE id = $1', [person.id, other]);
    }
    return { one, two };
  };
  const begin = (one: TestApp) =>
    sendTo(portOf(one), {
      from: 'support@two.example',
      to: 'support@one.example',
      subject: 'It begins',
      text: 'Hello',
      headers: { 'Authentication-Results': `${relay.authservId}; dmarc=pass header.from=two.example` },
    });

  it('fall silent after one acknowledgement', async () => {
    const { one, two } = await pair(null);
    await begin(one);
    await quiet(one, two);
    expect((await outcomes(one)).map(({ outcome }) => outcome)).toEqual(['NEW_TICKET']);
    expect((await outcomes(two)).map(({ outcome }) => outcome)).toEqual(['AUTOMATIC_REPLY']);
    expect([...relay.handedOn.values()]).toEqual([1]);
  });

  it('fall silent also when a program between them takes away every sign that nobody writes', async () => {
    const { one, two } = await pair(
      /^(?:Auto-Submitted|X-Auto-Response-Suppress|X-Salus-Loop|References|In-Reply-To|Reply-To|Precedence):.*\r?\n(?:[ \t].*\r?\n)*/gim,
    );
    await begin(one);
    await quiet(one, two);
    const handedOn = [...relay.handedOn.values()].reduce((sum, count) => sum + count, 0);
    // Ten acknowledgements to one address in a day, from each side.
    expect(handedOn).toBeLessThanOrEqual(20);
    for (const test of [one, two]) {
      const [mails] = await test.sql<{ count: number }>(
        "SELECT count(*)::int AS count FROM mails WHERE kind = 'ACKNOWLEDGEMENT'",
      );
      expect(mails!.count).toBeLessThanOrEqual(10);
      expect((await outcomes(test)).every(({ outcome }) => outcome !== null)).toBe(true);
    }
  });
});

describe('the way of mail on this machine', () => {
  let test: TestApp;
  let sink: MailSink;
  let nurse: TestPerson;
  let agent: TestPerson;
  beforeAll(async () => {
    const port = await freePort();
    sink = await startMailSink({
      intake: {
        domain: 'centre.example',
        url: `smtp://127.0.0.1:${port}`,
        authservId: 'sink.centre.example',
      },
    });
    test = await TestApp.start({
      INTAKE_LISTEN: `smtp://127.0.0.1:${port}`,
      MAIL_AUTHSERV_IDS: 'sink.centre.example',
      SMTP_URL: sink.smtpUrl,
    });
    nurse = await test.build.member();
    agent = await test.build.agent();
  });
  afterAll(async () => {
    await test.stop();
    await sink.stop();
  });
  const MAILROOM =
    '{ mailroom { lastMessageAt waiting oldestWaitingAt quarantined unknownSenders verifiedAt probedAt probeFailure roads { kind lastMessageAt failure } } }';
  const mailroom = async () => dataOf(await test.graphql(agent.cookie, MAILROOM)).mailroom;

  it('is verified by a mail that the product sends to itself', async () => {
    // Nobody asked for it: a worker that has started sends one, and soon another.
    await eventually(
      async () =>
        expect(await mailroom()).toMatchObject({
          verifiedAt: expect.any(String),
          waiting: 0,
          quarantined: 0,
          probeFailure: null,
          lastMessageAt: expect.any(String),
        }),
      60_000,
    );
    expect((await outcomes(test))[0]).toEqual({ outcome: 'AUTOMATIC_REPLY', reasons: ['PROBE'] });
  });

  it('tells of the ways in that are open, and of no other', async () => {
    expect((await mailroom()).roads).toEqual([
      { kind: 'SMTP', lastMessageAt: expect.any(String), failure: null },
    ]);
  });

  it('is not verified by somebody who writes to the address of a probe that was never sent', async () => {
    await sendTo(portOf(test), {
      from: 'eve@evil.example',
      to: `probe+${'0'.repeat(32)}-${'0'.repeat(32)}@centre.example`,
      text: 'x',
    });
    // Beside it, real probes may come at any time.
    const others = async () => (await outcomes(test)).filter(({ reasons }) => !reasons.includes('PROBE'));
    await eventually(async () => expect(await others()).toMatchObject([{ outcome: 'QUARANTINE' }]), 30_000);
    const [counts] = await test.sql<{ arrived: number; real: number }>(
      `SELECT (SELECT count(*)::int FROM mail_probes WHERE arrived_at IS NOT NULL) AS arrived,
        (SELECT count(*)::int FROM intake_messages WHERE 'PROBE' = ANY(reasons)) AS real`,
    );
    expect(counts!.arrived).toBe(counts!.real);
  });

  it('says what is wrong when the probe cannot be sent', async () => {
    const broken = await TestApp.start({
      INTAKE_LISTEN: 'smtp://127.0.0.1:0',
      SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    });
    try {
      await broken.app.get(MailProbe).run();
      const who = await broken.build.agent();
      expect(dataOf(await broken.graphql(who.cookie, MAILROOM)).mailroom).toMatchObject({
        verifiedAt: null,
        probedAt: expect.any(String),
        probeFailure: 'ESOCKET',
      });
    } finally {
      await broken.stop();
    }
  });

  it('takes a reply that somebody writes on the page of the sink', async () => {
    const ticket = await test.build.ticket(nurse, { tlp: 'GREEN' });
    dataOf(
      await command(
        () => test,
        'replyToTicket',
        'id',
      )(agent.cookie, { ticketId: ticket.id, body: 'Unplug it.' }),
    );
    const mail = await sink.waitFor(({ text }) => text.includes('Unplug it.'), 30_000);
    const page = new URL(`/messages/${mail.id}/reply`, sink.pageUrl);
    const post = (origin: string) =>
      fetch(page, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({ text: 'It is unplugged.' }),
      });
    expect((await post('https://evil.example')).status).toBe(403);
    expect((await post(page.origin)).headers.get('location')).toBe(`/messages/${mail.id}?sent`);
    await eventually(async () => {
      const { messages, status } = dataOf(
        await test.graphql(
          nurse.cookie,
          'query ($id: ID!) { ticket(id: $id) { status messages { body kind author { name } } } }',
          { id: ticket.id },
        ),
      ).ticket;
      expect(messages.at(-1)).toEqual({
        kind: 'REPLY',
        body: 'It is unplugged.',
        author: { name: nurse.name },
      });
      expect(status).toBe('OPEN');
    }, 30_000);
  });
});
