/**
 * The closed words of Salus. Each constant is spelled the same here, in the database (text with a CHECK), in the
 * GraphQL enums and in the web app, so that a value can be followed through all layers by searching for it.
 */

/** The union of an object's values: turns a constant object into its type. */
export type ValueOf<T> = T[keyof T];

export const TicketKind = {
  QUESTION: 'QUESTION',
  INCIDENT: 'INCIDENT',
  VULNERABILITY: 'VULNERABILITY',
  NEAR_MISS: 'NEAR_MISS',
} as const;
export type TicketKind = ValueOf<typeof TicketKind>;

export const TicketStatus = {
  NEW: 'NEW',
  OPEN: 'OPEN',
  WAITING_FOR_REQUESTER: 'WAITING_FOR_REQUESTER',
  WAITING_FOR_THIRD_PARTY: 'WAITING_FOR_THIRD_PARTY',
  RESOLVED: 'RESOLVED',
  CLOSED: 'CLOSED',
  REOPENED: 'REOPENED',
} as const;
export type TicketStatus = ValueOf<typeof TicketStatus>;

/** P1 is the most urgent. */
export const Priority = { P1: 'P1', P2: 'P2', P3: 'P3', P4: 'P4', P5: 'P5' } as const;
export type Priority = ValueOf<typeof Priority>;

/** Time until the harm grows: at once or spreading, within four hours, within three working days, not at all. */
export const Urgency = { NOW: 'NOW', HOURS: 'HOURS', DAYS: 'DAYS', NONE: 'NONE' } as const;
export type Urgency = ValueOf<typeof Urgency>;

/** The labels of the Traffic Light Protocol 2.0, from the least to the most strict. */
export const Tlp = {
  CLEAR: 'CLEAR',
  GREEN: 'GREEN',
  AMBER: 'AMBER',
  AMBER_STRICT: 'AMBER_STRICT',
  RED: 'RED',
} as const;
export type Tlp = ValueOf<typeof Tlp>;

/** The four priorities of the European action plan. */
export const Pillar = { PREVENT: 'PREVENT', DETECT: 'DETECT', RESPOND: 'RESPOND', DETER: 'DETER' } as const;
export type Pillar = ValueOf<typeof Pillar>;

export const Audience = {
  CLINICAL: 'CLINICAL',
  TECHNICAL: 'TECHNICAL',
  MANAGEMENT: 'MANAGEMENT',
  LEGAL: 'LEGAL',
} as const;
export type Audience = ValueOf<typeof Audience>;

/** RSIT knows no type "ransomware", so the suspicion is a fact of its own beside the classification. */
export const Ransomware = { NO: 'NO', SUSPECTED: 'SUSPECTED', YES: 'YES' } as const;
export type Ransomware = ValueOf<typeof Ransomware>;

/** STAFF and SECURITY_CONTACT belong to a hospital, the other four to the Centre. */
export const Role = {
  STAFF: 'STAFF',
  SECURITY_CONTACT: 'SECURITY_CONTACT',
  AGENT: 'AGENT',
  SECOND_LINE: 'SECOND_LINE',
  EDITOR: 'EDITOR',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;
export type Role = ValueOf<typeof Role>;

export const Team = { FIRST_LINE: 'FIRST_LINE', SECOND_LINE: 'SECOND_LINE' } as const;
export type Team = ValueOf<typeof Team>;

export const OrganisationKind = {
  UNIVERSITY_HOSPITAL: 'UNIVERSITY_HOSPITAL',
  GENERAL_HOSPITAL: 'GENERAL_HOSPITAL',
  PRIVATE_CLINIC: 'PRIVATE_CLINIC',
  PSYCHIATRIC_HOSPITAL: 'PSYCHIATRIC_HOSPITAL',
  REHABILITATION: 'REHABILITATION',
  CARE_HOME: 'CARE_HOME',
  AMBULANCE: 'AMBULANCE',
  GP_PRACTICE: 'GP_PRACTICE',
  LABORATORY: 'LABORATORY',
  IMAGING_CENTRE: 'IMAGING_CENTRE',
  DIALYSIS: 'DIALYSIS',
  REGIONAL_IT: 'REGIONAL_IT',
  HEALTH_AUTHORITY: 'HEALTH_AUTHORITY',
  SUPPORT_CENTRE: 'SUPPORT_CENTRE',
  NATIONAL_CSIRT: 'NATIONAL_CSIRT',
} as const;
export type OrganisationKind = ValueOf<typeof OrganisationKind>;

/** A reply is read by both sides, a note by the Centre only. */
export const MessageKind = { REPLY: 'REPLY', NOTE: 'NOTE' } as const;
export type MessageKind = ValueOf<typeof MessageKind>;

export const EscalationTarget = { SECOND_LINE: 'SECOND_LINE', CSIRT: 'CSIRT' } as const;
export type EscalationTarget = ValueOf<typeof EscalationTarget>;

/** Every code that an error of the API can carry. The same list is in the schema. */
export const ErrorCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  BAD_INPUT: 'BAD_INPUT',
  CONFLICT: 'CONFLICT',
  IDEMPOTENCY_MISMATCH: 'IDEMPOTENCY_MISMATCH',
  RATE_LIMITED: 'RATE_LIMITED',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  UNAVAILABLE: 'UNAVAILABLE',
  INTERNAL: 'INTERNAL',
} as const;
export type ErrorCode = ValueOf<typeof ErrorCode>;

/** The 24 official languages of the Union (ISO 639-1): the languages a ticket or an article may be written in. */
export const EU_LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const;
export type Language = (typeof EU_LANGUAGES)[number];

/** The languages in which the whole product is translated. */
export const INTERFACE_LANGUAGES = ['en', 'de', 'fr', 'el'] as const satisfies readonly Language[];
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The 27 Member States (ISO 3166-1 alpha-2). Greece is GR here; `EL` is how the Union itself writes it. */
export const EU_COUNTRIES = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;
export type Country = (typeof EU_COUNTRIES)[number];

/** True when `value` is one of the words of a constant object above: `isWord(TicketStatus, row.status)`. */
export function isWord<T extends Readonly<Record<string, string>>>(
  words: T,
  value: unknown,
): value is ValueOf<T> {
  return typeof value === 'string' && Object.hasOwn(words, value);
}

export function isLanguage(value: unknown): value is Language {
  return (EU_LANGUAGES as readonly unknown[]).includes(value);
}

export function isCountry(value: unknown): value is Country {
  return (EU_COUNTRIES as readonly unknown[]).includes(value);
}
