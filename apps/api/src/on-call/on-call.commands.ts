import { firstRungAt, type Ladder, type OnCallTeam } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { newId } from '../platform/ids.js';

/** The job that calls the next rung. */
export const CLIMB_LADDER = 'climb-ladder';
export const climbKey = (pageId: string) => `${CLIMB_LADDER}:${pageId}`;

export interface NewPage {
  /** The same key never starts a second page: name the occurrence, such as `rule:<rule>:<event>`. */
  readonly key: string;
  readonly team: OnCallTeam;
  /** Null only for a drill. */
  readonly ticket: { readonly id: string; readonly organisationId: string } | null;
  /** Calls in quiet hours, too. */
  readonly isCritical: boolean;
  readonly isDrill?: boolean;
  /** For the Centre; it is shown in the desk and never leaves with the page. */
  readonly reason: string;
  readonly by: { readonly userId: string } | { readonly rule: string };
}

const LADDER: Statement = {
  name: 'page-ladder',
  text: `SELECT steps, top_repeats AS "topRepeats", quiet_hours AS "quietHours", version FROM on_call_ladders
    WHERE team = $1 AND jsonb_array_length(steps) > 0`,
};
const INSERT: Statement = {
  name: 'page-insert',
  text: `INSERT INTO pages (id, key, team, organisation_id, ticket_id, is_critical, is_drill, reason, by_user_id, rule, ladder, ladder_version, state,
      next_at, started_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'CALLING', $13, $14) ON CONFLICT (key) DO NOTHING RETURNING id`,
};
const BY_KEY: Statement = { name: 'page-by-key', text: 'SELECT id FROM pages WHERE key = $1' };
const TELL: Statement = { name: 'page-tell', text: "SELECT pg_notify('salus_live', $1)" };

/** Starts pages inside the transaction of whoever wants somebody called: the page is there if and only if the rest is. */
export class OnCallPages {
  constructor(private readonly tx: Tx) {}

  /** The id of the page, the earlier one when the key was used before; null when the team has no ladder. */
  async start(page: NewPage): Promise<string | null> {
    const [row] = await this.tx.rows<Ladder & { version: number } & Record<string, unknown>>(LADDER, [
      page.team,
    ]);
    if (!row) return null;
    const { version, ...ladder } = row;
    const now = this.tx.clock.now();
    const id = newId();
    const nextAt = firstRungAt(ladder, now, page.isCritical);
    const made = await this.tx.rows(INSERT, [
      id,
      page.key,
      page.team,
      page.ticket?.organisationId ?? null,
      page.ticket?.id ?? null,
      page.isCritical,
      page.isDrill ?? false,
      page.reason,
      'userId' in page.by ? page.by.userId : null,
      'rule' in page.by ? page.by.rule : null,
      JSON.stringify(ladder),
      version,
      nextAt,
      now,
    ]);
    if (made.length === 0) {
      const [earlier] = await this.tx.rows<{ id: string }>(BY_KEY, [page.key]);
      return earlier?.id ?? null;
    }
    await this.tx.enqueue({
      task: CLIMB_LADDER,
      payload: { pageId: id },
      key: climbKey(id),
      ...(nextAt > now ? { runAt: nextAt } : {}),
    });
    await this.tell(id);
    return id;
  }

  /** Wakes the open screens on commit. A drill has no ticket, so this is no event of one. */
  async tell(pageId: string): Promise<void> {
    const notice = { id: pageId, ticketId: null, articleId: null, type: 'PAGE_CHANGED', audience: 'CENTRE' };
    await this.tx.rows(TELL, [JSON.stringify({ ...notice, at: this.tx.clock.now() })]);
  }
}
