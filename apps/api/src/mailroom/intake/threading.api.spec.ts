import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { command, dataOf } from '../../testing/command.js';
import { startDnsServer } from '../../testing/dns-server.js';
import { type Letter, sendTo } from '../../testing/letters.js';
import { signingKey, signMail } from '../../testing/sign-mail.js';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { SmtpListener } from './smtp-listener.js';

jest.setTimeout(120_000);

const RELAY = 'mx.centre.example';
const SEE = `query ($id: ID!) { ticket(id: $id) { status messages { id kind body mail { htmlUrl } attachments { name url } } attachments { name url } } }`;

/** The product and one agent, with what a test does with letters. */
async function start(overrides: Parameters<typeof TestApp.start>[0]) {
  const test = await TestApp.start({ INTAKE_LISTEN: 'smtp://127.0.0.1:0', ...overrides });
  const agent = await test.build.agent();
  const reply = command(() => test, 'replyToTicket', 'id');
  const arrive = async (letter: Letter) => {
    const answer = await sendTo(test.app.get(SmtpListener).ports[0]!, letter);
    const id = /Kept as (\S+)/.exec(answer)![1]!;
    return eventually(async () => {
      const [row] = await test.sql<{
        id: string;
        outcome: string;
        reasons: string[];
        ticket_id: string | null;
        authentication: string;
        authenticated_by: string;
        begun: number;
        failures: number;
        sureness: string | null;
        organisation_id: string | null;
      }>('SELECT * FROM intake_messages WHERE id = $1 AND outcome IS NOT NULL', [id]);
      expect(row).toBeDefined();
      return row!;
    }, 60_000);
  };
  /** A ticket on which an agent has answered, and the mails that the nurse has got about it. */
  const scene = async (email?: string) => {
    const nurse = await test.build.member();
    if (email) await test.sql('UPDATE users SET email = $2 WHERE id = $1', [nurse.id, email]);
    const address = email ?? nurse.email;
    const ticket = await test.build.ticket(nurse, { tlp: 'GREEN' });
    dataOf(await reply(agent.cookie, { ticketId: ticket.id, body: 'Please unplug it.' }));
    const mails = await eventually(async () => {
      const found = (await test.mailsTo(address)).filter(({ subject }) => subject.includes(ticket.reference));
      expect(found).toHaveLength(2);
      return found;
    });
    return { nurse, ticket, mails, address };
  };
  const see = async (person: TestPerson, id: string) =>
    dataOf(await test.graphql(person.cookie, SEE, { id })).ticket;
  return { test, agent, arrive, scene, see, reply };
}

const proven = (address: string) => ({
  'Authentication-Results': `${RELAY}; dmarc=pass header.from=${address.split('@')[1]}`,
});

