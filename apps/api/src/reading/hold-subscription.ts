import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Connections } from '../platform/db/connections.js';
import type { Statement } from '../platform/db/reader.js';
import { CONFIRM_HOURS, type Subscription } from './subscription.js';
import { isSecret, secretHash } from '../platform/secret-links.js';

const COLUMNS = `id, address, language, article_id AS "articleId", pillar, confirmed_at AS "confirmedAt"`;
const HELD = `secret_hash = $1 AND (confirmed_at IS NOT NULL OR asked_at > $2::timestamptz - interval '${CONFIRM_HOURS} hours')`;
const OF_SECRET: Statement = {
  name: 'subscription-of-secret',
  text: `SELECT ${COLUMNS} FROM guidance_subscriptions WHERE ${HELD}`,
};
const CONFIRM: Statement = {
  name: 'subscription-confirm',
  text: `UPDATE guidance_subscriptions SET confirmed_at = coalesce(confirmed_at, $2) WHERE ${HELD} RETURNING ${COLUMNS}`,
};
const LEAVE: Statement = {
  name: 'subscription-leave',
  text: `DELETE FROM guidance_subscriptions WHERE ${HELD} RETURNING ${COLUMNS}`,
};
const LEAVE_ALL: Statement = {
  name: 'subscription-leave-all',
  text: `WITH held AS (SELECT address FROM guidance_subscriptions WHERE ${HELD})
    DELETE FROM guidance_subscriptions s USING held WHERE s.address = held.address
    RETURNING s.id, s.address, s.language, s.article_id AS "articleId", s.pillar, s.confirmed_at AS "confirmedAt"`,
};

/** What whoever holds the secret of a mail may do: look at one subscription, confirm it, end it, end all of the address. */
@Injectable()
export class HoldSubscription {
  constructor(
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  look = (secret: string) => this.one(OF_SECRET, secret);
  confirm = (secret: string) => this.one(CONFIRM, secret);
  leave = (secret: string) => this.one(LEAVE, secret);
  leaveAll = (secret: string) => this.one(LEAVE_ALL, secret);

  /** Null when the secret is none, has run out, or its subscription has ended. */
  private async one(statement: Statement, secret: string): Promise<Subscription | null> {
    if (!isSecret(secret)) return null;
    const { rows } = await this.connections
      .pool('auth')
      .query<Subscription>({ ...statement, values: [secretHash(secret), this.clock.now()] });
    return rows[0] ?? null;
  }
}
