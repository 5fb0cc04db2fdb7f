import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf } from '../testing/command.js';
import { eventually, TestApp } from '../testing/test-app.js';

const P1 = {
  kind: 'INCIDENT',
  urgency: 'NOW',
  tlp: 'GREEN',
  impact: {
    patientSafety: 4,
    emergencyCapacity: 0,
    clinicalSystems: 0,
    diagnosticsPharmacy: 0,
    medicalDevices: 0,
    dataExposure: 0,
    spread: 0,
    recoverability: 0,
  },
};

interface Timer {
  key: string;
  minutes: number;
}

describe('a P1 that nobody answers', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const reply = command(() => test, 'replyToTicket', 'id');
  const prioritise = command(() => test, 'prioritiseTicket', 'id');
  const escalate = command(() => test, 'escalateTicket', 'id');
  const key = (ticketId: string) => `evaluate-rule-timer:${ticketId}`;
  const timers = (ticketId: string) =>
    test.sql<Timer>(
      `SELECT j.key, round(extract(epoch FROM j.run_at - t.opened_at) / 60)::int AS minutes
       FROM graphile_worker._private_jobs j JOIN tickets t ON t.id = $1 WHERE j.key = $2`,
      [ticketId, key(ticketId)],
    );
  /** A P1 with its timer set; the timer is a row that survives whatever happens to the process. */
  const armed = async (values: object = P1) => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent(['AGENT', 'SECOND_LINE'])];
    const { id } = await test.build.ticket(nurse, values);
    await eventually(async () => expect(await timers(id)).toHaveLength(1));
    return { nurse, agent, ticketId: id };
  };
  /** Sixteen minutes later, for the program and for the queue; nothing waits when it returns. */
  const sixteenMinutesLater = async (ticketId: string) => {
    test.clock.advance(16);
    await test.sql(
      "UPDATE graphile_worker._private_jobs SET run_at = run_at - interval '16 minutes' WHERE key = $1",
      [key(ticketId)],
    );
    await eventually(async () => expect(await timers(ticketId)).toEqual([]));
    await test.settled();
    test.clock.advance(-16);
  };
  const see = async (cookie: string, ticketId: string) =>
    dataOf(
      await test.graphql(
        cookie,
        `{ ticket(id: "${ticketId}") { team escalatedTo version escalations { target reason by { name side } } timeline { type actor { side } facts { name value } } } }`,
      ),
    ).ticket;

  it('has a timer of 15 minutes that stands in the database under a key of its own', async () => {
    const { ticketId } = await armed();
    expect(await timers(ticketId)).toEqual([{ key: key(ticketId), minutes: 15 }]);
  });

  it('goes to the second line by itself, once, and says so to everyone', async () => {
    const { nurse, agent, ticketId } = await armed();
    const before = await see(nurse.cookie, ticketId);
    await sixteenMinutesLater(ticketId);
    const after = await see(nurse.cookie, ticketId);
    expect(after).toMatchObject({
      team: 'SECOND_LINE',
      escalatedTo: 'SECOND_LINE',
      version: before.version + 1,
      escalations: [
        {
          target: 'SECOND_LINE',
          reason: null,
          by: { name: 'Salus', side: 'SYSTEM' },
        },
      ],
    });
    expect(after.timeline.at(-1)).toMatchObject({
      type: 'TICKET_ESCALATED',
      actor: { side: 'SYSTEM' },
      facts: expect.arrayContaining([{ name: 'rule', value: 'AUTOMATIC' }]),
    });
    const ofAgent = (await see(agent.cookie, ticketId)).timeline;
    const fired = ofAgent.find(({ type }: { type: string }) => type === 'RULE_FIRED');
    expect(fired.facts).toContainEqual({ name: 'rule', value: 'p1-unanswered v1' });
    const why = JSON.parse(fired.facts.find(({ name }: { name: string }) => name === 'why').value);
    expect(why).toEqual([
      { field: 'ticket.priority', operator: '=', value: 'P1', was: 'P1', held: true },
      { field: 'ticket.isAnswered', operator: '=', value: 'false', was: 'false', held: true },
      { field: 'ticket.escalatedTo', operator: '=', value: 'NONE', was: 'NONE', held: true },
    ]);
    const mails = await eventually(async () => {
      const found = await test.mailsTo(agent.email);
      expect(found).toHaveLength(1);
      return found;
    });
    expect(mails[0]!.subject).toContain('Escalated to the second line');
  });

  it('is escalated once although the timer and the sweep both come, and come again', async () => {
    const { nurse, ticketId } = await armed();
    await sixteenMinutesLater(ticketId);
    test.clock.advance(16);
    for (let time = 0; time < 3; time += 1) {
      await test.sql(
        "SELECT graphile_worker.add_job('evaluate-rule-timer', json_build_object('ticketId', $1::text)), graphile_worker.add_job('sweep-rule-timers')",
        [ticketId],
      );
    }
    await test.settled();
    test.clock.advance(-16);
    expect((await see(nurse.cookie, ticketId)).escalations).toHaveLength(1);
  });

  it('is found by the sweep when its timer was lost', async () => {
    const { nurse, ticketId } = await armed();
    await test.sql('SELECT graphile_worker.remove_job($1)', [key(ticketId)]);
    await test.sql("SELECT graphile_worker.add_job('sweep-rule-timers')");
    await test.settled();
    expect((await see(nurse.cookie, ticketId)).escalations).toEqual([]);
    test.clock.advance(16);
    await test.sql("SELECT graphile_worker.add_job('sweep-rule-timers')");
    await test.settled();
    test.clock.advance(-16);
    expect((await see(nurse.cookie, ticketId)).escalations).toHaveLength(1);
  });

  it.each<[string, (cookies: { nurse: string; agent: string }, ticketId: string) => Promise<unknown>]>([
    ['it was answered', ({ agent }, ticketId) => reply(agent, { ticketId, body: 'Unplug it' })],
    [
      'it turned out to be less urgent',
      ({ agent }, ticketId) => prioritise(agent, { ticketId, priority: 'P3', reason: 'One test machine' }),
    ],
    [
      'it has ended',
      (_, ticketId) => test.sql("UPDATE tickets SET status = 'CLOSED' WHERE id = $1", [ticketId]),
    ],
  ])('stays where it is when %s in time', async (_, work) => {
    const { nurse, agent, ticketId } = await armed();
    await work({ nurse: nurse.cookie, agent: agent.cookie }, ticketId);
    await sixteenMinutesLater(ticketId);
    expect(await see(nurse.cookie, ticketId)).toMatchObject({
      team: 'FIRST_LINE',
      escalatedTo: null,
      escalations: [],
    });
  });

  it('is not escalated again when somebody has escalated it by hand', async () => {
    const { nurse, agent, ticketId } = await armed();
    dataOf(await escalate(agent.cookie, { ticketId, target: 'SECOND_LINE', reason: 'Now' }));
    await sixteenMinutesLater(ticketId);
    expect((await see(nurse.cookie, ticketId)).escalations).toEqual([
      expect.objectContaining({ by: { name: agent.name, side: 'CENTRE' } }),
    ]);
  });

  it('is no less served by the words of the nurse herself: they are no answer', async () => {
    const { nurse, ticketId } = await armed();
    dataOf(await reply(nurse.cookie, { ticketId, body: 'Hello? Anybody?' }));
    await sixteenMinutesLater(ticketId);
    expect((await see(nurse.cookie, ticketId)).escalations).toHaveLength(1);
  });

  it('gets its timer also when it becomes P1 later, and never a second one', async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id: ticketId } = await test.build.ticket(nurse, { urgency: 'NOW' });
    await test.settled();
    expect(await timers(ticketId)).toEqual([]);
    dataOf(await prioritise(agent.cookie, { ticketId, priority: 'P1' }));
    await eventually(async () => expect(await timers(ticketId)).toHaveLength(1));
    dataOf(await prioritise(agent.cookie, { ticketId, impact: P1.impact }));
    await test.settled();
    expect(await timers(ticketId)).toEqual([{ key: key(ticketId), minutes: 15 }]);
  });
});
