import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ImapServer } from '../../testing/imap-server.js';
import { eventually, TestApp } from '../../testing/test-app.js';

jest.setTimeout(90_000);

const letter = (word: string, from = 'ann@hospital.example') =>
  `Return-Path: <${from}>\r\nDelivered-To: support@centre.example\r\nFrom: Ann <${from}>\r\nSubject: ${word}\r\nMessage-ID: <${word}@hospital.example>\r\n\r\nText of ${word}\r\n`;

describe('mail from a mailbox', () => {
  const open: { test: TestApp; server: ImapServer }[] = [];
  afterEach(async () => {
    for (const { test, server } of open.splice(0)) {
      await test.stop();
      await server.stop();
    }
  });

  const scene = async (server: ImapServer, more: Record<string, string> = {}) => {
    const test = await TestApp.start({
      INTAKE_IMAP_URL: server.url,
      INTAKE_IMAP_PASSWORD: 'secret',
      INTAKE_IMAP_SECONDS: '1',
      MAIL_AUTHSERV_IDS: 'mx.centre.example',
      ...more,
    });
    open.push({ test, server });
    const subjects = async () =>
      (
        await test.sql<{ raw: Buffer }>(
          'SELECT r.raw FROM intake_raws r JOIN intake_messages m ON m.id = r.intake_id ORDER BY m.received_at, m.id',
        )
      ).map(({ raw }) => /^Subject: (.*)$/m.exec(raw.toString('latin1'))![1]!.trim());
    const taken = (...expected: string[]) =>
      eventually(async () => expect(await subjects()).toEqual(expected), 30_000);
    return { test, taken, subjects };
  };
  const fresh = async (...words: string[]) => {
    const server = await ImapServer.prepare();
    for (const word of words) server.deliver(letter(word));
    return server;
  };

  it('is stored byte by byte with its envelope, and only then marked as seen; what was read before is passed over', async () => {
    const server = await ImapServer.prepare();
    server.deliver(letter('old'), ['\\Seen']);
    server.deliver(letter('new'));
    await server.start();
    const { test, taken } = await scene(server);
    await taken('new');
    const [row] = await test.sql<{ raw: Buffer; envelope_from: string; envelope_to: string[]; road: string }>(
      'SELECT r.raw, m.envelope_from, m.envelope_to, m.road FROM intake_raws r JOIN intake_messages m ON m.id = r.intake_id',
    );
    expect(row).toMatchObject({
      envelope_from: 'ann@hospital.example',
      envelope_to: ['support@centre.example'],
      road: 'IMAP',
    });
    expect(row!.raw.toString()).toBe(letter('new'));
    await eventually(async () =>
      expect(server.inbox.map(({ flags }) => flags)).toEqual([['\\Seen'], ['\\Seen']]),
    );
  });

  it('is not marked as seen while it cannot be stored', async () => {
    const server = await fresh('first');
    await server.start();
    const { test, taken } = await scene(server);
    await taken('first');
    await test.sql('ALTER TABLE intake_raws RENAME TO intake_raws_away');
    server.deliver(letter('second'));
    await eventually(
      async () =>
        expect(await test.sql('SELECT 1 FROM imap_mailboxes WHERE last_failure IS NOT NULL')).toHaveLength(1),
      30_000,
    );
    expect(server.inbox.at(-1)!.flags).not.toContain('\\Seen');
    await test.sql('ALTER TABLE intake_raws_away RENAME TO intake_raws');
    await taken('first', 'second');
    await eventually(async () => expect(server.inbox.at(-1)!.flags).toContain('\\Seen'));
  });

  it('goes on after days of outage where it stopped, also with what somebody else has read meanwhile', async () => {
    const server = await fresh('one');
    await server.start();
    const { test, taken } = await scene(server);
    await taken('one');
    await server.stop();
    await eventually(
      async () =>
        expect(await test.sql('SELECT 1 FROM imap_mailboxes WHERE last_failure IS NOT NULL')).toHaveLength(1),
      30_000,
    );
    test.clock.advance(5 * 24 * 60);
    server.deliver(letter('two'), ['\\Seen']);
    server.deliver(letter('three'));
    await server.start();
    await taken('one', 'two', 'three');
    await eventually(async () =>
      expect(await test.sql('SELECT 1 FROM imap_mailboxes WHERE last_failure IS NULL')).toHaveLength(1),
    );
  });

  it('is there once when the server numbers everything anew, and nothing new is missed', async () => {
    const server = await fresh('one', 'two');
    await server.start();
    const { test, taken } = await scene(server);
    await taken('one', 'two');
    await server.renumber();
    server.deliver(letter('three'));
    await taken('one', 'two', 'three');
    const [position] = await test.sql<{ uid_validity: string }>('SELECT uid_validity FROM imap_mailboxes');
    expect(position!.uid_validity).toBe('2');
  });

  it('is there once when it was stored and the process died before it could say so', async () => {
    const server = await fresh('one');
    await server.start();
    const { test, taken } = await scene(server);
    await taken('one');
    await server.stop();
    await eventually(async () =>
      expect(await test.sql('SELECT 1 FROM imap_mailboxes WHERE last_failure IS NOT NULL')).toHaveLength(1),
    );
    await test.sql('UPDATE imap_mailboxes SET last_uid = 0');
    server.deliver(letter('two'));
    await server.start();
    await taken('one', 'two');
    await eventually(async () =>
      expect(await test.sql('SELECT 1 FROM intake_messages WHERE deliveries > 1')).toHaveLength(1),
    );
  });

  it('ends like any other mail, and one that cannot be read is in nobody’s way', async () => {
    const server = await ImapServer.prepare();
    server.deliver(`${'X-More: of this\r\n'.repeat(50_000)}\r\nx`);
    await server.start();
    const { test } = await scene(server);
    const nurse = await test.build.member();
    server.deliver(
      `Authentication-Results: mx.centre.example; dmarc=pass\r\n${letter(randomUUID(), nurse.email)}`,
    );
    await eventually(async () => {
      const rows = await test.sql<{ outcome: string }>(
        'SELECT outcome FROM intake_messages ORDER BY outcome',
      );
      expect(rows.map(({ outcome }) => outcome)).toEqual(['NEW_TICKET', 'QUARANTINE']);
    }, 60_000);
  });

  describe('opened by OAuth 2', () => {
    let service: Server;
    let asked: URLSearchParams[] = [];
    let token = 'first';
    beforeAll(async () => {
      service = createServer((request, response) => {
        let body = '';
        request
          .on('data', (chunk: Buffer) => (body += chunk.toString()))
          .on('end', () => {
            asked.push(new URLSearchParams(body));
            response.end(JSON.stringify({ access_token: token, expires_in: 3600 }));
          });
      });
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => new Promise((resolve) => service.close(resolve)));

    it('takes a token, keeps it, and asks for another when it is refused', async () => {
      asked = [];
      const users = (accessToken: string) => ({
        support: { password: randomUUID(), xoauth2: { accessToken, sessionTimeout: 3_600_000 } },
      });
      const server = await fresh('one');
      await server.start(users('first'));
      const { taken } = await scene(server, {
        INTAKE_IMAP_PASSWORD: '',
        INTAKE_IMAP_TOKEN_URL: `http://127.0.0.1:${(service.address() as AddressInfo).port}/token`,
        INTAKE_IMAP_CLIENT_ID: 'salus',
        INTAKE_IMAP_REFRESH_TOKEN: 'refresh-me',
      });
      await taken('one');
      server.deliver(letter('two'));
      await taken('one', 'two');
      expect(asked.map((request) => Object.fromEntries(request))).toEqual([
        { grant_type: 'refresh_token', refresh_token: 'refresh-me', client_id: 'salus' },
      ]);
      token = 'second';
      await server.stop();
      server.deliver(letter('three'));
      await server.start(users('second'));
      await taken('one', 'two', 'three');
      expect(asked).toHaveLength(2);
    });
  });
});
