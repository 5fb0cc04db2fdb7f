import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { AutomaticMailIsNoText1795000000091 } from '../../migrations/1795000000091-automatic-mail-is-no-text.js';
import { command, dataOf } from '../../testing/command.js';
import { type Letter, sendTo } from '../../testing/letters.js';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { SmtpListener } from './smtp-listener.js';

jest.setTimeout(120_000);

const RELAY = 'mx.centre.example';
const SEE = `query ($id: ID!) { ticket(id: $id) { body mail { parts { text } htmlUrl files { name } } attachments { name url }
  messages { body mail { parts { text } } attachments { name } } } }`;
const ARRIVED = `query ($id: ID!) { intakeMessage(id: $id) { outcome reasons ticket { id } content { parts { text } htmlUrl files { name } } rawUrl } }`;

describe('what a program writes about a ticket', () => {
  let test: TestApp;
  let agent: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({ INTAKE_LISTEN: 'smtp://127.0.0.1:0', MAIL_AUTHSERV_IDS: RELAY });
    agent = await test.build.agent();
  });
  afterAll(() => test.stop());

  const reply = command(() => test, 'replyToTicket', 'id');
  const arrive = async (letter: Letter) => {
    const answer = await sendTo(test.app.get(SmtpListener).ports[0]!, letter);
    const id = /Kept as (\S+)/.exec(answer)![1]!;
    const message = await eventually(async () => {
      const { intakeMessage } = dataOf(await test.graphql(agent.cookie, ARRIVED, { id }));
      expect(intakeMessage.outcome).not.toBeNull();
      return intakeMessage;
    }, 60_000);
    return { ...message, id };
  };
  const see = async (person: TestPerson, id: string) =>
    dataOf(await test.graphql(person.cookie, SEE, { id })).ticket;
  const status = async ({ cookie }: TestPerson, url: string) =>
    (await fetch(`${test.url}${url}`, { headers: { cookie } })).status;
  /** An agent has answered: a mail about the ticket is on its way, with a reply address and an envelope sender of its own. */
  const answered = async (nurse: TestPerson, ticketId: string, mails: number) => {
    dataOf(await reply(agent.cookie, { ticketId, body: 'Please unplug it.' }));
    return eventually(async () => {
      const found = await test.mailsTo(nurse.email);
      expect(found).toHaveLength(mails);
      return found.at(-1)!;
    });
  };
  const openedOnThePage = async () => {
    const nurse = await test.build.member();
    const { id } = await test.build.ticket(nurse, { tlp: 'GREEN' });
    return { nurse, id, mail: await answered(nurse, id, 2) };
  };
  const openedByMail = async () => {
    const nurse = await test.build.member();
    const { ticket } = await arrive({
      from: nurse.email,
      subject: 'TLP:GREEN Screens are black',
      text: 'On ward 3.',
      attachments: [{ filename: 'plan.txt', content: Buffer.from('Where ward 3 is') }],
      headers: {
        'Authentication-Results': `${RELAY}; dmarc=pass header.from=${nurse.email.split('@')[1]}`,
      },
    });
    return { nurse, id: ticket.id as string, mail: await answered(nurse, ticket.id, 2) };
  };
  const awayNote = (to: string): Letter => ({
    from: 'stranger@else.example',
    to,
    subject: 'Automatic reply: away',
    html: '<p>I am away. You wrote: the suspect is Bob</p>',
    headers: { 'Auto-Submitted': 'auto-replied' },
    attachments: [{ filename: 'update.exe', content: Buffer.from(`MZ ${randomUUID()}`) }],
  });
  const report = (mail: { envelope: { from: string }; [name: string]: unknown }): Letter => ({
    raw: Buffer.from(
      `From: MAILER-DAEMON@mx.hospital.example
To: <${mail.envelope.from}>
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=us-ascii

This is the mail system. Your message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.hospital.example

Final-Recipient: rfc822; second-line@centre.example
Action: failed
Status: 5.1.1

--b
Content-Type: message/rfc822

From: support@centre.example
Message-ID: ${mail['messageId'] as string}
Subject: Handed over

The suspect is Bob.
--b--
`.replaceAll('\n', '\r\n'),
    ),
    envelope: { from: '', to: [mail.envelope.from] },
  });

  it.each([
    ['a note that somebody is away', 'AUTOMATIC_REPLY', awayNote, 'replyTo'],
    ['a report that a mail came back', 'DELIVERY_REPORT', report, null],
  ] as const)(
    'is read by agents in the mailroom and stands nowhere on the ticket: %s',
    async (_, outcome, letter, to) => {
      const { nurse, id, mail } = await openedOnThePage();
      const before = { ofNurse: await see(nurse, id), ofAgent: await see(agent, id) };
      const message = await arrive(
        to ? (letter as typeof awayNote)(mail[to] as string) : (letter as typeof report)(mail),
      );
      expect(message).toMatchObject({ outcome, ticket: { id } });
      expect(message.content.files).toHaveLength(outcome === 'DELIVERY_REPORT' ? 2 : 1);
      expect(await status(agent, message.rawUrl)).toBe(200);
      await test.settled();
      expect(await see(nurse, id)).toEqual(before.ofNurse);
      expect(await see(agent, id)).toEqual(before.ofAgent);
      expect(before.ofAgent).toMatchObject({ mail: null, attachments: [] });
      expect(await status(nurse, `/mail/${message.id}/body`)).toBe(404);
    },
  );

  it('does not take the place of the mail that opened the ticket', async () => {
    const { nurse, id, mail } = await openedByMail();
    for (const letter of [awayNote(mail['replyTo'] as string), report(mail)]) await arrive(letter);
    await test.settled();
    for (const person of [nurse, agent]) {
      const seen = await see(person, id);
      expect(seen.mail).toMatchObject({ parts: [{ text: 'On ward 3.' }], files: [{ name: 'plan.txt' }] });
      expect(seen.attachments).toMatchObject([{ name: 'plan.txt' }]);
    }
  });

  it('is taken off the tickets on which earlier versions have put it, with its files', async () => {
    const { nurse, id, mail } = await openedByMail();
    const { id: intakeId } = await arrive(awayNote(mail['replyTo'] as string));
    await test.sql('DROP INDEX mail_contents_first_text');
    const [file] = await test.sql<{ organisation_id: string; sha256: Buffer; attachment: string }>(
      `WITH content AS (UPDATE mail_contents c SET ticket_id = $2, organisation_id = t.organisation_id, files_kept_at = now() FROM tickets t
          WHERE c.intake_id = $1 AND t.id = $2 RETURNING c.organisation_id, decode(c.files->0->>'sha256', 'hex') AS sha256),
        blob AS (INSERT INTO blobs (organisation_id, sha256, size, created_at) SELECT organisation_id, sha256, 1, now() FROM content)
        INSERT INTO attachments (id, organisation_id, ticket_id, name, kind, media_type, is_misnamed, has_macros, sha256, size, created_at, attached_at)
          SELECT gen_random_uuid(), organisation_id, $2, 'update.exe', 'PROGRAM', 'application/octet-stream', false, false, sha256, 1, now(), now()
          FROM content RETURNING id AS attachment, organisation_id, sha256`,
      [intakeId, id],
    );
    expect((await see(nurse, id)).attachments).toHaveLength(2);
    expect(await status(nurse, `/mail/${intakeId}/body`)).toBe(200);

    await new AutomaticMailIsNoText1795000000091().up({
      query: (text: string) => test.sql(text),
    } as unknown as QueryRunner);

    const seen = await see(nurse, id);
    expect(seen.mail).toMatchObject({ parts: [{ text: 'On ward 3.' }] });
    expect(seen.attachments).toMatchObject([{ name: 'plan.txt' }]);
    expect(await status(nurse, seen.attachments[0].url)).toBe(200);
    expect(await status(nurse, `/files/${file!.attachment}`)).toBe(404);
    expect(await status(nurse, `/mail/${intakeId}/body`)).toBe(404);
    expect(await status(agent, `/mail/${intakeId}/body`)).toBe(200);
    expect(
      await test.sql('SELECT 1 FROM blobs WHERE organisation_id = $1 AND sha256 = $2', [
        file!.organisation_id,
        file!.sha256,
      ]),
    ).toEqual([]);
  });
});
