import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, expectNotTold, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

const ANSWER = `status turn version messages { kind body language author { name } } participants { name }
  clock { kind minutes } firstAnsweredAt timeline { type facts { name value } }`;

describe('replyToTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const reply = command(() => test, 'replyToTicket', ANSWER);
  const assign = command(() => test, 'assignTicket', 'status');
  const resolve = command(() => test, 'resolveTicket', 'status');
  const confirm = command(() => test, 'confirmResolution', 'status');
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    return { nurse, agent, ticketId: (await test.build.ticket(nurse, { urgency: 'NOW' })).id };
  };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await reply(null, { ticketId, body: 'Hello' })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket", async () => {
    const { ticketId } = await scene();
    await expectNotTold(reply, (await test.build.member()).cookie, ticketId, { body: 'Hello' });
    expect(await test.sql('SELECT 1 FROM ticket_messages WHERE ticket_id = $1', [ticketId])).toEqual([]);
  });

  it("makes it the requester's turn and keeps the promise when the Centre answers", async () => {
    const { agent, ticketId } = await scene();
    const { replyToTicket } = dataOf(
      await reply(agent.cookie, { ticketId, body: '  Unplug it.\r\nCall us.  ' }),
    );
    expect(replyToTicket).toMatchObject({
      status: 'WAITING_FOR_REQUESTER',
      turn: 'REQUESTER',
      clock: null,
      firstAnsweredAt: expect.any(String),
      messages: [{ kind: 'REPLY', body: 'Unplug it.\nCall us.', author: { name: agent.name } }],
    });
  });

  it('makes it the turn of the Centre again, with a new promise, when the nurse writes', async () => {
    const { nurse, agent, ticketId } = await scene();
    await reply(agent.cookie, { ticketId, body: 'Unplug it.' });
    const { replyToTicket } = dataOf(await reply(nurse.cookie, { ticketId, body: 'Done.' }));
    expect(replyToTicket).toMatchObject({ status: 'OPEN', turn: 'CENTRE', clock: { kind: 'NEXT_ANSWER' } });
    const facts = replyToTicket.timeline.at(-1).facts;
    expect(facts).toEqual(
      expect.arrayContaining([
        { name: 'from', value: 'WAITING_FOR_REQUESTER' },
        { name: 'to', value: 'OPEN' },
        { name: 'side', value: 'REQUESTER' },
      ]),
    );
  });

  it('keeps a ticket NEW, and its first promise, when the nurse adds something before anybody has answered', async () => {
    const { nurse, ticketId } = await scene();
    const before = dataOf(await reply(nurse.cookie, { ticketId, body: 'It spreads.' })).replyToTicket;
    expect(before).toMatchObject({
      status: 'NEW',
      turn: 'CENTRE',
      clock: { kind: 'FIRST_ANSWER' },
      firstAnsweredAt: null,
    });
  });

  it('opens a resolved ticket again when the nurse replies, but not a closed one', async () => {
    const { nurse, agent, ticketId } = await scene();
    await assign(agent.cookie, { ticketId, assigneeId: agent.id });
    dataOf(await resolve(agent.cookie, { ticketId }));
    expect(dataOf(await reply(nurse.cookie, { ticketId, body: 'Not yet.' })).replyToTicket).toMatchObject({
      status: 'REOPENED',
      turn: 'CENTRE',
    });
    dataOf(await resolve(agent.cookie, { ticketId }));
    dataOf(await confirm(nurse.cookie, { ticketId }));
    for (const { cookie } of [nurse, agent]) {
      expect(refusalOf(await reply(cookie, { ticketId, body: 'One more thing' }))).toEqual({
        code: 'CONFLICT',
        field: 'ticketId',
        problem: 'REOPEN_FIRST',
      });
    }
  });

  it('makes a colleague who replies take part', async () => {
    const { nurse, ticketId } = await scene();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    const { participants } = dataOf(
      await reply(colleague.cookie, { ticketId, body: 'Same on ward 3.' }),
    ).replyToTicket;
    expect(participants).toEqual([{ name: nurse.name }, { name: colleague.name }]);
  });

  it('writes once when the same key comes several times at once', async () => {
    const { agent, ticketId } = await scene();
    const input = { ticketId, body: 'Unplug it.', idempotencyKey: randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => reply(agent.cookie, input)));
    for (const answer of answers) expect(dataOf(answer).replyToTicket.messages).toHaveLength(1);
    expect(
      await test.sql("SELECT 1 FROM events WHERE ticket_id = $1 AND type = 'TICKET_REPLIED'", [ticketId]),
    ).toHaveLength(1);
  });

  it('loses nothing when both sides write at the same moment', async () => {
    const { nurse, agent, ticketId } = await scene();
    const both = [nurse, agent, nurse, agent, nurse, agent];
    await Promise.all(
      both.map(({ cookie }, index) => reply(cookie, { ticketId, body: `Line ${index}` }).then(dataOf)),
    );
    const [row] = await test.sql<{ version: number }>('SELECT version FROM tickets WHERE id = $1', [
      ticketId,
    ]);
    expect(row!.version).toBe(1 + both.length);
    expect(await test.sql('SELECT 1 FROM ticket_messages WHERE ticket_id = $1', [ticketId])).toHaveLength(
      both.length,
    );
  });

  it('refuses someone of the Centre who only edits guidance', async () => {
    const { ticketId } = await scene();
    const editor = await test.build.agent(['EDITOR']);
    expect(refusalOf(await reply(editor.cookie, { ticketId, body: 'Hello' })).code).toBe('FORBIDDEN');
  });

  it.each([
    ['nothing', { body: '' }, { field: 'body', problem: 'EMPTY' }],
    ['only blanks without ink', { body: ' \u200b\u2060\n' }, { field: 'body', problem: 'EMPTY' }],
    ['20,001 characters', { body: 'é'.repeat(20_001) }, { field: 'body', problem: 'TOO_LONG' }],
    ['a control character', { body: 'a\u0000b' }, { field: 'body', problem: 'BAD_CHARACTER' }],
    [
      'a ticket id that is none',
      { ticketId: "1'; DROP TABLE tickets" },
      { field: 'ticketId', problem: 'NOT_FOUND' },
    ],
    ['a field that does not exist', { kind: 'NOTE' }, { field: 'kind', problem: 'UNKNOWN_FIELD' }],
    ['no body at all', { body: null }, { field: 'body', problem: 'INVALID' }],
  ])('refuses %s and changes nothing', async (_, wrong, problem) => {
    const { nurse, ticketId } = await scene();
    expect(refusalOf(await reply(nurse.cookie, { ticketId, body: 'Hello', ...wrong }))).toMatchObject(
      problem,
    );
    expect(
      await test.sql(
        'SELECT 1 FROM tickets t JOIN ticket_messages m ON m.ticket_id = t.id OR t.version > 1 WHERE t.id = $1',
        [ticketId],
      ),
    ).toEqual([]);
  });
});
