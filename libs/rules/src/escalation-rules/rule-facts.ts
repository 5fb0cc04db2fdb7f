/** A ticket as the conditions of rules see it, and the moments from which rules count time. */
import { hasEnded } from '../lifecycle.js';
import type { Impact } from '../priority.js';
import type {
  EscalationTarget,
  Priority,
  Ransomware,
  Role,
  Team,
  TicketKind,
  TicketStatus,
  Tlp,
  Urgency,
} from '../vocabulary.js';
import { ruleText } from './rule-condition.js';
import type { RuleBase, RuleTrigger } from './rule-definition.js';
import { isRuleClock, isTimeTrigger } from './rule-definition.js';
import { NONE, type RuleClock } from './rule-fields.js';

export interface RunningClock {
  readonly kind: RuleClock;
  /** 1 for the first of its kind on the ticket. */
  readonly cycle: number;
  readonly dueAt: Date;
}

/** What of a ticket changes by what happens on it. */
export interface RuleTicketState {
  readonly kind: TicketKind;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly urgency: Urgency;
  readonly tlp: Tlp;
  readonly ransomware: Ransomware;
  readonly rsitClass: string;
  readonly team: Team;
  readonly assigneeId: string | null;
  readonly escalatedTo: EscalationTarget | null;
  readonly language: string;
  readonly subject: string;
  readonly affectedSystems: readonly string[];
  readonly tags: readonly string[];
  readonly impact: Impact | null;
  readonly openedAt: Date;
  readonly firstAnsweredAt: Date | null;
  readonly lastAnsweredAt: Date | null;
  readonly lastRequesterMessageAt: Date | null;
  /** When a person last did something on it. */
  readonly lastChangeAt: Date;
}
export interface RuleTicket extends RuleTicketState {
  readonly organisation: {
    readonly kind: string;
    readonly country: string;
    readonly region: string | null;
    readonly name: string;
    readonly language: string;
  };
  readonly requester: { readonly roles: readonly Role[]; readonly language: string };
  readonly clocks: readonly RunningClock[];
}

/** What set a rule off: which side acted, and which clock it was about. */
export interface RuleHappening {
  readonly by: ActingSide;
  readonly clock: RuleClock | null;
}

export type ActingSide = 'REQUESTER' | 'CENTRE' | 'SYSTEM';

type Fact = string | number | boolean | readonly string[] | null;
/** One group of facts for each part of a field's name: `ticket.priority` is `facts.ticket.priority`. */
export type RuleFacts = Readonly<Record<string, Readonly<Record<string, Fact>>>>;

/** The facts at this moment; `happened` where an event sets rules off, and not a time. */
export function ruleFacts(ticket: RuleTicket, now: Date, happened: RuleHappening | null = null): RuleFacts {
  const { organisation, requester } = ticket;
  const clock = ticket.clocks.reduce<RunningClock | null>(
    (next, one) => (next === null || one.dueAt < next.dueAt ? one : next),
    null,
  );
  return {
    ticket: {
      kind: ticket.kind,
      status: ticket.status,
      priority: ticket.priority,
      urgency: ticket.urgency,
      tlp: ticket.tlp,
      ransomware: ticket.ransomware,
      rsitClass: ticket.rsitClass,
      team: ticket.team,
      isAssigned: ticket.assigneeId !== null,
      isAnswered: ticket.firstAnsweredAt !== null,
      escalatedTo: ticket.escalatedTo ?? NONE,
      language: ticket.language,
      subject: ruleText(ticket.subject),
      affectedSystems: ruleText(ticket.affectedSystems.join('\n')),
      tags: ticket.tags.map(ruleText),
    },
    impact: ticket.impact ?? {
      patientSafety: null,
      emergencyCapacity: null,
      clinicalSystems: null,
      diagnosticsPharmacy: null,
      medicalDevices: null,
      dataExposure: null,
      spread: null,
      recoverability: null,
    },
    organisation: {
      kind: organisation.kind,
      country: organisation.country,
      region: ruleText(organisation.region ?? ''),
      name: ruleText(organisation.name),
      language: organisation.language,
    },
    clock: {
      kind: clock?.kind ?? NONE,
      minutesLeft: clock ? Math.floor((clock.dueAt.getTime() - now.getTime()) / 60_000) : null,
    },
    requester: { roles: requester.roles, language: requester.language },
    event: { by: happened?.by ?? null, clock: happened?.clock ?? null },
  };
}

/** The value that a field has among the facts, for the explanation of a firing. */
export function factAt(facts: RuleFacts, field: string): Fact {
  const [group = '', name = ''] = field.split('.');
  return facts[group]?.[name] ?? null;
}

export interface RuleMoment {
  /** Names the occurrence: a rule acts once for each. */
  readonly occurrence: string;
  readonly dueAt: Date;
}

/** When a rule that waits for a time is due on a ticket; null when there is nothing to wait for. */
export function ruleMoment(trigger: RuleTrigger, ticket: RuleTicket): RuleMoment | null {
  if (!isTimeTrigger(trigger) || hasEnded(ticket.status)) return null;
  const from = momentOf(trigger.base, ticket);
  return (
    from && { occurrence: from.occurrence, dueAt: new Date(from.at.getTime() + trigger.minutes * 60_000) }
  );
}

function momentOf(base: RuleBase, ticket: RuleTicket): { occurrence: string; at: Date } | null {
  if (base === 'OPENED') return { occurrence: 'opened', at: ticket.openedAt };
  if (base === 'LAST_CHANGE')
    return { occurrence: `change ${ticket.lastChangeAt.toISOString()}`, at: ticket.lastChangeAt };
  const clock = isRuleClock(base) ? ticket.clocks.find(({ kind }) => kind === base) : undefined;
  // One promise is one occurrence, also when another priority moves the moment at which it is due.
  return clock ? { occurrence: `${base} ${clock.cycle}`, at: clock.dueAt } : null;
}
