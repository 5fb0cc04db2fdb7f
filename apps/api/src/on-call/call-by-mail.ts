import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Reader } from '../platform/db/reader.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { connectMailServer } from '../platform/mail/mail-server.js';
import { callWords, type CallWords } from './call-words.js';
import { CALL, CALL_STATE, type CallRow } from './page.repository.js';

export const CALL_BY_MAIL = 'call-by-mail';

/** What a waiting call of an ended page, or to somebody who has left, comes to. */
export function isPointless(call: CallRow): boolean {
  return call.isDisabled || call.pageState === 'ACKNOWLEDGED' || call.pageState === 'ENDED';
}

/**
 * Mails one call. A crash between sending and remembering sends it again with the same Message-ID, so that the repetition can be
 * recognised; SMTP allows no more than that.
 */
@Injectable()
@DoesJob({ task: CALL_BY_MAIL })
export class CallByMail implements Job, OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    this.transport = connectMailServer(settings);
  }

  async run({ callId }: { callId?: string }): Promise<void> {
    const [call] = await this.reader.rows<CallRow & Record<string, unknown>>(WORKER, CALL, [callId]);
    if (!call || (call.state !== 'WAITING' && call.state !== 'FAILED')) return;
    if (isPointless(call)) return this.remember(call, 'STOPPED', null);
    const words = await callWords(call, this.settings);
    try {
      await this.transport.sendMail({
        from: this.settings.MAIL_FROM,
        to: call.email,
        subject: words.subject,
        text: mailText(words, call),
        messageId: `<${call.id}@${this.settings.MAIL_DOMAIN}>`,
        priority: call.isCritical ? 'high' : 'normal',
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (failure) {
      await this.remember(call, 'FAILED', null);
      throw failure;
    }
    await this.remember(call, 'SENT', this.clock.now());
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private async remember(call: CallRow, state: string, at: Date | null): Promise<void> {
    await this.reader.rows(WORKER, CALL_STATE, [call.id, state, at]);
  }
}

function mailText({ t, line, acknowledgeUrl }: CallWords, call: CallRow): string {
  return [
    t('mail.greeting', { name: call.name }),
    line,
    t('onCall.page.acknowledgeHere'),
    acknowledgeUrl,
    t('onCall.page.linkWorks'),
  ].join('\n\n');
}
