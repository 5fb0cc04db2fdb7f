import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { simpleParser } from 'mailparser';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { command, dataOf } from '../testing/command.js';
import { type MailRow, MailScene } from '../testing/mail-scene.js';
import { eventually } from '../testing/test-app.js';
import { uploaded } from '../testing/upload.js';
import { queueSubscriptionMail } from './mail.commands.js';

jest.setTimeout(60_000);

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = KEY.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const dns = `v=DKIM1; k=rsa; p=${(KEY.publicKey.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64')}`;

describe('mails that leave', () => {
  let scene: MailScene;
  beforeAll(async () => {
    scene = await MailScene.start({ DKIM_KEY: pem.replaceAll('\n', '\\n'), DKIM_SELECTOR: 'test' });
  });
  afterAll(() => scene.stop());

  describe('carry the files of the reply', () => {
    it('byte for byte, with names in any language, as the agent composed them', async () => {
      const { nurse, ticketId } = await scene.ticket();
      const composed = [
        {
          name: 'Ανάλυση "τελική".pdf',
          bytes: new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)])),
        },
        {
          name: 'lines.txt',
          bytes: new Uint8Array(Buffer.from('a\r\nb\nc\rd\n.\n..\nFrom x\n\u00e4\u0000\u00ff', 'latin1')),
        },
        { name: `${'long '.repeat(40)}.csv`, bytes: new Uint8Array(Buffer.from('a;b\n'.repeat(20_000))) },
      ];
      const attachmentIds: string[] = [];
      for (const { name, bytes } of composed)
        attachmentIds.push(await uploaded(scene.test, scene.agent, name, bytes, ticketId));
      dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'Three files', attachmentIds }));
      const [, mail] = await scene.caught(nurse, 2);
      const received = (await simpleParser(mail!.raw)).attachments;
      const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
      expect(received.map(({ content }) => digest(content))).toEqual(
        composed.map(({ bytes }) => digest(bytes)),
      );
      const names = await scene.test.sql<{ name: string }>(
        'SELECT name FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place) JOIN attachments a ON a.id = w.id ORDER BY place',
        [attachmentIds],
      );
      expect(received.map(({ filename }) => filename)).toEqual(names.map(({ name }) => name));
      expect(names[0]!.name).toBe('Ανάλυση _τελική_.pdf');
      expect(received.map(({ contentDisposition }) => contentDisposition)).toEqual(
        Array(3).fill('attachment'),
      );
      expect((await simpleParser(mail!.raw)).text).toContain('lines.txt');
    });

    it('but no programs, which would make servers refuse the whole mail, and nothing that is too large', async () => {
      const { nurse, ticketId } = await scene.ticket();
      const attachmentIds = [
        await uploaded(
          scene.test,
          scene.agent,
          'tool.exe',
          new Uint8Array(Buffer.from(`MZ${'\0'.repeat(100)}`)),
          ticketId,
        ),
        await uploaded(scene.test, scene.agent, 'big.bin', new Uint8Array(15_000_001), ticketId),
        await uploaded(scene.test, scene.agent, 'small.txt', 'small', ticketId),
      ];
      dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'x', attachmentIds }));
      const [, mail] = await scene.caught(nurse, 2);
      const { attachments, text } = await simpleParser(mail!.raw);
      expect(attachments.map(({ filename }) => filename)).toEqual(['small.txt']);
      expect(text).toContain('These files are on the page of the ticket only: tool.exe, big.bin');
    });

    it('and none at all of tickets whose label keeps them in, nor any of a note', async () => {
      const { nurse, ticketId } = await scene.ticket({ tlp: 'RED' });
      const file = () => uploaded(scene.test, scene.agent, 'secret-canary.txt', 'canary', ticketId);
      dataOf(await scene.note(scene.agent.cookie, { ticketId, body: 'x', attachmentIds: [await file()] }));
      dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'x', attachmentIds: [await file()] }));
      const mails = await scene.caught(nurse, 2);
      expect(Buffer.concat(mails.map(({ raw }) => raw)).toString()).not.toContain('canary');
    });

    it('which are taken out when the label becomes strict while the mail waits', async () => {
      const { nurse, ticketId } = await scene.ticket();
      scene.server.refusals.set(nurse.email, '451 4.7.1 Greylisted');
      const id = await uploaded(scene.test, scene.agent, 'waiting-canary.txt', 'canary', ticketId);
      dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'canary', attachmentIds: [id] }));
      await eventually(async () => expect((await scene.rowsTo(nurse)).at(-1)?.attempts).toBe(1));
      dataOf(await command(() => scene.test, 'labelTicket', 'id')(nurse.cookie, { ticketId, tlp: 'RED' }));
      scene.server.refusals.delete(nurse.email);
      await scene.hurry();
      const [, mail] = await scene.caught(nurse, 2);
      expect(mail!.raw.toString()).not.toContain('canary');
    });
  });

  it('are signed (DKIM), so that every receiver can verify them', async () => {
    const { nurse, ticketId } = await scene.ticket();
    dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'Signed words' }));
    const resolver = async (name: string, type: string) => {
      if (name === 'test._domainkey.centre.example' && type === 'TXT') return [[dns]];
      throw Object.assign(new Error('No such name'), { code: 'ENOTFOUND' });
    };
    for (const { raw } of await scene.caught(nurse, 2)) {
      const verdict = async (bytes: Buffer) => {
        const { results } = (await dkimVerify(bytes, { resolver })) as unknown as {
          results: { status: { result: string }; signingDomain: string }[];
        };
        return results.map(({ status, signingDomain }) => [status.result, signingDomain]);
      };
      expect(await verdict(raw)).toEqual([['pass', 'centre.example']]);
      const forged = Buffer.from(raw.toString('latin1').replace('Hello', 'Hullo'), 'latin1');
      expect(await verdict(forged)).not.toEqual([['pass', 'centre.example']]);
    }
  });

  it('are the same to the byte when they are sent again after a crash, but for the signature', async () => {
    const { nurse, ticketId } = await scene.ticket();
    const id = await uploaded(scene.test, scene.agent, 'a.txt', 'a', ticketId);
    dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'Twice', attachmentIds: [id] }));
    await scene.caught(nurse, 2);
    await scene.test.settled();
    // As it stands when the process dies between the answer of the server and the row.
    await scene.test.sql("UPDATE mails SET state = 'WAITING' WHERE to_address = $1 AND kind = 'REPLY'", [
      nurse.email,
    ]);
    const [, { id: mailId }] = (await scene.rowsTo(nurse)) as [MailRow, MailRow];
    await scene.test.sql(
      "SELECT graphile_worker.add_job('send-mail', json_build_object('mailId', $1::text))",
      [mailId],
    );
    const [, first, second] = await scene.caught(nurse, 3);
    const unsigned = (raw: Buffer) =>
      raw.toString('latin1').replace(/^DKIM-Signature:.*(?:\r\n[ \t].*)*\r\n/m, '');
    expect(unsigned(second!.raw)).toBe(unsigned(first!.raw));
    expect(unsigned(first!.raw)).toContain(`Message-ID: <${mailId}@centre.example>`);
  });

  it('say above what to answer, who wrote what, and what happens next', async () => {
    const { nurse, ticketId } = await scene.ticket();
    dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'Unplug it.' }));
    const [, mail] = await scene.caught(nurse, 2);
    const { text, html, references } = await simpleParser(mail!.raw);
    expect(text).toMatch(/^##- Write your answer above this line -##\n\nHello /);
    for (const part of [text, html as string]) {
      expect(part).toContain('##- Write your answer above this line -##');
      expect(part).toContain(`${scene.agent.name} has written to you about SAL-`);
      expect(part).toContain('Unplug it.');
      expect(part).toContain('Answer by replying to this mail, or on the page of the ticket:');
    }
    expect(references).toBe(`<ticket-${ticketId}@centre.example>`);
    expect(html).not.toMatch(/<(?:img|link|script|style)|src=|url\(/);
  });

  it('that were subscribed to can be ended with one press (RFC 8058)', async () => {
    const { nurse } = await scene.ticket();
    const settings = scene.test.app.get<Settings>(SETTINGS);
    const queue = () =>
      scene.test.app.get(UnitOfWork).run(WORKER, (tx) =>
        queueSubscriptionMail(tx, settings, {
          key: `warning-1 ${nurse.id}`,
          organisationId: nurse.organisationId,
          userId: nurse.id,
          to: { address: nurse.email, name: nurse.name, language: 'en' },
          subject: 'A new warning',
          parts: [{ kind: 'paragraph', text: 'Patch now.' }],
          unsubscribeUrl: 'https://centre.example/unsubscribe/abc?x=1',
        }),
      );
    expect([await queue(), await queue()]).toEqual([true, false]);
    const [, mail] = await scene.caught(nurse, 2);
    const { headers } = await simpleParser(mail!.raw);
    const raw = mail!.raw.toString();
    expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/centre\.example\/unsubscribe\/abc\?x=1>\r$/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('precedence')).toBe('list');
    expect(mail!.from).toMatch(/^bounce\+/);
    // Both are signed, or big providers would not believe them.
    expect(/^DKIM-Signature:[^]*?[\s;]h=([^;]*);/im.exec(raw)?.[1]?.toLowerCase()).toContain(
      'list-unsubscribe',
    );
  });
});
