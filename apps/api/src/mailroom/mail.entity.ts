import type { Tlp } from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

import type { MailFacts } from './mail-text.js';

export type MailKind =
  | 'ACKNOWLEDGEMENT'
  | 'REPLY'
  | 'RESOLVED'
  | 'REOPENED'
  | 'ESCALATED'
  | 'HANDED_OVER'
  | 'SUBSCRIPTION'
  | 'NOTICE'
  | 'RULES_STOPPED'
  | 'DUTY_DUE'
  | 'GUIDANCE_CARE';

/** WAITING: will be tried (again). FAILED: refused for good, or given up. BOUNCED: came back. WITHDRAWN: not meant any more. */
export type MailState = 'WAITING' | 'SENT' | 'FAILED' | 'BOUNCED' | 'WITHDRAWN';

/** Every mail is a row before it is a mail. */
@Entity('mails')
export class MailEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  /** Null for news that somebody has subscribed to. */
  @Column('uuid', { name: 'ticket_id', nullable: true })
  ticketId!: string | null;
  /** The message whose words and files it carries. */
  @Column('uuid', { name: 'ticket_message_id', nullable: true })
  ticketMessageId!: string | null;
  @Column('uuid', { name: 'attachment_ids', array: true })
  attachmentIds!: string[];
  /** Written by the product alone: nothing answers it (RFC 3834). */
  @Column('boolean', { name: 'is_automatic' })
  isAutomatic!: boolean;
  /** Where a subscription is ended; null for mails that are none. */
  @Column('text', { name: 'unsubscribe_url', nullable: true })
  unsubscribeUrl!: string | null;
  /** Event and recipient: the same event never mails anybody twice. */
  @Column('text')
  key!: string;
  @Column('text')
  kind!: MailKind;
  /** Null when the recipient is no person of the product, as with a national CSIRT. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;
  /** The ticket's label when the mail was written. */
  @Column('text')
  tlp!: Tlp;
  /** What the mail was written from, without the content of the ticket. */
  @Column('jsonb')
  facts!: MailFacts;
  @Column('text', { name: 'to_address' })
  toAddress!: string;
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo!: string | null;
  @Column('text')
  language!: string;
  @Column('text')
  subject!: string;
  @Column('text', { name: 'body_text' })
  bodyText!: string;
  @Column('text', { name: 'body_html' })
  bodyHtml!: string;
  @Column('text', { name: 'message_id' })
  messageId!: string;
  @Column('text')
  state!: MailState;
  @Column('integer')
  attempts!: number;
  @Column('text', { name: 'last_answer', nullable: true })
  lastAnswer!: string | null;
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: Date | null;
  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt!: Date | null;
  /** When somebody last asked to send it again. */
  @Column('timestamptz', { name: 'retried_at', nullable: true })
  retriedAt!: Date | null;
  @Column('text', { name: 'bounce_status', nullable: true })
  bounceStatus!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}

registerEntities(MailEntity);
