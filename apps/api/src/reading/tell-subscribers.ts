import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { PUBLIC_ARTICLE_EVENTS } from '../editing/article.events.js';
import { queueSubscriptionMail, withdrawMails } from '../mailroom/mail.commands.js';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { DoesJob, type Job, type Reaction, ReactsTo } from '../platform/jobs/job.js';
import { type Subscription, SUBSCRIPTIONS_PATH, subscriptionSecret } from './subscription.js';
import { newsMail, scopeWords } from './subscription-words.js';
import { MAIL_OF } from './take-subscription.js';

const TELL = 'tell-next-subscribers';
/** Subscribers in one transaction; a job of its own goes on after them. */
const AT_ONCE = 100;

// What the whole world may not read any more is told to nobody who has not heard of it yet.
const NOT_TO_TELL: Statement = {
  name: 'subscription-not-to-tell',
  text: `SELECT s.mail_id AS id FROM subscription_mails s WHERE s.article_id = $1 AND NOT EXISTS (
    SELECT 1 FROM article_texts t WHERE t.article_id = s.article_id AND t.language = coalesce(s.language, t.language) AND 'WORLD' = ANY (t.readers))`,
};
// The text as it is public now, if that is still this revision, beside the last one that the world could read.
const NEWS: Statement = {
  name: 'subscription-news',
  text: `SELECT t.id, t.article_id AS "articleId", a.slug, a.pillar, t.language, t.title, t.summary, t.change_note AS "changeNote", f.id IS NULL AS "isNew",
      t.language = a.source_language AS "isOriginal"
    FROM article_texts t JOIN articles a ON a.id = t.article_id
      LEFT JOIN LATERAL (SELECT r.id, r.title, r.summary, r.body FROM article_revisions r
        WHERE r.translation_id = t.id AND r.id <> t.revision_id AND r.published_at IS NOT NULL AND r.tlp = 'CLEAR'
        ORDER BY r.published_at DESC, r.number DESC LIMIT 1) f ON true
    WHERE t.revision_id = $1 AND 'WORLD' = ANY (t.readers)
      AND (f.id IS NULL OR (f.title, f.summary, f.body) IS DISTINCT FROM (t.title, t.summary, t.body))`,
};
// One mail for each address, for the narrowest of its subscriptions. Readers hear of the text in their own language; of the
// original where there is none in theirs.
const SUBSCRIBERS: Statement = {
  name: 'subscription-subscribers',
  text: `SELECT DISTINCT ON (s.address) s.id, s.address, s.language, s.article_id AS "articleId", s.pillar FROM guidance_subscriptions s
    WHERE s.confirmed_at IS NOT NULL AND s.address > $5
      AND (s.article_id = $1 OR s.pillar = $2 OR (s.article_id IS NULL AND s.pillar IS NULL))
      AND (s.language = $3 OR ($4 AND NOT EXISTS (
        SELECT 1 FROM article_texts o WHERE o.article_id = $1 AND o.language = s.language AND 'WORLD' = ANY (o.readers))))
      AND NOT EXISTS (SELECT 1 FROM undeliverable_addresses u WHERE u.address = s.address)
    ORDER BY s.address, s.article_id IS NULL, s.pillar IS NULL LIMIT ${AT_ONCE}`,
};

interface NewsRow extends Record<string, unknown> {
  readonly articleId: string;
  readonly slug: string;
  readonly pillar: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly changeNote: string;
  readonly isNew: boolean;
  readonly isOriginal: boolean;
}
interface Round {
  readonly eventId: string;
  readonly organisationId: string;
  readonly revisionId: string;
  readonly after: string;
}
const jobFor = (round: Round) => ({
  task: TELL,
  payload: { ...round },
  key: `${TELL} ${round.eventId}`,
});

/** Something public has changed: mails about what is secret now are taken back, and subscribers hear of what is new. */
@Injectable()
@ReactsTo({ task: 'tell-subscribers', on: PUBLIC_ARTICLE_EVENTS })
export class TellSubscribers implements Reaction {
  constructor(private readonly uow: UnitOfWork) {}

  async react({ id, type, articleId, organisationId, facts }: RecordedEvent): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const mails = await tx.rows<{ id: string }>(NOT_TO_TELL, [articleId]);
      await withdrawMails(
        tx,
        mails.map((mail) => mail.id),
      );
      const { revisionId, how } = facts;
      // What an import brings in was published elsewhere: it is no news.
      if (type !== 'ARTICLE_PUBLISHED' || !revisionId || how === 'IMPORT') return;
      await tx.enqueue(jobFor({ eventId: id, organisationId, revisionId, after: '' }));
    });
  }
}

/** Writes the mails about one publication, so many subscribers at a time. */
@Injectable()
@DoesJob({ task: TELL })
export class TellNextSubscribers implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const round = payload as unknown as Round;
    await this.uow.run(WORKER, async (tx) => {
      const [news] = await tx.rows<NewsRow>(NEWS, [round.revisionId]);
      if (!news) return;
      const { articleId, pillar, language, isOriginal } = news;
      const values = [articleId, pillar, language, isOriginal, round.after];
      const subscribers = await tx.rows<Subscription>(SUBSCRIBERS, values);
      for (const subscriber of subscribers) await this.tell(tx, round, news, subscriber);
      const last = subscribers.at(-1);
      if (last && subscribers.length === AT_ONCE) await tx.enqueue(jobFor({ ...round, after: last.address }));
    });
  }

  private async tell(tx: Tx, round: Round, news: NewsRow, subscriber: Subscription): Promise<void> {
    const { APP_SECRET, PUBLIC_URL } = this.settings;
    const language = pickUiLanguage([subscriber.language]);
    const t = await createTranslator(language);
    const url = `${PUBLIC_URL}/guidance/${news.slug}/${news.language}`;
    const leaveUrl = `${PUBLIC_URL}${SUBSCRIPTIONS_PATH}/${subscriptionSecret(APP_SECRET, subscriber.id)}`;
    // Event and address: whatever somebody has subscribed to, one publication is one mail.
    const key = `guidance ${round.eventId} ${subscriber.address}`;
    const isNew = await queueSubscriptionMail(tx, this.settings, {
      ...newsMail(t, { ...news, url }, scopeWords(t, subscriber, news.title), leaveUrl),
      key,
      organisationId: round.organisationId,
      userId: null,
      to: { address: subscriber.address, name: '', language },
      unsubscribeUrl: leaveUrl,
    });
    if (isNew) await tx.rows(MAIL_OF, [key, subscriber.id, news.articleId, news.language]);
  }
}
