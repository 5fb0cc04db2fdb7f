import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { dataOf, refusalOf } from '../testing/command.js';
import { type MailRow, MailScene } from '../testing/mail-scene.js';
import { eventually, type TestPerson } from '../testing/test-app.js';
import { bounceAddress, mailOfBounceAddress } from './mail-seals.js';
import { recordBounce } from './record-bounce.js';

jest.setTimeout(60_000);

describe('mails', () => {
  let scene: MailScene;
  let administrator: TestPerson;
  beforeAll(async () => {
    scene = await MailScene.start();
    administrator = await scene.test.build.agent(['ADMINISTRATOR']);
  });
  afterAll(() => scene.stop());

  describe('that are refused for good', () => {
    it('have failed at once, and the agents on the ticket are told why', async () => {
      const { nurse, ticketId } = await scene.refused('550 5.1.1 No such user here');
      expect(await scene.rowsTo(nurse)).toMatchObject([
        { state: 'SENT' },
        { state: 'FAILED', attempts: 1, next_attempt_at: null, failed_at: expect.any(Date) },
      ]);
      const { undeliveredMails, timeline } = await scene.see(scene.agent, ticketId);
      expect(undeliveredMails).toEqual([
        {
          id: expect.any(String),
          kind: 'REPLY',
          state: 'FAILED',
          recipient: nurse.name,
          address: nurse.email,
          reference: expect.stringMatching(/^SAL-/),
          organisation: expect.any(String),
          attempts: 1,
          lastAnswer: expect.stringContaining('No such user here'),
          nextAttemptAt: null,
          failedAt: expect.any(String),
        },
      ]);
      expect(timeline.at(-1)).toMatchObject({ type: 'MAIL_FAILED' });
      expect(JSON.stringify(timeline.at(-1))).toContain('No such user here');
    });

    it('are nothing that the hospital sees', async () => {
      const { nurse, ticketId } = await scene.refused('550 5.1.1 No such user here');
      const seen = await scene.see(nurse, ticketId);
      expect(seen).toMatchObject({ undeliveredMails: [], unreachablePeople: [] });
      expect(JSON.stringify(seen)).not.toMatch(/MAIL_FAILED|No such user/);
    });

    it('stand in the list of the administrators, who can send them again', async () => {
      const { nurse } = await scene.refused('552 5.3.4 Message too big');
      const LIST =
        'query ($first: Int, $after: String) { undeliveredMails(first: $first, after: $after) { nodes { id address } pageInfo { endCursor hasNextPage } } }';
      const list = async (variables: object) =>
        dataOf(await scene.test.graphql(administrator.cookie, LIST, variables)).undeliveredMails;
      const all = await list({ first: 100 });
      const pages = [await list({ first: 1 })];
      while (pages.at(-1).pageInfo.hasNextPage)
        pages.push(await list({ first: 1, after: pages.at(-1).pageInfo.endCursor }));
      expect(pages.flatMap(({ nodes }) => nodes as unknown[])).toEqual(all.nodes);
      const [mail] = all.nodes as { id: string; address: string }[];
      expect(mail!.address).toBe(nurse.email);
      expect(
        refusalOf(await scene.test.graphql(administrator.cookie, LIST, { after: 'nonsense' })),
      ).toMatchObject({
        code: 'BAD_INPUT',
      });

      scene.server.refusals.delete(nurse.email);
      expect(dataOf(await scene.retry(administrator.cookie, { mailId: mail!.id })).retryMail.state).toMatch(
        /WAITING|SENT/,
      );
      await scene.caught(nurse, 2);
      await eventually(async () =>
        expect((await scene.rowsTo(nurse)).map(({ state }) => state)).toEqual(['SENT', 'SENT']),
      );
      expect(refusalOf(await scene.retry(administrator.cookie, { mailId: mail!.id })).code).toBe('CONFLICT');
    });

    it('are not sent again by hospitals, visitors or editors, nor listed for them', async () => {
      const { nurse } = await scene.refused('550 5.1.1 No such user here');
      const mailId = (await scene.rowsTo(nurse)).at(-1)!.id;
      const editor = await scene.test.build.agent(['EDITOR']);
      for (const [cookie, code] of [
        [null, 'UNAUTHENTICATED'],
        [nurse.cookie, 'FORBIDDEN'],
        [editor.cookie, 'FORBIDDEN'],
      ] as const) {
        expect(refusalOf(await scene.retry(cookie, { mailId })).code).toBe(code);
        expect(
          refusalOf(await scene.test.graphql(cookie, '{ undeliveredMails { nodes { id } } }')).code,
        ).toBe(code);
      }
      expect(refusalOf(await scene.retry(scene.agent.cookie, { mailId: randomUUID() })).code).toBe(
        'NOT_FOUND',
      );
    });
  });

  it('that are refused for now wait, and are tried again later', async () => {
    const { nurse, ticketId } = await scene.refused('451 4.7.1 Greylisted, come back');
    const [, waiting] = (await scene.rowsTo(nurse)) as [MailRow, MailRow];
    expect(waiting).toMatchObject({
      state: 'WAITING',
      attempts: 1,
      last_answer: expect.stringContaining('Greylisted'),
    });
    const [job] = await scene.test.sql<{ run_at: Date }>(
      'SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1',
      [`send-mail ${waiting.id}`],
    );
    expect(job!.run_at).toEqual(waiting.next_attempt_at);
    expect((await scene.see(scene.agent, ticketId)).undeliveredMails).toEqual([]);
    const { outgoingQueue } = dataOf(
      await scene.test.graphql(
        scene.agent.cookie,
        '{ outgoingQueue { waiting oldestWaitingAt undelivered lastSentAt } }',
      ),
    );
    expect(outgoingQueue.waiting).toBeGreaterThan(0);
    scene.server.refusals.delete(nurse.email);
    await scene.hurry();
    await scene.caught(nurse, 2);
    await eventually(async () =>
      expect((await scene.rowsTo(nurse)).at(-1)).toMatchObject({ state: 'SENT', attempts: 2 }),
    );
  });

  it('that nobody takes for three days are given up and shown; sent again, they have three days more', async () => {
    const { nurse, ticketId } = await scene.refused('451 4.3.0 Not now');
    await scene.test.sql(
      "UPDATE mails SET created_at = created_at - interval '73 hours' WHERE to_address = $1",
      [nurse.email],
    );
    await scene.hurry();
    await eventually(async () =>
      expect((await scene.see(scene.agent, ticketId)).undeliveredMails).toMatchObject([
        { state: 'FAILED', attempts: 2 },
      ]),
    );

    const { id: mailId } = (await scene.rowsTo(nurse)).at(-1)!;
    dataOf(await scene.retry(scene.agent.cookie, { mailId }));
    await eventually(async () =>
      expect((await scene.rowsTo(nurse)).at(-1)).toMatchObject({ state: 'WAITING', attempts: 3 }),
    );
  });

  describe('have an envelope sender of their own', () => {
    it('by which a report finds the mail, and which nobody else can make', async () => {
      const { nurse, ticketId } = await scene.ticket();
      dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'x' }));
      const [, mail] = await scene.caught(nurse, 2);
      const { id } = (await scene.rowsTo(nurse)).at(-1)!;
      const { APP_SECRET } = scene.test.app.get<Settings>(SETTINGS);
      const mailOf = (address: string) => mailOfBounceAddress(APP_SECRET, 'centre.example', address);
      expect(mail!.from).toBe(bounceAddress(APP_SECRET, 'centre.example', id));
      expect(mailOf(mail!.from)).toBe(id);
      expect(mailOf(mail!.from.toUpperCase())).toBe(id);
      const other = bounceAddress('another secret', 'centre.example', id);
      for (const forged of [
        other,
        mail!.from.replace(/.@/, (end) => (end[0] === '0' ? '1@' : '0@')),
        'bounce+@centre.example',
        '',
        mail!.from.replace('centre', 'other'),
      ])
        expect(mailOf(forged)).toBeNull();
    });

    it('so that a mail that comes back marks its address and tells the scene.agent, once', async () => {
      const { nurse, ticketId } = await scene.ticket();
      dataOf(await scene.reply(scene.agent.cookie, { ticketId, body: 'x' }));
      await scene.caught(nurse, 2);
      await scene.test.settled();
      const { id } = (await scene.rowsTo(nurse)).at(-1)!;
      const report = (action: 'FAILED' | 'DELAYED') => ({
        form: 'STANDARD' as const,
        recipients: [{ address: nurse.email, action, status: '5.1.1', answer: '550 5.1.1 User unknown' }],
      });
      const record = (action: 'FAILED' | 'DELAYED') =>
        scene.test.app.get(UnitOfWork).run(WORKER, (tx) => recordBounce(tx, id, report(action)));
      expect([await record('DELAYED'), await record('FAILED'), await record('FAILED')]).toEqual([
        false,
        true,
        false,
      ]);
      const seen = await scene.see(scene.agent, ticketId);
      expect(seen.undeliveredMails).toMatchObject([
        { state: 'BOUNCED', lastAnswer: '550 5.1.1 User unknown' },
      ]);
      expect(seen.unreachablePeople).toMatchObject([
        { person: { name: nurse.name }, answer: '550 5.1.1 User unknown' },
      ]);
      expect(seen.timeline.filter(({ type }: { type: string }) => type === 'MAIL_BOUNCED')).toHaveLength(1);
      expect(await scene.see(nurse, ticketId)).toMatchObject({ undeliveredMails: [], unreachablePeople: [] });
      dataOf(await scene.retry(scene.agent.cookie, { mailId: id }));
      await scene.caught(nurse, 3);
      expect((await scene.see(scene.agent, ticketId)).unreachablePeople).toEqual([]);
    });
  });
});
