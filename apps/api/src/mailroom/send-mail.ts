import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import { mayCarryContentByMail, type Tlp } from '@salus/rules';
import { createTransport, type Transporter } from 'nodemailer';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import type { MailEntity } from './mail.entity.js';
import { composeMail } from './mail-text.js';

export const SEND_MAIL = 'send-mail';

// With the ticket's label and the recipient's rights as they are now, not as they were when the mail was written.
const WAITING: Statement = {
  name: 'mail-waiting',
  text: `SELECT m.id, m.kind, m.to_address AS "toAddress", m.reply_to AS "replyTo", m.language, m.subject, m.body_text AS "bodyText",
      m.body_html AS "bodyHtml", m.message_id AS "messageId", m.tlp, m.facts, t.tlp AS "tlpNow",
      m.user_id IS NULL OR (u.disabled_at IS NULL AND (u.side = 'CENTRE' OR EXISTS (
        SELECT 1 FROM ticket_participants p WHERE p.ticket_id = m.ticket_id AND p.user_id = m.user_id))) AS "isStillMeant"
    FROM mails m JOIN tickets t ON t.id = m.ticket_id LEFT JOIN users u ON u.id = m.user_id
    WHERE m.id = $1 AND m.state IN ('WAITING', 'FAILED')`,
};
const WITHDRAWN: Statement = {
  name: 'mail-withdrawn',
  text: "UPDATE mails SET state = 'WITHDRAWN' WHERE id = $1",
};
const SENT: Statement = {
  name: 'mail-sent',
  text: "UPDATE mails SET state = 'SENT', attempts = attempts + 1, sent_at = $2, last_answer = $3 WHERE id = $1",
};
const REFUSED: Statement = {
  name: 'mail-refused',
  text: "UPDATE mails SET state = 'FAILED', attempts = attempts + 1, last_answer = $2 WHERE id = $1",
};

interface WaitingMail extends MailEntity {
  readonly tlpNow: Tlp;
  readonly isStillMeant: boolean;
}

/** A mail that waited while its ticket got a stricter label loses what that label keeps out. */
async function asLabelledNow(mail: WaitingMail): Promise<MailEntity> {
  if (mayCarryContentByMail(mail.tlpNow) || !mayCarryContentByMail(mail.tlp)) return mail;
  const language = pickUiLanguage([mail.language]);
  const content = { tlp: mail.tlpNow, subject: '', text: null };
  const { subject, text, html } = composeMail(
    mail.facts,
    content,
    await createTranslator(language),
    language,
  );
  return { ...mail, subject, bodyText: text, bodyHtml: html };
}

/**
 * Hands one mail to the mail server. A crash between sending and remembering sends it again with the same Message-ID,
 * so that the repetition can be recognised; SMTP allows no more than that. Failures are tried again with back-off.
 */
@Injectable()
@DoesJob({ task: SEND_MAIL })
export class SendMail implements Job, OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    this.transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async run({ mailId }: { mailId?: string }): Promise<void> {
    const [mail] = await this.reader.rows<WaitingMail & Record<string, unknown>>(WORKER, WAITING, [mailId]);
    if (!mail) return;
    if (!mail.isStillMeant) {
      await this.reader.rows(WORKER, WITHDRAWN, [mail.id]);
      return;
    }
    const answer = await this.send(mail);
    await this.reader.rows(WORKER, SENT, [mail.id, this.clock.now(), answer.slice(0, 500)]);
  }

  /** The answer of the mail server. */
  private async send(mail: WaitingMail): Promise<string> {
    try {
      const { response } = (await this.transport.sendMail(this.message(await asLabelledNow(mail)))) as {
        response: string;
      };
      return response;
    } catch (failure) {
      const { response, code } = failure as { response?: string; code?: string };
      await this.reader.rows(WORKER, REFUSED, [mail.id, (response ?? code ?? 'failed').slice(0, 500)]);
      throw failure;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  // Automatic mail says so (RFC 3834), so that no out-of-office note is sent back.
  private message(mail: MailEntity) {
    const isAutomatic = mail.kind === 'ACKNOWLEDGEMENT';
    return {
      from: this.settings.MAIL_FROM,
      to: mail.toAddress,
      ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
      ...(isAutomatic ? { envelope: { from: '', to: [mail.toAddress] } } : {}),
      subject: mail.subject,
      text: mail.bodyText,
      html: mail.bodyHtml,
      messageId: mail.messageId,
      headers: {
        'Auto-Submitted': isAutomatic ? 'auto-replied' : 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
    };
  }
}
