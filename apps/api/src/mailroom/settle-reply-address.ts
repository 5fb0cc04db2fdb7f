import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import type { RecordedEvent } from '../platform/jobs/event.js';
import { type Reaction, ReactsTo } from '../platform/jobs/job.js';

// From the participants as they are now: events may be heard late, and not in their order.
const SETTLE: Statement = {
  name: 'settle-reply-address',
  text: `UPDATE reply_addresses r SET revoked_at = CASE WHEN EXISTS (SELECT 1 FROM ticket_participants p WHERE p.ticket_id = r.ticket_id AND p.user_id = r.user_id)
      THEN NULL ELSE coalesce(r.revoked_at, $3) END WHERE r.ticket_id = $1 AND r.user_id = $2`,
};

/** Who is taken out of a ticket has a reply address that no longer speaks for them; who comes back has it again. */
@Injectable()
@ReactsTo({ task: 'settle-reply-address', on: ['PARTICIPANT_REMOVED', 'PARTICIPANT_ADDED'] })
export class SettleReplyAddress implements Reaction {
  constructor(private readonly uow: UnitOfWork) {}

  async react(event: RecordedEvent): Promise<void> {
    await this.uow.run(WORKER, (tx) => tx.rows(SETTLE, [event.ticketId, event.facts['personId'], tx.now]));
  }
}
