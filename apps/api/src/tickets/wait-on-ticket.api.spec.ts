import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

const ANSWER = 'status turn clock { kind } timeline { type facts { name value } }';

describe('waitOnTicket and resumeTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const wait = command(() => test, 'waitOnTicket', ANSWER);
  const resume = command(() => test, 'resumeTicket', ANSWER);
  const assign = command(() => test, 'assignTicket', 'status');
  const reply = command(() => test, 'replyToTicket', ANSWER);
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id: ticketId } = await test.build.ticket(nurse);
    await assign(agent.cookie, { ticketId, assigneeId: agent.id });
    return { nurse, agent, ticketId };
  };
  const both = [
    ['waitOnTicket', () => wait, { waitFor: 'REQUESTER' }],
    ['resumeTicket', () => resume, {}],
  ] as const;

  it.each(both)('%s refuses an anonymous caller', async (_, run, input) => {
    const { ticketId } = await scene();
    expect(refusalOf(await run()(null, { ticketId, ...input })).code).toBe('UNAUTHENTICATED');
  });

  it.each(both)(
    "%s hides another organisation's ticket: hospitals let nothing wait",
    async (_, run, input) => {
      const { nurse, ticketId } = await scene();
      for (const { cookie } of [nurse, await test.build.member()]) {
        expect(refusalOf(await run()(cookie, { ticketId, ...input }))).toEqual({ code: 'FORBIDDEN' });
      }
    },
  );

  it('lets a ticket wait for the requester, and goes on with it', async () => {
    const { agent, ticketId } = await scene();
    const { waitOnTicket } = dataOf(
      await wait(agent.cookie, { ticketId, waitFor: 'REQUESTER', reason: 'Needs the logs' }),
    );
    expect(waitOnTicket).toMatchObject({ status: 'WAITING_FOR_REQUESTER', turn: 'REQUESTER' });
    expect(waitOnTicket.timeline.at(-1)).toEqual({
      type: 'TICKET_WAITING',
      facts: expect.arrayContaining([
        { name: 'waitFor', value: 'REQUESTER' },
        { name: 'from', value: 'OPEN' },
        { name: 'reason', value: 'Needs the logs' },
      ]),
    });
    expect(dataOf(await resume(agent.cookie, { ticketId })).resumeTicket).toMatchObject({
      status: 'OPEN',
      turn: 'CENTRE',
    });
  });

  it('keeps the promise of a first answer running: waiting by hand is no answer', async () => {
    const { agent, ticketId } = await scene();
    expect(dataOf(await wait(agent.cookie, { ticketId, waitFor: 'THIRD_PARTY' })).waitOnTicket).toMatchObject(
      {
        status: 'WAITING_FOR_THIRD_PARTY',
        turn: 'CENTRE',
        clock: { kind: 'FIRST_ANSWER' },
      },
    );
  });

  it('shows the turn of the third party only when the requester has had the last word of the Centre', async () => {
    const { nurse, agent, ticketId } = await scene();
    await reply(agent.cookie, { ticketId, body: 'We ask the vendor.' });
    expect(dataOf(await wait(agent.cookie, { ticketId, waitFor: 'THIRD_PARTY' })).waitOnTicket).toMatchObject(
      { turn: 'THIRD_PARTY', clock: null },
    );
    expect(dataOf(await reply(nurse.cookie, { ticketId, body: 'Any news?' })).replyToTicket).toMatchObject({
      status: 'OPEN',
      turn: 'CENTRE',
      clock: { kind: 'NEXT_ANSWER' },
    });
  });

  it('says what to do instead when it is the wrong moment', async () => {
    const { nurse, agent, ticketId } = await scene();
    const untaken = (await test.build.ticket(nurse)).id;
    expect(refusalOf(await wait(agent.cookie, { ticketId: untaken, waitFor: 'REQUESTER' }))).toEqual({
      code: 'CONFLICT',
      field: 'ticketId',
      problem: 'TAKE_FIRST',
    });
    expect(refusalOf(await resume(agent.cookie, { ticketId: untaken })).problem).toBe('NOT_WAITING');
    expect(refusalOf(await resume(agent.cookie, { ticketId })).problem).toBe('ALREADY_SO');
    await wait(agent.cookie, { ticketId, waitFor: 'REQUESTER' });
    expect(refusalOf(await wait(agent.cookie, { ticketId, waitFor: 'REQUESTER' })).problem).toBe(
      'ALREADY_SO',
    );
    await test.sql("UPDATE tickets SET status = 'CLOSED' WHERE id = $1", [ticketId]);
    expect(refusalOf(await resume(agent.cookie, { ticketId })).problem).toBe('REOPEN_FIRST');
  });

  it.each([
    ['for nobody', { waitFor: 'GODOT' }, { field: 'waitFor', problem: 'INVALID' }],
    [
      'with a reason of 1,001 characters',
      { reason: 'x'.repeat(1_001) },
      { field: 'reason', problem: 'TOO_LONG' },
    ],
    ['with a reason without ink', { reason: '\u200b' }, { field: 'reason', problem: 'EMPTY' }],
  ])('refuses to wait %s', async (_, wrong, problem) => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await wait(agent.cookie, { ticketId, waitFor: 'REQUESTER', ...wrong }))).toEqual({
      code: 'BAD_INPUT',
      ...problem,
    });
  });
});
