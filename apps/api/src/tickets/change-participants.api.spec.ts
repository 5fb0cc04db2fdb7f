import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, expectNotTold, refusalOf } from '../testing/command.js';
import { eventually, TestApp } from '../testing/test-app.js';

const ANSWER = 'participants { id } timeline { type facts { name value } }';

describe('addParticipant and removeParticipant', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const add = command(() => test, 'addParticipant', ANSWER, 'ParticipantInput');
  const remove = command(() => test, 'removeParticipant', ANSWER, 'ParticipantInput');
  const reply = command(() => test, 'replyToTicket', 'id');
  const label = command(() => test, 'labelTicket', 'tlp');
  const scene = async (values: object = {}) => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    return { nurse, colleague, agent, ticketId: (await test.build.ticket(nurse, values)).id };
  };
  const both = [
    ['addParticipant', () => add],
    ['removeParticipant', () => remove],
  ] as const;

  it.each(both)('%s refuses an anonymous caller', async (_, run) => {
    const { colleague, ticketId } = await scene();
    expect(refusalOf(await run()(null, { ticketId, personId: colleague.id })).code).toBe('UNAUTHENTICATED');
  });

  it.each(both)("%s hides another organisation's ticket", async (_, run) => {
    const { colleague, ticketId } = await scene();
    const stranger = await test.build.member();
    for (const personId of [colleague.id, stranger.id])
      await expectNotTold(run(), stranger.cookie, ticketId, { personId });
  });

  it.each(['nurse', 'agent'] as const)(
    'lets the %s bring in a colleague of the requester, who then gets the mails',
    async (who) => {
      const found = await scene({ tlp: 'GREEN' });
      const { nurse, colleague, agent, ticketId } = found;
      const { addParticipant } = dataOf(await add(found[who].cookie, { ticketId, personId: colleague.id }));
      expect(addParticipant.participants).toEqual([{ id: nurse.id }, { id: colleague.id }]);
      expect(addParticipant.timeline.at(-1)).toEqual({
        type: 'PARTICIPANT_ADDED',
        facts: expect.arrayContaining([{ name: 'personName', value: colleague.name }]),
      });
      dataOf(await reply(agent.cookie, { ticketId, body: 'Unplug it.' }));
      await eventually(async () =>
        expect((await test.mailsTo(colleague.email)).map(({ text }) => text)).toEqual([
          expect.stringContaining('Unplug it.'),
        ]),
      );
    },
  );

  it('takes the colleague out again, and keeps the requester', async () => {
    const { nurse, colleague, agent, ticketId } = await scene();
    await add(nurse.cookie, { ticketId, personId: colleague.id });
    expect(
      dataOf(await remove(agent.cookie, { ticketId, personId: colleague.id })).removeParticipant.participants,
    ).toEqual([{ id: nurse.id }]);
    expect(refusalOf(await remove(agent.cookie, { ticketId, personId: nurse.id }))).toEqual({
      code: 'CONFLICT',
      field: 'personId',
      problem: 'IS_REQUESTER',
    });
    expect(refusalOf(await remove(agent.cookie, { ticketId, personId: colleague.id }))).toEqual({
      code: 'NOT_FOUND',
      field: 'personId',
      problem: 'NOT_FOUND',
    });
  });

  it('offers the colleagues of the ticket: everyone of its hospital who has not left', async () => {
    const { nurse, colleague, agent, ticketId } = await scene();
    const left = await test.build.member({ id: nurse.organisationId, name: '' });
    await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [left.id]);
    for (const { cookie } of [nurse, agent]) {
      const { colleagues } = dataOf(
        await test.graphql(cookie, `{ colleagues(ticketId: "${ticketId}") { id } }`),
      );
      expect((colleagues as { id: string }[]).map(({ id }) => id).sort()).toEqual(
        [nurse.id, colleague.id].sort(),
      );
    }
    expect(refusalOf(await add(agent.cookie, { ticketId, personId: left.id })).code).toBe('NOT_FOUND');
  });

  it('refuses people of elsewhere, whoever asks, with the same answer as people who do not exist', async () => {
    const { nurse, agent, ticketId } = await scene();
    const stranger = await test.build.member();
    for (const { cookie } of [nurse, agent]) {
      for (const personId of [stranger.id, agent.id, randomUUID(), 'somebody']) {
        expect(refusalOf(await add(cookie, { ticketId, personId }))).toEqual({
          code: 'NOT_FOUND',
          field: 'personId',
          problem: 'NOT_FOUND',
        });
      }
    }
  });

  it('refuses somebody who takes part already', async () => {
    const { nurse, colleague, ticketId } = await scene();
    await add(nurse.cookie, { ticketId, personId: colleague.id });
    for (const { id } of [nurse, colleague]) {
      expect(refusalOf(await add(nurse.cookie, { ticketId, personId: id }))).toEqual({
        code: 'CONFLICT',
        field: 'personId',
        problem: 'ALREADY_SO',
      });
    }
  });

  it('opens a TLP:RED ticket to the colleague who is named on it, and shuts it when they are taken out', async () => {
    const { nurse, colleague, ticketId } = await scene();
    await label(nurse.cookie, { ticketId, tlp: 'RED' });
    const see = async () =>
      dataOf(await test.graphql(colleague.cookie, `{ ticket(id: "${ticketId}") { subject } }`)).ticket;
    expect(await see()).toBeNull();
    dataOf(await add(nurse.cookie, { ticketId, personId: colleague.id }));
    expect(await see()).not.toBeNull();
    dataOf(await remove(nurse.cookie, { ticketId, personId: colleague.id }));
    expect(await see()).toBeNull();
  });

  it('does not let somebody shut a TLP:RED ticket behind them by accident', async () => {
    const { nurse, colleague, ticketId } = await scene();
    await add(nurse.cookie, { ticketId, personId: colleague.id });
    await label(nurse.cookie, { ticketId, tlp: 'RED' });
    expect(refusalOf(await remove(colleague.cookie, { ticketId, personId: colleague.id }))).toEqual({
      code: 'CONFLICT',
      field: 'personId',
      problem: 'IS_YOURSELF',
    });
  });
});
