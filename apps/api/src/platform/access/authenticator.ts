import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@salus/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { Connections } from '../db/connections.js';
import type { Statement } from '../db/reader.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Actor, ANONYMOUS } from './actor.js';

/** A session that was read less than this ago is believed without asking again: the longest a revocation can lag. */
const BELIEVED_MS = 1_000;
const MAX_BELIEVED = 10_000;
/** A session that nobody uses ends after this; agents are back at their desk sooner than a nurse at hers. */
export const IDLE_MINUTES = { REQUESTER: 60, CENTRE: 30 } as const;

const SESSION: Statement = {
  name: 'session',
  text: `SELECT s.user_id, s.seen_at < now() - interval '1 minute' AS is_stale, u.organisation_id, u.side, u.language, array_agg(m.role) AS roles
    FROM sessions s JOIN users u ON u.id = s.user_id
    LEFT JOIN memberships m ON m.user_id = u.id AND m.organisation_id = u.organisation_id
    WHERE s.hash = $1 AND s.expires_at > now() AND u.disabled_at IS NULL
      AND s.seen_at > now() - make_interval(mins => CASE u.side WHEN 'CENTRE' THEN ${IDLE_MINUTES.CENTRE} ELSE ${IDLE_MINUTES.REQUESTER} END)
    GROUP BY s.hash, u.id`,
};
const TOUCH: Statement = {
  name: 'session-touch',
  text: 'UPDATE sessions SET seen_at = now() WHERE hash = $1',
};

interface SessionRow {
  user_id: string;
  is_stale: boolean;
  organisation_id: string;
  side: 'REQUESTER' | 'CENTRE';
  language: string;
  roles: (Role | null)[];
}

/** Knows from the cookie of a request who asks. Roles come from the database, never from the cookie. */
@Injectable()
export class Authenticator {
  private readonly believed = new Map<string, { actor: Actor; until: number }>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly connections: Connections,
  ) {}

  /** `__Host-` binds the cookie to this host and HTTPS; on plain HTTP (a demo on this machine) browsers refuse that name. */
  get cookieName(): string {
    return this.isSecure ? '__Host-salus' : 'salus_session';
  }

  get isSecure(): boolean {
    return this.settings.PUBLIC_URL.startsWith('https:');
  }

  async contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const sessionHash = this.sessionHash(request);
    // The web app says so when it asks by itself and nobody has touched keyboard or pointer for a while.
    const isAttended = request.headers['x-salus-unattended'] === undefined;
    const actor = sessionHash ? await this.actorOf(sessionHash, isAttended) : ANONYMOUS;
    return { actor, sessionHash, memo: new Map(), http: { request, reply } };
  }

  /** Who the session belongs to now; a visitor when it has ended. What nobody attends does not keep it alive. */
  async actorOf(sessionHash: Buffer, isAttended = true): Promise<Actor> {
    const key = sessionHash.toString('base64');
    const now = performance.now();
    const known = this.believed.get(key);
    if (known && known.until > now) return known.actor;
    const actor = await this.readActor(sessionHash, isAttended);
    if (this.believed.size >= MAX_BELIEVED) this.believed.clear();
    this.believed.set(key, { actor, until: now + BELIEVED_MS });
    return actor;
  }

  /** Forgets a session at once, in this process. */
  forget(sessionHash: Buffer): void {
    this.believed.delete(sessionHash.toString('base64'));
  }

  private sessionHash(request: FastifyRequest): Buffer | null {
    const token = request.cookies[this.cookieName];
    return token && token.length <= 100 ? createHash('sha256').update(token).digest() : null;
  }

  private async readActor(sessionHash: Buffer, isAttended: boolean): Promise<Actor> {
    const pool = this.connections.pool('auth');
    const { rows } = await pool.query<SessionRow>({ ...SESSION, values: [sessionHash] });
    const [row] = rows;
    if (!row) return ANONYMOUS;
    if (row.is_stale && isAttended) await pool.query({ ...TOUCH, values: [sessionHash] });
    return {
      class: row.side === 'CENTRE' ? 'agent' : 'member',
      userId: row.user_id,
      organisationId: row.organisation_id,
      roles: row.roles.filter((role) => role !== null),
      language: row.language,
    };
  }
}
