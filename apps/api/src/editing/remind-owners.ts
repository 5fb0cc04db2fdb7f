import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { Tlp } from '@salus/rules';
import { queueGuidanceCareMail } from '../mailroom/mail.commands.js';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';

export const REMIND_OWNERS = 'remind-owners';
/** Reminders of one run; the next hour goes on. */
const AT_ONCE = 100;

// Two weeks before the day, the day after it, and then every week until somebody has seen to it. A run that was missed is not
// made up for: only the last of these days counts. Whoever is no editor any more hears nothing; the list shows what is overdue.
const DUE: Statement = {
  name: 'article-reminders-due',
  text: `WITH due AS (
      SELECT a.id, a.owner_id, a.review_by, a.source_language, a.review_by < $1::date AS is_overdue,
        CASE WHEN a.review_by >= $1::date THEN a.review_by - 14 ELSE a.review_by + 1 + 7 * (($1::date - a.review_by - 1) / 7) END AS stage
      FROM articles a WHERE a.review_by <= $1::date + 14 AND EXISTS (SELECT 1 FROM article_texts t WHERE t.article_id = a.id)
        AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = a.owner_id AND m.role = 'EDITOR')),
    told AS (
      UPDATE articles a SET reminded_for = d.stage FROM due d
      WHERE a.id IN (SELECT n.id FROM due n JOIN articles o ON o.id = n.id WHERE o.reminded_for IS NULL OR o.reminded_for < n.stage
          ORDER BY n.review_by, n.id LIMIT ${AT_ONCE} FOR UPDATE OF o SKIP LOCKED) AND d.id = a.id
      RETURNING a.id)
    SELECT d.id, named.tlp, d.review_by::text AS "reviewBy", d.stage::text, d.is_overdue AS "isOverdue",
      u.id AS "ownerId", u.email, u.name, u.language, (SELECT o.id FROM organisations o WHERE o.kind = 'SUPPORT_CENTRE' LIMIT 1) AS "centreId",
      named.title
    FROM due d JOIN told USING (id) JOIN users u ON u.id = d.owner_id
      CROSS JOIN LATERAL (SELECT t.title, t.tlp FROM article_texts t WHERE t.article_id = d.id ORDER BY t.language <> d.source_language, t.language LIMIT 1) named
    WHERE u.disabled_at IS NULL`,
};

interface Reminder extends Record<string, unknown> {
  readonly id: string;
  readonly tlp: Tlp;
  readonly reviewBy: string;
  readonly stage: string;
  readonly isOverdue: boolean;
  readonly ownerId: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly centreId: string;
  readonly title: string;
}

/** Reminds the owners of articles that are to be checked again. */
@Injectable()
@DoesJob({ task: REMIND_OWNERS, cron: '11 * * * *' })
export class RemindOwners implements Job {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(): Promise<void> {
    await this.uow.run(WORKER, async (tx) => {
      const today = tx.clock.now().toISOString().slice(0, 10);
      for (const reminder of await tx.rows<Reminder>(DUE, [today])) await this.remind(tx, reminder);
    });
  }

  private async remind(tx: Tx, reminder: Reminder): Promise<void> {
    const { id, tlp, reviewBy, stage, isOverdue, ownerId, email, name, centreId, title } = reminder;
    const language = pickUiLanguage([reminder.language]);
    const t = await createTranslator(language);
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(reviewBy),
    );
    // A mail passes through servers that are not ours, so it names only what the whole world may read.
    const isOpen = tlp === Tlp.CLEAR;
    const subject = isOpen
      ? t(isOverdue ? 'editing.mail.overdueSubject' : 'editing.mail.dueSubject', { title })
      : t('editing.mail.unnamedSubject');
    await queueGuidanceCareMail(tx, this.settings, {
      key: `guidance-care ${id} ${ownerId} ${reviewBy} ${stage}`,
      organisationId: centreId,
      userId: ownerId,
      to: { address: email, name, language },
      subject,
      parts: [
        { kind: 'paragraph', text: t('mail.greeting', { name }) },
        { kind: 'paragraph', text: t(isOverdue ? 'editing.mail.overdue' : 'editing.mail.due', { day }) },
        ...(isOpen ? [{ kind: 'quote' as const, text: title }] : []),
        {
          kind: 'link',
          text: t('editing.mail.open'),
          url: `${this.settings.PUBLIC_URL}/editing/articles/${id}`,
        },
        { kind: 'small', text: t('editing.mail.why') },
      ],
    });
  }
}
