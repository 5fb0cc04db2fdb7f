import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connections } from '../platform/db/connections.js';
import { dataOf } from '../testing/command.js';
import { operationId } from '../testing/operation-id.js';
import { TestApp } from '../testing/test-app.js';

const CONNECTIONS = 6;
/** PostgreSQL plans the first five times anyway, on each connection, before it settles. */
const SETTLED = 7;
const TIMES = 60;

describe('the page of a ticket at the desk', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start({ DATABASE_POOL: String(CONNECTIONS) });
  });
  afterAll(() => test.stop());

  it('is read by statements that PostgreSQL plans once, not at every reading', async () => {
    const nurse = await test.build.member();
    const agent = await test.build.agent();
    const { reference } = await test.build.ticket(nurse, { subject: 'Red', urgency: 'NOW' });
    await test.settled();
    const documentId = operationId('DeskTicket');
    for (let time = 0; time < TIMES; time += 1) {
      const answer = await test.post('/graphql', agent.cookie, { documentId, variables: { reference } });
      expect(dataOf((await answer.json()) as never).ticket.reference).toBe(reference);
    }
    const pool = test.app.get(Connections).pool('agent');
    const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()));
    const prepared = await Promise.all(
      clients.map((client) =>
        client.query<{ name: string; plans: number; kept: boolean }>(
          'SELECT name, (generic_plans + custom_plans)::int AS plans, generic_plans > 0 AS kept FROM pg_prepared_statements',
        ),
      ),
    );
    for (const client of clients) client.release();
    const often = prepared.flatMap(({ rows }) => rows).filter(({ plans }) => plans >= SETTLED);
    expect(often.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ticket-by-reference', 'ticket-messages']),
    );
    expect([...new Set(often.filter(({ kept }) => !kept).map(({ name }) => name))].sort()).toEqual([]);
  });
});
