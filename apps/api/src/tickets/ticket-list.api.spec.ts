import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneTicket } from '../testing/clone-ticket.js';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { countStatements } from '../testing/count-statements.js';
import { TestApp } from '../testing/test-app.js';

const LIST = `query ($view: TicketView!, $filter: TicketFilter, $order: TicketOrder, $first: Int, $after: String) {
  tickets(view: $view, filter: $filter, order: $order, first: $first, after: $after) { nodes { id subject } pageInfo { endCursor hasNextPage } } }`;
const EVERYTHING = `query ($first: Int) { tickets(view: ALL, first: $first) { nodes { id body clock { dueAt } organisation { name contacts { name } }
  requester { name } assignee { name } participants { name } messages { body author { name } } timeline { type actor { name } }
  escalations { reason by { name } organisation { name contacts { name } } } viewerCan { reply } } } }`;

describe('tickets', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const list = (cookie: string | null, variables: object) =>
    test.graphql(cookie, LIST, { view: 'ALL', ...variables });
  const ids = async (cookie: string, variables: object = {}): Promise<string[]> =>
    (dataOf(await list(cookie, variables)).tickets.nodes as { id: string }[]).map(({ id }) => id);
  const assign = command(() => test, 'assignTicket', 'id');
  const reply = command(() => test, 'replyToTicket', 'id');
  const wait = command(() => test, 'waitOnTicket', 'id');
  const resolve = command(() => test, 'resolveTicket', 'id');

  it('refuses an anonymous caller', async () => {
    expect(refusalOf(await list(null, {})).code).toBe('UNAUTHENTICATED');
    expect(refusalOf(await list((await test.build.agent(['EDITOR'])).cookie, {})).code).toBe('FORBIDDEN');
  });

  it("hides another organisation's ticket, whatever is asked for", async () => {
    const [nurse, stranger] = [await test.build.member(), await test.build.member()];
    const { id } = await test.build.ticket(nurse, { tags: ['vpn'] });
    expect(await ids(nurse.cookie)).toEqual([id]);
    for (const filter of [
      null,
      {},
      { organisationId: nurse.organisationId },
      { tag: 'vpn' },
      { kind: 'QUESTION' },
    ]) {
      for (const order of ['QUEUE', 'RECENT'])
        expect(await ids(stranger.cookie, { filter, order })).toEqual([]);
    }
    const { endCursor } = dataOf(await list(nurse.cookie, { order: 'RECENT' })).tickets.pageInfo;
    expect(await ids(stranger.cookie, { order: 'RECENT', after: endCursor })).toEqual([]);
  });

  it('shows each ticket in the views it belongs to', async () => {
    const agent = await test.build.agent(['AGENT', 'SECOND_LINE']);
    const nurse = await test.build.member();
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    const open = async () => (await test.build.ticket(nurse)).id;
    const tickets = {
      fresh: await open(),
      mine: await open(),
      answered: await open(),
      escalated: await open(),
      third: await open(),
      solved: await open(),
    };
    for (const ticketId of [tickets.mine, tickets.third, tickets.solved])
      dataOf(await assign(agent.cookie, { ticketId, assigneeId: agent.id }));
    for (const ticketId of [tickets.answered, tickets.third])
      dataOf(await reply(agent.cookie, { ticketId, body: 'Yes' }));
    dataOf(await assign(agent.cookie, { ticketId: tickets.escalated, team: 'SECOND_LINE' }));
    dataOf(await wait(agent.cookie, { ticketId: tickets.third, waitFor: 'THIRD_PARTY' }));
    dataOf(await resolve(agent.cookie, { ticketId: tickets.solved }));
    const names = Object.fromEntries(Object.entries(tickets).map(([name, id]) => [id, name]));
    const views = async (cookie: string) => {
      const shown: Record<string, string[]> = {};
      for (const view of [
        'NEEDS_ANSWER',
        'MINE',
        'UNASSIGNED',
        'ESCALATED_TO_US',
        'WAITING',
        'OPEN',
        'FINISHED',
        'ALL',
      ]) {
        shown[view] = (await ids(cookie, { view, filter: { organisationId: nurse.organisationId } }))
          .map((id) => names[id]!)
          .sort();
      }
      return shown;
    };
    const shared = {
      NEEDS_ANSWER: ['escalated', 'fresh', 'mine'],
      UNASSIGNED: ['answered', 'escalated', 'fresh'],
      ESCALATED_TO_US: ['escalated'],
      WAITING: ['answered', 'third'],
      OPEN: ['answered', 'escalated', 'fresh', 'mine', 'third'],
      FINISHED: ['solved'],
      ALL: ['answered', 'escalated', 'fresh', 'mine', 'solved', 'third'],
    };
    expect(await views(agent.cookie)).toEqual({ ...shared, MINE: ['mine', 'third'] });
    expect(await views(nurse.cookie)).toEqual({ ...shared, MINE: shared.ALL });
    expect(await views(colleague.cookie)).toEqual({ ...shared, MINE: [] });
  });

  it('puts first what must be answered first: P1 without an answer, then by what was promised', async () => {
    const [agent, nurse] = [await test.build.agent(), await test.build.member()];
    const impact = {
      patientSafety: 4,
      emergencyCapacity: 0,
      clinicalSystems: 0,
      diagnosticsPharmacy: 0,
      medicalDevices: 0,
      dataExposure: 0,
      spread: 0,
      recoverability: 0,
    };
    const quiet = await test.build.ticket(nurse);
    const answered = await test.build.ticket(nurse, { impact, urgency: 'NOW' });
    dataOf(await reply(agent.cookie, { ticketId: answered.id, body: 'Go on' }));
    dataOf(await reply(nurse.cookie, { ticketId: answered.id, body: 'Done, and now?' }));
    const first = await test.build.ticket(nurse, { impact, urgency: 'NOW' });
    const second = await test.build.ticket(nurse, { impact, urgency: 'NOW' });
    const third = await test.build.ticket(nurse, { urgency: 'NOW' });
    const filter = { organisationId: nurse.organisationId };
    expect(await ids(agent.cookie, { view: 'NEEDS_ANSWER', filter })).toEqual(
      [first, second, answered, third, quiet].map(({ id }) => id),
    );
    expect(await ids(agent.cookie, { filter, order: 'RECENT' })).toEqual(
      [third, second, first, answered, quiet].map(({ id }) => id),
    );
  });

  it.each(['QUEUE', 'RECENT'])(
    'turns pages in the order %s without gaps and doubles while tickets arrive, also among equals',
    async (order) => {
      const [agent, nurse] = [await test.build.agent(), await test.build.member()];
      const { id } = await test.build.ticket(nurse);
      const equals = await cloneTicket(test, id, 12);
      const others = await cloneTicket(test, id, 12, {
        priority: "'P' || (1 + n % 5)",
        last_activity_at: "t.last_activity_at - n * interval '1 millisecond'",
        next_due_at: 'CASE WHEN n % 3 > 0 THEN t.next_due_at END',
      });
      const there = [id, ...equals, ...others];
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { tickets } = dataOf(
          await list(agent.cookie, {
            order,
            after,
            first: 4,
            filter: { organisationId: nurse.organisationId },
          }),
        );
        seen.push(...(tickets.nodes as { id: string }[]).map((node) => node.id));
        after = tickets.pageInfo.hasNextPage ? (tickets.pageInfo.endCursor as string) : null;
        await cloneTicket(test, id, 2, { priority: "'P' || n", last_activity_at: 'now()' });
      } while (after);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((found) => there.includes(found)).sort()).toEqual(there.sort());
    },
  );

  it('keeps every filter, also together and on the next page', async () => {
    const [agent, nurse] = [await test.build.agent(), await test.build.member()];
    const wanted = await test.build.ticket(nurse, {
      kind: 'NEAR_MISS',
      tags: ['usb', 'lab'],
      urgency: 'NOW',
    });
    const others = [
      { kind: 'QUESTION', tags: ['usb'] },
      { kind: 'NEAR_MISS' },
      { kind: 'NEAR_MISS', tags: ['USB'] },
    ];
    for (const values of others) await test.build.ticket(nurse, values);
    const { organisationId } = nurse;
    expect(
      await ids(agent.cookie, { filter: { organisationId, kind: 'NEAR_MISS', tag: 'usb', priority: 'P3' } }),
    ).toEqual([wanted.id]);
    expect(await ids(agent.cookie, { filter: { organisationId, priority: 'P2' } })).toEqual([]);
    expect(await ids(agent.cookie, { filter: { organisationId: 'nowhere' } })).toEqual([]);
    await cloneTicket(test, wanted.id, 3);
    await test.sql("UPDATE tickets SET team = 'SECOND_LINE' WHERE organisation_id = $1", [organisationId]);
    // With everything given, then with less: each combination is a statement of its own, and none is taken for another.
    const everything = {
      view: 'ESCALATED_TO_US',
      order: 'RECENT',
      filter: { kind: 'NEAR_MISS', priority: 'P3', organisationId, tag: 'usb' },
    };
    for (let round = 0; round < 5; round += 1) {
      const { tickets } = dataOf(await list(agent.cookie, { ...everything, first: 2 }));
      expect(await ids(agent.cookie, { ...everything, after: tickets.pageInfo.endCursor })).toHaveLength(2);
      expect(
        await ids(agent.cookie, { ...everything, filter: { ...everything.filter, tag: null } }),
      ).toHaveLength(4);
    }
  });

  it.each([
    ['no cursor at all', 'x'],
    ['an empty list', '[]'],
    ['the cursor of another order', JSON.stringify(['2026-01-01T00:00:00.000Z', randomUUID()])],
    ['a moment that only JavaScript understands', JSON.stringify(['P1', false, '1', randomUUID()])],
    [
      'a moment that no calendar has',
      JSON.stringify(['P1', false, '2026-02-30T00:00:00.000Z', randomUUID()]),
    ],
    [
      'a moment that no database has',
      JSON.stringify(['P1', false, '+275760-09-13T00:00:00.000Z', randomUUID()]),
    ],
    ['SQL', JSON.stringify(['P1', false, 'infinity', "' OR true --"])],
    ['a priority that does not exist', JSON.stringify(['P0', false, 'infinity', randomUUID()])],
    ['text where a yes or no belongs', JSON.stringify(['P1', 'false', 'infinity', randomUUID()])],
    ['an object', JSON.stringify({ length: 4 })],
  ])('refuses %s as a cursor', async (_, key) => {
    const agent = await test.build.agent();
    const answer = await list(agent.cookie, { after: Buffer.from(key).toString('base64url') });
    expect(refusalOf(answer)).toEqual({ code: 'BAD_INPUT', field: 'after', problem: 'INVALID' });
  });

  it.each([
    ['a page of 0', { first: 0 }, { field: 'first', problem: 'OUT_OF_RANGE' }],
    ['a page of 101', { first: 101 }, { field: 'first', problem: 'OUT_OF_RANGE' }],
    ['a page of -1', { first: -1 }, { field: 'first', problem: 'OUT_OF_RANGE' }],
    ['no page size', { first: null }, { field: 'first', problem: 'OUT_OF_RANGE' }],
    ['half a page', { first: 1.5 }, { field: 'first', problem: 'INVALID' }],
    ['a view that does not exist', { view: 'EVERYTHING' }, { field: 'view', problem: 'INVALID' }],
    [
      'a filter that does not exist',
      { filter: { requester: 'me' } },
      { field: 'requester', problem: 'UNKNOWN_FIELD' },
    ],
    [
      'a tag that cannot be stored',
      { filter: { tag: 'a\u0000b' } },
      { field: 'filter.tag', problem: 'BAD_CHARACTER' },
    ],
  ])('refuses %s', async (_, wrong, problem) => {
    const agent = await test.build.agent();
    expect(refusalOf(await list(agent.cookie, wrong))).toEqual({ code: 'BAD_INPUT', ...problem });
  });

  it('takes null for "not given"', async () => {
    const nurse = await test.build.member();
    const { id } = await test.build.ticket(nurse);
    const nothing = {
      order: null,
      after: null,
      filter: { kind: null, priority: null, organisationId: null, tag: null },
    };
    expect(await ids(nurse.cookie, nothing)).toEqual([id]);
  });

  it('asks the database as often for 25 tickets with everything on them as for one', async () => {
    const [agent, nurse] = [await test.build.agent(), await test.build.member()];
    const { id } = await test.build.ticket(nurse);
    dataOf(await reply(agent.cookie, { ticketId: id, body: 'Yes' }));
    await cloneTicket(test, id, 30);
    for (const [loginClass, { cookie }] of Object.entries({ agent, member: nurse })) {
      const ask = (first: number) =>
        countStatements(loginClass, async () => {
          const { tickets } = dataOf(await test.graphql(cookie, EVERYTHING, { first }));
          expect(tickets.nodes).toHaveLength(first);
        });
      await ask(1); // the compiled form comes later, the connections are there
      const [one, many] = [await ask(1), await ask(25)];
      expect(one.length).toBeGreaterThan(5);
      expect(many).toHaveLength(one.length);
    }
  });
});
