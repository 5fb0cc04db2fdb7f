import { Injectable } from '@nestjs/common';
import type { OnCallTeam } from '@salus/rules';
import type { Agent } from '../platform/access/actor.js';
import { Connections } from '../platform/db/connections.js';
import type { Statement } from '../platform/db/reader.js';
import { isSecret, secretHash } from '../platform/secret-links.js';

const CALL: Statement = {
  name: 'holder-of-call',
  text: `SELECT c.id, c.page_id AS "pageId", c.link_expires_at AS "expiresAt", c.link_used_at AS "usedAt", u.id AS "userId",
      u.organisation_id AS "organisationId", u.language
    FROM page_calls c JOIN users u ON u.id = c.user_id WHERE c.link_hash = $1 AND u.side = 'CENTRE' AND u.disabled_at IS NULL`,
};
const FEED: Statement = {
  name: 'holder-of-feed',
  text: `SELECT f.id, f.team, u.id AS "userId", u.organisation_id AS "organisationId", u.language
    FROM on_call_feeds f JOIN users u ON u.id = f.user_id WHERE f.secret_hash = $1 AND u.side = 'CENTRE' AND u.disabled_at IS NULL`,
};

interface HolderRow {
  id: string;
  userId: string;
  organisationId: string;
  language: string;
}
export interface CallLink extends HolderRow {
  pageId: string;
  expiresAt: Date;
  usedAt: Date | null;
}
export interface Feed extends HolderRow {
  team: OnCallTeam | null;
}

/** Knows by the secret of an address who holds it, as the sign-in knows it by a cookie. Whoever has left the Centre holds nothing. */
@Injectable()
export class SecretHolders {
  constructor(private readonly connections: Connections) {}

  async ofCall(secret: string): Promise<CallLink | null> {
    return this.one<CallLink>(CALL, secret);
  }

  async ofFeed(secret: string): Promise<Feed | null> {
    return this.one<Feed>(FEED, secret);
  }

  private async one<Row extends HolderRow>(statement: Statement, secret: string): Promise<Row | null> {
    if (!isSecret(secret)) return null;
    const pool = this.connections.pool('auth');
    const { rows } = await pool.query<Row>({ ...statement, values: [secretHash(secret)] });
    return rows[0] ?? null;
  }
}

/** A person without any role: an address opens one thing and nothing else. */
export function holderActor({ userId, organisationId, language }: HolderRow): Agent {
  return { class: 'agent', userId, organisationId, roles: [], language };
}
