import { ANY_ID } from '../platform/db/lists.js';
import { happeningOf, type RuleHappening, type RuleTicket, type RunningClock } from '@salus/rules';
import type { QueryResultRow } from 'pg';
import type { Statement } from '../platform/db/reader.js';

/** A ticket as rules see it, and what they have done to it already. */
export interface SeenTicket {
  readonly id: string;
  readonly organisationId: string;
  readonly ticket: RuleTicket;
  /** Changes whenever the rules do. */
  readonly stamp: string;
  readonly timerDueAt: Date | null;
  /** `rule occurrence` of everything that time has set off. */
  readonly fired: ReadonlySet<string>;
  /** How many rules have set off the event, one after the other. */
  readonly depth: number;
  readonly happening: RuleHappening;
}

/** The same columns for the worker and for a dry run. */
export const RULE_TICKET_COLUMNS = `t.id, t.organisation_id, t.reference, t.kind, t.status, t.priority, t.urgency, t.tlp, t.ransomware, t.rsit_class, t.team,
    t.assignee_id, t.escalated_to, t.language, t.subject, t.affected_systems, t.tags, t.impact, t.opened_at, t.first_answered_at,
    t.last_answered_at, t.last_requester_message_at,
    o.kind AS o_kind, o.country AS o_country, o.region AS o_region, o.name AS o_name, o.language AS o_language, u.language AS r_language,
    (SELECT array_agg(m.role) FROM memberships m WHERE m.user_id = t.requester_id) AS r_roles`;
export const RULE_TICKET_FROM =
  'FROM tickets t JOIN organisations o ON o.id = t.organisation_id JOIN users u ON u.id = t.requester_id';

/** $1 ticket ids, $2 the event or null. */
export const SEEN: Statement = {
  name: 'rule-ticket',
  text: `SELECT ${RULE_TICKET_COLUMNS},
      (SELECT e.at FROM events e WHERE e.ticket_id = t.id AND e.actor_id IS NOT NULL ORDER BY e.at DESC LIMIT 1) AS changed_at,
      (SELECT array_agg(f.rule_id || ' ' || f.occurrence) FROM escalation_firings f WHERE f.ticket_id = t.id AND f.event_id IS NULL) AS fired,
      (SELECT json_agg(json_build_object('kind', c.kind, 'cycle', c.cycle, 'dueAt', c.due_at)) FROM ticket_clocks c
        WHERE c.ticket_id = t.id AND c.stopped_at IS NULL AND c.due_at IS NOT NULL) AS clocks,
      (SELECT due_at FROM escalation_timers WHERE ticket_id = t.id) AS timer_due_at,
      (SELECT stamp FROM escalation_rule_set) AS stamp, e.depth, e.side, e.kind AS event_kind
    ${RULE_TICKET_FROM} LEFT JOIN LATERAL (SELECT (v.centre_facts->>'depth')::int AS depth, v.facts->>'kind' AS kind, a.side
      FROM events v LEFT JOIN users a ON a.id = v.actor_id WHERE v.id = $2::uuid) e ON true
    WHERE t.id = ${ANY_ID} ORDER BY t.id`,
};

export interface RuleTicketRow extends QueryResultRow {
  id: string;
  organisation_id: string;
  reference: string;
  kind: RuleTicket['kind'];
  status: RuleTicket['status'];
  priority: RuleTicket['priority'];
  urgency: RuleTicket['urgency'];
  tlp: RuleTicket['tlp'];
  ransomware: RuleTicket['ransomware'];
  rsit_class: string;
  team: RuleTicket['team'];
  assignee_id: string | null;
  escalated_to: RuleTicket['escalatedTo'];
  language: string;
  subject: string;
  affected_systems: string[];
  tags: string[];
  impact: RuleTicket['impact'];
  opened_at: Date;
  first_answered_at: Date | null;
  last_answered_at: Date | null;
  last_requester_message_at: Date | null;
  o_kind: string;
  o_country: string;
  o_region: string | null;
  o_name: string;
  o_language: string;
  r_language: string;
  r_roles: RuleTicket['requester']['roles'] | null;
}
export interface SeenRow extends RuleTicketRow {
  changed_at: Date | null;
  clocks: (Omit<RunningClock, 'dueAt'> & { dueAt: string })[] | null;
  event_kind: string | null;
  fired: string[] | null;
  timer_due_at: Date | null;
  stamp: string;
  depth: number | null;
  side: 'REQUESTER' | 'CENTRE' | null;
}

/** Without clocks: those that run now and those of a past moment come from different places. */
export function toRuleTicket(row: RuleTicketRow, lastChangeAt: Date): RuleTicket {
  return {
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    urgency: row.urgency,
    tlp: row.tlp,
    ransomware: row.ransomware,
    rsitClass: row.rsit_class,
    team: row.team,
    assigneeId: row.assignee_id,
    escalatedTo: row.escalated_to,
    language: row.language,
    subject: row.subject,
    affectedSystems: row.affected_systems,
    tags: row.tags,
    impact: row.impact,
    openedAt: row.opened_at,
    firstAnsweredAt: row.first_answered_at,
    lastAnsweredAt: row.last_answered_at,
    lastRequesterMessageAt: row.last_requester_message_at,
    lastChangeAt,
    organisation: {
      kind: row.o_kind,
      country: row.o_country,
      region: row.o_region,
      name: row.o_name,
      language: row.o_language,
    },
    requester: { roles: row.r_roles ?? [], language: row.r_language },
    clocks: [],
  };
}

export function toSeenTicket(row: SeenRow): SeenTicket {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    ticket: {
      ...toRuleTicket(row, row.changed_at ?? row.opened_at),
      clocks: (row.clocks ?? []).map((clock) => ({ ...clock, dueAt: new Date(clock.dueAt) })),
    },
    stamp: row.stamp,
    timerDueAt: row.timer_due_at,
    fired: new Set(row.fired),
    depth: row.depth ?? 0,
    happening: happeningOf({
      by: row.side ?? 'SYSTEM',
      facts: row.event_kind ? { kind: row.event_kind } : {},
    }),
  };
}
