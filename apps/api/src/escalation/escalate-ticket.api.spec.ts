import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { eventually, TestApp } from '../testing/test-app.js';

const ANSWER = `team escalatedTo status escalations { target reason by { name side } organisation { name contacts { email } } }
  timeline { type facts { name value } }`;

describe('escalateTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const escalate = command(() => test, 'escalateTicket', ANSWER);
  const scene = async (values: object = {}) => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    return { nurse, agent, ticketId: (await test.build.ticket(nurse, { tlp: 'GREEN', ...values })).id };
  };
  const csirt = async (values: { name?: string; country?: string; language?: string } = {}) => {
    const found = await test.build.organisation({ kind: 'NATIONAL_CSIRT', ...values });
    return { ...found, email: await test.build.contact(found.id, `desk-${found.id}@csirt.example`) };
  };
  const toSecondLine = { target: 'SECOND_LINE', reason: 'Needs forensics' };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await escalate(null, { ticketId, ...toSecondLine })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket: hospitals escalate nothing themselves", async () => {
    const { nurse, ticketId } = await scene();
    for (const { cookie } of [nurse, await test.build.member()]) {
      expect(refusalOf(await escalate(cookie, { ticketId, ...toSecondLine }))).toEqual({ code: 'FORBIDDEN' });
      expect(refusalOf(await test.graphql(cookie, `{ csirts(ticketId: "${ticketId}") { id } }`))).toEqual({
        code: 'FORBIDDEN',
      });
    }
  });

  it('hands a ticket to the second line, who get a mail and find it in their view', async () => {
    const { agent, ticketId } = await scene();
    const second = await test.build.agent(['AGENT', 'SECOND_LINE']);
    const { escalateTicket } = dataOf(await escalate(agent.cookie, { ticketId, ...toSecondLine }));
    expect(escalateTicket).toMatchObject({
      team: 'SECOND_LINE',
      escalatedTo: 'SECOND_LINE',
      status: 'NEW',
      escalations: [
        {
          target: 'SECOND_LINE',
          reason: 'Needs forensics',
          by: { name: agent.name, side: 'CENTRE' },
          organisation: null,
        },
      ],
    });
    const view = dataOf(
      await test.graphql(second.cookie, '{ tickets(view: ESCALATED_TO_US) { nodes { id } } }'),
    ).tickets.nodes;
    expect(view).toContainEqual({ id: ticketId });
    await eventually(async () =>
      expect((await test.mailsTo(second.email)).map(({ text }) => text)).toEqual([
        expect.stringContaining('> Needs forensics'),
      ]),
    );
    await test.settled();
    expect(await test.mailsTo(agent.email)).toEqual([]);
  });

  it('tells the hospital that and why it was escalated, without a mail of its own', async () => {
    const { nurse, agent, ticketId } = await scene();
    dataOf(await escalate(agent.cookie, { ticketId, ...toSecondLine }));
    await test.settled();
    const { ticket } = dataOf(
      await test.graphql(nurse.cookie, `{ ticket(id: "${ticketId}") { ${ANSWER} } }`),
    );
    expect(ticket.timeline.at(-1)).toMatchObject({
      type: 'TICKET_ESCALATED',
      facts: expect.arrayContaining([{ name: 'target', value: 'SECOND_LINE' }]),
    });
    expect(ticket.escalations).toHaveLength(1);
    expect(
      await test.sql("SELECT 1 FROM mails WHERE to_address = $1 AND kind <> 'ACKNOWLEDGEMENT'", [
        nurse.email,
      ]),
    ).toEqual([]);
  });

  it('hands a ticket over to a national CSIRT, whose desk gets a mail in its language', async () => {
    const { agent, nurse, ticketId } = await scene();
    const desk = await csirt({ name: 'CSIRT Land', language: 'de' });
    const { escalateTicket } = dataOf(
      await escalate(agent.cookie, {
        ticketId,
        target: 'CSIRT',
        csirtId: desk.id,
        reason: 'Bitte übernehmen',
      }),
    );
    expect(escalateTicket).toMatchObject({
      team: 'FIRST_LINE',
      escalatedTo: 'CSIRT',
      escalations: [
        { target: 'CSIRT', organisation: { name: 'CSIRT Land', contacts: [{ email: desk.email }] } },
      ],
    });
    const [mail] = await eventually(async () => {
      const mails = await test.mailsTo(desk.email);
      expect(mails).toHaveLength(1);
      return mails;
    });
    expect(mail!.subject).toContain('Übergabe an das nationale CSIRT');
    expect(mail!.text).toContain('> Bitte übernehmen');
    // The hospital sees to whom; how that desk is reached is not its business.
    const { ticket } = dataOf(
      await test.graphql(nurse.cookie, `{ ticket(id: "${ticketId}") { ${ANSWER} } }`),
    );
    expect(JSON.stringify(ticket)).not.toContain(desk.email);
  });

  it('says in the mail to a CSIRT no more than the label of the ticket allows', async () => {
    const { agent, ticketId } = await scene({ tlp: 'AMBER_STRICT', subject: 'Blood bank offline' });
    const desk = await csirt();
    dataOf(
      await escalate(agent.cookie, {
        ticketId,
        target: 'CSIRT',
        csirtId: desk.id,
        reason: 'Lives are at risk in Alpha',
      }),
    );
    const mail = await eventually(async () => {
      const [found] = await test.mailsTo(desk.email);
      expect(found).toBeDefined();
      return JSON.stringify(found);
    });
    for (const secret of ['Blood bank', 'Lives are']) expect(mail).not.toContain(secret);
  });

  it('offers the CSIRT of the own country first', async () => {
    const hospital = await test.build.organisation({ country: 'MT' });
    const nurse = await test.build.member(hospital);
    const agent = await test.build.agent();
    const { id } = await test.build.ticket(nurse);
    await csirt({ country: 'AT' });
    const own = await csirt({ country: 'MT' });
    const { csirts } = dataOf(
      await test.graphql(agent.cookie, `{ csirts(ticketId: "${id}") { id kind country } }`),
    );
    expect(csirts[0]).toEqual({ id: own.id, kind: 'NATIONAL_CSIRT', country: 'MT' });
    expect(csirts.length).toBeGreaterThan(1);
    expect(new Set((csirts as { kind: string }[]).map(({ kind }) => kind))).toEqual(
      new Set(['NATIONAL_CSIRT']),
    );
    expect(
      refusalOf(await test.graphql(agent.cookie, `{ csirts(ticketId: "${randomUUID()}") { id } }`)).code,
    ).toBe('NOT_FOUND');
  });

  it.each([
    ['without a reason', { reason: '' }, { code: 'BAD_INPUT', field: 'reason', problem: 'EMPTY' }],
    [
      'with a reason without ink',
      { reason: ' \u200b' },
      { code: 'BAD_INPUT', field: 'reason', problem: 'EMPTY' },
    ],
    [
      'with a reason of 1,001 characters',
      { reason: 'x'.repeat(1_001) },
      { code: 'BAD_INPUT', field: 'reason', problem: 'TOO_LONG' },
    ],
    [
      'to a CSIRT without saying which',
      { target: 'CSIRT' },
      { code: 'BAD_INPUT', field: 'csirtId', problem: 'EMPTY' },
    ],
    [
      'to a CSIRT that does not exist',
      { target: 'CSIRT', csirtId: randomUUID() },
      { code: 'NOT_FOUND', field: 'csirtId', problem: 'NOT_FOUND' },
    ],
    [
      'to a CSIRT without an id',
      { target: 'CSIRT', csirtId: 'ours' },
      { code: 'NOT_FOUND', field: 'csirtId', problem: 'NOT_FOUND' },
    ],
    [
      'to the second line of a CSIRT',
      { csirtId: randomUUID() },
      { code: 'BAD_INPUT', field: 'csirtId', problem: 'NOT_ALLOWED' },
    ],
    ['to somebody else', { target: 'PRESS' }, { code: 'BAD_INPUT', field: 'target', problem: 'INVALID' }],
  ])('refuses to escalate %s', async (_, wrong, problem) => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await escalate(agent.cookie, { ticketId, ...toSecondLine, ...wrong }))).toEqual(problem);
    expect(
      await test.sql('SELECT 1 FROM tickets WHERE id = $1 AND (version > 1 OR escalated_to IS NOT NULL)', [
        ticketId,
      ]),
    ).toEqual([]);
  });

  it('refuses a hospital as a CSIRT, and a ticket that has ended', async () => {
    const { nurse, agent, ticketId } = await scene();
    const wrong = { ticketId, target: 'CSIRT', csirtId: nurse.organisationId, reason: 'x' };
    expect(refusalOf(await escalate(agent.cookie, wrong)).code).toBe('NOT_FOUND');
    for (const status of ['RESOLVED', 'CLOSED']) {
      await test.sql('UPDATE tickets SET status = $2 WHERE id = $1', [ticketId, status]);
      expect(refusalOf(await escalate(agent.cookie, { ticketId, ...toSecondLine }))).toEqual({
        code: 'CONFLICT',
        field: 'ticketId',
        problem: 'REOPEN_FIRST',
      });
    }
  });
});
