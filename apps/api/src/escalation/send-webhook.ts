import { Injectable } from '@nestjs/common';
import { GIVEN_UP_AFTER, nextAttempt } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { newId } from '../platform/ids.js';
import { DoesJob, type Job, type JobRequest } from '../platform/jobs/job.js';
import { PostWebhook } from '../platform/webhooks/post-webhook.js';
import type { TicketOfRule } from '../tickets/ticket-rules.commands.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import type { RuleAsStored } from './live-rules.js';

const SEND = 'send-webhook';
const sendJob = (deliveryId: string, runAt?: Date): JobRequest => ({
  task: SEND,
  payload: { deliveryId },
  key: `${SEND}:${deliveryId}`,
  ...(runAt ? { runAt } : {}),
});

const INSERT: Statement = {
  name: 'webhook-insert',
  text: `INSERT INTO webhook_deliveries (id, organisation_id, ticket_id, firing_id, url, payload, state, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, 'WAITING', $7)`,
};
const WAITING: Statement = {
  name: 'webhook-waiting',
  text: `SELECT w.id, w.url, w.payload, w.attempts, w.created_at AS "createdAt", w.organisation_id AS "organisationId", w.ticket_id AS "ticketId", w.firing_id AS "firingId"
    FROM webhook_deliveries w WHERE w.id = $1 AND w.state = 'WAITING'`,
};
const SENT: Statement = {
  name: 'webhook-sent',
  text: "UPDATE webhook_deliveries SET state = 'SENT', attempts = attempts + 1, last_answer = $2, sent_at = $3 WHERE id = $1",
};
const REFUSED: Statement = {
  name: 'webhook-refused',
  text: 'UPDATE webhook_deliveries SET state = $2, attempts = attempts + 1, last_answer = $3 WHERE id = $1',
};

interface Waiting {
  id: string;
  url: string;
  payload: Record<string, unknown>;
  attempts: number;
  createdAt: Date;
  organisationId: string;
  ticketId: string;
  firingId: string;
}

/** One row and one job that commit with the firing. It carries ids and facts, never what people wrote. */
export async function enqueueWebhook(
  tx: Tx,
  ticket: TicketOfRule,
  rule: RuleAsStored,
  url: string,
  because: Readonly<Record<string, string>>,
): Promise<string> {
  const id = newId();
  const { reference, kind, priority, status, team, tlp } = ticket;
  const payload = {
    id,
    type: 'rule.fired',
    at: tx.now.toISOString(),
    rule: { id: rule.id, name: rule.definition.name, version: rule.version },
    ticket: { id: ticket.id, reference, kind, priority, status, team, tlp },
  };
  await tx.rows(INSERT, [
    id,
    ticket.organisationId,
    ticket.id,
    because['firingId'],
    url,
    JSON.stringify(payload),
    tx.now,
  ]);
  await tx.enqueue(sendJob(id));
  return 'DONE';
}

/** Hands one webhook over. The receiver tells repetitions by the id; when it never takes it, the ticket says so. */
@Injectable()
@DoesJob({ task: SEND })
export class SendWebhook implements Job {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly webhooks: PostWebhook,
  ) {}

  async run({ deliveryId }: { deliveryId?: string }): Promise<void> {
    const [waiting] = await this.reader.rows<Waiting & Record<string, unknown>>(WORKER, WAITING, [
      deliveryId,
    ]);
    if (!waiting) return;
    let status: number;
    try {
      status = await this.webhooks.post(waiting);
    } catch (failure) {
      await this.refused(waiting, failure as { code?: string });
      return;
    }
    await this.reader.rows(WORKER, SENT, [waiting.id, String(status), this.clock.now()]);
  }

  /** The row counts the tries, not the queue: a worker that is killed in the middle uses up none of them. */
  private async refused(waiting: Waiting, { code = 'FAILED' }: { code?: string }): Promise<void> {
    const now = this.clock.now();
    const again = nextAttempt(waiting.attempts + 1, waiting.createdAt, now, GIVEN_UP_AFTER.WEBHOOK);
    await this.uow.run(WORKER, async (tx) => {
      await tx.rows(REFUSED, [waiting.id, again ? 'WAITING' : 'FAILED', code]);
      if (again) {
        await tx.enqueue(sendJob(waiting.id, again));
        return;
      }
      await tx.record(
        ticketEvent({ id: waiting.ticketId, organisationId: waiting.organisationId }, 'RULE_ACTION_REFUSED', {
          action: 'WEBHOOK',
          reason: code,
          firingId: waiting.firingId,
        }),
      );
    });
  }
}
