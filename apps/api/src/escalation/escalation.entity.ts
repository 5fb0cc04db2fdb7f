import type { EscalationTarget } from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

/** A ticket was handed on, by a person or by a rule. */
@Entity('escalations')
export class EscalationEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('uuid', { name: 'ticket_id' })
  ticketId!: string;
  @Column('text')
  target!: EscalationTarget;
  @Column('uuid', { name: 'csirt_id', nullable: true })
  csirtId!: string | null;
  @Column('text')
  reason!: string;
  @Column('uuid', { name: 'by_user_id', nullable: true })
  byUserId!: string | null;
  /** Name and version of the rule; null when a person did it. */
  @Column('text', { nullable: true })
  rule!: string | null;
  @Column('timestamptz', { name: 'escalated_at' })
  escalatedAt!: Date;
}

registerEntities(EscalationEntity);
