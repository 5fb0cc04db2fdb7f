import { type Bounce, type BouncedRecipient } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { ticketEvent } from '../tickets/ticket.events.js';

const MARK_MAIL: Statement = {
  name: 'bounce-mark-mail',
  text: `UPDATE mails SET state = 'BOUNCED', failed_at = $2, bounce_status = $3, last_answer = coalesce($4, last_answer)
    WHERE id = $1 AND state = 'SENT' RETURNING organisation_id AS "organisationId", ticket_id AS "ticketId", to_address AS address, kind,
      facts->>'recipientName' AS name`,
};
const MARK_ADDRESS: Statement = {
  name: 'bounce-mark-address',
  text: `INSERT INTO undeliverable_addresses (address, since, last_at, status, answer) VALUES (lower($1), $2, $2, $3, $4)
    ON CONFLICT (address) DO UPDATE SET last_at = $2, status = $3, answer = $4`,
};

interface BouncedMail extends Record<string, unknown> {
  readonly organisationId: string;
  readonly ticketId: string | null;
  readonly address: string;
  readonly kind: string;
  readonly name: string | null;
}

/**
 * What a report says about a mail of ours: the mail came back, its address does not take mail, and the agents on the
 * ticket hear of it. A delay marks nothing: the server that reported it goes on trying. The same report twice is once.
 */
export async function recordBounce(tx: Tx, mailId: string, { recipients }: Bounce): Promise<boolean> {
  // A mail of ours has one recipient, so every report about it is about them, whatever name a list or an alias gave.
  const failed = recipients.find(({ action }) => action === 'FAILED');
  if (!failed) return false;
  const now = tx.clock.now();
  const answer = answerOf(failed);
  const [mail] = await tx.rows<BouncedMail>(MARK_MAIL, [
    mailId,
    now,
    failed.status?.slice(0, 20) ?? null,
    answer,
  ]);
  if (!mail) return false;
  await tx.rows(MARK_ADDRESS, [mail.address, now, failed.status, answer]);
  const { organisationId, ticketId, kind, name } = mail;
  if (ticketId)
    await tx.record(
      ticketEvent({ id: ticketId, organisationId }, 'MAIL_BOUNCED', { name, mail: kind, reason: answer }),
    );
  return true;
}

function answerOf({ answer, status }: BouncedRecipient): string | null {
  return (answer ?? status)?.slice(0, 500) ?? null;
}
