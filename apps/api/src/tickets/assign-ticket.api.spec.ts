import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

describe('assignTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const assign = command(
    () => test,
    'assignTicket',
    'status team assignee { id name } timeline { type facts { name value } }',
  );
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    return { nurse, agent, ticketId: (await test.build.ticket(nurse)).id };
  };

  it('refuses an anonymous caller', async () => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await assign(null, { ticketId, assigneeId: agent.id })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket: hospitals assign nothing at all", async () => {
    const { nurse, agent, ticketId } = await scene();
    for (const { cookie } of [nurse, await test.build.member()]) {
      expect(refusalOf(await assign(cookie, { ticketId, assigneeId: agent.id }))).toEqual({
        code: 'FORBIDDEN',
      });
    }
  });

  it('opens a new ticket when an agent takes it', async () => {
    const { agent, ticketId } = await scene();
    const { assignTicket } = dataOf(await assign(agent.cookie, { ticketId, assigneeId: agent.id }));
    expect(assignTicket).toMatchObject({
      status: 'OPEN',
      team: 'FIRST_LINE',
      assignee: { id: agent.id, name: agent.name },
    });
    expect(assignTicket.timeline.at(-1)).toEqual({
      type: 'TICKET_ASSIGNED',
      facts: expect.arrayContaining([{ name: 'assigneeName', value: agent.name }]),
    });
  });

  it('hands it over to another agent and another team, and gives it back to nobody', async () => {
    const { agent, ticketId } = await scene();
    const other = await test.build.agent(['SECOND_LINE']);
    await assign(agent.cookie, { ticketId, assigneeId: agent.id });
    expect(
      dataOf(await assign(agent.cookie, { ticketId, assigneeId: other.id, team: 'SECOND_LINE' }))
        .assignTicket,
    ).toMatchObject({ team: 'SECOND_LINE', assignee: { id: other.id } });
    expect(dataOf(await assign(agent.cookie, { ticketId, assigneeId: null })).assignTicket).toMatchObject({
      status: 'OPEN',
      team: 'SECOND_LINE',
      assignee: null,
    });
  });

  it('leaves the status alone when only the team changes', async () => {
    const { agent, ticketId } = await scene();
    expect(dataOf(await assign(agent.cookie, { ticketId, team: 'SECOND_LINE' })).assignTicket).toMatchObject({
      status: 'NEW',
      team: 'SECOND_LINE',
      assignee: null,
    });
  });

  it('lists as assignable who answers tickets, and nobody who has left', async () => {
    const { agent } = await scene();
    const [left, editor, second] = [
      await test.build.agent(),
      await test.build.agent(['EDITOR']),
      await test.build.agent(['SECOND_LINE', 'AGENT']),
    ];
    await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [left.id]);
    const { agents } = dataOf(await test.graphql(agent.cookie, '{ agents { id name side } }'));
    const ids = (agents as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([agent.id, second.id]));
    expect(ids.filter((id) => [left.id, editor.id].includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(['a nurse', 'an editor', 'an agent who has left', 'nobody who exists', 'no id'])(
    'refuses %s as assignee',
    async (who) => {
      const { nurse, agent, ticketId } = await scene();
      const left = await test.build.agent();
      await test.sql('UPDATE users SET disabled_at = now() WHERE id = $1', [left.id]);
      const editor = await test.build.agent(['EDITOR']);
      const assigneeId = {
        'a nurse': nurse.id,
        'an editor': editor.id,
        'an agent who has left': left.id,
        'nobody who exists': randomUUID(),
        'no id': 'me',
      }[who];
      expect(refusalOf(await assign(agent.cookie, { ticketId, assigneeId }))).toEqual({
        code: 'NOT_FOUND',
        field: 'assigneeId',
        problem: 'NOT_FOUND',
      });
      expect(
        await test.sql('SELECT 1 FROM tickets WHERE id = $1 AND (assignee_id IS NOT NULL OR version > 1)', [
          ticketId,
        ]),
      ).toEqual([]);
    },
  );

  it('refuses what says nothing, what is so already, and what has ended', async () => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await assign(agent.cookie, { ticketId }))).toEqual({
      code: 'BAD_INPUT',
      field: 'assigneeId',
      problem: 'EMPTY',
    });
    await assign(agent.cookie, { ticketId, assigneeId: agent.id });
    expect(refusalOf(await assign(agent.cookie, { ticketId, assigneeId: agent.id }))).toEqual({
      code: 'CONFLICT',
      field: 'assigneeId',
      problem: 'ALREADY_SO',
    });
    expect(refusalOf(await assign(agent.cookie, { ticketId, team: 'FIRST_LINE' }))).toMatchObject({
      code: 'CONFLICT',
      problem: 'ALREADY_SO',
    });
    await test.sql("UPDATE tickets SET status = 'CLOSED' WHERE id = $1", [ticketId]);
    expect(refusalOf(await assign(agent.cookie, { ticketId, assigneeId: null }))).toEqual({
      code: 'CONFLICT',
      field: 'ticketId',
      problem: 'REOPEN_FIRST',
    });
  });

  it('lets exactly one of two agents who take a ticket at the same moment with the same person win', async () => {
    const { agent, ticketId } = await scene();
    const answers = await Promise.all(
      [1, 2, 3].map(() => assign(agent.cookie, { ticketId, assigneeId: agent.id })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(
      await test.sql("SELECT 1 FROM events WHERE ticket_id = $1 AND type = 'TICKET_ASSIGNED'", [ticketId]),
    ).toHaveLength(1);
  });
});
