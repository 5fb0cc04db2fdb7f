import type { IntakeOutcome, MailAuthentication, MailPart, Sureness } from '@salus/rules';
import type { ReadFile } from './read-message.js';

/** A message that waits to be processed, with what it takes to do so. */
export interface WaitingMessage {
  readonly id: string;
  readonly road: 'SMTP' | 'LMTP' | 'IMAP';
  readonly receivedAt: Date;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly clientAddress: string | null;
  readonly clientName: string | null;
  readonly failures: number;
  readonly begun: number;
  readonly raw: Buffer;
}

/** How a message ended. */
export interface IntakeEnd {
  readonly outcome: IntakeOutcome;
  readonly reasons: readonly string[];
  readonly fromAddress: string | null;
  readonly fromName: string | null;
  readonly subject: string | null;
  readonly messageId: string | null;
  readonly writtenAt: string | null;
  readonly authentication: MailAuthentication | null;
  readonly authenticatedBy: string | null;
  readonly sureness: Sureness | null;
  readonly organisationId: string | null;
  readonly userId: string | null;
  readonly ticketId: string | null;
  readonly ticketMessageId: string | null;
  readonly aboutMailId: string | null;
  readonly contentKey: Buffer | null;
  readonly duplicateOf: string | null;
  readonly cpuMilliseconds: number | null;
}

/** What people read of a message. */
export interface StoredContent {
  readonly parts: readonly MailPart[];
  readonly html: string | null;
  readonly files: readonly ReadFile[];
}
