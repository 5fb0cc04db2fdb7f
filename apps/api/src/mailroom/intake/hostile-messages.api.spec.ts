import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dataOf } from '../../testing/command.js';
import { sendTo } from '../../testing/letters.js';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { READING_LIMITS } from './message-reader.js';
import { SmtpListener } from './smtp-listener.js';

jest.setTimeout(180_000);

const MESSAGE = `query ($id: ID!) { intakeMessage(id: $id) { outcome reasons subject fromAddress failures content { parts { text } files { name kind size } } } }`;

describe('messages that nobody should send', () => {
  let test: TestApp;
  let nurse: TestPerson;
  let agent: TestPerson;
  beforeAll(async () => {
    test = await TestApp.start({
      INTAKE_LISTEN: 'smtp://127.0.0.1:0',
      MAIL_AUTHSERV_IDS: 'mx.centre.example',
    });
    agent = await test.build.agent();
    nurse = await test.build.member();
  });
  afterAll(() => test.stop());

  const port = () => test.app.get(SmtpListener).ports[0]!;
  const arrive = async (raw: Buffer) => {
    const answer = await sendTo(port(), {
      raw,
      envelope: { from: nurse.email, to: ['support@centre.example'] },
    });
    const id = /Kept as (\S+)/.exec(answer)![1]!;
    const message = await eventually(async () => {
      const found = dataOf(await test.graphql(agent.cookie, MESSAGE, { id })).intakeMessage;
      expect(found.outcome).not.toBeNull();
      return found;
    }, 90_000);
    const [row] = await test.sql<{ cpu: number | null; same: boolean }>(
      'SELECT m.cpu_milliseconds AS cpu, m.sha256 = sha256(r.raw) AS same FROM intake_messages m JOIN intake_raws r ON r.intake_id = m.id WHERE m.id = $1',
      [id],
    );
    return { ...message, ...row! };
  };
  const head = (...lines: string[]) =>
    [
      `Authentication-Results: mx.centre.example; dmarc=pass`,
      `From: ${nurse.email}`,
      `Subject: Hostile ${randomUUID()}`,
      'MIME-Version: 1.0',
      ...lines,
    ].join('\r\n');
  const nested = (depth: number) => {
    const open = Array.from(
      { length: depth },
      (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
    );
    const close = Array.from({ length: depth }, (_, level) => `--b${depth - 1 - level}--\r\n`);
    return `${open.join('')}Content-Type: text/plain\r\n\r\nDeep\r\n${close.join('')}`;
  };
  const base64 = (bytes: number) =>
    (
      Buffer.alloc(bytes, 7)
        .toString('base64')
        .match(/.{1,76}/g) as string[]
    ).join('\r\n');

  it.each<[string, () => string | Buffer, string]>([
    ['nothing at all', () => '\r\n', 'QUARANTINE'],
    ['no headers', () => '\r\nOnly words\r\n', 'QUARANTINE'],
    ['no From', () => 'Subject: Help\r\n\r\nWe are hit\r\n', 'QUARANTINE'],
    ['no Message-ID and no Date', () => `${head()}\r\n\r\nHello\r\n`, 'NEW_TICKET'],
    ['no body', () => `${head('Message-ID: <a@b.example>')}\r\n`, 'NEW_TICKET'],
    ['a date that never was', () => `${head('Date: Wed, 99 Foo 99999 99:99:99')}\r\n\r\nHello`, 'NEW_TICKET'],
    [
      'a boundary that never ends',
      () =>
        `${head('Content-Type: multipart/mixed; boundary=b')}\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello`,
      'NEW_TICKET',
    ],
    [
      'a boundary that is not there',
      () => `${head('Content-Type: multipart/mixed')}\r\n\r\nHello`,
      'NEW_TICKET',
    ],
    [
      'broken base64',
      () => `${head('Content-Transfer-Encoding: base64')}\r\n\r\n!!!!====%%%%\r\n`,
      'NEW_TICKET',
    ],
    [
      'an unknown character set',
      () => `${head('Content-Type: text/plain; charset=klingon')}\r\n\r\nHello\r\n`,
      'NEW_TICKET',
    ],
    ['NUL and control characters', () => `${head()}\r\n\r\nA\0B\u0001C\ud83d\r\n`, 'NEW_TICKET'],
    [
      'a megabyte of noise',
      () => Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 251)),
      'QUARANTINE',
    ],
    ['1,000 parts in each other', () => `${head()}\r\n${nested(1_000)}`, 'QUARANTINE'],
    [
      'half a million parts beside each other',
      () =>
        `${head('Content-Type: multipart/mixed; boundary=b')}\r\n\r\n${'--b\r\nContent-Disposition: attachment; filename=f\r\n\r\nx\r\n'.repeat(500_000)}--b--\r\n`,
      'QUARANTINE',
    ],
    ['100,000 headers', () => `${head()}\r\n${'X-More: of this\r\n'.repeat(100_000)}\r\nHello`, 'QUARANTINE'],
    ['a header of 10 MB', () => `${head()}\r\nX-Long: ${'x'.repeat(10_000_000)}\r\n\r\nHello`, 'QUARANTINE'],
    [
      '50,000 recipients',
      () =>
        `${head(`To: ${Array.from({ length: 50_000 }, (_, index) => `u${index}@x.example`).join(',\r\n ')}`)}\r\n\r\nHello`,
      'QUARANTINE',
    ],
    [
      'an HTML page of 5,000 levels',
      () => `${head('Content-Type: text/html')}\r\n\r\n${'<div>'.repeat(5_000)}Hello`,
      'NEW_TICKET',
    ],
    ['a text of one endless link', () => `${head()}\r\n\r\n${'http://'.repeat(300_000)}`, 'NEW_TICKET'],
    [
      'a file of 25 MB',
      () =>
        `${head('Content-Type: multipart/mixed; boundary=b')}\r\n\r\n--b\r\n\r\nSee the file\r\n--b\r\nContent-Type: application/pdf; name="log.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(25 * 1024 * 1024)}\r\n--b--\r\n`,
      'NEW_TICKET',
    ],
  ])('%s: ends visibly, in little time, kept as it came', async (_, make, outcome) => {
    const message = await arrive(Buffer.from(make()));
    expect(message).toMatchObject({ outcome, same: true });
    expect(message.reasons.length).toBeGreaterThan(0);
    expect(message.cpu).toBeLessThanOrEqual(READING_LIMITS.cpuMilliseconds);
  });

  it('takes too much work: it goes to people after three tries, with its head, and is in nobody’s way', async () => {
    const tooMuch = `${head('Content-Type: text/html')}\r\n\r\n${'<table><tr><td>'.repeat(90_000)}`;
    const [heavy, next] = await Promise.all([
      arrive(Buffer.from(tooMuch)),
      arrive(Buffer.from(`${head()}\r\n\r\nThe next one`)),
    ]);
    expect(next.outcome).toBe('NEW_TICKET');
    expect(heavy).toMatchObject({
      outcome: 'QUARANTINE',
      reasons: ['FAILED_THREE_TIMES', 'TOO_MUCH_WORK'],
      failures: 3,
      fromAddress: nurse.email,
      same: true,
    });
    expect(heavy.subject).toContain('Hostile');
    await test.settled();
    const [jobs] = await test.sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'process-intake'",
    );
    expect(jobs!.count).toBe(0);
  });

  it('ends the whole process again and again: after twenty beginnings it goes to people, and nobody tries again', async () => {
    // As if the process had died in the middle of it twenty times.
    await test.sql('ALTER TABLE intake_messages ALTER COLUMN begun SET DEFAULT 20');
    const message = await arrive(Buffer.from(`${head()}\r\n\r\nHello`));
    await test.sql('ALTER TABLE intake_messages ALTER COLUMN begun SET DEFAULT 0');
    expect(message).toMatchObject({
      outcome: 'QUARANTINE',
      reasons: ['FAILED_THREE_TIMES', 'UNREADABLE'],
      fromAddress: nurse.email,
      same: true,
    });
  });

  it('is larger than allowed: its sender is told, and nothing is kept', async () => {
    const small = await TestApp.start({ INTAKE_LISTEN: 'smtp://127.0.0.1:0', INTAKE_MAX_BYTES: '100000' });
    try {
      const at = small.app.get(SmtpListener).ports[0]!;
      await expect(sendTo(at, { from: 'a@b.example', text: 'x'.repeat(200_000) })).rejects.toMatchObject({
        responseCode: 552,
      });
      expect(await small.sql('SELECT 1 FROM intake_messages')).toEqual([]);
    } finally {
      await small.stop();
    }
  });

  it('comes from somebody who is not the own mail server: nobody listens', async () => {
    const closed = await TestApp.start({ INTAKE_LISTEN: 'smtp://127.0.0.1:0', INTAKE_RELAYS: '192.0.2.1' });
    try {
      await expect(
        sendTo(closed.app.get(SmtpListener).ports[0]!, { from: 'a@b.example', text: 'x' }),
      ).rejects.toMatchObject({ responseCode: 554 });
    } finally {
      await closed.stop();
    }
  });

  it('cannot be kept: the mail server hears 451 and tries again later, and then it is there once', async () => {
    await test.sql('ALTER TABLE intake_raws RENAME TO intake_raws_away');
    const raw = Buffer.from(`${head()}\r\n\r\nOnce`);
    const letter = { raw, envelope: { from: nurse.email, to: ['support@centre.example'] } };
    await expect(sendTo(port(), letter)).rejects.toMatchObject({ responseCode: 451 });
    await test.sql('ALTER TABLE intake_raws_away RENAME TO intake_raws');
    const [first, again] = [await sendTo(port(), letter), await sendTo(port(), letter)];
    expect(again).toBe(first);
    const [row] = await test.sql<{ deliveries: number }>(
      'SELECT deliveries FROM intake_messages WHERE id = $1',
      [/Kept as (\S+)/.exec(first)![1]],
    );
    expect(row!.deliveries).toBe(2);
  });
});
