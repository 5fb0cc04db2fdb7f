/** What the conditions of escalation rules may ask about, and with which operators. The editor and the server use this one list. */
import { CLOCK_KINDS, type ClockKind } from '../clocks/clock-book.js';
import { RSIT_CLASSES } from '../rsit.js';
import {
  EscalationTarget,
  EU_COUNTRIES,
  EU_LANGUAGES,
  OrganisationKind,
  Priority,
  Ransomware,
  Role,
  Team,
  TicketKind,
  TicketStatus,
  Tlp,
  Urgency,
} from '../vocabulary.js';

/** How a field is compared: one word of a list, several of them, free text, a number, or yes and no. */
export type RuleFieldKind = 'CHOICE' | 'CHOICES' | 'TEXT' | 'TEXTS' | 'NUMBER' | 'YES_NO';

export const RULE_OPERATORS = {
  CHOICE: ['=', '!=', 'in', 'notIn'],
  CHOICES: ['contains', 'doesNotContain'],
  TEXT: ['contains', 'doesNotContain'],
  TEXTS: ['contains', 'doesNotContain'],
  NUMBER: ['=', '<', '<=', '>', '>='],
  YES_NO: ['='],
} as const satisfies Record<RuleFieldKind, readonly string[]>;
export type RuleOperator = (typeof RULE_OPERATORS)[RuleFieldKind][number];

export interface RuleField {
  readonly kind: RuleFieldKind;
  /** The words of a CHOICE or CHOICES. */
  readonly words?: readonly string[];
  /** The bounds of a NUMBER. */
  readonly min?: number;
  readonly max?: number;
  /** Only known while something happens: rules that wait for a time cannot ask for it. */
  readonly isOfEvent?: true;
}

const choice = (words: Readonly<Record<string, string>> | readonly string[]): RuleField => ({
  kind: 'CHOICE',
  words: Array.isArray(words) ? (words as readonly string[]) : Object.values(words),
});
const axis: RuleField = { kind: 'NUMBER', min: 0, max: 4 };
const YEAR_OF_MINUTES = 366 * 24 * 60;
const minutes: RuleField = { kind: 'NUMBER', min: -YEAR_OF_MINUTES, max: YEAR_OF_MINUTES };

/** Stands where a ticket has no such word, as one that was not escalated. */
export const NONE = 'NONE';

/** The promises of the Centre and the duties of the hospital that a rule can ask for, or wait for. */
export const RULE_CLOCKS: readonly ClockKind[] = CLOCK_KINDS;
export type RuleClock = ClockKind;

export const RULE_FIELDS = {
  'ticket.kind': choice(TicketKind),
  'ticket.status': choice(TicketStatus),
  'ticket.priority': choice(Priority),
  'ticket.urgency': choice(Urgency),
  'ticket.tlp': choice(Tlp),
  'ticket.ransomware': choice(Ransomware),
  'ticket.rsitClass': choice(RSIT_CLASSES.map(({ value }) => value)),
  'ticket.team': choice(Team),
  'ticket.isAssigned': { kind: 'YES_NO' },
  'ticket.isAnswered': { kind: 'YES_NO' },
  'ticket.escalatedTo': choice([NONE, ...Object.values(EscalationTarget)]),
  'ticket.language': choice(EU_LANGUAGES),
  'ticket.subject': { kind: 'TEXT' },
  'ticket.affectedSystems': { kind: 'TEXT' },
  'ticket.tags': { kind: 'TEXTS' },
  'impact.patientSafety': axis,
  'impact.emergencyCapacity': axis,
  'impact.clinicalSystems': axis,
  'impact.diagnosticsPharmacy': axis,
  'impact.medicalDevices': axis,
  'impact.dataExposure': axis,
  'impact.spread': axis,
  'impact.recoverability': axis,
  'organisation.kind': choice(OrganisationKind),
  'organisation.country': choice(EU_COUNTRIES),
  'organisation.region': { kind: 'TEXT' },
  'organisation.name': { kind: 'TEXT' },
  'organisation.language': choice(EU_LANGUAGES),
  'clock.kind': choice([NONE, ...RULE_CLOCKS]),
  'clock.minutesLeft': minutes,
  'requester.roles': { kind: 'CHOICES', words: [Role.STAFF, Role.SECURITY_CONTACT] },
  'requester.language': choice(EU_LANGUAGES),
  'event.clock': { ...choice(RULE_CLOCKS), isOfEvent: true },
  'event.by': { ...choice(['REQUESTER', 'CENTRE', 'SYSTEM']), isOfEvent: true },
} as const satisfies Record<string, RuleField>;
export type RuleFieldName = keyof typeof RULE_FIELDS;

/** The field of this name, or null when there is none. */
export function ruleField(name: string): RuleField | null {
  return Object.hasOwn(RULE_FIELDS, name) ? RULE_FIELDS[name as RuleFieldName] : null;
}
