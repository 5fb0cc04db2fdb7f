import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { about, BuildRule } from '../testing/build-rule.js';
import { command, dataOf } from '../testing/command.js';
import { eventually, TestApp, type TestPerson } from '../testing/test-app.js';

interface Fact {
  name: string;
  value: string;
}
interface Line {
  type: string;
  facts: Fact[];
}

describe('what escalation rules do', () => {
  let test: TestApp;
  let administrator: TestPerson;
  let agent: TestPerson;
  let nurse: TestPerson;
  let gateway: Server;
  let taken: { id: string; body: string }[] = [];
  let refusals = 0;
  let word: string;
  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        taken.push({ id: String(request.headers['idempotency-key']), body });
        refusals -= 1;
        response.writeHead(refusals >= 0 ? 503 : 204).end();
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    test = await TestApp.start({
      WEBHOOK_KEYS: 'a key that only this test knows, not secret'.replace(',', ''),
      WEBHOOK_INTERNAL_HOSTS: gatewayHost(),
    });
    administrator = await test.build.agent(['ADMINISTRATOR']);
    agent = await test.build.agent(['AGENT', 'SECOND_LINE']);
    nurse = await test.build.member(undefined, ['STAFF'], {});
  });
  afterAll(async () => {
    await test.stop();
    gateway.close();
  });
  beforeEach(() => {
    word = `w${Math.random().toString(36).slice(2)}`;
    taken = [];
    refusals = 0;
  });

  const gatewayHost = () => `127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const rules = new BuildRule(
    () => test,
    () => administrator,
  );
  const open = async (values: object = {}) =>
    (await test.build.ticket(nurse, { subject: `About ${word}`, ...values })).id;
  const see = async (ticketId: string, cookie = agent.cookie) =>
    dataOf(
      await test.graphql(
        cookie,
        `{ ticket(id: "${ticketId}") { priority team tags assignee { id } escalatedTo status messages { kind body author { side } }
           participants { id } checklists { id playbook startedBy { side } steps { step doneAt doneBy { id } } }
           handOverProposals { contactName contactKind isForReserve } timeline { type actor { side } facts { name value } } } }`,
      ),
    ).ticket;
  const of = (ticket: { timeline: Line[] }, type: string) =>
    ticket.timeline
      .filter((line) => line.type === type)
      .map(({ facts }) => Object.fromEntries(facts.map(({ name, value }) => [name, value])));

  it('do everything that a rule can do', async () => {
    await test.sql(
      `INSERT INTO on_call_ladders (team, steps, top_repeats, version, changed_at) VALUES ('SECOND_LINE', $1, 0, 1, now())`,
      [JSON.stringify([{ teams: [], people: [agent.id], channels: ['IN_APP'], waitMinutes: 5 }])],
    );
    const hospital = await test.build.organisation({ country: 'NL' });
    const reporter = await test.build.member(hospital);
    const contact = await test.build.member(hospital, ['SECURITY_CONTACT']);
    await rules.live({
      name: 'All of it',
      condition: about(word),
      actions: [
        { type: 'ASSIGN', personId: agent.id },
        { type: 'SET_TEAM', team: 'SECOND_LINE' },
        { type: 'ADD_SECURITY_CONTACTS' },
        { type: 'NOTE', text: 'Look at the backups first' },
        { type: 'MAIL', to: 'ASSIGNEE', text: 'A new one for you' },
        { type: 'MAIL', to: 'REQUESTER', text: 'We have seen it' },
        { type: 'WEBHOOK', url: `http://${gatewayHost()}/sms` },
        { type: 'PAGE', onCallTeam: 'SECOND_LINE', isCritical: true },
        { type: 'PLAYBOOK', playbook: 'RANSOMWARE' },
        { type: 'PROPOSE_HAND_OVER', isForReserve: false },
        { type: 'PROPOSE_HAND_OVER', isForReserve: true },
      ],
    });
    const { id } = await test.build.ticket(reporter, { subject: `About ${word}`, tlp: 'GREEN' });
    const ticket = await eventually(async () => {
      const found = await see(id);
      expect(of(found, 'RULE_FIRED')).toHaveLength(1);
      return found;
    });
    await test.settled();
    expect(ticket).toMatchObject({
      assignee: { id: agent.id },
      status: 'OPEN',
      team: 'SECOND_LINE',
      messages: [{ kind: 'NOTE', body: 'Look at the backups first', author: { side: 'SYSTEM' } }],
      participants: [{ id: reporter.id }, { id: contact.id }],
      checklists: [{ playbook: 'RANSOMWARE', startedBy: { side: 'SYSTEM' } }],
      handOverProposals: [
        { contactName: 'Z-CERT', contactKind: 'SECTOR_CSIRT', isForReserve: false },
        { contactKind: 'SINGLE_POINT_OF_CONTACT', isForReserve: true },
      ],
    });
    expect(of(ticket, 'RULE_ACTION_REFUSED')).toEqual([]);
    const [toAgent] = (await test.mailsTo(agent.email)).filter(({ text }) =>
      text.includes('A new one for you'),
    );
    expect(toAgent!.text).toContain('/desk/all/');
    const [toReporter] = (await test.mailsTo(reporter.email)).filter(({ text }) =>
      text.includes('We have seen it'),
    );
    expect(toReporter!.text).toContain('/tickets/');
    const pages = await test.sql('SELECT team, is_critical, rule FROM pages WHERE ticket_id = $1', [id]);
    expect(pages).toEqual([{ team: 'SECOND_LINE', is_critical: true, rule: 'All of it v1' }]);
    expect(taken).toHaveLength(1);
    expect(JSON.parse(taken[0]!.body)).toMatchObject({
      type: 'rule.fired',
      rule: { name: 'All of it' },
      ticket: { id },
    });
    expect(taken[0]!.body).not.toContain(word);
  });

  it('tell what was refused, and do the rest', async () => {
    await rules.live({
      name: 'Too much',
      condition: about(word),
      actions: [
        { type: 'ADD_SECURITY_CONTACTS' },
        { type: 'MAIL', to: 'ASSIGNEE', text: 'Nobody gets this' },
        { type: 'ADD_TAG', tag: 'rest' },
      ],
    });
    const id = await open({ tlp: 'RED' });
    await test.settled();
    const ticket = await see(id);
    expect(of(ticket, 'RULE_ACTION_REFUSED')).toMatchObject([
      { action: 'ADD_SECURITY_CONTACTS', reason: 'LABEL_FORBIDS', rule: 'Too much v1' },
      { action: 'MAIL', reason: 'NOBODY_THERE' },
    ]);
    expect(ticket.tags).toEqual(['rest']);
  });

  it('repeat a webhook under the same id until it is taken, and say so on the ticket when it never is', async () => {
    await rules.live({
      condition: about(word),
      actions: [{ type: 'WEBHOOK', url: `http://${gatewayHost()}/sms` }],
    });
    refusals = 1;
    await open();
    await eventually(async () => expect(taken.length).toBeGreaterThan(0));
    await test.sql("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key LIKE 'send-webhook:%'");
    await eventually(async () => expect(taken).toHaveLength(2));
    expect(taken[1]).toEqual(taken[0]);

    refusals = 1_000;
    const id = await open();
    const [delivery] = await eventually(async () => {
      const rows = await test.sql<{ id: string }>(
        'SELECT id FROM webhook_deliveries WHERE ticket_id = $1 AND attempts > 0',
        [id],
      );
      expect(rows).toHaveLength(1);
      return rows;
    });
    await test.sql(
      "UPDATE webhook_deliveries SET created_at = created_at - interval '1 hour' WHERE id = $1",
      [delivery!.id],
    );
    // Workers that were killed in the middle have used up what the queue allows but for one try.
    await test.sql(
      "UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = max_attempts - 1 WHERE key = 'send-webhook:' || $1",
      [delivery!.id],
    );
    await eventually(async () =>
      expect(of(await see(id), 'RULE_ACTION_REFUSED')).toMatchObject([
        { action: 'WEBHOOK', reason: 'HTTP_503' },
      ]),
    );
  });

  it('give a checklist to the agents, who tick it off', async () => {
    const start = command(() => test, 'startPlaybook', 'id');
    const tick = command(() => test, 'tickChecklistStep', 'checklists { steps { step doneBy { id } } }');
    const id = await open();
    dataOf(await start(agent.cookie, { ticketId: id, playbook: 'PHISHING' }));
    expect(
      (await start(agent.cookie, { ticketId: id, playbook: 'PHISHING' })).errors?.[0]?.extensions.code,
    ).toBe('CONFLICT');
    const [checklist] = (await see(id)).checklists;
    const step = { ticketId: id, checklistId: checklist.id, step: 'whoClicked' };
    const ticked = dataOf(await tick(agent.cookie, { ...step, isDone: true }));
    expect(ticked.tickChecklistStep.checklists[0].steps).toContainEqual({
      step: 'whoClicked',
      doneBy: { id: agent.id },
    });
    dataOf(await tick(agent.cookie, { ...step, isDone: false }));
    const ticket = await see(id);
    expect(ticket.checklists[0].steps.every(({ doneAt }: { doneAt: unknown }) => doneAt === null)).toBe(true);
    expect(ticket.timeline.map(({ type }: Line) => type).slice(-3)).toEqual([
      'PLAYBOOK_STARTED',
      'PLAYBOOK_STEP_DONE',
      'PLAYBOOK_STEP_UNDONE',
    ]);
    expect(
      (await tick(agent.cookie, { ...step, step: 'nonsense', isDone: true })).errors?.[0]?.extensions.fields,
    ).toEqual([{ field: 'step', code: 'UNKNOWN' }]);
    const ofNurse = await see(id, nurse.cookie);
    expect([ofNurse.checklists, ofNurse.handOverProposals]).toEqual([[], []]);
  });
});
