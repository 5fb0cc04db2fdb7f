import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { dataOf } from '../testing/command.js';
import { sendTo } from '../testing/letters.js';
import type { CaughtMail } from '../testing/mail-catcher.js';
import { MailScene } from '../testing/mail-scene.js';
import { eventually, type TestPerson } from '../testing/test-app.js';
import { SmtpListener } from './intake/smtp-listener.js';

jest.setTimeout(90_000);

const ONE = 'query ($id: ID!) { intakeMessage(id: $id) { outcome reasons ticket { id } } }';

/** A report as Postfix sends it, with what it says to machines and the headers of the mail that came back. */
const standard = (
  mail: CaughtMail,
  action: string,
  status: string,
  answer: string,
) => `From: MAILER-DAEMON@mx.hospital.example
To: <${mail.from}>
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

Final-Recipient: rfc822; ${mail.to[0]}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${answer}

--b
Content-Type: text/rfc822-headers

${/^Message-ID: .*$/im.exec(mail.raw.toString())![0].trim()}
--b--
`;
/** A report as Exim writes it: words only. */
const freeText = (mail: CaughtMail) => `From: Mail Delivery System <Mailer-Daemon@mx.hospital.example>
To: ${mail.from}
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: ${mail.to[0]}
Auto-Submitted: auto-replied
Content-Type: text/plain; charset=us-ascii

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${mail.to[0]}
    SMTP error from remote mail server after RCPT TO:<${mail.to[0]}>:
    550 5.1.1 User unknown
`;

describe('a report about a mail that could not be delivered', () => {
  let scene: MailScene;
  beforeAll(async () => {
    scene = await MailScene.start({ INTAKE_LISTEN: 'smtp://127.0.0.1:0' });
  });
  afterAll(() => scene.stop());

  const answered = async () => {
    const { nurse, ticketId } = await scene.ticket();
    dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'Unplug it.' }));
    const [, mail] = await scene.caught(nurse, 2);
    await scene.test.settled();
    return { nurse, ticketId, mail: mail! };
  };
  /** The report comes back to the envelope sender of the mail, from nobody. */
  const comeBack = async (text: string, to: string) => {
    const port = scene.test.app.get(SmtpListener).ports[0]!;
    const raw = Buffer.from(text.replaceAll('\n', '\r\n'));
    const id = /Kept as (\S+)/.exec(await sendTo(port, { raw, envelope: { from: '', to: [to] } }))![1];
    return eventually(async () => {
      const { intakeMessage } = dataOf(await scene.test.graphql(scene.agent.cookie, ONE, { id }));
      expect(intakeMessage.outcome).not.toBeNull();
      return intakeMessage;
    }, 60_000);
  };
  const stateOf = async (nurse: TestPerson) => (await scene.rowsTo(nurse)).at(-1)?.state;

  it.each([
    ['RFC 3464', (mail: CaughtMail) => standard(mail, 'failed', '5.1.1', '550 5.1.1 User unknown')],
    ['free text', freeText],
  ])('marks the mail and the address, and tells the agent: %s', async (_form, report) => {
    const { nurse, ticketId, mail } = await answered();
    expect(await comeBack(report(mail), mail.from)).toEqual({
      outcome: 'DELIVERY_REPORT',
      reasons: ['REPORT_MATCHED'],
      ticket: { id: ticketId },
    });
    const seen = await scene.see(scene.agent, ticketId);
    expect(seen.undeliveredMails).toMatchObject([{ state: 'BOUNCED', lastAnswer: '550 5.1.1 User unknown' }]);
    expect(seen.unreachablePeople).toMatchObject([{ person: { name: nurse.name } }]);
    expect(seen.timeline.at(-1).type).toBe('MAIL_BOUNCED');
    // Nothing answers a report, and the hospital does not read it.
    await scene.test.settled();
    expect(scene.server.to(nurse.email)).toHaveLength(2);
    expect((await simpleParser(mail.raw)).subject).toContain('There is an answer');
    expect(JSON.stringify(await scene.see(nurse, ticketId))).not.toContain('User unknown');
  });

  it('that only tells of a delay marks nothing', async () => {
    const { nurse, mail } = await answered();
    const end = await comeBack(standard(mail, 'delayed', '4.4.1', 'connection timed out'), mail.from);
    expect(end.outcome).toBe('DELIVERY_REPORT');
    expect(await stateOf(nurse)).toBe('SENT');
  });

  it.each([
    ['RFC 3464', (mail: CaughtMail) => standard(mail, 'failed', '5.1.1', '550 5.1.1 User unknown')],
    ['free text', freeText],
  ])(
    'that comes to any other address waits for an agent and marks nothing, whichever mail of ours it names: %s',
    async (_form, report) => {
      const { nurse, ticketId, mail } = await answered();
      // Everybody to whom an answer was passed on knows its id and its reply address.
      const id = /^Message-ID: .*$/im.exec(mail.raw.toString())![0].trim();
      const replyTo = (await simpleParser(mail.raw)).replyTo!.value[0]!.address!;
      for (const to of ['support@centre.example', replyTo])
        expect(
          await comeBack(`References: ${id.slice(12)}\n${report({ ...mail, from: to })}\n${id}\n`, to),
        ).toEqual({ outcome: 'QUARANTINE', reasons: ['REPORT_UNMATCHED'], ticket: null });
      expect(await stateOf(nurse)).toBe('SENT');
      const seen = await scene.see(scene.agent, ticketId);
      expect(seen).toMatchObject({ undeliveredMails: [], unreachablePeople: [] });
    },
  );

  it('that somebody invents for a mail they never got marks nothing', async () => {
    const { nurse, mail } = await answered();
    const text = standard(mail, 'failed', '5.1.1', '550 5.1.1 User unknown').replace(
      /^Message-ID: .*$/m,
      'X: y',
    );
    for (const to of [mail.from.replace(/-[0-9a-f]{4}/, '-0000'), 'support@centre.example'])
      expect((await comeBack(text.replaceAll(mail.from, to), to)).outcome).toBe('QUARANTINE');
    expect(await stateOf(nurse)).toBe('SENT');
  });
});
