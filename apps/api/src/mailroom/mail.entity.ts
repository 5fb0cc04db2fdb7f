import type { Tlp } from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

import type { MailFacts } from './mail-text.js';

export type MailKind = 'ACKNOWLEDGEMENT' | 'REPLY' | 'RESOLVED' | 'REOPENED' | 'ESCALATED' | 'HANDED_OVER';

/** Every mail is a row before it is a mail. */
@Entity('mails')
export class MailEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('uuid', { name: 'ticket_id' })
  ticketId!: string;
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
  state!: 'WAITING' | 'SENT' | 'FAILED' | 'WITHDRAWN';
  @Column('integer')
  attempts!: number;
  @Column('text', { name: 'last_answer', nullable: true })
  lastAnswer!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}

registerEntities(MailEntity);
