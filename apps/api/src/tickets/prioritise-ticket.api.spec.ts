import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

const NOTHING = {
  patientSafety: 0,
  emergencyCapacity: 0,
  clinicalSystems: 0,
  diagnosticsPharmacy: 0,
  medicalDevices: 0,
  dataExposure: 0,
  spread: 0,
  recoverability: 0,
};

describe('prioritiseTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const prioritise = command(
    () => test,
    'prioritiseTicket',
    'priority priorityOverrideReason urgency impact { clinicalSystems } clock { minutes workingTime } timeline { type facts { name value } }',
  );
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id } = await test.build.ticket(nurse, {
      impact: { ...NOTHING, clinicalSystems: 3 },
      urgency: 'HOURS',
    });
    return { nurse, agent, ticketId: id };
  };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await prioritise(null, { ticketId, priority: 'P1' })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket: hospitals set no priority", async () => {
    const { nurse, ticketId } = await scene();
    for (const { cookie } of [nurse, await test.build.member()]) {
      expect(refusalOf(await prioritise(cookie, { ticketId, priority: 'P1' }))).toEqual({
        code: 'FORBIDDEN',
      });
    }
  });

  it('computes the priority again when impact or urgency change', async () => {
    const { agent, ticketId } = await scene();
    const urgent = dataOf(await prioritise(agent.cookie, { ticketId, urgency: 'NOW' })).prioritiseTicket;
    expect(urgent).toMatchObject({
      priority: 'P1',
      urgency: 'NOW',
      priorityOverrideReason: null,
      clock: { minutes: 15, workingTime: false },
    });
    const worse = dataOf(
      await prioritise(agent.cookie, {
        ticketId,
        impact: { ...NOTHING, clinicalSystems: 4 },
        urgency: 'HOURS',
      }),
    ).prioritiseTicket;
    expect(worse).toMatchObject({ priority: 'P1', impact: { clinicalSystems: 4 } });
  });

  it('raises it without a reason and lowers it only with one, which everybody can read', async () => {
    const { nurse, agent, ticketId } = await scene();
    expect(
      dataOf(await prioritise(agent.cookie, { ticketId, priority: 'P1' })).prioritiseTicket,
    ).toMatchObject({ priority: 'P1' });
    expect(refusalOf(await prioritise(agent.cookie, { ticketId, priority: 'P4' }))).toEqual({
      code: 'BAD_INPUT',
      field: 'reason',
      problem: 'REASON_NEEDED',
    });
    const reason = 'A test machine, no patient is concerned';
    expect(
      dataOf(await prioritise(agent.cookie, { ticketId, priority: 'P4', reason })).prioritiseTicket,
    ).toMatchObject({ priority: 'P4', priorityOverrideReason: reason, clock: { workingTime: true } });
    const { ticket } = dataOf(
      await test.graphql(
        nurse.cookie,
        `{ ticket(id: "${ticketId}") { timeline { type facts { name value } } } }`,
      ),
    );
    expect(ticket.timeline.at(-1)).toEqual({
      type: 'TICKET_PRIORITISED',
      facts: expect.arrayContaining([
        { name: 'from', value: 'P1' },
        { name: 'to', value: 'P4' },
        { name: 'reason', value: reason },
      ]),
    });
  });

  it('asks for the reason also when the computed priority would be lower', async () => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await prioritise(agent.cookie, { ticketId, impact: null })).problem).toBe(
      'REASON_NEEDED',
    );
    expect(
      dataOf(await prioritise(agent.cookie, { ticketId, impact: null, reason: 'Nothing is hit' }))
        .prioritiseTicket,
    ).toMatchObject({ priority: 'P3', impact: null, priorityOverrideReason: null });
  });

  it.each([
    ['a request that says nothing', {}, { field: 'priority', problem: 'EMPTY' }],
    [
      'an impact of 5',
      { impact: { ...NOTHING, spread: 5 } },
      { field: 'impact.spread', problem: 'OUT_OF_RANGE' },
    ],
    [
      'an impact of -1',
      { impact: { ...NOTHING, spread: -1 } },
      { field: 'impact.spread', problem: 'OUT_OF_RANGE' },
    ],
    ['half an impact', { impact: { spread: 1 } }, { problem: 'EMPTY' }],
    ['a priority that does not exist', { priority: 'P0' }, { field: 'priority', problem: 'INVALID' }],
    [
      'a reason of 1,001 characters',
      { priority: 'P5', reason: 'x'.repeat(1_001) },
      { field: 'reason', problem: 'REASON_TOO_LONG' },
    ],
    [
      'a reason without ink',
      { priority: 'P5', reason: ' \u200b ' },
      { field: 'reason', problem: 'REASON_NEEDED' },
    ],
  ])('refuses %s', async (_, wrong, problem) => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await prioritise(agent.cookie, { ticketId, ...wrong }))).toMatchObject({
      code: 'BAD_INPUT',
      ...problem,
    });
    expect(await test.sql('SELECT 1 FROM tickets WHERE id = $1 AND version > 1', [ticketId])).toEqual([]);
  });
});
