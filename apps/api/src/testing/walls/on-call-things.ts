import { randomBytes, randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.js';

/** A ladder, a rota without shifts and what hangs on them, written past the commands: the walls are asked about them, not how they are made. */
export class OnCallThings {
  private pageId = '';

  constructor(private readonly test: TestApp) {}

  async build(agentId: string): Promise<void> {
    await this.test.sql(
      `INSERT INTO on_call_rotas (team, time_zone, shifts, version, changed_at) VALUES ('FIRST_LINE', 'Europe/Athens', '[]', 1, now())`,
    );
    await this.test.sql(
      `INSERT INTO on_call_ladders (team, steps, top_repeats, version, changed_at) VALUES ('FIRST_LINE', $1, 0, 1, now())`,
      [JSON.stringify([{ teams: [], people: [agentId], channels: ['IN_APP'], waitMinutes: 5 }])],
    );
  }

  /** Somebody was called for this ticket. */
  async page(ticketId: string, reason: string): Promise<void> {
    const ladder = { steps: [], topRepeats: 0, quietHours: null };
    this.pageId = randomUUID();
    await this.test.sql(
      `INSERT INTO pages (id, key, team, organisation_id, ticket_id, is_critical, is_drill, reason, rule, ladder, ladder_version, state, started_at)
       SELECT $1::uuid, 'page:' || $1::text, 'FIRST_LINE', organisation_id, id, true, false, $3, 'test', $4, 1, 'AT_TOP', now() FROM tickets WHERE id = $2`,
      [this.pageId, ticketId, reason, JSON.stringify(ladder)],
    );
  }

  /** Ids of things that are there to be changed; new ones each time, but for the page. */
  async things(agentId: string) {
    const [overrideId, feedId] = [randomUUID(), randomUUID()];
    await this.test.sql('DELETE FROM on_call_overrides');
    await this.test.sql(
      `INSERT INTO on_call_overrides (id, team, user_id, starts_at, ends_at, made_at)
       VALUES ($1, 'FIRST_LINE', $2, now() + interval '1 day', now() + interval '2 days', now())`,
      [overrideId, agentId],
    );
    await this.test.sql('DELETE FROM on_call_feeds');
    await this.test.sql(
      `INSERT INTO on_call_feeds (id, user_id, secret_hash, made_at) VALUES ($1, $2, $3, now())`,
      [feedId, agentId, randomBytes(32)],
    );
    return { pageId: this.pageId, overrideId, feedId };
  }
}
