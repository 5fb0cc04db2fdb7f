import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, TestApp, type TestPerson } from '../../testing/test-app.js';
import { WORKER } from '../access/actor.js';
import { Connections } from './connections.js';
import { UnitOfWork } from './unit-of-work.js';

const COUNT = { name: 'count-of-tickets', text: 'SELECT count(*)::int AS count FROM tickets' };
const fail = (code: string) => Object.assign(new Error('as PostgreSQL says it'), { code });

describe('a unit of work', () => {
  let test: TestApp;
  let work: UnitOfWork;
  let nurse: TestPerson;
  let ticketId: string;
  beforeAll(async () => {
    test = await TestApp.start();
    work = test.app.get(UnitOfWork);
    nurse = await test.build.member();
    ({ id: ticketId } = await test.build.ticket(nurse));
  });
  afterAll(() => test.stop());

  const event = (type: string) => ({
    type,
    organisationId: nurse.organisationId,
    ticketId,
    articleId: null,
    audience: 'EVERYONE' as const,
    facts: {},
  });
  const events = (type: string) => test.sql('SELECT 1 FROM events WHERE type = $1', [type]);

  it('leaves nothing behind when it fails in the middle: no row, no event, no job, no notice', async () => {
    const done = work.run(nurse.actor, async (tx) => {
      await tx.record(event('HALF_DONE'));
      await tx.enqueue({ task: 'half-done', payload: {} });
      throw new Error('in the middle');
    });
    await expect(done).rejects.toThrow('in the middle');
    expect(await events('HALF_DONE')).toEqual([]);
    expect(
      await test.sql("SELECT 1 FROM graphile_worker._private_tasks WHERE identifier = 'half-done'"),
    ).toEqual([]);
  });

  it.each(['40001', '40P01'])(
    'is tried again as a whole when PostgreSQL says %s, and done once',
    async (code) => {
      let attempts = 0;
      await work.run(nurse.actor, async (tx) => {
        attempts += 1;
        await tx.record(event(`AGAIN_${code}`));
        if (attempts < 3) throw fail(code);
      });
      expect(attempts).toBe(3);
      expect(await events(`AGAIN_${code}`)).toHaveLength(1);
    },
  );

  it('is not tried again for other reasons, nor for ever', async () => {
    const attempts = { '23505': 0, '40001': 0 };
    for (const code of ['23505', '40001'] as const) {
      const done = work.run(WORKER, () => {
        attempts[code] += 1;
        return Promise.reject(fail(code));
      });
      await expect(done).rejects.toMatchObject({ code });
    }
    expect(attempts).toEqual({ '23505': 1, '40001': 5 });
  });

  it('takes its context with it: the connection that goes back to the pool is nobody’s', async () => {
    const pool = test.app.get(Connections).pool('member');
    for (let round = 0; round < 10; round += 1) {
      expect(await work.run(nurse.actor, (tx) => tx.rows<{ count: number }>(COUNT, []))).toEqual([
        { count: 1 },
      ]);
      const { rows } = await pool.query<{ count: number; context: string }>(
        "SELECT count(*)::int AS count, current_setting('app.organisation', true) AS context FROM tickets",
      );
      expect(rows).toEqual([{ count: 0, context: '' }]);
    }
  });

  it('writes as the class of its actor, who cannot do what that class may not', async () => {
    const roles = { name: 'who-am-i', text: 'SELECT current_user AS who' };
    expect(await work.run(nurse.actor, (tx) => tx.rows(roles, []))).toEqual([{ who: 'salus_member' }]);
    expect(await work.run(WORKER, (tx) => tx.rows(roles, []))).toEqual([{ who: 'salus_worker' }]);
    const subject = { name: 'change-subject', text: "UPDATE tickets SET subject = 'x'" };
    await expect(work.run(nurse.actor, (tx) => tx.rows(subject, []))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('works again at once when the database has cut all connections', async () => {
    const agent = await test.build.agent();
    const list = () => test.graphql(agent.cookie, '{ tickets(view: ALL) { nodes { id } } }');
    expect((await list()).errors).toBeUndefined();
    const cut = await test.sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('salus agent', 'salus member', 'salus auth')",
    );
    expect(cut.length).toBeGreaterThan(1);
    await eventually(async () => expect((await list()).data?.tickets.nodes).toHaveLength(1), 2_000);
    await test.build.ticket(nurse);
  });

  it('does not hold others up for ever: statements and idle transactions end by themselves', async () => {
    const settings = async (loginClass: 'member' | 'worker') => {
      const { rows } = await test.app
        .get(Connections)
        .pool(loginClass)
        .query<{ name: string; setting: string }>(
          "SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')",
        );
      return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
    };
    expect(await settings('member')).toEqual({
      statement_timeout: 5_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 30_000,
    });
    expect(await settings('worker')).toMatchObject({ statement_timeout: 60_000 });
  });
});
