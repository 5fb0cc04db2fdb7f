import type { TestApp } from './test-app.js';

/** Copies of a ticket's row with ids and references of their own; `changes` are SQL expressions over the number `n` of the copy. */
export async function cloneTicket(
  test: TestApp,
  id: string,
  copies: number,
  changes: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const columns = await test.sql<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'tickets' AND is_generated = 'NEVER' ORDER BY ordinal_position",
  );
  const values: Record<string, string> = {
    id: 'gen_random_uuid()',
    reference: "'COPY-' || gen_random_uuid()",
    ...changes,
  };
  const names = columns.map(({ name }) => name);
  const rows = await test.sql<{ id: string }>(
    `INSERT INTO tickets (${names.join(', ')}) SELECT ${names.map((name) => values[name] ?? `t.${name}`).join(', ')}
     FROM tickets t CROSS JOIN generate_series(1, $2::int) AS n WHERE t.id = $1 RETURNING id`,
    [id, copies],
  );
  return rows.map((row) => row.id);
}
