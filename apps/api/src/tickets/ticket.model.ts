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
import type { Turn } from './ticket.entity.js';

export interface PersonModel {
  readonly id: string;
  readonly name: string;
  readonly side: 'REQUESTER' | 'CENTRE' | 'SYSTEM';
}

/** Whoever has written a mail without showing that it was them; what they call themselves stands with the mail. */
export const UNVERIFIED_PERSON: PersonModel = { id: 'unverified', name: '', side: 'REQUESTER' };

/** A row of the ticket statements: columns of the ticket and of what it is shown with. */
export interface TicketRow {
  id: string;
  organisation_id: string;
  reference: string;
  kind: TicketKind;
  subject: string;
  body?: string;
  language: string;
  status: TicketStatus;
  turn: Turn;
  priority: Priority;
  priority_override_reason: string | null;
  impact: Impact | null;
  urgency: Urgency;
  ransomware: Ransomware;
  rsit_class: string;
  rsit_type: string;
  tlp: Tlp;
  affected_systems: string[];
  tags: string[];
  callback_phone: string | null;
  noticed_at: Date | null;
  team: Team;
  requester_id: string;
  assignee_id: string | null;
  escalated_to: EscalationTarget | null;
  opened_at: Date;
  last_activity_at: Date;
  first_answered_at: Date | null;
  resolved_at: Date | null;
  closed_at: Date | null;
  clock_kind: ClockKind | null;
  clock_started_at: Date | null;
  clock_minutes: number | null;
  clock_working_time: boolean | null;
  next_due_at: Date | null;
  version: number;
  o_name: string;
  o_kind: string;
  o_country: string;
  o_region: string | null;
  o_language: string;
  o_time_zone: string;
  r_name: string | null;
  r_side: 'REQUESTER' | 'CENTRE' | null;
  a_name: string | null;
}

/** A ticket as GraphQL shows it; fields that are not here are resolved when they are asked for. */
export function toTicketModel(row: TicketRow) {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    reference: row.reference,
    kind: row.kind,
    subject: row.subject,
    body: row.body,
    language: row.language,
    status: row.status,
    turn: row.turn,
    priority: row.priority,
    priorityOverrideReason: row.priority_override_reason,
    impact: row.impact,
    urgency: row.urgency,
    ransomware: row.ransomware,
    rsitClass: row.rsit_class,
    rsitType: row.rsit_type,
    tlp: row.tlp,
    affectedSystems: row.affected_systems,
    tags: row.tags,
    callbackPhone: row.callback_phone,
    noticedAt: row.noticed_at,
    team: row.team,
    organisation: {
      id: row.organisation_id,
      name: row.o_name,
      kind: row.o_kind,
      country: row.o_country,
      region: row.o_region,
      language: row.o_language,
      timeZone: row.o_time_zone,
    },
    requester: { id: row.requester_id, name: row.r_name ?? '', side: row.r_side ?? 'REQUESTER' },
    assignee: row.assignee_id ? { id: row.assignee_id, name: row.a_name ?? '', side: 'CENTRE' } : null,
    clock: row.next_due_at
      ? {
          kind: row.clock_kind,
          dueAt: row.next_due_at,
          startedAt: row.clock_started_at,
          minutes: row.clock_minutes,
          workingTime: row.clock_working_time,
        }
      : null,
    escalatedTo: row.escalated_to,
    openedAt: row.opened_at,
    lastActivityAt: row.last_activity_at,
    firstAnsweredAt: row.first_answered_at,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
    version: row.version,
  };
}

export type TicketModel = ReturnType<typeof toTicketModel>;
