import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClimbLadder } from './climb-ladder.js';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { LiveStream } from '../testing/live-stream.js';
import { Gateway, OnCallScene, PAGE, shiftOf, stepOf } from '../testing/on-call-scene.js';
import { eventually, TestApp, type TestPerson } from '../testing/test-app.js';

const P1 = {
  kind: 'INCIDENT',
  urgency: 'NOW',
  impact: worst(),
  tlp: 'AMBER_STRICT',
  subject: 'Blood bank offline',
};
function worst() {
  const axes = [
    'patientSafety',
    'emergencyCapacity',
    'clinicalSystems',
    'diagnosticsPharmacy',
    'medicalDevices',
    'dataExposure',
    'spread',
    'recoverability',
  ];
  return Object.fromEntries(axes.map((axis) => [axis, 4]));
}

describe('a page', () => {
  let test: TestApp;
  let scene: OnCallScene;
  let gateway: Gateway;
  let [ada, bob, lead, nurse]: TestPerson[] = [];
  beforeAll(async () => {
    gateway = await Gateway.start();
    test = await TestApp.start(gateway.settings);
    scene = await new OnCallScene(test).build();
    [ada, bob] = [
      await test.build.agent(['AGENT'], { name: 'Ada' }),
      await test.build.agent(['SECOND_LINE'], { name: 'Bob' }),
    ];
    lead = await test.build.agent(['ADMINISTRATOR'], { name: 'Lea' });
    nurse = await test.build.member();
    await scene.rota('FIRST_LINE', [shiftOf([ada!])]);
    await scene.rota('SECOND_LINE', [shiftOf([bob!])]);
    await scene.ladder('FIRST_LINE', [
      stepOf({ teams: ['FIRST_LINE'], channels: ['MAIL', 'IN_APP', 'WEBHOOK'] }),
      stepOf({ teams: ['SECOND_LINE'], waitMinutes: 10 }),
      stepOf({ personIds: [lead!.id], channels: ['MAIL', 'IN_APP'], waitMinutes: 10 }),
    ]);
    await scene.ladder('SECOND_LINE', [stepOf({ teams: ['SECOND_LINE'] })]);
  }, 60_000);
  afterAll(async () => {
    await test.stop();
    gateway.stop();
  });

  const page = command(() => test, 'pageOnCall', PAGE);
  const acknowledge = command(() => test, 'acknowledgePage', PAGE);
  const drill = command(() => test, 'startDrill', PAGE);
  const toFirst = { team: 'FIRST_LINE', isCritical: true, reason: 'Nobody answers the telephone' };
  const quietTicket = () => test.build.ticket(nurse!, { tlp: 'AMBER_STRICT' });
  const visit = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    fetch(`${test.url}${path}`, {
      method,
      headers:
        method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', ...headers } : headers,
      ...(method === 'POST' ? { body: '' } : {}),
    });

  it('refuses an anonymous caller', async () => {
    const { id } = await quietTicket();
    expect(refusalOf(await page(null, { ticketId: id, ...toFirst })).code).toBe('UNAUTHENTICATED');
    expect(refusalOf(await test.graphql(null, '{ myPages { id } }')).code).toBe('UNAUTHENTICATED');
  });

  it('is nothing that a hospital sees or does, not even of its own ticket', async () => {
    const { id } = await quietTicket();
    expect(refusalOf(await page(nurse!.cookie, { ticketId: id, ...toFirst })).code).toBe('FORBIDDEN');
    dataOf(await page(ada!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const { ticket } = dataOf(
      await test.graphql(nurse!.cookie, `{ ticket(id: "${id}") { pages { id } timeline { type } } }`),
    );
    expect(ticket.pages).toEqual([]);
    expect(JSON.stringify(ticket.timeline)).not.toMatch(/PAGE/);
    expect(refusalOf(await test.graphql(nurse!.cookie, '{ pages(first: 5) { nodes { id } } }')).code).toBe(
      'FORBIDDEN',
    );
  });

  it('calls whoever is on call at once, by every channel of the step, and the record says so', async () => {
    const { id, reference } = await quietTicket();
    const run = command(() => test, 'savePhone', 'phone');
    expect(dataOf(await run(ada!.cookie, { phone: '+30 210 123-4567' })).savePhone.phone).toBe(
      '+302101234567',
    );
    const before = gateway.received.length;
    const { pageOnCall } = dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    expect(pageOnCall).toMatchObject({
      reference,
      state: 'CALLING',
      rungs: 3,
      by: { name: 'Bob', side: 'CENTRE' },
    });
    await test.settled();
    await eventually(async () => expect(gateway.received).toHaveLength(before + 1));
    await test.settled();
    const [found] = await scene.pages(ada!, id);
    expect(found.rungsCalled).toBe(1);
    expect(found.calls).toEqual(
      ['IN_APP', 'MAIL', 'WEBHOOK'].map((channel) => ({
        rung: 1,
        channel,
        state: 'SENT',
        team: 'FIRST_LINE',
        person: { name: 'Ada' },
      })),
    );
    const { body, key, signature } = gateway.received.at(-1)!;
    expect(body).toMatchObject({ phone: '+302101234567', reference, drill: false, critical: true });
    expect(key).toContain(found.id);
    expect(signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
    const { ticket } = dataOf(
      await test.graphql(ada!.cookie, `{ ticket(id: "${id}") { timeline { type facts { name value } } } }`),
    );
    expect(ticket.timeline.at(-1)).toMatchObject({
      type: 'TICKET_PAGED',
      facts: expect.arrayContaining([
        { name: 'names', value: 'Ada' },
        { name: 'rung', value: '1' },
      ]),
    });
  });

  it('carries no content: not the subject, not the reason, not the hospital', async () => {
    const { id } = await test.build.ticket(nurse!, { tlp: 'CLEAR', subject: 'Blood bank offline' });
    dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const [{ name }] = (await test.sql<{ name: string }>('SELECT name FROM organisations WHERE id = $1', [
      nurse!.organisationId,
    ])) as [{ name: string }];
    const told = JSON.stringify([(await test.mailsTo(ada!.email)).at(-1), gateway.received.at(-1)]);
    for (const secret of ['Blood bank', 'telephone', name]) expect(told).not.toContain(secret);
  });

  it('goes to the next step when nobody acknowledges in time, to the top, and stops there', async () => {
    const { id, reference } = await quietTicket();
    dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    await scene.later(4);
    expect((await scene.pages(ada!, id))[0].rungsCalled).toBe(1);
    await scene.later(1.1);
    expect((await scene.pages(ada!, id))[0]).toMatchObject({ rungsCalled: 2, state: 'CALLING' });
    await scene.later(10.1);
    const [top] = await scene.pages(ada!, id);
    expect(top).toMatchObject({ rungsCalled: 3, state: 'AT_TOP', nextAt: null });
    expect(
      top.calls.map((call: { rung: number; person: { name: string } }) => [call.rung, call.person.name]),
    ).toEqual(
      expect.arrayContaining([
        [1, 'Ada'],
        [2, 'Bob'],
        [3, 'Lea'],
      ]),
    );
    await scene.later(200);
    expect((await scene.pages(ada!, id))[0]).toEqual(top);
    const link = await scene.link(lead!.email, reference);
    expect((await visit(link, 'POST')).status).toBe(200);
    expect((await scene.pages(ada!, id))[0]).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgedBy: { name: 'Lea' },
      acknowledgedVia: 'LINK',
    });
  });

  it('calls nobody twice, however often its job runs', async () => {
    const { id } = await quietTicket();
    const { pageOnCall } = dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const job = test.app.get(ClimbLadder);
    await Promise.all([1, 2, 3, 4].map(() => job.run({ pageId: pageOnCall.id })));
    test.clock.advance(6);
    await Promise.all([1, 2, 3, 4].map(() => job.run({ pageId: pageOnCall.id })));
    await test.settled();
    const [found] = await scene.pages(ada!, id);
    expect(found.rungsCalled).toBe(2);
    expect(found.calls).toHaveLength(4);
  });

  it('is started once for one key: a repeated click calls nobody again', async () => {
    const { id } = await quietTicket();
    const input = { idempotencyKey: 'the-same-click', ticketId: id, ...toFirst };
    const [first, second] = [await page(bob!.cookie, input), await page(bob!.cookie, input)];
    expect(dataOf(first).pageOnCall.id).toBe(dataOf(second).pageOnCall.id);
    expect(await scene.pages(ada!, id)).toHaveLength(1);
  });

  it('rings in the desk of whoever is called, and stops when a colleague acknowledges there', async () => {
    const { id } = await quietTicket();
    const stream = await LiveStream.open(test, ada!.cookie, 'subscription { pagesChanged { pageId at } }');
    const { pageOnCall } = dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await stream.event(({ data }) => data.pagesChanged.pageId === pageOnCall.id);
    await test.settled();
    const mine = async (who: TestPerson) =>
      dataOf(await test.graphql(who.cookie, '{ myPages { id } }')).myPages.map(
        (found: { id: string }) => found.id,
      );
    expect(await mine(ada!)).toContain(pageOnCall.id);
    expect(await mine(bob!)).not.toContain(pageOnCall.id);
    const input = { pageId: pageOnCall.id };
    expect(dataOf(await acknowledge(bob!.cookie, input)).acknowledgePage).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgedVia: 'DESK',
      acknowledgedBy: { name: 'Bob' },
    });
    expect(await mine(ada!)).not.toContain(pageOnCall.id);
    // Whoever comes second changes nothing.
    expect(dataOf(await acknowledge(ada!.cookie, input)).acknowledgePage.acknowledgedBy.name).toBe('Bob');
    await stream.close();
  });

  it('rings for the administrator who leads incidents, and is acknowledged there, when the ladder has come so far', async () => {
    const { id } = await quietTicket();
    const { pageOnCall } = dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    await test.settled();
    const mine = async () => dataOf(await test.graphql(lead!.cookie, '{ myPages { id } }')).myPages;
    expect(await mine()).not.toContainEqual({ id: pageOnCall.id });
    await scene.later(5.1);
    await scene.later(10.1);
    expect(await mine()).toContainEqual({ id: pageOnCall.id });
    expect(dataOf(await acknowledge(lead!.cookie, { pageId: pageOnCall.id })).acknowledgePage).toMatchObject({
      state: 'ACKNOWLEDGED',
      acknowledgedVia: 'DESK',
      acknowledgedBy: { name: 'Lea' },
    });
  });

  it('lets nobody acknowledge who was not called and does not work at the desk', async () => {
    const { id } = await quietTicket();
    const { pageOnCall } = dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
    expect(refusalOf(await acknowledge(scene.admin.cookie, { pageId: pageOnCall.id })).code).toBe(
      'FORBIDDEN',
    );
    expect(refusalOf(await acknowledge(nurse!.cookie, { pageId: pageOnCall.id })).code).toBe('FORBIDDEN');
    expect(refusalOf(await acknowledge(ada!.cookie, { pageId: 'x' })).code).toBe('NOT_FOUND');
  });

  it('ends when the hospital is answered or the ticket is over', async () => {
    for (const [name, input, reason] of [
      ['replyToTicket', { body: 'We are on it' }, 'ANSWERED'],
      ['resolveTicket', { body: 'Done' }, 'FINISHED'],
    ] as const) {
      const { id } = await quietTicket();
      dataOf(await page(bob!.cookie, { ticketId: id, ...toFirst }));
      await test.settled();
      test.clock.advance(1);
      dataOf(
        await command(() => test, 'assignTicket', 'id')(ada!.cookie, { ticketId: id, assigneeId: ada!.id }),
      );
      dataOf(await command(() => test, name, 'id')(ada!.cookie, { ticketId: id, ...input }));
      await test.settled();
      expect((await scene.pages(ada!, id))[0]).toMatchObject({
        state: 'ENDED',
        endReason: reason,
        rungsCalled: 1,
      });
    }
  });

  it('in quiet hours calls at once when critical, and otherwise when they are over', async () => {
    const zone = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Athens',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const time = (minutes: number) => zone.format(new Date(test.clock.now().getTime() + minutes * 60_000));
    await scene.ladder('SECOND_LINE', [stepOf({ teams: ['SECOND_LINE'] })], {
      quietHours: { start: time(-60), end: time(60), timeZone: 'Europe/Athens' },
    });
    const [calm, urgent] = [await quietTicket(), await quietTicket()];
    const toSecond = { team: 'SECOND_LINE', reason: 'x' };
    dataOf(await page(ada!.cookie, { ticketId: calm.id, isCritical: false, ...toSecond }));
    dataOf(await page(ada!.cookie, { ticketId: urgent.id, isCritical: true, ...toSecond }));
    await test.settled();
    expect((await scene.pages(ada!, urgent.id))[0].rungsCalled).toBe(1);
    expect((await scene.pages(ada!, calm.id))[0].rungsCalled).toBe(0);
    await scene.later(61);
    expect((await scene.pages(ada!, calm.id))[0].rungsCalled).toBe(1);
    await scene.ladder('SECOND_LINE', [stepOf({ teams: ['SECOND_LINE'] })]);
  });

  it('passes over a step on which nobody is on call, and says so in the record', async () => {
    await scene.ladder('INCIDENT_LEAD', [
      stepOf({ teams: ['INCIDENT_LEAD'] }),
      stepOf({ personIds: [lead!.id] }),
    ]);
    const { id } = await quietTicket();
    dataOf(await page(ada!.cookie, { ticketId: id, team: 'INCIDENT_LEAD', isCritical: true, reason: 'x' }));
    await test.settled();
    expect((await scene.pages(ada!, id))[0]).toMatchObject({
      state: 'AT_TOP',
      calls: [
        { rung: 1, state: 'NOBODY', team: 'INCIDENT_LEAD', person: null },
        { rung: 2, state: 'SENT', person: { name: 'Lea' } },
      ],
    });
  });

  it('is a drill when an administrator tries the ladder: everything happens, marked as one', async () => {
    expect(refusalOf(await drill(ada!.cookie, { team: 'FIRST_LINE', isCritical: true })).code).toBe(
      'FORBIDDEN',
    );
    const before = gateway.received.length;
    const { startDrill } = dataOf(await drill(scene.admin.cookie, { team: 'FIRST_LINE', isCritical: true }));
    expect(startDrill).toMatchObject({ isDrill: true, reference: null, state: 'CALLING' });
    await test.settled();
    await eventually(async () => expect(gateway.received).toHaveLength(before + 1));
    expect(gateway.received.at(-1)!.body).toMatchObject({
      drill: true,
      text: expect.stringContaining('This is a drill'),
    });
    const mail = (await test.mailsTo(ada!.email)).at(-1)!;
    expect(mail.subject).toContain('DRILL');
    const link = await scene.link(ada!.email);
    expect(await (await visit(link)).text()).toContain('Drill');
    expect((await visit(link, 'POST')).status).toBe(200);
    const { pages } = dataOf(
      await test.graphql(
        scene.admin.cookie,
        `{ pages(first: 1) { nodes { ${PAGE} } pageInfo { hasNextPage endCursor } } }`,
      ),
    );
    expect(pages.nodes[0]).toMatchObject({ id: startDrill.id, isDrill: true, state: 'ACKNOWLEDGED' });
    const older = dataOf(
      await test.graphql(
        scene.admin.cookie,
        `{ pages(first: 1, after: "${pages.pageInfo.endCursor}") { nodes { id } } }`,
      ),
    ).pages;
    expect(older.nodes[0].id).not.toBe(startDrill.id);
  });

  it('starts by itself for a P1 ticket, and for the second line when nobody answers that', async () => {
    const { id, priority } = await test.build.ticket(nurse!, P1);
    expect(priority).toBe('P1');
    await test.settled();
    expect(await scene.pages(ada!, id)).toEqual([
      expect.objectContaining({
        team: 'FIRST_LINE',
        isCritical: true,
        by: { name: 'Salus', side: 'SYSTEM' },
      }),
    ]);
    dataOf(
      await command(
        () => test,
        'escalateTicket',
        'id',
      )(ada!.cookie, { ticketId: id, target: 'SECOND_LINE', reason: 'Too much for one' }),
    );
    await test.settled();
    const teams = (await scene.pages(ada!, id)).map(({ team }: { team: string }) => team);
    expect(teams).toEqual(['SECOND_LINE', 'FIRST_LINE']);
  });

  it('is refused for a team without a ladder, with what to do', async () => {
    const fresh = await TestApp.start();
    const agent = await fresh.build.agent();
    const { id } = await fresh.build.ticket(await fresh.build.member());
    const answer = await command(() => fresh, 'pageOnCall', 'id')(agent.cookie, { ticketId: id, ...toFirst });
    expect(refusalOf(answer)).toEqual({ code: 'CONFLICT', field: 'team', problem: 'NO_LADDER' });
    await fresh.stop();
  }, 60_000);
});
