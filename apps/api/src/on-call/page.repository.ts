import type { Ladder, OnCallTeam, PageChannel, Priority } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';

export interface PageRow {
  id: string;
  team: OnCallTeam;
  organisationId: string | null;
  ticketId: string | null;
  isCritical: boolean;
  isDrill: boolean;
  ladder: Ladder;
  state: 'CALLING' | 'AT_TOP' | 'ACKNOWLEDGED' | 'ENDED';
  rungsCalled: number;
  nextAt: Date | null;
  startedAt: Date;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
}
/** What a call is made from. */
export interface CallRow {
  id: string;
  pageId: string;
  key: string;
  userId: string;
  channel: PageChannel;
  state: string;
  rung: number;
  team: OnCallTeam;
  isCritical: boolean;
  isDrill: boolean;
  pageState: PageRow['state'];
  reference: string | null;
  priority: Priority | null;
  email: string;
  name: string;
  language: string;
  phone: string | null;
  isDisabled: boolean;
}
export interface NewCall {
  readonly id: string;
  readonly pageId: string;
  readonly key: string;
  readonly rung: number;
  readonly userId: string | null;
  readonly team: OnCallTeam | null;
  readonly channel: PageChannel | null;
  readonly state: 'WAITING' | 'SENT' | 'NOBODY';
  readonly at: Date;
  readonly link: { readonly hash: Buffer; readonly expiresAt: Date } | null;
}

const COLUMNS = `id, team, organisation_id AS "organisationId", ticket_id AS "ticketId", is_critical AS "isCritical", is_drill AS "isDrill", ladder, state,
  rungs_called AS "rungsCalled", next_at AS "nextAt", started_at AS "startedAt", acknowledged_at AS "acknowledgedAt", acknowledged_by AS "acknowledgedBy"`;
const FOR_CHANGE: Statement = {
  name: 'page-for-change',
  text: `SELECT ${COLUMNS} FROM pages WHERE id = $1 FOR NO KEY UPDATE`,
};
const END_REASON: Statement = {
  name: 'page-end-reason',
  text: `SELECT CASE WHEN is_finished THEN 'FINISHED' WHEN last_answered_at > $2 THEN 'ANSWERED' END AS reason FROM tickets WHERE id = $1`,
};
const END: Statement = {
  name: 'page-end',
  text: "UPDATE pages SET state = 'ENDED', next_at = NULL, ended_at = $2, end_reason = $3 WHERE id = $1",
};
const CALLED: Statement = {
  name: 'page-called',
  text: 'UPDATE pages SET rungs_called = $2, next_at = $3, state = $4 WHERE id = $1',
};
const ACKNOWLEDGE: Statement = {
  name: 'page-acknowledge',
  text: `UPDATE pages SET state = 'ACKNOWLEDGED', next_at = NULL, acknowledged_at = $2, acknowledged_by = $3, acknowledged_via = $4
    WHERE id = $1`,
};
const WAS_CALLED: Statement = {
  name: 'page-was-called',
  text: 'SELECT 1 FROM page_calls WHERE page_id = $1 AND user_id = $2 LIMIT 1',
};
const INSERT_CALL: Statement = {
  name: 'page-call-insert',
  text: `INSERT INTO page_calls (id, page_id, key, rung, user_id, team, channel, state, called_at, sent_at, link_hash, link_expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (key) DO NOTHING RETURNING id`,
};
const USE_LINK: Statement = {
  name: 'page-use-link',
  text: 'UPDATE page_calls SET link_used_at = $2 WHERE id = $1 AND link_used_at IS NULL RETURNING id',
};
const KNOWN_PEOPLE: Statement = {
  name: 'page-known-people',
  text: "SELECT id, name FROM users WHERE id = ANY ($1) AND side = 'CENTRE' AND disabled_at IS NULL",
};
export const CALL: Statement = {
  name: 'page-call',
  text: `SELECT c.id, c.page_id AS "pageId", c.key, c.user_id AS "userId", c.channel, c.state, c.rung, p.team, p.is_critical AS "isCritical",
      p.is_drill AS "isDrill", p.state AS "pageState", t.reference, t.priority, u.email, u.name, u.language, n.phone,
      u.disabled_at IS NOT NULL AS "isDisabled"
    FROM page_calls c JOIN pages p ON p.id = c.page_id JOIN users u ON u.id = c.user_id
    LEFT JOIN tickets t ON t.id = p.ticket_id LEFT JOIN on_call_phones n ON n.user_id = c.user_id WHERE c.id = $1`,
};
export const CALL_STATE: Statement = {
  name: 'page-call-state',
  text: 'UPDATE page_calls SET state = $2, sent_at = $3, attempts = attempts + 1 WHERE id = $1',
};

/** Pages and their calls inside one transaction. */
export class Pages {
  constructor(private readonly tx: Tx) {}

  /** Locked until the transaction ends; null when it is not there. */
  async forChange(id: string): Promise<PageRow | null> {
    const [page] = await this.tx.rows<PageRow & Record<string, unknown>>(FOR_CHANGE, [id]);
    return page ?? null;
  }

  /** Why nobody needs to be called any more; null while somebody does. */
  async endReason(page: PageRow): Promise<'FINISHED' | 'ANSWERED' | null> {
    if (!page.ticketId) return null;
    const [row] = await this.tx.rows<{ reason: 'FINISHED' | 'ANSWERED' | null }>(END_REASON, [
      page.ticketId,
      page.startedAt,
    ]);
    return row?.reason ?? null;
  }

  async end(page: PageRow, at: Date, reason: string): Promise<void> {
    await this.tx.rows(END, [page.id, at, reason]);
  }

  async called(page: PageRow, rungsCalled: number, nextAt: Date | null): Promise<void> {
    await this.tx.rows(CALLED, [page.id, rungsCalled, nextAt, nextAt === null ? 'AT_TOP' : 'CALLING']);
  }

  async acknowledge(page: PageRow, at: Date, userId: string, via: 'LINK' | 'DESK'): Promise<void> {
    await this.tx.rows(ACKNOWLEDGE, [page.id, at, userId, via]);
  }

  async wasCalled(pageId: string, userId: string): Promise<boolean> {
    return (await this.tx.rows(WAS_CALLED, [pageId, userId])).length > 0;
  }

  /** True when nobody has been called under this key before. */
  async insertCall(call: NewCall): Promise<boolean> {
    const { id, pageId, key, rung, userId, team, channel, state, at, link } = call;
    const sentAt = state === 'SENT' ? at : null;
    const rows = await this.tx.rows(INSERT_CALL, [
      id,
      pageId,
      key,
      rung,
      userId,
      team,
      channel,
      state,
      at,
      sentAt,
      link?.hash ?? null,
      link?.expiresAt ?? null,
    ]);
    return rows.length > 0;
  }

  /** True for whoever uses the link first. */
  async useLink(callId: string, at: Date): Promise<boolean> {
    return (await this.tx.rows(USE_LINK, [callId, at])).length > 0;
  }

  /** Names of those who still work at the Centre, by id. */
  async known(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.tx.rows<{ id: string; name: string }>(KNOWN_PEOPLE, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
