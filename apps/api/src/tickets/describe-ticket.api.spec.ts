import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

describe('describeTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const mend = command(
    () => test,
    'describeTicket',
    'subject tags affectedSystems timeline { type facts { name value } }',
  );
  const scene = async () => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    const { id } = await test.build.ticket(nurse, {
      subject: 'Help',
      tags: ['first'],
      affectedSystems: ['PACS'],
    });
    return { nurse, agent, ticketId: id };
  };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await mend(null, { ticketId, subject: 'x' })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket: hospitals keep the words that they sent", async () => {
    const { nurse, ticketId } = await scene();
    for (const { cookie } of [nurse, await test.build.member()]) {
      expect(refusalOf(await mend(cookie, { ticketId, subject: 'x' }))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('changes what is given and leaves the rest', async () => {
    const { agent, ticketId } = await scene();
    const { describeTicket } = dataOf(await mend(agent.cookie, { ticketId, subject: '  PACS encrypted ' }));
    expect(describeTicket).toMatchObject({
      subject: 'PACS encrypted',
      tags: ['first'],
      affectedSystems: ['PACS'],
    });
    expect(describeTicket.timeline.at(-1)).toEqual({
      type: 'TICKET_DESCRIBED',
      facts: [{ name: 'changed', value: 'subject' }],
    });
  });

  it('clears a list with null and replaces it with another', async () => {
    const { agent, ticketId } = await scene();
    expect(
      dataOf(await mend(agent.cookie, { ticketId, tags: null, affectedSystems: ['RIS', 'PACS'] }))
        .describeTicket,
    ).toMatchObject({ subject: 'Help', tags: [], affectedSystems: ['RIS', 'PACS'] });
  });

  it.each([
    ['nothing to change', {}, { field: 'subject', problem: 'EMPTY' }],
    ['an empty subject', { subject: ' ' }, { field: 'subject', problem: 'EMPTY' }],
    ['no subject', { subject: null }, { field: 'subject', problem: 'EMPTY' }],
    [
      'a subject of two lines',
      { subject: 'a\nBcc: x@evil.example' },
      { field: 'subject', problem: 'BAD_CHARACTER' },
    ],
    [
      'a subject that turns the reading order around',
      { subject: 'a\u202eb' },
      { field: 'subject', problem: 'BAD_CHARACTER' },
    ],
    ['a subject of 201 characters', { subject: 'x'.repeat(201) }, { field: 'subject', problem: 'TOO_LONG' }],
    [
      '21 tags',
      { tags: Array.from({ length: 21 }, (__, index) => `t${index}`) },
      { field: 'tags', problem: 'TOO_MANY' },
    ],
    ['a tag of 41 characters', { tags: ['fine', 'x'.repeat(41)] }, { field: 'tags.1', problem: 'TOO_LONG' }],
    [
      '31 systems',
      { affectedSystems: Array.from({ length: 31 }, (__, index) => `s${index}`) },
      { field: 'affectedSystems', problem: 'TOO_MANY' },
    ],
    [
      'a system without ink',
      { affectedSystems: ['\u200b'] },
      { field: 'affectedSystems.0', problem: 'EMPTY' },
    ],
  ])('refuses %s', async (_, wrong, problem) => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await mend(agent.cookie, { ticketId, ...wrong }))).toEqual({
      code: 'BAD_INPUT',
      ...problem,
    });
    expect(await test.sql('SELECT 1 FROM tickets WHERE id = $1 AND version > 1', [ticketId])).toEqual([]);
  });
});
