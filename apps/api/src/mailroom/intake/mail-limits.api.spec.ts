import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { command, dataOf } from '../../testing/command.js';
import { type Letter, sendTo } from '../../testing/letters.js';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { SmtpListener } from './smtp-listener.js';

jest.setTimeout(120_000);

const RELAY = 'mx.centre.example';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what mail brings to a ticket, and how much', () => {
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

  const listener = () => test.app.get(SmtpListener);
  const send = async (
    letter: Partial<Letter> & { from: string; proven?: boolean },
    road: 'SMTP' | 'LMTP' = 'SMTP',
  ) => {
    const { proven = true, headers, ...rest } = letter;
    const proof = proven
      ? { 'Authentication-Results': `${RELAY}; dmarc=pass header.from=${letter.from.split('@')[1]}` }
      : {};
    const answer = await sendTo(
      listener().ports[road === 'SMTP' ? 0 : 1]!,
      { subject: 'Help', text: 'Please help.', ...rest, headers: { ...proof, ...headers } },
      road === 'LMTP',
    );
    return /Kept as (\S+)/.exec(answer)![1]!;
  };
  const ended = (id: string) =>
    eventually(async () => {
      const [row] = await test.sql<{
        outcome: string;
        reasons: string[];
        ticket_id: string;
        duplicate_of: string | null;
        road: string;
      }>(
        'SELECT outcome, reasons, ticket_id, duplicate_of, road FROM intake_messages WHERE id = $1 AND outcome IS NOT NULL',
        [id],
      );
      expect(row).toBeDefined();
      return row!;
    }, 60_000);
  const arrive = async (letter: Parameters<typeof send>[0], road?: 'SMTP' | 'LMTP') =>
    ended(await send(letter, road));
  const ticketOf = async (person: TestPerson, id: string) =>
    dataOf(
      await test.graphql(
        person.cookie,
        `query ($id: ID!) { ticket(id: $id) { subject tlp participants { name } messages { kind body } attachments { name kind isInline size url isMisnamed }
          mail { htmlUrl parts { kind } files { name kind } } } }`,
        { id },
      ),
    ).ticket;
  const domainOf = async (organisationId: string) => {
    const domain = `${randomUUID().slice(0, 8)}.example`;
    await test.sql(
      'INSERT INTO organisation_domains (domain, organisation_id, verified_at) VALUES ($1, $2, now())',
      [domain, organisationId],
    );
    return domain;
  };

  it('comes over LMTP as well', async () => {
    const nurse = await test.build.member();
    expect(await arrive({ from: nurse.email }, 'LMTP')).toMatchObject({
      outcome: 'NEW_TICKET',
      road: 'LMTP',
    });
  });

  it('brings in colleagues to whom it was written, known and new, and no strangers', async () => {
    const nurse = await test.build.member();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    const stranger = await test.build.member();
    const domain = await domainOf(nurse.organisationId);
    const { ticket_id } = await arrive({
      from: nurse.email,
      cc: `${colleague.email}, New One <new@${domain}>, ${stranger.email}, x@nowhere.example, reply+x@centre.example`,
    });
    const { participants } = await ticketOf(agent, ticket_id);
    expect(participants.map(({ name }: { name: string }) => name).sort()).toEqual(
      [nurse.name, colleague.name, 'New One'].sort(),
    );
    const [known] = await test.sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM users WHERE email = 'x@nowhere.example' OR email LIKE 'reply+%'",
    );
    expect(known!.count).toBe(0);
    const [credentials] = await test.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM credentials c JOIN users u ON u.id = c.user_id WHERE u.email = $1',
      [`new@${domain}`],
    );
    expect(credentials!.count).toBe(0);
  });

  it('brings in 40 people at most', async () => {
    const nurse = await test.build.member();
    const domain = await domainOf(nurse.organisationId);
    const { ticket_id } = await arrive({
      from: nurse.email,
      cc: Array.from({ length: 60 }, (_, index) => `p${index}@${domain}`).join(', '),
    });
    expect((await ticketOf(agent, ticket_id)).participants).toHaveLength(41);
  });

  it('brings in nobody when nobody vouches for it', async () => {
    const nurse = await test.build.member();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    const { ticket_id, reasons } = await arrive({ from: nurse.email, cc: colleague.email, proven: false });
    expect(reasons).toEqual(['KNOWN_PERSON', 'NOT_AUTHENTICATED']);
    expect((await ticketOf(agent, ticket_id)).participants).toHaveLength(1);
  });

  it('labels a ticket by its subject, and loosens no label', async () => {
    const nurse = await test.build.member();
    const { ticket_id } = await arrive({ from: nurse.email, subject: 'TLP:RED Something' });
    expect(await ticketOf(nurse, ticket_id)).toMatchObject({ tlp: 'RED', subject: 'TLP:RED Something' });
    const green = await test.build.ticket(nurse, { tlp: 'GREEN' });
    dataOf(await command(() => test, 'replyToTicket', 'id')(agent.cookie, { ticketId: green.id, body: 'x' }));
    const mail = await eventually(async () => {
      const found = (await test.mailsTo(nurse.email)).filter(({ subject }) =>
        subject.includes(green.reference),
      );
      expect(found).toHaveLength(2);
      return found[1]!;
    });
    const to = mail['replyTo'] as string;
    await arrive({ from: nurse.email, to, subject: 'Re: TLP:AMBER+STRICT x' });
    expect((await ticketOf(nurse, green.id)).tlp).toBe('AMBER_STRICT');
    await arrive({ from: nurse.email, to, subject: 'Re: TLP:CLEAR x' });
    expect((await ticketOf(nurse, green.id)).tlp).toBe('AMBER_STRICT');
  });

  it('labels by its subject no looser than a ticket is labelled anyway when nobody vouches for it', async () => {
    const nurse = await test.build.member();
    const labelled = async (subject: string) => {
      const { ticket_id } = await arrive({ from: nurse.email, subject, proven: false });
      return (await ticketOf(agent, ticket_id)).tlp;
    };
    expect(await labelled('TLP:CLEAR Read this to everybody')).toBe('AMBER');
    expect(await labelled('TLP:RED Read this to nobody')).toBe('RED');
  });

  it('from more clients at once than are listened to is asked to come again, and is taken then', async () => {
    const { ports } = listener();
    const waiting = Array.from({ length: 50 }, () => connect(ports[0]!, '127.0.0.1'));
    try {
      await Promise.all(waiting.map((socket) => once(socket, 'data')));
      const from = `${randomUUID()}@else.example`;
      await expect(send({ from })).rejects.toMatchObject({ responseCode: 421 });
      const gone = once(waiting[0]!, 'close');
      waiting[0]!.end('QUIT\r\n');
      await gone;
      const id = await eventually(() => send({ from }), 30_000);
      expect(await ended(id)).toMatchObject({ outcome: 'QUARANTINE', reasons: ['UNKNOWN_SENDER'] });
    } finally {
      for (const socket of waiting) socket.destroy();
    }
  });

  it('brings files, listed as what they are, and pictures in their place, with nothing that could be loaded', async () => {
    const nurse = await test.build.member();
    const { ticket_id } = await arrive({
      from: nurse.email,
      html: '<p onclick="x()">See <img src="cid:shot@x" alt="the screen"><img src="https://evil.example/pixel.png" alt="far"><script>alert(1)</script><a href="https://bank.example/pay">here</a></p>',
      attachments: [
        { filename: 'screen.png', content: PNG, contentType: 'image/png', cid: 'shot@x' },
        {
          filename: 'invoice.pdf',
          content: Buffer.from('MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0', 'latin1'),
          contentType: 'application/pdf',
        },
      ],
    });
    const ticket = await ticketOf(nurse, ticket_id);
    expect(ticket.attachments).toEqual([
      expect.objectContaining({ name: 'screen.png', kind: 'PICTURE', isInline: true }),
      expect.objectContaining({ name: 'invoice.pdf', kind: 'PROGRAM', isInline: false, isMisnamed: true }),
    ]);
    const file = await fetch(`${test.url}${ticket.attachments[1].url}`, {
      headers: { cookie: nurse.cookie },
    });
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('MZ');
    const page = await fetch(`${test.url}${ticket.mail.htmlUrl}`, { headers: { cookie: nurse.cookie } });
    const html = await page.text();
    expect(html).toContain(`<img src="data:image/png;base64,${PNG.toString('base64')}" alt="the screen" />`);
    expect(html).toContain('[far]');
    // Where a link leads is shown, and a click leads nowhere.
    expect(html).toContain('<a title="https://bank.example/pay">here</a>');
    expect(html).not.toContain('href');
    expect(html).not.toMatch(/evil\.example|script|onclick|cid:/);
    expect(page.headers.get('content-security-policy')).toMatch(
      /^sandbox[^;]*; default-src 'none'; img-src data:/,
    );
    for (const cookie of [undefined, (await test.build.member()).cookie]) {
      const other = await fetch(`${test.url}${ticket.mail.htmlUrl}`, { headers: cookie ? { cookie } : {} });
      expect(other.status).toBe(404);
    }
  });

  it('shows its page to those alone who work with tickets', async () => {
    const nurse = await test.build.member();
    const id = await send({ from: nurse.email, html: '<p>A word</p>' });
    await ended(id);
    const status = async ({ cookie }: TestPerson) =>
      (await fetch(`${test.url}/mail/${id}/body`, { headers: { cookie } })).status;
    for (const person of [nurse, agent]) expect(await status(person)).toBe(200);
    for (const role of ['EDITOR', 'ADMINISTRATOR'] as const)
      expect(await status(await test.build.agent([role]))).toBe(404);
  });

  it('gives the raw mail to agents alone', async () => {
    const nurse = await test.build.member();
    const id = await send({ from: nurse.email, text: 'Raw words' });
    await ended(id);
    const get = (cookie?: string) =>
      fetch(`${test.url}/mail/${id}/raw`, { headers: cookie ? { cookie } : {} });
    expect((await get()).status).toBe(404);
    expect((await get(nurse.cookie)).status).toBe(404);
    const raw = await get(agent.cookie);
    expect(await raw.text()).toContain('Raw words');
    expect(raw.headers.get('content-disposition')).toBe(`attachment; filename="${id}.eml"`);
  });

  it('from one sender in a flood becomes one digest, and none of it is lost', async () => {
    const nurse = await test.build.member();
    const ids = [];
    for (let count = 0; count < 25; count += 1)
      ids.push(await send({ from: nurse.email, subject: `Alert ${count}`, text: `Disk ${count} is full` }));
    const ends = await Promise.all(ids.map((id) => ended(id)));
    expect(ends.filter(({ outcome }) => outcome === 'NEW_TICKET')).toHaveLength(21);
    const digest = ends.filter(({ reasons }) => reasons.includes('FLOOD'));
    expect(digest).toHaveLength(5);
    expect(new Set(digest.map(({ ticket_id }) => ticket_id)).size).toBe(1);
    const ticket = await ticketOf(agent, digest[0]!.ticket_id);
    // Whoever of the hospital reads it learns no address.
    expect(ticket.subject).toBe(`Many mails from ${nurse.name}`);
    expect(ticket.messages).toHaveLength(4);
    await test.settled();
    const [mails] = await test.sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM mails WHERE to_address = $1 AND kind = 'ACKNOWLEDGEMENT'",
      [nurse.email],
    );
    expect(mails!.count).toBe(10);
  });

  it('is answered once in a day where nobody vouches for it, without a word of it', async () => {
    const nurse = await test.build.member();
    for (const subject of ['Cheap watches', 'Cheap boats'])
      expect(await arrive({ from: nurse.email, subject, proven: false })).toMatchObject({
        outcome: 'NEW_TICKET',
      });
    await test.settled();
    const mails = await test.mailsTo(nurse.email);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain('Cheap');
  });

  it.each([
    ['an out-of-office note', { 'Auto-Submitted': 'auto-replied' }, 'AUTOMATIC_REPLY', 0],
    ['an alert of a machine', { 'Auto-Submitted': 'auto-generated' }, 'NEW_TICKET', 0],
    ['a mailing list', { 'List-Id': '<x.example>' }, 'QUARANTINE', 0],
  ])('is not answered when it is %s', async (_, headers, outcome, mails) => {
    const nurse = await test.build.member();
    expect(
      await arrive({ from: nurse.email, headers: headers as unknown as Record<string, string> }),
    ).toMatchObject({ outcome });
    await test.settled();
    expect(await test.mailsTo(nurse.email)).toHaveLength(mails);
  });

  it.each([
    ['a subject that begins like an out-of-office note', 'Out of office PCs: all show a ransom note', {}],
    ['the loop header of another installation', 'All show a ransom note', { 'X-Salus-Loop': '1' }],
  ])('is a report that is not lost for %s, and not answered either', async (_, subject, headers) => {
    const nurse = await test.build.member();
    const { outcome, reasons, ticket_id } = await arrive({
      from: nurse.email,
      subject,
      headers: headers as unknown as Record<string, string>,
    });
    expect({ outcome, reasons }).toEqual({ outcome: 'NEW_TICKET', reasons: ['KNOWN_PERSON', 'AUTOMATIC'] });
    expect((await ticketOf(nurse, ticket_id)).subject).toBe(subject);
    await test.settled();
    expect(await test.mailsTo(nurse.email)).toHaveLength(0);
  });

  it('is recognised when it comes again with other headers on the way', async () => {
    const nurse = await test.build.member();
    const letter = {
      from: nurse.email,
      messageId: `<${randomUUID()}@x.example>`,
      headers: { Date: 'Wed, 25 Nov 2026 03:00:00 +0000' },
    };
    const first = await arrive(letter);
    const again = await arrive({
      ...letter,
      headers: { ...letter.headers, Received: 'from a by b; Wed, 25 Nov 2026 03:00:00 +0000' },
    });
    expect(again).toMatchObject({ outcome: 'NEW_TICKET', reasons: ['REPEATED'], ticket_id: first.ticket_id });
    expect(again.duplicate_of).not.toBeNull();
    const other = await arrive({ ...letter, text: 'The same id, other words.' });
    expect(other.duplicate_of).toBeNull();
    expect(other.ticket_id).not.toBe(first.ticket_id);
  });

  it('from a blocked sender is kept in quarantine until the block is lifted', async () => {
    const nurse = await test.build.member();
    const id = await send({ from: nurse.email });
    await ended(id);
    const block = command(() => test, 'blockSender', 'isSenderBlocked');
    expect(
      dataOf(await block(agent.cookie, { intakeId: id, blocked: true })).blockSender.isSenderBlocked,
    ).toBe(true);
    expect(await arrive({ from: nurse.email, subject: 'Again' })).toMatchObject({
      outcome: 'QUARANTINE',
      reasons: ['BLOCKED_SENDER'],
    });
    dataOf(await block(agent.cookie, { intakeId: id, blocked: false }));
    expect(await arrive({ from: nurse.email, subject: 'And again' })).toMatchObject({
      outcome: 'NEW_TICKET',
    });
  });

  it('does not speak any more for who was taken out of a ticket', async () => {
    const nurse = await test.build.member();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    const ticket = await test.build.ticket(nurse, { tlp: 'GREEN' });
    const change = (name: string) =>
      command(
        () => test,
        name,
        'id',
        'ParticipantInput',
      )(nurse.cookie, { ticketId: ticket.id, personId: colleague.id });
    dataOf(await change('addParticipant'));
    dataOf(
      await command(() => test, 'replyToTicket', 'id')(agent.cookie, { ticketId: ticket.id, body: 'x' }),
    );
    const [mail] = await eventually(async () => {
      const mails = await test.mailsTo(colleague.email);
      expect(mails).toHaveLength(1);
      return mails;
    });
    const to = mail!['replyTo'] as string;
    dataOf(await change('removeParticipant'));
    await test.settled();
    expect(await arrive({ from: colleague.email, to })).toMatchObject({
      outcome: 'UNVERIFIED_MESSAGE',
      reasons: ['REPLY_ADDRESS', 'REVOKED_ADDRESS', 'NOT_A_PARTICIPANT'],
    });
    dataOf(await change('addParticipant'));
    await test.settled();
    expect(await arrive({ from: colleague.email, to, text: 'Back again' })).toMatchObject({
      outcome: 'MESSAGE',
    });
  });

  it('with one letter changed in the reply address belongs to no ticket', async () => {
    const nurse = await test.build.member();
    const ticket = await test.build.ticket(nurse, { tlp: 'GREEN' });
    const [mail] = await eventually(async () => {
      const mails = await test.mailsTo(nurse.email);
      expect(mails).toHaveLength(1);
      return mails;
    });
    const to = (mail!['replyTo'] as string).replace(
      /\+(.)/,
      (_, letter: string) => `+${letter === 'a' ? 'b' : 'a'}`,
    );
    const { outcome, ticket_id } = await arrive({ from: 'stranger@else.example', to });
    expect({ outcome, ticket_id }).toEqual({ outcome: 'QUARANTINE', ticket_id: null });
    const own = await arrive({ from: nurse.email, to });
    expect(own.outcome).toBe('NEW_TICKET');
    expect(own.ticket_id).not.toBe(ticket.id);
  });
});
