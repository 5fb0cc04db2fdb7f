import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { LOOP_HEADER } from '@salus/rules';
import { createTransport, type Transporter } from 'nodemailer';
import { WORKER } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/config.module.js';
import type { Settings } from '../../platform/config/settings.js';
import { Reader, type Statement } from '../../platform/db/reader.js';
import { newId } from '../../platform/ids.js';
import { DoesJob, type Job } from '../../platform/jobs/job.js';
import { probeAddress } from './our-addresses.js';
import { loopSeal } from '../mail-seals.js';

const KEPT_DAYS = 7;
const ANSWER_MS = 10_000;
const SENT: Statement = { name: 'probe-sent', text: 'INSERT INTO mail_probes (id, sent_at) VALUES ($1, $2)' };
const FAILED: Statement = { name: 'probe-failed', text: 'UPDATE mail_probes SET failure = $2 WHERE id = $1' };
const OLD: Statement = {
  name: 'probe-old',
  text: `DELETE FROM mail_probes WHERE sent_at < $1 AND id <> ALL (SELECT id FROM mail_probes WHERE arrived_at IS NOT NULL ORDER BY arrived_at DESC LIMIT 1)`,
};

/** At its start and every five minutes the product writes to itself: when the mail comes back through the intake, the whole way works. */
@Injectable()
@DoesJob({ task: 'mail-probe', cron: '*/5 * * * *', atStart: true })
export class MailProbe implements Job, OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    this.transport = createTransport({
      url: settings.SMTP_URL,
      connectionTimeout: ANSWER_MS,
      greetingTimeout: ANSWER_MS,
      socketTimeout: ANSWER_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async run(): Promise<void> {
    const { INTAKE_LISTEN, INTAKE_IMAP_URL } = this.settings;
    if (INTAKE_LISTEN.length === 0 && !INTAKE_IMAP_URL) return;
    const id = newId();
    const now = this.clock.now();
    await this.reader.rows(WORKER, SENT, [id, now]);
    try {
      await this.send(id);
    } catch (refusal) {
      const { response, code } = refusal as { response?: string; code?: string };
      await this.reader.rows(WORKER, FAILED, [id, (response ?? code ?? 'failed').slice(0, 200)]);
    }
    await this.reader.rows(WORKER, OLD, [new Date(now.getTime() - KEPT_DAYS * 86_400_000)]);
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }

  private async send(id: string): Promise<void> {
    const { APP_SECRET, MAIL_DOMAIN, MAIL_FROM } = this.settings;
    const to = probeAddress(APP_SECRET, MAIL_DOMAIN, id);
    await this.transport.sendMail({
      from: MAIL_FROM,
      to,
      envelope: { from: '', to: [to] },
      subject: 'Salus verifies that mail arrives',
      text: 'This mail was sent by Salus to itself.',
      messageId: `<probe-${id}@${MAIL_DOMAIN}>`,
      headers: { 'Auto-Submitted': 'auto-generated', [LOOP_HEADER]: loopSeal(APP_SECRET) },
    });
  }
}
