import type { QueryRunner } from 'typeorm';

/** Turns row-level security on for everyone, the owner of the table included. */
export async function forceRowSecurity(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
