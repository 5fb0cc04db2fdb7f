import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import type { MailEntity } from './mail.entity.js';

export const SEND_MAIL = 'send-mail';

const WAITING: Statement = {
  name: 'mail-waiting',
  text: `SELECT id, kind, to_address AS "toAddress", reply_to AS "replyTo", subject, body_text AS "bodyText", body_html AS "bodyHtml",
    message_id AS "messageId" FROM mails WHERE id = $1 AND state <> 'SENT'`,
};
const SENT: Statement = {
  name: 'mail-sent',
  text: "UPDATE mails SET state = 'SENT', attempts = attempts + 1, sent_at = $2, last_answer = $3 WHERE id = $1",
};
const REFUSED: Statement = {
  name: 'mail-refused',
  text: "UPDATE mails SET state = 'FAILED', attempts = attempts + 1, last_answer = $2 WHERE id = $1",
};

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
    const [mail] = await this.reader.rows<MailEntity & Record<string, unknown>>(WORKER, WAITING, [mailId]);
    if (!mail) return;
    try {
      const { response } = (await this.transport.sendMail(this.message(mail))) as { response: string };
      await this.reader.rows(WORKER, SENT, [mail.id, this.clock.now(), response.slice(0, 500)]);
    } catch (failure) {
      const answer =
        (failure as { response?: string; code?: string }).response ??
        (failure as { code?: string }).code ??
        'failed';
      await this.reader.rows(WORKER, REFUSED, [mail.id, answer.slice(0, 500)]);
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
