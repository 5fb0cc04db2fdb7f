import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LIMITS } from '@salus/rules';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { eventually, TestApp, type TestPerson } from '../testing/test-app.js';
import { type Upload, upload, uploaded } from '../testing/upload.js';
import { RemoveForgottenFiles } from './remove-draft-file.js';

/** Largest files take their time where many tests run at once. */
jest.setTimeout(60_000);

const SEE = `query ($id: ID!) { ticket(id: $id) { attachments { name }
  messages { body attachments { id name kind mediaType size isMisnamed hasMacros isInline sha256 url } } } }`;

describe('files of messages', () => {
  let test: TestApp;
  let nurse: TestPerson;
  let colleague: TestPerson;
  let stranger: TestPerson;
  let agent: TestPerson;
  let otherAgent: TestPerson;
  let editor: TestPerson;
  let ticketId: string;
  beforeAll(async () => {
    test = await TestApp.start({ STORAGE_QUOTA_MB: '30' });
    nurse = await test.build.member();
    colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    stranger = await test.build.member();
    [agent, otherAgent, editor] = [
      await test.build.agent(),
      await test.build.agent(),
      await test.build.agent(['EDITOR']),
    ];
    ({ id: ticketId } = await test.build.ticket(nurse, { tlp: 'GREEN' }));
  });
  afterAll(() => test.stop());

  const reply = command(() => test, 'replyToTicket', 'id');
  const note = command(() => test, 'addNote', 'id');
  const open = command(() => test, 'openTicket', 'id attachments { name kind }');
  const get = (who: TestPerson | null, id: string, headers: Record<string, string> = {}) =>
    fetch(`${test.url}/files/${id}`, { headers: { ...(who ? { cookie: who.cookie } : {}), ...headers } });
  const remove = (who: TestPerson | null, id: string, headers: Record<string, string> = {}) =>
    fetch(`${test.url}/files/${id}`, {
      method: 'DELETE',
      headers: { ...(who ? { cookie: who.cookie } : {}), ...headers },
    });
  const answerOf = async (response: Response) => ({
    status: response.status,
    code: ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions
      .code,
  });
  const send = async (who: TestPerson, what: Upload) => answerOf(await upload(test, who.cookie, what));
  const attached = async (who: TestPerson, run: typeof reply, name: string, bytes = 'text') => {
    const id = await uploaded(test, who, name, bytes, ticketId);
    dataOf(await run(who.cookie, { ticketId, body: name, attachmentIds: [id] }));
    return id;
  };
  const messages = async (who: TestPerson) =>
    dataOf(await test.graphql(who.cookie, SEE, { id: ticketId })).ticket.messages as {
      body: string;
      attachments: { id: string; name: string }[];
    }[];

  it('are refused from visitors, and from people of the Centre who do not work with tickets', async () => {
    expect(await answerOf(await upload(test, null, { ticketId }))).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(await answerOf(await get(null, randomUUID()))).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await answerOf(await remove(null, randomUUID()))).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    const id = await attached(agent, reply, 'for the hospital.txt');
    expect(await send(editor, { ticketId })).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect(await answerOf(await get(editor, id))).toEqual({ status: 403, code: 'FORBIDDEN' });
  });

  it('travel from an agent to the hospital and back, byte for byte', async () => {
    const bytes = new Uint8Array(randomBytes(1_700_000));
    const id = await uploaded(test, nurse, 'Bericht über alles.bin', bytes, ticketId);
    dataOf(await reply(nurse.cookie, { ticketId, body: 'From the hospital', attachmentIds: [id] }));
    for (const reader of [nurse, colleague, agent]) {
      const message = (await messages(reader)).find(({ body }) => body === 'From the hospital');
      expect(message?.attachments).toEqual([
        {
          id,
          name: 'Bericht über alles.bin',
          kind: 'OTHER',
          mediaType: 'application/octet-stream',
          size: bytes.length,
          isMisnamed: false,
          hasMacros: false,
          isInline: false,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          url: `/files/${id}`,
        },
      ]);
      const response = await get(reader, id);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    }
  });

  it('are named what they are, whatever their name says', async () => {
    const response = await upload(test, nurse.cookie, {
      name: 'invoice\u202Efdp.pdf',
      bytes: new Uint8Array([0x4d, 0x5a, ...new Uint8Array(200)]),
      ticketId,
    });
    expect(await response.json()).toMatchObject({
      name: 'invoicefdp.pdf',
      kind: 'PROGRAM',
      mediaType: 'application/x-msdownload',
      isMisnamed: true,
    });
  });

  it('are given as something to keep, never to show', async () => {
    const page = '<!doctype html><script>alert(document.cookie)</script>';
    const id = await attached(nurse, reply, 'Étude "1"\r\n.html', page);
    const response = await get(agent, id);
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Etude _1_.html"; filename*=UTF-8''%C3%89tude%20_1_.html`,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-length')).toBe(String(page.length));
  });

  describe('are behind the same walls as what they belong to', () => {
    it('a stranger gets for a file of others what they get for none', async () => {
      const id = await attached(nurse, reply, 'ours.txt');
      for (const door of [get, remove]) {
        expect(await answerOf(await door(stranger, id))).toEqual({ status: 404, code: 'NOT_FOUND' });
        expect(await (await door(stranger, id)).text()).toBe(
          await (await door(stranger, randomUUID())).text(),
        );
      }
      expect(await send(stranger, { ticketId })).toEqual({ status: 404, code: 'NOT_FOUND' });
      expect(await send(stranger, { ticketId: randomUUID() })).toEqual({ status: 404, code: 'NOT_FOUND' });
      for (const id of ['x', '..%2f..%2fetc%2fpasswd', "'--", '0'])
        expect((await get(agent, id)).status).toBe(404);
    });

    it('the hospital does not get the files of notes', async () => {
      const id = await attached(agent, note, 'internal.txt');
      expect((await get(otherAgent, id)).status).toBe(200);
      for (const reader of [nurse, colleague, stranger]) expect((await get(reader, id)).status).toBe(404);
      expect(JSON.stringify(await messages(nurse))).not.toContain('internal.txt');
      expect(JSON.stringify(await messages(agent))).toContain('internal.txt');
    });

    it('a draft’s files are its writer’s alone', async () => {
      for (const [writer, others] of [
        [nurse, [colleague, agent, stranger]],
        [agent, [otherAgent, nurse]],
      ] as const) {
        const id = await uploaded(test, writer, 'draft.txt', 'x', ticketId);
        expect((await get(writer, id)).status).toBe(200);
        for (const other of others) {
          expect((await get(other, id)).status).toBe(404);
          expect((await remove(other, id)).status).toBe(404);
          if (other !== stranger)
            expect(
              refusalOf(await reply(other.cookie, { ticketId, body: 'x', attachmentIds: [id] })).code,
            ).toBe('NOT_FOUND');
        }
        const own = await test.build.ticket(stranger);
        expect(
          refusalOf(await reply(stranger.cookie, { ticketId: own.id, body: 'x', attachmentIds: [id] })).code,
        ).toBe('NOT_FOUND');
        expect((await get(writer, id)).status).toBe(200);
      }
    });

    it('who is not named on a TLP:RED ticket gets none of its files', async () => {
      const red = await test.build.ticket(nurse, { tlp: 'RED' });
      const first = await uploaded(test, nurse, 'red.txt', 'x', red.id);
      dataOf(await reply(nurse.cookie, { ticketId: red.id, body: 'x', attachmentIds: [first] }));
      expect((await get(nurse, first)).status).toBe(200);
      expect((await get(agent, first)).status).toBe(200);
      expect((await get(colleague, first)).status).toBe(404);
      expect(await send(colleague, { ticketId: red.id })).toEqual({ status: 404, code: 'NOT_FOUND' });
    });

    it('a session that has ended opens none', async () => {
      const id = await attached(nurse, reply, 'ours.txt');
      const cookie = await test.build.session(nurse.id);
      await test.sql('DELETE FROM sessions WHERE user_id = $1 AND hash = $2', [
        nurse.id,
        createHash('sha256').update(cookie.split('=')[1]!).digest(),
      ]);
      expect((await fetch(`${test.url}/files/${id}`, { headers: { cookie } })).status).toBe(401);
    });
  });

  describe('are taken only from this site, whole and within limits', () => {
    it.each<[string, Record<string, string>, number]>([
      ['a form', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
      ['a form that is text', { 'content-type': 'text/plain' }, 415],
      ['JSON', { 'content-type': 'application/json' }, 415],
      ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
      ['somebody without a key', { 'idempotency-key': '' }, 400],
      ['a name that cannot be read', { 'x-file-name': '%E0%A4%A' }, 400],
    ])('not from %s', async (_what, headers, status) => {
      expect((await upload(test, nurse.cookie, { ticketId, headers })).status).toBe(status);
    });

    it('nor removed by another site', async () => {
      const id = await uploaded(test, nurse, 'a.txt', 'x', ticketId);
      expect((await remove(nurse, id, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await get(nurse, id)).status).toBe(200);
    });

    it('not empty, nor without a body', async () => {
      expect(await send(nurse, { ticketId, bytes: '' })).toEqual({ status: 400, code: 'BAD_INPUT' });
      const headers = { cookie: nurse.cookie, 'idempotency-key': randomUUID(), 'x-file-name': 'a.txt' };
      const bare = await fetch(`${test.url}/files?ticket=${ticketId}`, { method: 'POST', headers });
      expect(await answerOf(bare)).toEqual({ status: 400, code: 'BAD_INPUT' });
    });

    it('not larger than 25 MB, whether the size is told before or not', async () => {
      const told = await upload(test, nurse.cookie, {
        ticketId,
        bytes: new Uint8Array(LIMITS.attachmentBytes + 1),
      });
      expect(await answerOf(told)).toEqual({ status: 413, code: 'LIMIT_EXCEEDED' });
      // Without a length the server counts, and hangs up when it is too much.
      let sent = 0;
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1_000_000;
          controller.enqueue(new Uint8Array(1_000_000));
          if (sent > 10 * LIMITS.attachmentBytes) controller.close();
        },
      });
      const status = await upload(test, nurse.cookie, { ticketId, bytes: stream }).then(
        (response) => response.status,
        () => 'hung up',
      );
      expect([413, 'hung up']).toContain(status);
      expect(sent).toBeLessThan(3 * LIMITS.attachmentBytes);
    });

    it('exactly 25 MB are taken', async () => {
      const big = new Uint8Array(LIMITS.attachmentBytes).fill(7);
      const id = await uploaded(test, stranger, 'big.bin', big);
      const back = new Uint8Array(await (await get(stranger, id)).arrayBuffer());
      expect(Buffer.from(back).equals(Buffer.from(big))).toBe(true);
      expect((await remove(stranger, id)).status).toBe(204);
    });

    it('not more than the organisation has room for', async () => {
      const crowded = await test.build.member();
      const full = () => new Uint8Array(25 * 1024 * 1024).fill(1);
      await uploaded(test, crowded, 'full.bin', full());
      expect(await send(crowded, { bytes: new Uint8Array(6 * 1024 * 1024) })).toEqual({
        status: 413,
        code: 'LIMIT_EXCEEDED',
      });
      // The same bytes again need no room.
      await uploaded(test, crowded, 'again.bin', full());
      const [usage] = await test.sql('SELECT bytes FROM storage_usage WHERE organisation_id = $1', [
        crowded.organisationId,
      ]);
      expect(usage).toEqual({ bytes: String(25 * 1024 * 1024) });
    });

    it('not more than 60 that wait to be sent, nor 20 for one message', async () => {
      const hoarder = await test.build.member();
      const ids: string[] = [];
      for (let count = 0; count < 60; count += 1) ids.push(await uploaded(test, hoarder, 'a.txt', 'same'));
      expect(await send(hoarder, {})).toEqual({ status: 413, code: 'LIMIT_EXCEEDED' });
      const question = { kind: 'QUESTION', subject: 'x', body: 'x', language: 'en', urgency: 'NONE' };
      expect(refusalOf(await open(hoarder.cookie, { ...question, attachmentIds: ids.slice(0, 21) }))).toEqual(
        {
          code: 'BAD_INPUT',
          field: 'attachmentIds',
          problem: 'TOO_MANY',
        },
      );
      const { openTicket } = dataOf(
        await open(hoarder.cookie, { ...question, attachmentIds: ids.slice(0, 20) }),
      );
      expect(openTicket.attachments).toHaveLength(20);
      expect(openTicket.attachments[0]).toEqual({ name: 'a.txt', kind: 'TEXT' });
    });

    it('leaves nothing behind when the sender breaks off', async () => {
      const [before] = await test.sql('SELECT count(*) FROM attachments');
      const { hostname, port } = new URL(test.url);
      const broken = httpRequest({
        hostname,
        port,
        method: 'POST',
        path: `/files?ticket=${ticketId}`,
        headers: {
          cookie: nurse.cookie,
          'content-type': 'application/octet-stream',
          'content-length': '1000000',
          'idempotency-key': randomUUID(),
          'x-file-name': 'half.bin',
        },
      });
      broken.on('error', () => undefined);
      await new Promise<void>((resolve) => broken.write(Buffer.alloc(300_000), () => resolve()));
      broken.destroy();
      await eventually(async () => {
        // The next one is taken: nothing of the broken one counts against the three at once.
        for (let count = 0; count < 3; count += 1)
          await uploaded(test, nurse, 'after.txt', `after ${count}`, ticketId);
      });
      const [after] = await test.sql("SELECT count(*) FROM attachments WHERE name <> 'after.txt'");
      expect(after).toEqual(before);
    });

    it('once, when the same is sent twice', async () => {
      const key = randomUUID();
      const once = { ticketId, key, name: 'once.txt', bytes: 'once' };
      const [first, second] = await Promise.all([
        upload(test, nurse.cookie, once),
        upload(test, nurse.cookie, once),
      ]);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(await first.json()).toEqual(await second.json());
      expect(await test.sql("SELECT 1 FROM attachments WHERE name = 'once.txt'")).toHaveLength(1);
      expect(await send(nurse, { ...once, bytes: 'other' })).toEqual({
        status: 409,
        code: 'IDEMPOTENCY_MISMATCH',
      });
    });
  });

  describe('can be taken back before they are sent', () => {
    it('and are gone then, with their bytes', async () => {
      const bytes = randomBytes(20).toString('hex');
      const [one, two] = [
        await uploaded(test, nurse, 'one.txt', bytes, ticketId),
        await uploaded(test, nurse, 'two.txt', bytes, ticketId),
      ];
      const sha256 = createHash('sha256').update(bytes).digest();
      const stored = () => test.sql('SELECT 1 FROM blob_chunks WHERE sha256 = $1', [sha256]);
      const usage = async () =>
        (
          await test.sql<{ bytes: string }>('SELECT bytes FROM storage_usage WHERE organisation_id = $1', [
            nurse.organisationId,
          ])
        )[0]!.bytes;
      const before = Number(await usage());
      expect((await remove(nurse, one)).status).toBe(204);
      expect(await stored()).toHaveLength(1);
      expect((await remove(nurse, one)).status).toBe(404);
      expect((await remove(nurse, two)).status).toBe(204);
      expect(await stored()).toEqual([]);
      expect(Number(await usage())).toBe(before - bytes.length);
    });

    it('but not after', async () => {
      const id = await attached(nurse, reply, 'sent.txt');
      expect((await remove(nurse, id)).status).toBe(404);
      expect((await get(nurse, id)).status).toBe(200);
      expect(refusalOf(await reply(nurse.cookie, { ticketId, body: 'x', attachmentIds: [id] })).code).toBe(
        'NOT_FOUND',
      );
    });

    it('and go by themselves when nobody has sent them for two weeks', async () => {
      const [old, young] = [
        await uploaded(test, nurse, 'old.txt', 'old', ticketId),
        await uploaded(test, nurse, 'young.txt', 'young', ticketId),
      ];
      await test.sql("UPDATE attachments SET created_at = now() - interval '15 days' WHERE id = $1", [old]);
      await test.app.get(RemoveForgottenFiles).run();
      expect((await get(nurse, old)).status).toBe(404);
      expect((await get(nurse, young)).status).toBe(200);
    });
  });

  it('belong to the first text when a ticket is opened with them', async () => {
    const id = await uploaded(test, nurse, 'screenshot.png', 'no picture');
    const ticket = await test.build.ticket(nurse, { attachmentIds: [id] });
    const seen = dataOf(await test.graphql(agent.cookie, SEE, { id: ticket.id })).ticket;
    expect(seen.attachments).toEqual([{ name: 'screenshot.png' }]);
    expect((await get(colleague, id)).status).toBe(200);
    expect((await get(stranger, id)).status).toBe(404);
    expect(await send(agent, {})).toEqual({ status: 403, code: 'FORBIDDEN' });
  });
});
