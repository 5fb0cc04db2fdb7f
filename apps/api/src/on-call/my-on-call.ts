import { Inject, Injectable } from '@nestjs/common';
import type { OnCallTeam } from '@salus/rules';
import type { Actor, Person } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { canSeeOnCall } from './on-call.policy.js';
import { feedSecret } from './secrets.js';
import { secretHash } from '../platform/secret-links.js';

export const CALENDAR_PATH = '/on-call/calendar';
const MOST_FEEDS = 10;
const PHONE = /^\+[1-9]\d{6,14}$/;

const MY_PHONE: Statement = {
  name: 'on-call-my-phone',
  text: 'SELECT phone FROM on_call_phones WHERE user_id = $1',
};
const MY_FEEDS: Statement = {
  name: 'on-call-my-feeds',
  text: 'SELECT id, team, made_at AS "madeAt" FROM on_call_feeds WHERE user_id = $1 AND revoked_at IS NULL ORDER BY made_at LIMIT 100',
};
const SET_PHONE: Statement = {
  name: 'on-call-set-phone',
  text: 'INSERT INTO on_call_phones (user_id, phone) VALUES ($1, $2) ON CONFLICT (user_id) DO UPDATE SET phone = excluded.phone',
};
const REMOVE_PHONE: Statement = {
  name: 'on-call-remove-phone',
  text: 'DELETE FROM on_call_phones WHERE user_id = $1',
};
const ADD_FEED: Statement = {
  name: 'on-call-add-feed',
  text: 'INSERT INTO on_call_feeds (id, user_id, team, secret_hash, made_at) VALUES ($1, $2, $3, $4, $5)',
};
const REVOKE_FEED: Statement = {
  name: 'on-call-revoke-feed',
  text: 'UPDATE on_call_feeds SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL RETURNING id',
};

export interface FeedModel {
  id: string;
  team: OnCallTeam | null;
  madeAt: Date;
}

/** What somebody has set for being on call: a telephone, and calendars for other programs. */
@Injectable()
export class MyOnCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: Reader,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Inside a transaction that says who asks: nobody reads the number of somebody else. */
  read(actor: Actor): Promise<{ phone: string | null; feeds: FeedModel[] }> {
    const { userId } = this.allowed(actor);
    return this.reader.run(actor, async (reading) => {
      const [row] = await reading.rows<{ phone: string }>(MY_PHONE, [userId]);
      const feeds = await reading.rows<FeedModel & Record<string, unknown>>(MY_FEEDS, [userId]);
      return { phone: row?.phone ?? null, feeds };
    });
  }

  async savePhone(actor: Actor, input: Command & { phone?: string | null }): Promise<void> {
    const { userId } = this.allowed(actor);
    const phone = input.phone?.replace(/[\s().-]/g, '') ?? null;
    refuse([phone === null || PHONE.test(phone) ? null : { field: 'phone', code: 'INVALID' }]);
    await this.uow.command(person(actor), 'savePhone', input, userId, async (tx) => {
      if (phone === null) await tx.rows(REMOVE_PHONE, [userId]);
      else await tx.rows(SET_PHONE, [userId, phone]);
    });
  }

  /** The secret address comes from the id, so a repetition of the command answers the same one. */
  async makeFeed(actor: Actor, input: Command & { team?: OnCallTeam | null }) {
    const { userId } = this.allowed(actor);
    const id = await this.uow.command(person(actor), 'makeCalendarFeed', input, newId(), async (tx) => {
      const feeds = await tx.rows(MY_FEEDS, [userId]);
      refuse([feeds.length < MOST_FEEDS ? null : { field: 'team', code: 'TOO_MANY', max: MOST_FEEDS }]);
      const hash = secretHash(this.secret(tx.resultId));
      await tx.rows(ADD_FEED, [tx.resultId, userId, input.team ?? null, hash, tx.clock.now()]);
    });
    const feed = (await this.read(actor)).feeds.find((candidate) => candidate.id === id);
    if (!feed) throw notFound('feedId');
    return { feed, address: `${this.settings.PUBLIC_URL}${CALENDAR_PATH}/${this.secret(id)}.ics` };
  }

  async revokeFeed(actor: Actor, input: Command & { feedId: string }): Promise<void> {
    const { userId } = this.allowed(actor);
    if (!isId(input.feedId)) throw notFound('feedId');
    await this.uow.command(person(actor), 'revokeCalendarFeed', input, input.feedId, async (tx) => {
      const revoked = await tx.rows(REVOKE_FEED, [input.feedId, userId, tx.clock.now()]);
      if (revoked.length === 0) throw notFound('feedId');
    });
  }

  private allowed(actor: Actor): Person {
    ensure(canSeeOnCall(actor), 'Only people of the Centre are on call.');
    return person(actor);
  }

  private secret(id: string): string {
    return feedSecret(this.settings.APP_SECRET, id);
  }
}
