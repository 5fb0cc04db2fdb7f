import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startDnsServer } from '../../testing/dns-server.js';
import { signingKey, signMail } from '../../testing/sign-mail.js';
import { Log } from '../../platform/telemetry/log.js';
import { MessageReader } from './message-reader.js';

jest.setTimeout(60_000);

describe('who stands behind a mail', () => {
  const { privateKey, record } = signingKey();
  let dns: Awaited<ReturnType<typeof startDnsServer>>;
  let reader: MessageReader;
  beforeAll(async () => {
    dns = await startDnsServer({
      's1._domainkey.alpha.example': record,
      's1._domainkey.evil.example': record,
      's1._domainkey.quiet.example': record,
      '_dmarc.alpha.example': 'v=DMARC1; p=reject',
      'sender.example': 'v=spf1 ip4:192.0.2.7 -all',
      '_dmarc.sender.example': 'v=DMARC1; p=none',
    });
    reader = new MessageReader(new Log({ LOG_LEVEL: 'silent' } as never));
  });
  afterAll(async () => {
    await reader.onApplicationShutdown();
    await dns.stop();
  });

  const letter = (from: string, head = '', body = 'Hello') =>
    `${head}From: Ann <ann@${from}>\r\nTo: support@centre.example\r\nSubject: Hello\r\nDate: Wed, 25 Nov 2026 03:00:00 +0000\r\nMessage-ID: <1@${from}>\r\n\r\n${body}\r\n`;
  const signed = (text: string, signingDomain: string) => signMail(text, signingDomain, privateKey);
  const verdict = async (text: string, more: Partial<Parameters<MessageReader['read']>[1]> = {}) => {
    const { message } = await reader.read(Buffer.from(text), {
      road: 'SMTP',
      envelopeFrom: 'ann@alpha.example',
      envelopeTo: ['support@centre.example'],
      clientAddress: '192.0.2.1',
      clientName: 'mx.alpha.example',
      authservIds: [],
      dnsServers: [dns.address],
      isProofNeeded: true,
      ...more,
    });
    return message.authentication;
  };

  it('is shown by a genuine signature', async () => {
    expect(await verdict(await signed(letter('alpha.example'), 'alpha.example'))).toEqual({
      verdict: 'PASS',
      by: 'DMARC',
      isTemporary: false,
    });
  });

  it('is not shown by a mail that only says so', async () => {
    expect(await verdict(letter('alpha.example'))).toMatchObject({ verdict: 'FAIL', by: 'DMARC' });
  });

  it('is not shown when a word was changed on the way', async () => {
    const text = await signed(letter('alpha.example', '', 'Pay nothing'), 'alpha.example');
    expect((await verdict(text.replace('Pay nothing', 'Pay the bill'))).verdict).toBe('FAIL');
  });

  it('is not shown by the signature of somebody else', async () => {
    expect((await verdict(await signed(letter('alpha.example'), 'evil.example'))).verdict).toBe('FAIL');
  });

  it('is still shown when a mail server has passed it on', async () => {
    const text = await signed(letter('alpha.example'), 'alpha.example');
    const onTheWay =
      'Received: from mx.alpha.example (mx.alpha.example [192.0.2.1]) by mx.centre.example; Wed, 25 Nov 2026 03:00:01 +0000\r\n';
    expect(await verdict(`${onTheWay}${text}`, { envelopeFrom: 'forwarder@else.example' })).toMatchObject({
      verdict: 'PASS',
      by: 'DMARC',
    });
  });

  it('is shown by a signature also where nobody has published a policy', async () => {
    expect(
      await verdict(await signed(letter('quiet.example'), 'quiet.example'), { envelopeFrom: '' }),
    ).toMatchObject({ verdict: 'PASS', by: 'DKIM' });
  });

  it('is shown by the address that the trusted mail server has seen, and not by one that a message claims', async () => {
    const received = (ip: string) =>
      `Received: from out.sender.example (out.sender.example [${ip}]) by mx.centre.example; Wed, 25 Nov 2026 03:00:01 +0000\r\n`;
    const envelopeFrom = 'ann@sender.example';
    expect(await verdict(letter('sender.example', received('192.0.2.7')), { envelopeFrom })).toMatchObject({
      verdict: 'PASS',
      by: 'DMARC',
    });
    expect(
      (
        await verdict(letter('sender.example', received('203.0.113.9') + received('192.0.2.7')), {
          envelopeFrom,
        })
      ).verdict,
    ).toBe('FAIL');
    expect(
      (await verdict(letter('sender.example', received('192.0.2.7')), { envelopeFrom, road: 'IMAP' }))
        .verdict,
    ).not.toBe('PASS');
  });

  it('is asked again later when names cannot be asked for', async () => {
    const text = await signed(letter('alpha.example'), 'alpha.example');
    expect(await verdict(text, { dnsServers: ['127.0.0.1:1'] })).toEqual({
      verdict: 'NONE',
      by: 'NOTHING',
      isTemporary: true,
    });
  });

  it.each([
    ['two authors in one field', 'From: ann@alpha.example, eve@evil.example\r\nSubject: x\r\n\r\nx'],
    ['two From fields', 'From: ann@alpha.example\r\nFrom: eve@evil.example\r\nSubject: x\r\n\r\nx'],
  ])('is nobody when there are %s', async (_, text) => {
    const { message } = await reader.read(Buffer.from(text), {
      road: 'SMTP',
      envelopeFrom: '',
      envelopeTo: [],
      clientAddress: null,
      clientName: null,
      authservIds: ['mx.centre.example'],
      dnsServers: [dns.address],
      isProofNeeded: true,
    });
    expect(message.from.length).toBeGreaterThan(1);
    expect(message.authentication.verdict).toBe('NONE');
  });
});
