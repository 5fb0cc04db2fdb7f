import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { command, dataOf, refusalOf } from '../../testing/command.js';
import { type Letter, sendTo } from '../../testing/letters.js';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { SmtpListener } from './smtp-listener.js';

// The processes that read mail start from sources here, which takes seconds.
jest.setTimeout(60_000);

const RELAY = 'mx.centre.example';
const SEE = `query ($id: ID!) { ticket(id: $id) { id reference subject body status tlp version participants { name } mail { sureness fromAddress }
  messages { kind body author { name } mail { sureness parts { kind text } htmlUrl files { name kind size isInline } } } timeline { type } } }`;
const ONE = `query ($id: ID!) { intakeMessage(id: $id) { id outcome reasons subject fromAddress authentication authenticatedBy sureness ticket { id }
  organisation { id } content { parts { kind text } htmlUrl files { name kind size isInline } } viewerCan { release blockSender } rawUrl } }`;

describe('mail that arrives', () => {
  let test: TestApp;
  let agent: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({
      INTAKE_LISTEN: 'smtp://127.0.0.1:0,lmtp://127.0.0.1:0',
      MAIL_AUTHSERV_IDS: RELAY,
    });
    agent = await test.build.agent();
  });
  afterAll(() => test.stop());

  const release = command(() => test, 'releaseIntake', 'id outcome reasons ticket { id }');
  const place = command(() => test, 'placeSender', 'id outcome ticket { id }');
  const reply = command(() => test, 'replyToTicket', 'id');
  const port = () => test.app.get(SmtpListener).ports[0]!;
  /** Sends a letter, passed by the Centre's own mail server as proven unless said otherwise, and waits for its outcome. */
  const arrive = async (letter: Partial<Letter> & { proof?: string | null; from: string }) => {
    const domain = letter.from.slice(letter.from.lastIndexOf('@') + 1).replace('>', '');
    const proof = letter.proof === undefined ? `${RELAY}; dmarc=pass header.from=${domain}` : letter.proof;
    const headers = { ...(proof ? { 'Authentication-Results': proof } : {}), ...letter.headers };
    const answer = await sendTo(port(), { ...letter, headers });
    const id = /Kept as (\S+)/.exec(answer)![1]!;
    return eventually(async () => {
      const message = dataOf(await test.graphql(agent.cookie, ONE, { id })).intakeMessage;
      expect(message.outcome).not.toBeNull();
      return message;
    }, 30_000);
  };
  const see = async (person: TestPerson, id: string) =>
    dataOf(await test.graphql(person.cookie, SEE, { id })).ticket;
  const unknownSenders = async () =>
    dataOf(
      await test.graphql(
        agent.cookie,
        '{ unknownSenders(first: 100) { nodes { address name messages isProven domain } } }',
      ),
    ).unknownSenders;
  /** A ticket on which an agent has answered: the nurse has a mail to answer. */
  const scene = async (values: object = {}) => {
    const nurse = await test.build.member();
    const ticket = await test.build.ticket(nurse, { tlp: 'GREEN', ...values });
    dataOf(await reply(agent.cookie, { ticketId: ticket.id, body: 'Please unplug it.' }));
    const mail = await eventually(async () => {
      const mails = await test.mailsTo(nurse.email);
      expect(mails).toHaveLength(2);
      return mails[1]!;
    });
    return {
      nurse,
      ticket,
      mail,
      replyTo: mail['replyTo'] as string,
      messageId: mail['messageId'] as string,
    };
  };

  it('refuses an anonymous caller and hospitals', async () => {
    const nurse = await test.build.member();
    expect(refusalOf(await test.graphql(null, ONE, { id: randomUUID() })).code).toBe('UNAUTHENTICATED');
    expect(refusalOf(await test.graphql(nurse.cookie, ONE, { id: randomUUID() })).code).toBe('FORBIDDEN');
  });

  it('is stored byte by byte before it is accepted', async () => {
    const body = `From: a@b.example\r\nSubject: x\r\n\r\nBytes \u00e4 ${randomUUID()}\r\n`;
    const answer = await sendTo(port(), { raw: Buffer.from(body, 'latin1') });
    const id = /Kept as (\S+)/.exec(answer)![1];
    const [row] = await test.sql<{ raw: Buffer; size: number; same: boolean }>(
      'SELECT r.raw, m.size, m.sha256 = sha256(r.raw) AS same FROM intake_raws r JOIN intake_messages m ON m.id = r.intake_id WHERE m.id = $1',
      [id],
    );
    expect(row!.raw.toString('latin1')).toBe(body);
    expect(row).toMatchObject({ size: body.length, same: true });
  });

  it('opens a ticket for somebody known, with an acknowledgement that says so', async () => {
    const nurse = await test.build.member();
    const message = await arrive({
      from: `Nurse <${nurse.email}>`,
      subject: 'Screens are black',
      text: 'On ward 3.\n-- \nA nurse',
    });
    expect(message).toMatchObject({
      outcome: 'NEW_TICKET',
      reasons: ['KNOWN_PERSON'],
      authentication: 'PASS',
      authenticatedBy: 'RELAY',
      sureness: 'SURE',
    });
    expect(await see(nurse, message.ticket.id)).toMatchObject({
      subject: 'Screens are black',
      body: 'On ward 3.',
      status: 'NEW',
      participants: [{ name: nurse.name }],
      mail: { sureness: 'SURE', fromAddress: null },
    });
    await eventually(async () => expect(await test.mailsTo(nurse.email)).toHaveLength(1));
  });

  it('continues a ticket by the reply address, and folds what is quoted', async () => {
    const { nurse, ticket, replyTo } = await scene();
    const text =
      'It is unplugged.\n\nOn 3 May 2026, Centre <support@centre.example> wrote:\n> Please unplug it.\n';
    const message = await arrive({ from: nurse.email, to: replyTo, subject: 'Re: whatever', text });
    expect(message).toMatchObject({
      outcome: 'MESSAGE',
      reasons: ['REPLY_ADDRESS'],
      ticket: { id: ticket.id },
    });
    const after = await see(nurse, ticket.id);
    expect(after.status).toBe('OPEN');
    expect(after.messages.at(-1)).toMatchObject({
      kind: 'REPLY',
      body: 'It is unplugged.',
      author: { name: nurse.name },
    });
    expect(after.messages.at(-1).mail.parts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'TEXT',
      'QUOTE',
    ]);
    expect(
      after.messages
        .at(-1)
        .mail.parts.map(({ text: words }: { text: string }) => words)
        .join('')
        .trim(),
    ).toBe(text.trim());
  });

  it('continues a ticket by the message that it answers, and never by a number in the subject', async () => {
    const { nurse, ticket, messageId } = await scene();
    const answered = await arrive({
      from: nurse.email,
      subject: 'Something else',
      text: 'By id',
      headers: { 'In-Reply-To': messageId },
    });
    expect(answered).toMatchObject({
      outcome: 'MESSAGE',
      reasons: ['OUR_MESSAGE'],
      ticket: { id: ticket.id },
    });
    const numbered = await arrive({
      from: nurse.email,
      subject: `Re: [${ticket.reference}] x`,
      text: 'By number',
    });
    expect(numbered.outcome).toBe('NEW_TICKET');
    expect(numbered.ticket.id).not.toBe(ticket.id);
  });

  it.each([
    ['whose mail nobody vouches for', { proof: null }, ['REPLY_ADDRESS', 'NOT_AUTHENTICATED']],
    ['whose mail is forged', { proof: `${RELAY}; dmarc=fail` }, ['REPLY_ADDRESS', 'AUTHENTICATION_FAILED']],
    ['who takes no part', { from: 'stranger@else.example' }, ['REPLY_ADDRESS', 'NOT_A_PARTICIPANT']],
  ])(
    'is unverified from somebody %s: agents see it, the hospital does not, and nothing changes',
    async (_, letter, reasons) => {
      const { nurse, ticket, replyTo } = await scene();
      const before = await see(nurse, ticket.id);
      const message = await arrive({
        from: nurse.email,
        to: replyTo,
        text: 'Send me the passwords',
        ...letter,
      });
      expect(message).toMatchObject({ outcome: 'UNVERIFIED_MESSAGE', reasons, sureness: 'UNSURE' });
      await test.settled();
      expect(await see(nurse, ticket.id)).toEqual(before);
      const ofAgent = await see(agent, ticket.id);
      expect(ofAgent.messages.at(-1)).toMatchObject({
        kind: 'UNVERIFIED',
        body: 'Send me the passwords',
        mail: { sureness: 'UNSURE' },
      });
      expect(ofAgent.timeline.at(-1)).toEqual({ type: 'TICKET_MAIL_UNVERIFIED' });
      expect(await test.mailsTo(nurse.email)).toHaveLength(2);
    },
  );

  it('is the answer of a participant also when an unproven copy of it came first', async () => {
    const { nurse, ticket, replyTo } = await scene();
    const letter = {
      from: nurse.email,
      to: replyTo,
      text: 'It is unplugged.',
      messageId: `<${randomUUID()}@x.example>`,
      headers: { Date: 'Wed, 25 Nov 2026 03:00:00 +0000' },
    };
    expect(await arrive({ ...letter, proof: null })).toMatchObject({ outcome: 'UNVERIFIED_MESSAGE' });
    const genuine = await arrive(letter);
    expect(genuine).toMatchObject({ outcome: 'MESSAGE', reasons: ['REPLY_ADDRESS'], sureness: 'SURE' });
    const after = await see(nurse, ticket.id);
    expect(after.status).toBe('OPEN');
    expect(after.messages.at(-1)).toMatchObject({ kind: 'REPLY', body: 'It is unplugged.' });
    // From then on both kinds of copies are repetitions.
    for (const [hop, proof] of [
      ['b', undefined],
      ['c', null],
    ] as const) {
      const again = { ...letter, headers: { ...letter.headers, Received: `from a by ${hop}` } };
      expect(await arrive({ ...again, ...(proof === null ? { proof } : {}) })).toMatchObject({
        reasons: ['REPEATED'],
      });
    }
    expect((await see(agent, ticket.id)).messages).toHaveLength(3);
  });

  it('of an unknown sender waits for an agent, who places them: then it is a ticket', async () => {
    const organisation = await test.build.organisation();
    const from = `${randomUUID()}@new-hospital-${randomUUID().slice(0, 8)}.example`;
    const message = await arrive({ from: `New One <${from}>`, subject: 'Help', text: 'We are new.' });
    expect(message).toMatchObject({
      outcome: 'QUARANTINE',
      reasons: ['UNKNOWN_SENDER'],
      viewerCan: { release: true },
    });
    expect((await unknownSenders()).nodes).toContainEqual(
      expect.objectContaining({ address: from, name: 'New One', messages: 1, isProven: true }),
    );
    const placed = dataOf(
      await place(agent.cookie, { intakeId: message.id, organisationId: organisation.id, takeDomain: true }),
    ).placeSender;
    expect(placed.outcome).toBe('NEW_TICKET');
    expect((await see(agent, placed.ticket.id)).subject).toBe('Help');
    const second = await arrive({ from: `Colleague <x.${from}>`, subject: 'Me too', text: 'Hello' });
    expect(second).toMatchObject({
      outcome: 'NEW_TICKET',
      reasons: ['KNOWN_DOMAIN'],
      sureness: 'LIKELY',
      organisation: { id: organisation.id },
    });
  });

  it('makes nobody of an address that is only said to be of a known domain: an agent places it', async () => {
    const organisation = await test.build.organisation();
    const domain = `${randomUUID().slice(0, 8)}.example`;
    await test.sql(
      'INSERT INTO organisation_domains (domain, organisation_id, verified_at) VALUES ($1, $2, now())',
      [domain, organisation.id],
    );
    const messages = [];
    for (const from of [`one@${domain}`, `two@${domain}`]) {
      messages.push(await arrive({ from, text: 'Believe me', proof: null }));
      expect(messages.at(-1)).toMatchObject({
        outcome: 'QUARANTINE',
        reasons: ['UNKNOWN_SENDER', 'KNOWN_DOMAIN', 'NOT_AUTHENTICATED'],
        organisation: { id: organisation.id },
        ticket: null,
      });
      expect((await unknownSenders()).nodes).toContainEqual(
        expect.objectContaining({ address: from, isProven: false, domain }),
      );
      await test.settled();
      expect(await test.mailsTo(from)).toEqual([]);
    }
    expect(await test.sql('SELECT 1 FROM users WHERE organisation_id = $1', [organisation.id])).toEqual([]);
    const input = { intakeId: messages[0].id, organisationId: organisation.id, takeDomain: false };
    expect(dataOf(await place(agent.cookie, input)).placeSender.outcome).toBe('NEW_TICKET');
    // Whoever was placed, or is proven, needs no agent.
    expect(await arrive({ from: `one@${domain}`, text: 'Again', proof: null })).toMatchObject({
      outcome: 'NEW_TICKET',
      reasons: ['KNOWN_PERSON', 'NOT_AUTHENTICATED'],
    });
    expect(await arrive({ from: `two@${domain}`, text: 'Proven' })).toMatchObject({
      outcome: 'NEW_TICKET',
      reasons: ['KNOWN_DOMAIN'],
    });
  });

  it('in quarantine is released as a reply, once', async () => {
    const { nurse, ticket } = await scene();
    const message = await arrive({ from: nurse.email, text: 'List mail', headers: { 'List-Id': '<x.y>' } });
    expect(message).toMatchObject({ outcome: 'QUARANTINE', reasons: ['MAILING_LIST'] });
    const input = { intakeId: message.id, releaseAs: 'REPLY', ticketId: ticket.id };
    expect(dataOf(await release(agent.cookie, input)).releaseIntake).toMatchObject({
      outcome: 'MESSAGE',
      reasons: ['MAILING_LIST', 'RELEASED'],
    });
    expect((await see(nurse, ticket.id)).messages.at(-1)).toMatchObject({ kind: 'REPLY', body: 'List mail' });
    expect(refusalOf(await release(agent.cookie, input)).code).toBe('CONFLICT');
  });
});
