import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, expectNotTold, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

describe('labelTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const label = command(
    () => test,
    'labelTicket',
    'tlp participants { name } timeline { type facts { name value } }',
  );
  const scene = async (tlp = 'AMBER') => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const colleague = await test.build.member({ id: nurse.organisationId, name: '' });
    return { nurse, colleague, agent, ticketId: (await test.build.ticket(nurse, { tlp })).id };
  };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await label(null, { ticketId, tlp: 'CLEAR' })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket", async () => {
    const { ticketId } = await scene();
    await expectNotTold(label, (await test.build.member()).cookie, ticketId, { tlp: 'CLEAR' });
  });

  it('lets the hospital, whose words they are, loosen its own label', async () => {
    const { nurse, ticketId } = await scene('AMBER_STRICT');
    const { labelTicket } = dataOf(await label(nurse.cookie, { ticketId, tlp: 'GREEN' }));
    expect(labelTicket.tlp).toBe('GREEN');
    expect(labelTicket.timeline.at(-1)).toEqual({
      type: 'TICKET_LABELLED',
      facts: expect.arrayContaining([
        { name: 'from', value: 'AMBER_STRICT' },
        { name: 'to', value: 'GREEN' },
      ]),
    });
  });

  it('lets the Centre tighten a label, but loosen it only when it writes down who agreed', async () => {
    const { agent, ticketId } = await scene();
    expect(dataOf(await label(agent.cookie, { ticketId, tlp: 'RED' })).labelTicket.tlp).toBe('RED');
    expect(refusalOf(await label(agent.cookie, { ticketId, tlp: 'AMBER' }))).toEqual({
      code: 'BAD_INPUT',
      field: 'reason',
      problem: 'REASON_NEEDED',
    });
    const reason = 'The head of IT agreed on the telephone';
    const { labelTicket } = dataOf(await label(agent.cookie, { ticketId, tlp: 'AMBER', reason }));
    expect(labelTicket.timeline.at(-1).facts).toContainEqual({ name: 'reason', value: reason });
  });

  it('keeps a colleague who labels a ticket RED among the people who may read it', async () => {
    const { nurse, colleague, ticketId } = await scene();
    const { labelTicket } = dataOf(await label(colleague.cookie, { ticketId, tlp: 'RED' }));
    expect(labelTicket).toMatchObject({
      tlp: 'RED',
      participants: [{ name: nurse.name }, { name: colleague.name }],
    });
    const third = await test.build.member({ id: nurse.organisationId, name: '' });
    await expectNotTold(label, third.cookie, ticketId, { tlp: 'CLEAR' });
  });

  it('refuses the label it has already, a label that does not exist, and a reason that is too long', async () => {
    const { nurse, agent, ticketId } = await scene();
    expect(refusalOf(await label(nurse.cookie, { ticketId, tlp: 'AMBER' }))).toEqual({
      code: 'CONFLICT',
      field: 'tlp',
      problem: 'ALREADY_SO',
    });
    expect(refusalOf(await label(nurse.cookie, { ticketId, tlp: 'WHITE' }))).toEqual({
      code: 'BAD_INPUT',
      field: 'tlp',
      problem: 'INVALID',
    });
    const reason = 'x'.repeat(1_001);
    expect(refusalOf(await label(agent.cookie, { ticketId, tlp: 'CLEAR', reason }))).toEqual({
      code: 'BAD_INPUT',
      field: 'reason',
      problem: 'TOO_LONG',
    });
    expect(await test.sql('SELECT 1 FROM tickets WHERE id = $1 AND version > 1', [ticketId])).toEqual([]);
  });
});
