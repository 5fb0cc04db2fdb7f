import { csirtRoute, hasEnded } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import type { TicketOfRule } from '../tickets/ticket-rules.commands.js';
import { ticketEvent } from '../tickets/ticket.events.js';

const COUNTRY: Statement = {
  name: 'hand-over-country',
  text: `SELECT o.country, EXISTS (SELECT 1 FROM events e WHERE e.ticket_id = $2 AND e.type = 'HAND_OVER_PROPOSED'
      AND e.centre_facts->>'isForReserve' = $3 AND NOT EXISTS (SELECT 1 FROM escalations x
        WHERE x.ticket_id = $2 AND x.target = 'CSIRT' AND x.escalated_at >= e.at)) AS "isProposed"
    FROM organisations o WHERE o.id = $1`,
};

/**
 * Proposes to hand a ticket to those who answer for cyber incidents in its country: the CSIRT of the health sector, else the
 * national one, else the single point of contact. The EU Reserve is reached through the point of contact alone. A person
 * decides: only people hand tickets on to other organisations.
 */
export async function proposeHandOver(
  tx: Tx,
  ticket: TicketOfRule,
  isForReserve: boolean,
  because: Readonly<Record<string, string>>,
): Promise<string> {
  if (hasEnded(ticket.status)) return 'ENDED';
  const [row] = await tx.rows<{ country: string; isProposed: boolean }>(COUNTRY, [
    ticket.organisationId,
    ticket.id,
    String(isForReserve),
  ]);
  if (row!.isProposed) return 'ALREADY_SO';
  const contacts = csirtRoute(row!.country)?.contacts ?? [];
  const contact = isForReserve
    ? contacts.find(({ kind }) => kind === 'SINGLE_POINT_OF_CONTACT')
    : contacts[0];
  if (!contact) return 'NO_ROUTE';
  await tx.record(
    ticketEvent(
      ticket,
      'HAND_OVER_PROPOSED',
      { country: row!.country, contactKind: contact.kind, contactName: contact.name, site: contact.site },
      { ...because, isForReserve: String(isForReserve) },
    ),
  );
  return 'DONE';
}
