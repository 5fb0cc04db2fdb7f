import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

describe('classifyTicket', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const classify = command(
    () => test,
    'classifyTicket',
    'priority rsitClass rsitType ransomware clock { minutes } priorityReasons { code } timeline { type facts { name value } }',
  );
  const phishing = { rsitClass: 'fraud', rsitType: 'phishing', ransomware: 'NO' };
  const scene = async (values: object = {}) => {
    const [nurse, agent] = [await test.build.member(), await test.build.agent()];
    return { nurse, agent, ticketId: (await test.build.ticket(nurse, { kind: 'INCIDENT', ...values })).id };
  };

  it('refuses an anonymous caller', async () => {
    const { ticketId } = await scene();
    expect(refusalOf(await classify(null, { ticketId, ...phishing })).code).toBe('UNAUTHENTICATED');
  });

  it("hides another organisation's ticket: hospitals classify nothing", async () => {
    const { nurse, ticketId } = await scene();
    for (const { cookie } of [nurse, await test.build.member()]) {
      expect(refusalOf(await classify(cookie, { ticketId, ...phishing }))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('says what kind of incident it is, in the ticket and in the timeline', async () => {
    const { agent, ticketId } = await scene();
    const { classifyTicket } = dataOf(await classify(agent.cookie, { ticketId, ...phishing }));
    expect(classifyTicket).toMatchObject({
      rsitClass: 'fraud',
      rsitType: 'phishing',
      ransomware: 'NO',
      priority: 'P5',
    });
    expect(classifyTicket.timeline.at(-1)).toEqual({
      type: 'TICKET_CLASSIFIED',
      facts: expect.arrayContaining([
        { name: 'ransomware', value: 'NO' },
        { name: 'rsit', value: expect.stringContaining('phishing') },
      ]),
    });
  });

  it('raises the priority, and shortens the promise, on a suspicion of ransomware', async () => {
    const { agent, ticketId } = await scene();
    const { classifyTicket } = dataOf(
      await classify(agent.cookie, { ticketId, ...phishing, ransomware: 'SUSPECTED' }),
    );
    expect(classifyTicket).toMatchObject({ priority: 'P2', clock: { minutes: 60 } });
    expect(classifyTicket.priorityReasons).toContainEqual({ code: 'RANSOMWARE' });
    expect(classifyTicket.timeline.slice(-2)).toEqual([
      expect.objectContaining({ type: 'TICKET_CLASSIFIED' }),
      {
        type: 'TICKET_PRIORITISED',
        facts: expect.arrayContaining([
          { name: 'from', value: 'P5' },
          { name: 'to', value: 'P2' },
        ]),
      },
    ]);
  });

  it('never lowers the priority when the suspicion goes away', async () => {
    const { agent, ticketId } = await scene({ ransomware: 'YES', urgency: 'DAYS' });
    expect(dataOf(await classify(agent.cookie, { ticketId, ...phishing })).classifyTicket).toMatchObject({
      priority: 'P2',
      ransomware: 'NO',
    });
  });

  it.each([
    ['a type of another class', { rsitType: 'spam' }, { field: 'rsitType', problem: 'UNKNOWN' }],
    ['an empty class', { rsitClass: '' }, { field: 'rsitClass', problem: 'EMPTY' }],
    ['an empty type', { rsitType: '' }, { field: 'rsitType', problem: 'EMPTY' }],
    [
      'a word of the language itself as a class',
      { rsitClass: '__proto__', rsitType: 'constructor' },
      { field: 'rsitType', problem: 'UNKNOWN' },
    ],
    ['a suspicion that does not exist', { ransomware: 'MAYBE' }, { field: 'ransomware', problem: 'INVALID' }],
  ])('refuses %s', async (_, wrong, problem) => {
    const { agent, ticketId } = await scene();
    expect(refusalOf(await classify(agent.cookie, { ticketId, ...phishing, ...wrong }))).toEqual({
      code: 'BAD_INPUT',
      ...problem,
    });
    expect(await test.sql('SELECT 1 FROM tickets WHERE id = $1 AND version > 1', [ticketId])).toEqual([]);
  });

  it('leaves closed tickets as they are', async () => {
    const { agent, ticketId } = await scene();
    await test.sql("UPDATE tickets SET status = 'CLOSED' WHERE id = $1", [ticketId]);
    expect(refusalOf(await classify(agent.cookie, { ticketId, ...phishing })).problem).toBe('REOPEN_FIRST');
  });
});
