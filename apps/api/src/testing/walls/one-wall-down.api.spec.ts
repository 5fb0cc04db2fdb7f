import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Member, Person } from '../../platform/access/actor.js';
import { Connections } from '../../platform/db/connections.js';
import { Reader } from '../../platform/db/reader.js';
import { TICKET_VIEWS, ticketListStatement } from '../../tickets/ticket-list.sql.js';
import { TestApp } from '../test-app.js';
import { EXPECTATIONS } from './expectations.js';
import { TwoHospitals } from './two-hospitals.js';
import { Walk } from './walk.js';

describe('with one of the two walls down, the other one alone', () => {
  let test: TestApp;
  let scene: TwoHospitals;
  let asA: Member;
  beforeAll(async () => {
    test = await TestApp.start();
    scene = new TwoHospitals(test);
    await scene.buildA();
    await scene.buildB();
    asA = scene.nurseA.actor as Member;
  }, 60_000);
  afterAll(() => test.stop());

  const read = async (text: string, values: readonly unknown[] = []) =>
    JSON.stringify(
      await test.app.get(Reader).run(asA, (reading) => reading.rows({ name: '', text }, values)),
    ).toLowerCase();

  describe('row-level security, while the statements ask for everything', () => {
    it('hides B in every table that hospitals may read', async () => {
      const secrets = await scene.secrets();
      const tables = await test.sql<{ name: string; columns: string }>(`
        SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ') AS columns FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_column_privilege('salus_member', c.oid, a.attnum, 'SELECT') GROUP BY 1`);
      const names = tables.map(({ name }) => name);
      for (const table of [
        'tickets',
        'ticket_messages',
        'ticket_participants',
        'events',
        'organisations',
        'organisation_contacts',
        'users',
        'memberships',
      ])
        expect(names).toContain(table);
      let everything = '';
      for (const { name, columns } of tables) {
        const rows = await read(`SELECT ${columns} FROM ${name}`);
        expect({ name, leaks: secrets.filter((secret) => rows.includes(secret)) }).toEqual({
          name,
          leaks: [],
        });
        everything += rows;
      }
      expect(everything).toContain(scene.ticketA.reference.toLowerCase());
    });

    it('hides B in the lists, asked for with the statements of an agent, which have no condition on the hospital', async () => {
      const secrets = await scene.secrets();
      const withoutFilter: Person = { ...asA, class: 'agent' };
      let found = '';
      for (const view of TICKET_VIEWS) {
        const { statement, values } = ticketListStatement(withoutFilter, {
          view,
          order: 'RECENT',
          first: 100,
        });
        expect(statement.text).not.toMatch(/t\.organisation_id = \$/);
        found += await read(statement.text, values);
      }
      expect(found).toContain(scene.ticketA.reference.toLowerCase());
      expect(secrets.filter((secret) => found.includes(secret))).toEqual([]);
    });

    it('hides B when it is asked for by id, and joins reveal no more', async () => {
      const { ticketId } = await scene.things('A');
      for (const text of [
        'SELECT * FROM tickets WHERE id = $1',
        'SELECT m.* FROM ticket_messages m WHERE m.ticket_id = $1',
        'SELECT u.id FROM ticket_participants p JOIN users u ON u.id = p.user_id WHERE p.ticket_id = $1',
        'SELECT o.* FROM tickets t RIGHT JOIN organisations o ON o.id = t.organisation_id AND t.id = $1 WHERE o.id <> context_organisation() AND o.kind NOT IN ($$SUPPORT_CENTRE$$)',
        'SELECT is_named_on($1::uuid) AS named WHERE is_named_on($1::uuid)',
        'SELECT e.id, e.facts FROM events e WHERE e.ticket_id = $1 OR e.facts::text LIKE $$%Kolibri%$$ AND $1 IS NOT NULL',
      ])
        expect({ text, rows: await read(text, [ticketId]) }).toEqual({ text, rows: '[]' });
    });

    it('changes nothing of B either', async () => {
      const { ticketId } = await scene.things('A');
      const pool = test.app.get(Connections).pool('member');
      const client = await pool.connect();
      try {
        await client.query("BEGIN; SELECT set_config('app.organisation', '', true)");
        await client.query(
          "SELECT set_config('app.organisation', $1, true), set_config('app.user', $2, true)",
          [asA.organisationId, asA.userId],
        );
        const { rowCount } = await client.query("UPDATE tickets SET status = 'CLOSED' WHERE id = $1", [
          ticketId,
        ]);
        const removed = await client.query('DELETE FROM ticket_participants WHERE ticket_id = $1', [
          ticketId,
        ]);
        expect([rowCount, removed.rowCount]).toEqual([0, 0]);
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    });
  });

  describe('the service, while PostgreSQL shows every row to everybody', () => {
    let walk: Walk;
    const verdicts: Record<string, string[]> = {};
    beforeAll(async () => {
      const tables = await test.sql<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity",
      );
      for (const { name } of tables) await test.sql(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
      walk = new Walk(scene, 'A');
      for (const field of walk.fields) verdicts[field.name] = await walk.through(field);
    }, 60_000);

    it('really stands alone', async () => {
      expect(await read('SELECT * FROM tickets')).toContain(scene.word.toLowerCase());
    });

    it('gives a nurse of A what is hers at every door, and nothing of B', () => {
      expect(verdicts).toEqual(
        Object.fromEntries(
          Object.entries(EXPECTATIONS).map(([name, { verdicts: expected }]) => [name, [expected.A]]),
        ),
      );
    });

    it('lets no secret of B through', async () => {
      expect(walk.leaks(await scene.secrets())).toEqual([]);
    });
  });
});
