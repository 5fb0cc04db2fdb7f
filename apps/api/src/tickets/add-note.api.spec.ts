import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

const SEE = `query ($id: ID!) { ticket(id: $id) { status turn version lastActivityAt messages { kind body } timeline { type } viewerCan { note } } }`;

describe('addNote', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const note = command(
    () => test,
    'addNote',
    'status turn version messages { kind body author { name side } }',
  );
  const see = async (cookie: string, id: string) => dataOf(await test.graphql(cookie, SEE, { id })).ticket;
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    return { nurse, agent, ticketId: (await test.build.ticket(nurse, { tlp: 'GREEN' })).id };
  };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await note(null, { ticketId, body: 'x' })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket: hospitals write no notes at all", async () => {
    const { nurse, ticketId } = await scene();
    for (const { cookie } of [nurse, await test.build.member()]) {
      expect(refusalOf(await note(cookie, { ticketId, body: 'x' }))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('is read by every agent and by nobody of the hospital', async () => {
    const { nurse, agent, ticketId } = await scene();
    expect(
      dataOf(await note(agent.cookie, { ticketId, body: 'Looks like Akira.' })).addNote.messages,
    ).toEqual([{ kind: 'NOTE', body: 'Looks like Akira.', author: { name: agent.name, side: 'CENTRE' } }]);
    const colleague = await test.build.agent(['SECOND_LINE']);
    expect(await see(colleague.cookie, ticketId)).toMatchObject({
      messages: [{ kind: 'NOTE' }],
      timeline: [{}, { type: 'TICKET_NOTED' }],
      viewerCan: { note: true },
    });
    expect(await see(nurse.cookie, ticketId)).toMatchObject({
      messages: [],
      timeline: [{ type: 'TICKET_OPENED' }],
      viewerCan: { note: false },
    });
  });

  it('changes nothing else about the ticket, so that the hospital cannot tell that it was written', async () => {
    const { nurse, agent, ticketId } = await scene();
    const before = await see(nurse.cookie, ticketId);
    dataOf(await note(agent.cookie, { ticketId, body: 'Ask the vendor.' }));
    await test.settled();
    expect(await see(nurse.cookie, ticketId)).toEqual(before);
    expect(
      await test.sql("SELECT 1 FROM mails WHERE ticket_id = $1 AND kind <> 'ACKNOWLEDGEMENT'", [ticketId]),
    ).toEqual([]);
  });

  it('can still be written on a closed ticket', async () => {
    const { agent, ticketId } = await scene();
    await test.sql("UPDATE tickets SET status = 'CLOSED' WHERE id = $1", [ticketId]);
    expect(dataOf(await note(agent.cookie, { ticketId, body: 'For the record.' })).addNote.status).toBe(
      'CLOSED',
    );
  });

  it.each([
    ['nothing', '', 'EMPTY'],
    ['20,001 characters', 'x'.repeat(20_001), 'TOO_LONG'],
    ['half of a surrogate pair', 'a\ud800', 'BAD_CHARACTER'],
  ])('refuses %s', async (_, body, problem) => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await note(agent.cookie, { ticketId, body }))).toEqual({
      code: 'BAD_INPUT',
      field: 'body',
      problem,
    });
  });
});
