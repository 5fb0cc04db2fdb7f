import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { queueSubscriptionMail } from '../mailroom/mail.commands.js';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { newId } from '../platform/ids.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import {
  ASKED_PER_DAY,
  type Scope,
  type Subscription,
  SUBSCRIPTIONS_PATH,
  subscriptionSecret,
  WORLD_TITLE,
} from './subscription.js';
import { askingMail, scopeWords } from './subscription-words.js';
import { secretHash } from '../platform/secret-links.js';

const REQUEST: Statement = {
  name: 'subscription-request',
  text: `SELECT r.id, r.address, r.language, r.article_id AS "articleId", r.pillar,
      (SELECT count(*)::int FROM subscription_requests b WHERE b.address = r.address AND (b.at, b.id) < (r.at, r.id) AND b.at > r.at - interval '1 day')
        AS before,
      (SELECT id FROM organisations WHERE kind = 'SUPPORT_CENTRE' ORDER BY id LIMIT 1) AS "centreId"
    FROM subscription_requests r WHERE r.id = $1`,
};
// Who has confirmed stays as they are: anybody can write an address into a form.
const KEEP: Statement = {
  name: 'subscription-keep',
  text: `INSERT INTO guidance_subscriptions AS s (id, address, language, article_id, pillar, secret_hash, asked_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT ON CONSTRAINT guidance_subscriptions_once DO UPDATE SET
      language = CASE WHEN s.confirmed_at IS NULL THEN excluded.language ELSE s.language END,
      asked_at = CASE WHEN s.confirmed_at IS NULL THEN excluded.asked_at ELSE s.asked_at END
    RETURNING id, address, language, article_id AS "articleId", pillar, confirmed_at AS "confirmedAt"`,
};
/** Which subscription a mail belongs to, and what it tells of. */
export const MAIL_OF: Statement = {
  name: 'subscription-mail-of',
  text: `INSERT INTO subscription_mails (mail_id, subscription_id, article_id, language)
    SELECT id, $2, $3, $4 FROM mails WHERE key = $1 ON CONFLICT DO NOTHING`,
};

interface RequestRow extends Scope, Record<string, unknown> {
  readonly id: string;
  readonly address: string;
  readonly language: string;
  readonly before: number;
  readonly centreId: string | null;
}

/** Somebody has asked to hear of guidance: the mail that asks whether it was really them goes out, until there were too many. */
@Injectable()
@DoesJob({ task: 'take-subscription' })
export class TakeSubscription implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run({ requestId }: { requestId?: string }): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const [request] = await tx.rows<RequestRow>(REQUEST, [requestId]);
      if (!request || request.centreId === null || request.before >= ASKED_PER_DAY) return;
      const title = await worldTitle(tx, request);
      // Between the form and this, the article has become something that not everybody may read.
      if (request.articleId !== null && title === null) return;
      const id = newId();
      const { APP_SECRET, PUBLIC_URL } = this.settings;
      const [subscription] = await tx.rows<Subscription>(KEEP, [
        id,
        request.address,
        request.language,
        request.articleId,
        request.pillar,
        secretHash(subscriptionSecret(APP_SECRET, id)),
        tx.clock.now(),
      ]);
      const { id: kept, address, language, confirmedAt } = subscription!;
      const code = pickUiLanguage([language]);
      const t = await createTranslator(code);
      const url = `${PUBLIC_URL}${SUBSCRIPTIONS_PATH}/${subscriptionSecret(APP_SECRET, kept)}`;
      const mail = askingMail(t, scopeWords(t, request, title), confirmedAt !== null, url);
      const key = `subscription ${request.id}`;
      await queueSubscriptionMail(tx, this.settings, {
        ...mail,
        key,
        organisationId: request.centreId,
        userId: null,
        to: { address, name: '', language: code },
        unsubscribeUrl: null,
      });
      await tx.rows(MAIL_OF, [key, kept, request.articleId, null]);
    });
  }
}

/** The title of the article that a subscription is about, while the whole world may read it. */
export async function worldTitle(
  tx: Tx,
  { articleId, language }: Pick<Subscription, 'articleId' | 'language'>,
): Promise<string | null> {
  if (articleId === null) return null;
  const [text] = await tx.rows<{ title: string }>(WORLD_TITLE, [articleId, language]);
  return text?.title ?? null;
}
