import { Inject, Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Reader } from '../platform/db/reader.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { Log } from '../platform/telemetry/log.js';
import { PostWebhook } from '../platform/webhooks/post-webhook.js';
import { isPointless } from './call-by-mail.js';
import { callWords } from './call-words.js';
import { CALL, CALL_STATE, type CallRow } from './page.repository.js';

export const CALL_BY_WEBHOOK = 'call-by-webhook';

/** Hands one call to the telephone or SMS gateway. Every try carries the same key, by which the gateway knows a repetition. */
@Injectable()
@DoesJob({ task: CALL_BY_WEBHOOK })
export class CallByWebhook implements Job {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly webhook: PostWebhook,
    private readonly log: Log,
  ) {}

  async run({ callId }: { callId?: string }): Promise<void> {
    const [call] = await this.reader.rows<CallRow & Record<string, unknown>>(WORKER, CALL, [callId]);
    if (!call || (call.state !== 'WAITING' && call.state !== 'FAILED')) return;
    if (isPointless(call)) return this.remember(call, 'STOPPED', null);
    if (!call.phone) return this.remember(call, 'NO_NUMBER', null);
    const url = this.settings.PAGE_GATEWAY_URL;
    if (!url) {
      this.log.error('page.no-gateway', { callId: call.id });
      return this.remember(call, 'FAILED', null);
    }
    const { line, acknowledgeUrl, language } = await callWords(call, this.settings);
    try {
      await this.webhook.post({
        id: call.key,
        url,
        payload: {
          kind: 'page',
          pageId: call.pageId,
          drill: call.isDrill,
          critical: call.isCritical,
          team: call.team,
          step: call.rung + 1,
          reference: call.reference,
          priority: call.priority,
          phone: call.phone,
          language,
          text: `${line} ${acknowledgeUrl}`,
          acknowledgeUrl,
        },
      });
    } catch (failure) {
      await this.remember(call, 'FAILED', null);
      throw failure;
    }
    await this.remember(call, 'SENT', this.clock.now());
  }

  private async remember(call: CallRow, state: string, at: Date | null): Promise<void> {
    await this.reader.rows(WORKER, CALL_STATE, [call.id, state, at]);
  }
}
