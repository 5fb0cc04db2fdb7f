import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import {
  isRefusedForGood,
  type MailRefusal,
  mayCarryContentByMail,
  nextAttempt,
  type Tlp,
} from '@salus/rules';
import type { Transporter } from 'nodemailer';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { DoesJob, type Job, type JobRequest } from '../platform/jobs/job.js';
import { connectMailServer } from '../platform/mail/mail-server.js';
import { BlobReader } from '../platform/storage/blob-reader.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { type EnclosedFile, mailMessage } from './mail-message.js';
import type { MailEntity } from './mail.entity.js';
import { composeMail } from './mail-text.js';

export const SEND_MAIL = 'send-mail';

/** The job that sends this mail; there is never more than one of it. */
export const sendJob = (mailId: string, runAt?: Date): JobRequest => ({
  task: SEND_MAIL,
  payload: { mailId },
  key: `${SEND_MAIL} ${mailId}`,
  ...(runAt ? { runAt } : {}),
});

// With the ticket's label and the recipient's rights as they are now, not as they were when the mail was written.
const WAITING: Statement = {
  name: 'mail-waiting',
  text: `SELECT m.id, m.organisation_id AS "organisationId", m.ticket_id AS "ticketId", m.kind, m.to_address AS "toAddress", m.reply_to AS "replyTo",
      m.language, m.subject, m.body_text AS "bodyText", m.body_html AS "bodyHtml", m.message_id AS "messageId", m.tlp, m.facts,
      m.attempts, m.created_at AS "createdAt", m.retried_at AS "retriedAt", m.attachment_ids AS "attachmentIds", m.is_automatic AS "isAutomatic",
      m.unsubscribe_url AS "unsubscribeUrl", coalesce(t.tlp, m.tlp) AS "tlpNow",
      m.user_id IS NULL OR (u.disabled_at IS NULL AND (u.side = 'CENTRE' OR m.ticket_id IS NULL OR EXISTS (
        SELECT 1 FROM ticket_participants p WHERE p.ticket_id = m.ticket_id AND p.user_id = m.user_id))) AS "isStillMeant"
    FROM mails m LEFT JOIN tickets t ON t.id = m.ticket_id LEFT JOIN users u ON u.id = m.user_id
    WHERE m.id = $1 AND m.state = 'WAITING'`,
};
const FILES: Statement = {
  name: 'mail-enclosed-files',
  text: `SELECT a.name, a.media_type AS "mediaType", a.organisation_id AS "organisationId", a.sha256 FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place)
    JOIN attachments a ON a.id = w.id ORDER BY w.place`,
};
const WITHDRAWN: Statement = {
  name: 'mail-withdrawn',
  text: "UPDATE mails SET state = 'WITHDRAWN', next_attempt_at = NULL WHERE id = $1",
};
const SENT: Statement = {
  name: 'mail-sent',
  text: `UPDATE mails SET state = 'SENT', attempts = attempts + 1, sent_at = $2, last_answer = $3, next_attempt_at = NULL, failed_at = NULL
    WHERE id = $1`,
};
const TRIED: Statement = {
  name: 'mail-tried',
  text: 'UPDATE mails SET attempts = attempts + 1, last_answer = $2, next_attempt_at = $3 WHERE id = $1',
};
const FAILED: Statement = {
  name: 'mail-failed',
  text: `UPDATE mails SET state = 'FAILED', attempts = attempts + 1, last_answer = $2, failed_at = $3, next_attempt_at = NULL WHERE id = $1`,
};

interface WaitingMail extends MailEntity {
  readonly tlpNow: Tlp;
  readonly isStillMeant: boolean;
}
interface FileRow extends Omit<EnclosedFile, 'bytes'> {
  readonly organisationId: string;
  readonly sha256: Buffer;
}

/** A mail that waited while its ticket got a stricter label loses what that label keeps out. */
async function asLabelledNow(mail: WaitingMail): Promise<MailEntity> {
  if (mayCarryContentByMail(mail.tlpNow) || !mayCarryContentByMail(mail.tlp)) return mail;
  const language = pickUiLanguage([mail.language]);
  const content = { tlp: mail.tlpNow, subject: '', text: null, origin: '', enclosed: [], left: [] };
  const { subject, text, html } = composeMail(
    mail.facts,
    content,
    await createTranslator(language),
    language,
  );
  return { ...mail, subject, bodyText: text, bodyHtml: html, attachmentIds: [] };
}

/**
 * Hands one mail to the mail server. A crash between sending and remembering sends it again with the same Message-ID,
 * so that the repetition can be recognised; SMTP allows no more than that. What is refused for now is tried again, at
 * most ten minutes later; what is refused for good, and what nobody took for three days, is told to the agents.
 */
@Injectable()
@DoesJob({ task: SEND_MAIL })
export class SendMail implements Job, OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly blobs: BlobReader,
    private readonly clock: Clock,
  ) {
    this.transport = connectMailServer(settings);
  }

  async run({ mailId }: { mailId?: string }): Promise<void> {
    const [mail] = await this.reader.rows<WaitingMail & Record<string, unknown>>(WORKER, WAITING, [mailId]);
    if (!mail) return;
    if (!mail.isStillMeant) {
      await this.reader.rows(WORKER, WITHDRAWN, [mail.id]);
      return;
    }
    const outgoing = await asLabelledNow(mail);
    const files = await this.files(outgoing.attachmentIds);
    let response: string;
    try {
      ({ response } = (await this.transport.sendMail(mailMessage(outgoing, files, this.settings))) as {
        response: string;
      });
    } catch (failure) {
      await this.refused(mail, failure as MailRefusal & { response?: string });
      return;
    }
    await this.reader.rows(WORKER, SENT, [mail.id, this.clock.now(), short(response)]);
  }

  private async files(ids: readonly string[]): Promise<EnclosedFile[]> {
    if (ids.length === 0) return [];
    const rows = await this.reader.rows<FileRow & Record<string, unknown>>(WORKER, FILES, [ids]);
    const files: EnclosedFile[] = [];
    for (const { name, mediaType, ...place } of rows)
      files.push({ name, mediaType, bytes: await this.blobs.bytes(place) });
    return files;
  }

  private async refused(mail: WaitingMail, failure: MailRefusal & { response?: string }): Promise<void> {
    const now = this.clock.now();
    const answer = short(failure.response ?? failure.code ?? 'failed');
    const since = mail.retriedAt ?? mail.createdAt;
    const again = isRefusedForGood(failure) ? null : nextAttempt(mail.attempts + 1, since, now);
    await this.uow.run(WORKER, async (tx) => {
      if (again) {
        await tx.rows(TRIED, [mail.id, answer, again]);
        await tx.enqueue(sendJob(mail.id, again));
        return;
      }
      await tx.rows(FAILED, [mail.id, answer, now]);
      const { ticketId, organisationId, facts, kind } = mail;
      if (ticketId)
        await tx.record(
          ticketEvent({ id: ticketId, organisationId }, 'MAIL_FAILED', {
            name: facts.recipientName,
            mail: kind,
            reason: answer,
          }),
        );
    });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

const short = (answer: string) => answer.slice(0, 500);
