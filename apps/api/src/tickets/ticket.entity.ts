import type {
  ClockKind,
  EscalationTarget,
  Impact,
  Priority,
  Ransomware,
  Team,
  TicketKind,
  TicketStatus,
  Tlp,
  Urgency,
} from '@salus/rules';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { registerEntities } from '../platform/db/entities.js';

export type Turn = 'CENTRE' | 'REQUESTER' | 'THIRD_PARTY' | 'NOBODY';

/** The row of a ticket. */
@Entity('tickets')
export class TicketEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('text')
  reference!: string;
  @Column('text')
  kind!: TicketKind;
  @Column('text')
  subject!: string;
  @Column('text')
  body!: string;
  @Column('text')
  language!: string;
  @Column('text')
  status!: TicketStatus;
  @Column('text')
  turn!: Turn;
  @Column('text')
  priority!: Priority;
  @Column('text', { name: 'priority_override_reason', nullable: true })
  priorityOverrideReason!: string | null;
  @Column('jsonb', { nullable: true })
  impact!: Impact | null;
  @Column('text')
  urgency!: Urgency;
  @Column('text')
  ransomware!: Ransomware;
  @Column('text', { name: 'rsit_class' })
  rsitClass!: string;
  @Column('text', { name: 'rsit_type' })
  rsitType!: string;
  @Column('text')
  tlp!: Tlp;
  @Column('text', { name: 'affected_systems', array: true })
  affectedSystems!: string[];
  @Column('text', { array: true })
  tags!: string[];
  @Column('text', { name: 'callback_phone', nullable: true })
  callbackPhone!: string | null;
  @Column('timestamptz', { name: 'noticed_at', nullable: true })
  noticedAt!: Date | null;
  @Column('text')
  team!: Team;
  @Column('uuid', { name: 'requester_id' })
  requesterId!: string;
  @Column('uuid', { name: 'assignee_id', nullable: true })
  assigneeId!: string | null;
  @Column('text', { name: 'escalated_to', nullable: true })
  escalatedTo!: EscalationTarget | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt!: Date | null;
  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt!: Date;
  @Column('timestamptz', { name: 'first_answered_at', nullable: true })
  firstAnsweredAt!: Date | null;
  @Column('timestamptz', { name: 'last_answered_at', nullable: true })
  lastAnsweredAt!: Date | null;
  @Column('timestamptz', { name: 'last_requester_message_at', nullable: true })
  lastRequesterMessageAt!: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;
  @Column('text', { name: 'clock_kind', nullable: true })
  clockKind!: ClockKind | null;
  @Column('timestamptz', { name: 'clock_started_at', nullable: true })
  clockStartedAt!: Date | null;
  @Column('integer', { name: 'clock_minutes', nullable: true })
  clockMinutes!: number | null;
  @Column('boolean', { name: 'clock_working_time', nullable: true })
  clockWorkingTime!: boolean | null;
  /** Under which version of which policy the Centre made its promises; null when it made none. */
  @Column('uuid', { name: 'service_policy_version_id', nullable: true })
  servicePolicyVersionId!: string | null;
  /** Version of the calendar of the team that has the ticket. */
  @Column('uuid', { name: 'calendar_version_id', nullable: true })
  calendarVersionId!: string | null;
  @Column('timestamptz', { name: 'next_due_at', nullable: true })
  nextDueAt!: Date | null;
  @Column('integer')
  version!: number;
}

/** A reply, a note, or a mail whose sender could not be verified. */
@Entity('ticket_messages')
export class TicketMessageEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @Column('uuid', { name: 'ticket_id' })
  ticketId!: string;
  @Column('text')
  kind!: 'REPLY' | 'NOTE' | 'UNVERIFIED';
  /** Null only when it is not verified. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId!: string | null;
  @Column('text')
  body!: string;
  @Column('text')
  language!: string;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** Someone of the hospital who takes part in a ticket. */
@Entity('ticket_participants')
export class TicketParticipantEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @PrimaryColumn('uuid', { name: 'ticket_id' })
  ticketId!: string;
  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: string;
  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}

registerEntities(TicketEntity, TicketMessageEntity, TicketParticipantEntity);