describe('a mail finds its ticket', () => {
  let here: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    here = await start({ MAIL_AUTHSERV_IDS: RELAY });
  });
  afterAll(() => here.test.stop());
  const letter = (from: string, headers: Record<string, string>): Letter => ({
    from,
    subject: 'Something',
    text: `Words ${randomUUID()}`,
    headers: { ...proven(from), ...headers },
  });

  it('by any message of ours that it refers to, also behind messages of others', async () => {
    const { nurse, ticket, mails } = await here.scene();
    const ours = mails[0]!['messageId'] as string;
    const others = `<${randomUUID()}@hospital.example>`;
    expect(
      await here.arrive(
        letter(nurse.email, {
          'In-Reply-To': others,
          References: `<${randomUUID()}@a.example> ${ours} ${others}`,
        }),
      ),
    ).toMatchObject({ outcome: 'MESSAGE', reasons: ['OUR_MESSAGE'], ticket_id: ticket.id });
  });

  it('by the nearest of them when they are about several tickets', async () => {
    const first = await here.scene();
    const { nurse } = first;
    const second = await here.test.build.ticket(nurse, { tlp: 'GREEN' });
    dataOf(await here.reply(here.agent.cookie, { ticketId: second.id, body: 'The other one.' }));
    const [nearest] = await eventually(async () => {
      const found = (await here.test.mailsTo(nurse.email)).filter(({ subject }) =>
        subject.includes(second.reference),
      );
      expect(found.length).toBeGreaterThan(0);
      return found;
    });
    const references = `${first.mails[1]!['messageId'] as string} ${nearest!['messageId'] as string}`;
    expect(await here.arrive(letter(nurse.email, { References: references }))).toMatchObject({
      outcome: 'MESSAGE',
      ticket_id: second.id,
    });
  });

  it.each([
    ['an empty id', () => ({ 'In-Reply-To': '<>', References: '<> <@> < >' })],
    ['no id at all', () => ({ 'In-Reply-To': 'Your message of yesterday' })],
    ['an id that nobody knows', () => ({ 'In-Reply-To': `<${randomUUID()}@centre.example>` })],
  ])('never by %s', async (_, headers) => {
    const { nurse, ticket } = await here.scene();
    const message = await here.arrive(letter(nurse.email, headers()));
    expect(message.outcome).toBe('NEW_TICKET');
    expect(message.ticket_id).not.toBe(ticket.id);
  });

  it('never by the id of a message that somebody else has sent on it', async () => {
    const { nurse, ticket, mails } = await here.scene();
    const theirs = `<${randomUUID()}@hospital.example>`;
    const to = mails[1]!['replyTo'] as string;
    expect(
      await here.arrive({ ...letter(nurse.email, {}), to, messageId: theirs, headers: proven(nurse.email) }),
    ).toMatchObject({ outcome: 'MESSAGE', ticket_id: ticket.id });
    const after = await here.arrive(letter(nurse.email, { 'In-Reply-To': theirs, References: theirs }));
    expect(after.outcome).toBe('NEW_TICKET');
    expect(after.ticket_id).not.toBe(ticket.id);
  });

  it('never into another hospital: who quotes a mail that was passed on stays unverified there', async () => {
    const { ticket, mails } = await here.scene();
    const other = await here.test.build.member();
    for (const way of [
      { headers: { ...proven(other.email), References: mails[1]!['messageId'] as string } },
      { to: mails[1]!['replyTo'] as string, headers: proven(other.email) },
    ])
      expect(
        await here.arrive({ from: other.email, subject: 'x', text: `Words ${randomUUID()}`, ...way }),
      ).toMatchObject({ outcome: 'UNVERIFIED_MESSAGE', ticket_id: ticket.id });
  });

  it('and what is unverified there shows neither its words, nor its page, nor its files to the hospital', async () => {
    const { nurse, ticket, mails } = await here.scene();
    const colleague = await here.test.build.member({ id: nurse.organisationId, name: '' });
    await here.test.sql(
      'INSERT INTO ticket_participants (organisation_id, ticket_id, user_id, added_at) VALUES ($1, $2, $3, now())',
      [nurse.organisationId, ticket.id, colleague.id],
    );
    const message = await here.arrive({
      from: nurse.email,
      to: mails[1]!['replyTo'] as string,
      subject: 'x',
      html: '<p>Send the passwords</p>',
      attachments: [{ filename: 'form.txt', content: Buffer.from('Fill this in') }],
    });
    expect(message.outcome).toBe('UNVERIFIED_MESSAGE');
    const ofAgent = (await here.see(here.agent, ticket.id)).messages.at(-1);
    expect(ofAgent).toMatchObject({ kind: 'UNVERIFIED', attachments: [{ name: 'form.txt' }] });
    const urls = [ofAgent.mail.htmlUrl, ofAgent.attachments[0].url, `/mail/${message.id}/raw`] as string[];
    const status = async (person: TestPerson, url: string) =>
      (await fetch(`${here.test.url}${url}`, { headers: { cookie: person.cookie } })).status;
    for (const url of urls) expect(await status(here.agent, url)).toBe(200);
    for (const person of [nurse, colleague]) {
      const seen = JSON.stringify(await here.see(person, ticket.id));
      expect(seen).toContain('Please unplug it.');
      expect(seen).not.toMatch(/passwords|form\.txt/);
      for (const url of urls) expect(await status(person, url)).toBe(404);
    }
  });

  it('or opens one for a contact of an organisation, who becomes a person of it', async () => {
    const organisation = await here.test.build.organisation();
    const address = await here.test.build.contact(organisation.id, `${randomUUID()}@contact.example`);
    expect(await here.arrive(letter(address, {}))).toMatchObject({
      outcome: 'NEW_TICKET',
      reasons: ['KNOWN_CONTACT'],
      sureness: 'SURE',
      organisation_id: organisation.id,
    });
    expect(await here.arrive({ from: address, subject: 'y', text: `Words ${randomUUID()}` })).toMatchObject({
      reasons: ['KNOWN_PERSON', 'NOT_AUTHENTICATED'],
      sureness: 'UNSURE',
    });
  });
});

