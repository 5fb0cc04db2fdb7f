import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, expectNotTold, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

const ANSWER =
  'status turn clock { kind } resolvedAt closedAt firstAnsweredAt messages { body author { side } } timeline { type actor { side } }';

describe('resolveTicket, confirmResolution, closeTicket and reopenTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const resolve = command(() => test, 'resolveTicket', ANSWER);
  const confirm = command(() => test, 'confirmResolution', ANSWER);
  const close = command(() => test, 'closeTicket', ANSWER);
  const reopen = command(() => test, 'reopenTicket', ANSWER);
  const assign = command(() => test, 'assignTicket', 'status');
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id: ticketId } = await test.build.ticket(nurse, { urgency: 'NOW' });
    await assign(agent.cookie, { ticketId, assigneeId: agent.id });
    return { nurse, agent, ticketId };
  };
  const resolved = async () => {
    const found = await scene();
    dataOf(await resolve(found.agent.cookie, { ticketId: found.ticketId }));
    return found;
  };
  const ofBothSides = [
    ['resolveTicket', () => resolve, {}],
    ['confirmResolution', () => confirm, {}],
    ['closeTicket', () => close, {}],
    ['reopenTicket', () => reopen, { body: 'It is back' }],
  ] as const;

  it.each(ofBothSides)('%s refuses an anonymous caller', async (_, run, input) => {
    const { ticketId } = await resolved();
    expect(refusalOf(await run()(null, { ticketId, ...input })).code).toBe('UNAUTHENTICATED');
  });

  it.each(ofBothSides)("%s hides another organisation's ticket", async (_, run, input) => {
    const { ticketId } = await resolved();
    await expectNotTold(run(), (await test.build.member()).cookie, ticketId, input);
    expect(
      await test.sql("SELECT 1 FROM tickets WHERE id = $1 AND status <> 'RESOLVED'", [ticketId]),
    ).toEqual([]);
  });

  it('is solved with closing words, which count as an answer', async () => {
    const { agent, ticketId } = await scene();
    const { resolveTicket } = dataOf(
      await resolve(agent.cookie, { ticketId, body: 'It was a false alarm.' }),
    );
    expect(resolveTicket).toMatchObject({
      status: 'RESOLVED',
      turn: 'REQUESTER',
      clock: null,
      resolvedAt: expect.any(String),
      closedAt: null,
      firstAnsweredAt: expect.any(String),
      messages: [{ body: 'It was a false alarm.', author: { side: 'CENTRE' } }],
    });
  });

  it('is solved without words, which is no answer', async () => {
    const { agent, ticketId } = await scene();
    expect(dataOf(await resolve(agent.cookie, { ticketId })).resolveTicket).toMatchObject({
      status: 'RESOLVED',
      firstAnsweredAt: null,
      messages: [],
    });
  });

  it('ends when the nurse confirms', async () => {
    const { nurse, ticketId } = await resolved();
    const { confirmResolution } = dataOf(await confirm(nurse.cookie, { ticketId }));
    expect(confirmResolution).toMatchObject({
      status: 'CLOSED',
      turn: 'NOBODY',
      clock: null,
      resolvedAt: expect.any(String),
      closedAt: expect.any(String),
    });
    expect(confirmResolution.timeline.at(-1)).toEqual({
      type: 'TICKET_CONFIRMED',
      actor: { side: 'REQUESTER' },
    });
  });

  it('ends when an agent closes it because nobody confirms', async () => {
    const { agent, ticketId } = await resolved();
    const { closeTicket } = dataOf(await close(agent.cookie, { ticketId }));
    expect(closeTicket).toMatchObject({ status: 'CLOSED', closedAt: expect.any(String) });
    expect(closeTicket.timeline.at(-1)).toEqual({ type: 'TICKET_CLOSED', actor: { side: 'CENTRE' } });
  });

  it('leaves each side its own command: agents cannot confirm, nurses can neither resolve nor close', async () => {
    const { nurse, agent, ticketId } = await resolved();
    expect(refusalOf(await confirm(agent.cookie, { ticketId })).code).toBe('FORBIDDEN');
    expect(refusalOf(await close(nurse.cookie, { ticketId })).code).toBe('FORBIDDEN');
    expect(refusalOf(await resolve(nurse.cookie, { ticketId })).code).toBe('FORBIDDEN');
  });

  it.each(['nurse', 'agent'] as const)(
    'is opened again by the %s, from resolved and from closed, with a new promise for the nurse',
    async (who) => {
      const found = await resolved();
      const { agent, ticketId } = found;
      const again = async () =>
        dataOf(await reopen(found[who].cookie, { ticketId, body: 'It is back.' })).reopenTicket;
      expect(await again()).toMatchObject({
        status: 'REOPENED',
        turn: 'CENTRE',
        resolvedAt: null,
        closedAt: null,
        messages: [{ body: 'It is back.' }],
      });
      dataOf(await resolve(agent.cookie, { ticketId, body: 'Now really.' }));
      dataOf(await close(agent.cookie, { ticketId }));
      expect(await again()).toMatchObject({
        status: 'REOPENED',
        resolvedAt: null,
        closedAt: null,
        clock: who === 'nurse' ? { kind: 'NEXT_ANSWER' } : null,
      });
    },
  );

  it('says what to do instead when it is the wrong moment', async () => {
    const { nurse, agent, ticketId } = await scene();
    const untaken = (await test.build.ticket(nurse)).id;
    expect(refusalOf(await resolve(agent.cookie, { ticketId: untaken }))).toEqual({
      code: 'CONFLICT',
      field: 'ticketId',
      problem: 'TAKE_FIRST',
    });
    expect(refusalOf(await confirm(nurse.cookie, { ticketId })).problem).toBe('NOT_RESOLVED');
    expect(refusalOf(await close(agent.cookie, { ticketId })).problem).toBe('NOT_RESOLVED');
    expect(refusalOf(await reopen(nurse.cookie, { ticketId, body: 'x' })).problem).toBe('NOT_ENDED');
    dataOf(await resolve(agent.cookie, { ticketId }));
    expect(refusalOf(await resolve(agent.cookie, { ticketId })).problem).toBe('ALREADY_SO');
    dataOf(await confirm(nurse.cookie, { ticketId }));
    expect(refusalOf(await confirm(nurse.cookie, { ticketId })).problem).toBe('ALREADY_SO');
    expect(refusalOf(await resolve(agent.cookie, { ticketId })).problem).toBe('REOPEN_FIRST');
  });

  it('confirms once when the nurse presses twice and an agent closes at the same moment', async () => {
    const { nurse, agent, ticketId } = await resolved();
    const answers = await Promise.all([
      confirm(nurse.cookie, { ticketId }),
      confirm(nurse.cookie, { ticketId }),
      close(agent.cookie, { ticketId }),
    ]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(
      await test.sql(
        "SELECT 1 FROM events WHERE ticket_id = $1 AND type IN ('TICKET_CONFIRMED','TICKET_CLOSED')",
        [ticketId],
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['reopens without words', () => reopen, { body: '' }, 'EMPTY'],
    ['reopens with blanks without ink', () => reopen, { body: '\u200b' }, 'EMPTY'],
    ['reopens with 20,001 characters', () => reopen, { body: 'x'.repeat(20_001) }, 'TOO_LONG'],
    ['resolves with blanks', () => resolve, { body: '  ' }, 'EMPTY'],
    ['resolves with 20,001 characters', () => resolve, { body: 'x'.repeat(20_001) }, 'TOO_LONG'],
  ])('refuses who %s', async (_, run, wrong, problem) => {
    const { agent, ticketId } = await resolved();
    expect(refusalOf(await run()(agent.cookie, { ticketId, ...wrong }))).toEqual({
      code: 'BAD_INPUT',
      field: 'body',
      problem,
    });
    expect(await test.sql('SELECT 1 FROM ticket_messages WHERE ticket_id = $1', [ticketId])).toEqual([]);
  });
});
