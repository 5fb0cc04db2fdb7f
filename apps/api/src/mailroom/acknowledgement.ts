import { mayAcknowledge } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';

const OPENED_BY_MAIL: Statement = {
  name: 'acknowledgement-facts',
  text: `SELECT m.sureness = 'UNSURE' AS "isUnsure", 'AUTOMATIC' = ANY(m.reasons) AS "isAutomatic",
      (SELECT count(*)::int FROM (SELECT 1 FROM mails a WHERE a.to_address = u.email AND a.kind = 'ACKNOWLEDGEMENT' AND a.created_at > $2 LIMIT 100) AS today) AS "toAddressToday",
      (SELECT count(*)::int FROM mails a WHERE a.ticket_id = t.id AND a.to_address = u.email AND a.kind = 'ACKNOWLEDGEMENT' AND a.created_at > $2) AS "onTicketToday"
    FROM tickets t JOIN users u ON u.id = t.requester_id
    JOIN mail_contents c ON c.ticket_id = t.id AND c.ticket_message_id IS NULL JOIN intake_messages m ON m.id = c.intake_id WHERE t.id = $1`,
};
const DAY_MS = 24 * 3_600_000;

export interface Acknowledgement {
  /** False when the limits of RFC 3834 and our own say that nothing is answered. */
  readonly isSent: boolean;
  /** False when nobody knows whether who gets it has written: then it repeats no word of the mail. */
  readonly mayQuote: boolean;
}

/** Whether the one who opened a ticket is told that it is there. What was opened on the page always is. */
export async function acknowledgementOf(tx: Tx, ticketId: string, at: Date): Promise<Acknowledgement> {
  const [mail] = await tx.rows<{
    isUnsure: boolean;
    isAutomatic: boolean;
    toAddressToday: number;
    onTicketToday: number;
  }>(OPENED_BY_MAIL, [ticketId, new Date(at.getTime() - DAY_MS)]);
  return mail ? { isSent: mayAcknowledge(mail), mayQuote: !mail.isUnsure } : { isSent: true, mayQuote: true };
}
