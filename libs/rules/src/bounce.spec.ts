import { describe, expect, it } from '@jest/globals';
import { type PossibleBounce, readBounce } from './bounce.js';

const OURS = '<01992f00-0000-7000-8000-000000000001@centre.example>';
const message = (values: Partial<PossibleBounce>): PossibleBounce => ({
  subject: '',
  fromAddress: '',
  envelopeFrom: '',
  contentType: 'text/plain; charset=utf-8',
  failedRecipients: '',
  text: '',
  deliveryStatus: null,
  returned: null,
  ...values,
});
const REPORT = 'multipart/report; report-type=delivery-status; boundary="x"';
const HEADERS = `From: Salus <support@centre.example>\r\nTo: ann@hospital.example\r\nMessage-ID: ${OURS}\r\nSubject: [SAL-26-004711] There is an answer\r\n`;

const postfix = message({
  subject: 'Undelivered Mail Returned to Sender',
  fromAddress: 'MAILER-DAEMON@mx.centre.example',
  contentType: REPORT,
  text: "This is the mail system at host mx.centre.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<ann@hospital.example>: host mail.hospital.example[192.0.2.7] said: 550 5.1.1\n    <ann@hospital.example>: Recipient address rejected: User unknown in virtual\n    mailbox table (in reply to RCPT TO command)\n",
  deliveryStatus:
    'Reporting-MTA: dns; mx.centre.example\r\nX-Postfix-Queue-ID: 4T1abc\r\nX-Postfix-Sender: rfc822; bounce+1@centre.example\r\nArrival-Date: Wed, 25 Nov 2026 03:12:01 +0000 (UTC)\r\n\r\nFinal-Recipient: rfc822; ann@hospital.example\r\nOriginal-Recipient: rfc822;ann@hospital.example\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mail.hospital.example\r\nDiagnostic-Code: smtp; 550 5.1.1 <ann@hospital.example>: Recipient address\r\n    rejected: User unknown in virtual mailbox table\r\n',
  returned: HEADERS,
});
const exchange = message({
  subject: 'Undeliverable: [SAL-26-004711] There is an answer',
  fromAddress: 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@hospital.example',
  contentType: REPORT,
  text: "Delivery has failed to these recipients or groups:\n\nann@hospital.example<mailto:ann@hospital.example>\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.\n",
  deliveryStatus:
    'Reporting-MTA: dns;AM9PR01MB1234.eurprd01.prod.exchangelabs.com\r\nReceived-From-MTA: dns;mx.centre.example\r\nArrival-Date: Wed, 25 Nov 2026 03:12:01 +0000\r\n\r\nFinal-Recipient: rfc822;ann@hospital.example\r\nAction: failed\r\nStatus: 5.1.10\r\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ann@hospital.example not found by SMTP address lookup\r\n',
  returned: HEADERS,
});
const gmail = message({
  subject: 'Delivery Status Notification (Failure)',
  fromAddress: 'mailer-daemon@googlemail.com',
  failedRecipients: 'ann@hospital.example',
  contentType: REPORT,
  text: "** Address not found **\n\nYour message wasn't delivered to ann@hospital.example because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n\n550 5.1.1 The email account that you tried to reach does not exist.\n",
  deliveryStatus:
    'Reporting-MTA: dns; googlemail.com\r\nArrival-Date: Tue, 24 Nov 2026 19:12:01 -0800 (PST)\r\nX-Original-Message-ID: <01992f00-0000-7000-8000-000000000001@centre.example>\r\n\r\nFinal-Recipient: rfc822; ann@hospital.example\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; aspmx.hospital.example. (192.0.2.9, the server for the domain hospital.example.)\r\nDiagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try 550 5.1.1 double-checking\r\nLast-Attempt-Date: Tue, 24 Nov 2026 19:12:02 -0800 (PST)\r\n',
});
const exim = message({
  subject: 'Mail delivery failed: returning message to sender',
  fromAddress: 'Mailer-Daemon@mx.centre.example',
  failedRecipients: 'ann@hospital.example',
  text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ann@hospital.example\n    host mail.hospital.example [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<ann@hospital.example>:\n    550 5.1.1 <ann@hospital.example>: Recipient address rejected\n\n------ This is a copy of the message, including all the headers. ------\n\nFrom: Salus <support@centre.example>\nTo: ann@hospital.example\nCc: other@else.example\nMessage-ID: ${OURS}\n`,
});
const qmail = message({
  subject: 'failure notice',
  fromAddress: 'MAILER-DAEMON@mx.centre.example',
  text: `Hi. This is the qmail-send program at mx.centre.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<ann@hospital.example>:\n192.0.2.7 does not like recipient.\nRemote host said: 550 5.7.1 Relaying denied\n\n--- Below this line is a copy of the message.\n\nMessage-ID: ${OURS}\nTo: ann@hospital.example\n`,
});
const oldExchange = message({
  subject: 'Unzustellbar: [SAL-26-004711] Es gibt eine Antwort',
  fromAddress: 'postmaster@klinik.example',
  text: 'Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.\n\nDie Nachricht konnte nicht zugestellt werden.\n\n  ann@hospital.example am 25.11.2026 04:12\n  Das Postfach ist voll. #5.2.2\n',
  returned: HEADERS,
});

describe('readBounce', () => {
  it.each([
    [
      'Postfix',
      postfix,
      'STANDARD',
      '5.1.1',
      /Recipient address rejected: User unknown in virtual mailbox table$/,
    ],
    ['Exchange', exchange, 'STANDARD', '5.1.10', /^550 5\.1\.10 RESOLVER\.ADR\.RecipientNotFound/],
    ['Gmail', gmail, 'STANDARD', '5.1.1', /^550-5\.1\.1 The email account/],
    ['Exim', exim, 'FREE_TEXT', '5.1.1', /^550 5\.1\.1 <ann@hospital\.example>: Recipient address rejected$/],
    ['qmail', qmail, 'FREE_TEXT', '5.7.1', /^550 5\.7\.1 Relaying denied$/],
  ])('understands %s', (_server, report, form, status, answer) => {
    expect(readBounce(report)).toEqual({
      form,
      recipients: [
        { address: 'ann@hospital.example', action: 'FAILED', status, answer: expect.stringMatching(answer) },
      ],
    });
  });

  it('understands servers that speak another language and know no codes', () => {
    expect(readBounce(oldExchange)).toEqual({
      form: 'FREE_TEXT',
      recipients: [{ address: 'ann@hospital.example', action: 'FAILED', status: '5.2.2', answer: null }],
    });
  });

  it.each([
    [
      'standard',
      message({
        ...postfix,
        deliveryStatus:
          'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ann@hospital.example\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: X-Postfix; connect to mail.hospital.example: Connection timed out\n',
      }),
    ],
    [
      'free text',
      message({
        ...exim,
        subject: 'Warning: message 1abc delayed 24 hours',
        text: 'This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours.\n\n  ann@hospital.example\n    Delay reason: Connection timed out\n',
      }),
    ],
  ])('knows that a delay is no failure: %s', (_form, report) => {
    expect(readBounce(report)?.recipients).toMatchObject([
      { address: 'ann@hospital.example', action: 'DELAYED' },
    ]);
  });

  it('tells each recipient of one report apart', () => {
    const report = message({
      ...postfix,
      deliveryStatus:
        'Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; b@x.example\nAction: delivered\nStatus: 2.0.0\n\nFinal-Recipient: rfc822; c@x.example\nStatus: 4.2.2\nAction: delayed\n',
    });
    expect(readBounce(report)?.recipients.map(({ address, action }) => [address, action])).toEqual([
      ['a@x.example', 'FAILED'],
      ['b@x.example', 'DELIVERED'],
      ['c@x.example', 'DELAYED'],
    ]);
  });

  it.each([
    [
      'a person who writes about undelivered mail',
      message({
        subject: 'Undeliverable mails to our ward',
        fromAddress: 'ann@hospital.example',
        envelopeFrom: 'ann@hospital.example',
        text: 'Mails to ward3@hospital.example could not be delivered to us: undeliverable.',
      }),
    ],
    [
      'an out-of-office note without a sender',
      message({
        subject: 'Out of office',
        fromAddress: 'ann@hospital.example',
        text: 'I am away until Monday.',
      }),
    ],
    [
      'a postmaster who asks something',
      message({
        subject: 'Question about your backups',
        fromAddress: 'postmaster@hospital.example',
        envelopeFrom: 'postmaster@hospital.example',
        text: 'How do we test them?',
      }),
    ],
    ['a read receipt', message({ contentType: 'multipart/report; report-type=disposition-notification' })],
  ])('is not deceived by %s', (_what, report) => {
    expect(readBounce(report)).toBeNull();
  });

  it('comes to an end with megabytes of what looks like the beginning of something', () => {
    for (const start of ['a@', '<', '5.', 'a.', 'x@a.b-', ' \n', 'Action: ', 'To: ', '550 ', '-----'])
      expect(() =>
        readBounce(
          message({
            ...postfix,
            text: start.repeat(500_000),
            deliveryStatus: start.repeat(500_000),
            returned: start.repeat(500_000),
          }),
        ),
      ).not.toThrow();
    const words = (text: string) => readBounce(message({ ...exim, text, returned: text }));
    for (const start of ['a@', '<', 'a.', 'x@a.b-', ' \n', 'to ', '550 ', '--- '])
      expect(() => words(start.repeat(500_000))).not.toThrow();
  });
});