describe('a sender is believed without a mail server that vouches', () => {
  const { privateKey, record } = signingKey();
  let here: Awaited<ReturnType<typeof start>>;
  let dns: Awaited<ReturnType<typeof startDnsServer>>;
  beforeAll(async () => {
    dns = await startDnsServer({
      's1._domainkey.signed.example': record,
      '_dmarc.signed.example': 'v=DMARC1; p=reject',
    });
    here = await start({ MAIL_AUTHSERV_IDS: '', MAIL_DNS_SERVERS: dns.address });
  });
  afterAll(async () => {
    await here.test.stop();
    await dns.stop();
  });

  const written = (address: string, to: string, words: string, more = '') =>
    `${more}From: <${address}>\r\nTo: <${to}>\r\nSubject: Re: x\r\nDate: Wed, 25 Nov 2026 03:00:00 +0000\r\nMessage-ID: <${randomUUID()}@signed.example>\r\n\r\n${words}\r\n`;

  it('when its domain has signed (DMARC), and not by a line that anybody can write', async () => {
    const { ticket, mails, address } = await here.scene(`nurse-${randomUUID().slice(0, 8)}@signed.example`);
    const to = mails[1]!['replyTo'] as string;
    const arrive = (raw: string | Buffer) =>
      here.arrive({ raw: Buffer.from(raw), envelope: { from: address, to: [to] } });
    expect(
      await arrive(
        written(address, to, 'Give us the keys', 'Authentication-Results: mx.centre.example; dmarc=pass\r\n'),
      ),
    ).toMatchObject({
      outcome: 'UNVERIFIED_MESSAGE',
      reasons: ['REPLY_ADDRESS', 'AUTHENTICATION_FAILED'],
      authenticated_by: 'DMARC',
    });
    const signed = await signMail(written(address, to, 'It is unplugged.'), 'signed.example', privateKey);
    expect(await arrive(signed)).toMatchObject({
      outcome: 'MESSAGE',
      reasons: ['REPLY_ADDRESS'],
      ticket_id: ticket.id,
      authentication: 'PASS',
      authenticated_by: 'DMARC',
    });
    expect((await here.see(here.agent, ticket.id)).status).toBe('OPEN');
  });

  describe('while the names of its domain cannot be asked for', () => {
    const send = async () => {
      const { mails, address, ticket } = await here.scene(`nurse-${randomUUID().slice(0, 8)}@signed.example`);
      const to = mails[1]!['replyTo'] as string;
      const raw = await signMail(written(address, to, 'It is unplugged.'), 'signed.example', privateKey);
      const end = here.arrive({ raw: Buffer.from(raw), envelope: { from: address, to: [to] } });
      return { end, ticket };
    };
    const oneTryHasFailed = () =>
      eventually(async () => {
        const failed = await here.test.sql(
          "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'process-intake' AND attempts = 1 AND last_error IS NOT NULL AND locked_at IS NULL",
        );
        expect(failed).toHaveLength(1);
      });
    beforeEach(() => {
      dns.isOut = true;
    });
    afterEach(() => {
      dns.isOut = false;
    });

    it('later, when they can', async () => {
      const { end, ticket } = await send();
      await oneTryHasFailed();
      dns.isOut = false;
      expect(await end).toMatchObject({
        outcome: 'MESSAGE',
        ticket_id: ticket.id,
        authentication: 'PASS',
        authenticated_by: 'DMARC',
        begun: 2,
        failures: 0,
      });
    });

    it('not at all when that lasts: after three tries agents read it, marked', async () => {
      const { end, ticket } = await send();
      expect(await end).toMatchObject({
        outcome: 'UNVERIFIED_MESSAGE',
        ticket_id: ticket.id,
        authentication: 'NONE',
        authenticated_by: 'NOTHING',
        begun: 3,
        failures: 0,
      });
    });
  });
});
