import type { EscalationTarget } from '@salus/rules';
import type { Tx } from '../platform/db/tx.js';
import { newId } from '../platform/ids.js';
import { ticketEvent } from '../tickets/ticket.events.js';
import { EscalationEntity } from './escalation.entity.js';

export interface NewEscalation {
  readonly target: EscalationTarget;
  readonly csirt: { id: string; name: string } | null;
  readonly reason: string;
  readonly by: { userId: string } | { rule: string; because: Readonly<Record<string, string>> };
  readonly at: Date;
}

/** The row and the event of an escalation; the ticket itself is changed by the caller in the same transaction. */
export async function recordEscalation(
  tx: Tx,
  ticket: { id: string; organisationId: string; calendarVersionId: string | null },
  escalation: NewEscalation,
): Promise<void> {
  const id = newId();
  const { target, csirt, reason, by, at } = escalation;
  await tx.manager
    .createQueryBuilder()
    .insert()
    .into(EscalationEntity)
    .values({
      id,
      organisationId: ticket.organisationId,
      ticketId: ticket.id,
      target,
      csirtId: csirt?.id ?? null,
      reason,
      byUserId: 'userId' in by ? by.userId : null,
      rule: 'rule' in by ? by.rule : null,
      escalatedAt: at,
    })
    .updateEntity(false)
    .execute();
  await tx.record(
    ticketEvent(
      ticket,
      'TICKET_ESCALATED',
      {
        escalationId: id,
        target,
        csirtName: csirt?.name ?? null,
        // How the Centre calls its rules is its own business: the hospital learns that one did it.
        rule: 'rule' in by ? 'AUTOMATIC' : null,
      },
      {
        reason,
        calendarVersionId: target === 'SECOND_LINE' ? ticket.calendarVersionId : null,
        ...('because' in by ? by.because : {}),
      },
    ),
  );
}
