import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { queueGuidanceCareMail } from '../mailroom/mail.commands.js';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';

// As things are now: whoever was named before, or has been overtaken by a decision, hears nothing.
const REVIEWER: Statement = {
  name: 'article-reviewer-to-tell',
  text: `SELECT u.id AS "userId", u.email, u.name, u.language, r.review_due_on::text AS "dueOn"
    FROM article_revisions r JOIN users u ON u.id = r.reviewer_id
    WHERE r.id = $1 AND r.reviewer_id = $2 AND r.state = 'IN_REVIEW' AND u.id IS DISTINCT FROM $3 AND u.disabled_at IS NULL`,
};

interface Reviewer extends Record<string, unknown> {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly dueOn: string | null;
}

/** Mails whoever is asked to read a revision, once for each day by which it is wanted. */
@Injectable()
@ReactsTo({ task: 'tell-reviewer', on: ['ARTICLE_SUBMITTED', 'ARTICLE_REVIEWER_ASSIGNED'] })
export class TellReviewer implements Reaction {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async react({ facts, actorId, organisationId }: RecordedEvent): Promise<void> {
    const { revisionId, reviewerId } = facts;
    if (!revisionId || !reviewerId) return;
    await this.uow.run(WORKER, async (tx) => {
      const [reviewer] = await tx.rows<Reviewer>(REVIEWER, [revisionId, reviewerId, actorId]);
      if (!reviewer) return;
      const { userId, email, name, dueOn } = reviewer;
      const language = pickUiLanguage([reviewer.language]);
      const t = await createTranslator(language);
      const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
      // The text is not public yet, so the mail does not even name it.
      await queueGuidanceCareMail(tx, this.settings, {
        key: `guidance-review ${revisionId} ${userId} ${dueOn ?? ''}`,
        organisationId,
        userId,
        to: { address: email, name, language },
        subject: t('editing.mail.reviewSubject'),
        parts: [
          { kind: 'paragraph', text: t('mail.greeting', { name }) },
          {
            kind: 'paragraph',
            text:
              dueOn === null
                ? t('editing.mail.review')
                : t('editing.mail.reviewBy', { day: dates.format(new Date(dueOn)) }),
          },
          {
            kind: 'link',
            text: t('editing.mail.openRevision'),
            url: `${this.settings.PUBLIC_URL}/editing/revisions/${revisionId}`,
          },
          { kind: 'small', text: t('editing.mail.whyReview') },
        ],
      });
    });
  }
}
