/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Says that somebody takes care. */
export type AcknowledgePageInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The page. */
  pageId: string | number;
};

/** How somebody acknowledged: by the link in the page, or in the desk. */
export type AcknowledgedVia =
  | 'DESK'
  | 'LINK';

/** A note that only the Centre reads. */
export type AddNoteInput = {
  /** Files uploaded before, at most 20. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** At most 20,000 characters. */
  body: string;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Somebody stands in. */
export type AddOverrideInput = {
  /** Until when; at most 60 days later. */
  endsAt: string;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Who stands in. */
  personId: string | number;
  /** From when. */
  startsAt: string;
  /** The team. */
  team: OnCallTeam;
};

/** What an editor writes. Address, priority, audiences and label hold for all languages and are taken from the source language. */
export type ArticleContentInput = {
  /** At least one when it is submitted. */
  audiences: Array<Audience>;
  /** Markdown, at most 60000 characters. */
  body: string;
  /** For readers: what is different; at most 500 characters. */
  changeNote: string;
  /** Not in the future. */
  lastReviewedOn: string;
  /** At least one under AMBER and AMBER+STRICT, at most 100. */
  organisationIds: Array<string | number>;
  /** The priority of the plan. */
  pillar: Pillar;
  /** Small letters, digits and hyphens. */
  slug: string;
  /** At most 20. */
  sources: Array<ArticleSourceInput>;
  /** At most 500 characters. */
  summary: string;
  /** One line, at most 200 characters. */
  title: string;
  /** With whom it may be shared. */
  tlp: Tlp;
};

/** A source of an article. */
export type ArticleSourceInput = {
  /** What the source is called; at most 200 characters. */
  title: string;
  /** Its address, HTTPS only. */
  url: string;
};

/** Who is asked to read a revision. */
export type AssignReviewerInput = {
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** By when. */
  reviewDueOn?: string | null | undefined;
  /** An editor who did not write it; nobody when left out. */
  reviewerId?: string | number | null | undefined;
  /** The revision. */
  revisionId: string | number;
};

/** Who works on it. What is left out stays; null for assigneeId gives it back. */
export type AssignTicketInput = {
  /** An agent. */
  assigneeId?: string | number | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** A team. */
  team?: Team | null | undefined;
  /** The ticket. */
  ticketId: string | number;
};

/** For whom an article is written. */
export type Audience =
  | 'CLINICAL'
  | 'LEGAL'
  | 'MANAGEMENT'
  | 'TECHNICAL';

/** Sends all further mail of an address to the quarantine, or no longer. */
export type BlockSenderInput = {
  /** False lifts the block. */
  blocked: boolean;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The message whose sender it is. */
  intakeId: string | number;
};

/** Where one call of a page stands. */
export type CallState =
  | 'FAILED'
  | 'NOBODY'
  | 'NO_NUMBER'
  | 'SENT'
  | 'STOPPED'
  | 'WAITING';

/** A duty turned out not to exist. */
export type CancelDutyInput = {
  /** Which duty. */
  duty: DutyKind;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Why, at most 1,000 characters. */
  reason: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Who answers for an article, and until when it is trusted. */
export type CareForArticleInput = {
  /** The article. */
  articleId: string | number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** An editor; nobody when left out. */
  ownerId?: string | number | null | undefined;
  /** By when it is to be checked; never when left out. */
  reviewBy?: string | null | undefined;
};

/** What kind of incident it is. */
export type ClassifyTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Whether ransomware is part of it. */
  ransomware: Ransomware;
  /** Class of the Reference Security Incident Taxonomy. */
  rsitClass: string;
  /** Type within that class. */
  rsitType: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Why an interval of a clock began. */
export type ClockCause =
  | 'ANSWERED'
  | 'ASKED'
  | 'CLOSED'
  | 'DUTY'
  | 'MERGED'
  | 'OPENED'
  | 'PRIORITY'
  | 'PROMISED'
  | 'REOPENED'
  | 'RESOLVED'
  | 'STATUS'
  | 'TEAM';

/** Whether nights and closed days count. */
export type ClockHours =
  | 'ALWAYS'
  | 'WORKING';

/** What a clock is about: what the Centre promises, and what the law asks of the hospital. */
export type ClockKind =
  /** Vigilance of medical devices. */
  | 'DEVICE_VIGILANCE'
  /** The first answer of a person. */
  | 'FIRST_ANSWER'
  /** GDPR: notification to the data protection authority. */
  | 'GDPR_ART_33'
  /** GDPR: communication to the persons affected. */
  | 'GDPR_ART_34'
  /** An answer to what the requester last asked. */
  | 'NEXT_ANSWER'
  /** NIS2: early warning to the CSIRT or authority. */
  | 'NIS2_EARLY_WARNING'
  /** NIS2: final report. */
  | 'NIS2_FINAL_REPORT'
  /** NIS2: incident notification. */
  | 'NIS2_NOTIFICATION'
  /** The solution. */
  | 'RESOLUTION'
  /** The next update. */
  | 'UPDATE';

/** How a clock stands. BREACHED with `stoppedAt` is done, but late; without it, late and still owed. */
export type ClockState =
  | 'BREACHED'
  | 'CANCELLED'
  | 'MET'
  | 'PAUSED'
  | 'RUNNING';

/** Closes a resolved ticket. */
export type CloseTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** A day on which nobody works. */
export type ClosedDayInput = {
  /** YYYY-MM-DD. */
  date: string;
  /** At most 80 characters. */
  name: string;
};

/** What to say about a revision. */
export type CommentOnRevisionInput = {
  /** At most 20000 characters. */
  body: string;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** The words it is about; at most 500 characters. */
  quote?: string | null | undefined;
  /** The revision. */
  revisionId: string | number;
};

/** How sure it is: read at the source, read at others, or from general knowledge. */
export type Confidence =
  | 'FIRST_HAND'
  | 'SECOND_HAND'
  | 'UNVERIFIED';

/** The requester agrees that it is solved. */
export type ConfirmResolutionInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** What is left out stays. */
export type DescribeTicketInput = {
  /** At most 30. */
  affectedSystems?: Array<string> | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** At most 200 characters. */
  subject?: string | null | undefined;
  /** At most 20. */
  tags?: Array<string> | null | undefined;
  /** The ticket. */
  ticketId: string | number;
};

/** Which draft to throw away. */
export type DiscardDraftInput = {
  /** The version of the draft that you have. */
  expectedVersion: number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** The article in its language. */
  translationId: string | number;
};

/** Tries a version on the past without changing anything. */
export type DryRunEscalationRuleInput = {
  /** Over the tickets of the last days, 1 to 90. */
  days: number;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The rule. */
  ruleId: string | number;
  /** Its version. */
  version: number;
};

/** What must be in it. */
export type DutyContent =
  | 'CATEGORIES_AND_NUMBERS'
  | 'CONSEQUENCES'
  | 'CONTACT_POINT'
  | 'CROSS_BORDER'
  | 'DETAILED_DESCRIPTION'
  | 'DEVICE'
  | 'FIRST_ASSESSMENT'
  | 'INDICATORS'
  | 'MEASURES'
  | 'MITIGATION'
  | 'NATURE_OF_BREACH'
  | 'PLAIN_LANGUAGE'
  | 'REASONS_FOR_DELAY'
  | 'ROOT_CAUSE'
  | 'SUSPECTED_UNLAWFUL'
  | 'UPDATE_OF_WARNING';

/** What the law asks of a hospital after an incident. */
export type DutyKind =
  | 'DEVICE_VIGILANCE'
  | 'GDPR_ART_33'
  | 'GDPR_ART_34'
  | 'NIS2_EARLY_WARNING'
  | 'NIS2_FINAL_REPORT'
  | 'NIS2_NOTIFICATION';

/** To whom something is sent. */
export type DutyRecipient =
  | 'CSIRT_OR_AUTHORITY'
  | 'DATA_PROTECTION_AUTHORITY'
  | 'DEVICE_AUTHORITY'
  | 'PERSONS_AFFECTED';

/** From when the time counts. */
export type DutyStart =
  | 'AWARENESS'
  | 'NIS2_NOTIFICATION_SUBMITTED';

/** How a duty stands on a ticket. */
export type DutyState =
  | 'CANCELLED'
  | 'LATE'
  | 'NOT_STARTED'
  | 'RUNNING'
  | 'SUBMITTED';

/** Narrows the list of editors; what is left out does not narrow it. */
export type EditorialFilter = {
  /** Only those the person who asks answers for. */
  isMine?: boolean | null | undefined;
  /** Only those whose day to be checked has passed. */
  isOverdue?: boolean | null | undefined;
  /** Only those that the person who asks could approve now: asked for, or nobody else is. */
  isToReview?: boolean | null | undefined;
  /** Only with a text in this language. */
  language?: string | null | undefined;
  /** Only this priority of the plan. */
  pillar?: Pillar | null | undefined;
  /** A text in this state in any language; DRAFT: somebody is writing. */
  state?: RevisionState | null | undefined;
  /** Only with these letters in a title or in the address. */
  text?: string | null | undefined;
  /** Only public ones that lack this language, or have it older than the source. */
  toTranslateInto?: string | null | undefined;
};

/** Hands a ticket on. */
export type EscalateTicketInput = {
  /** Required for CSIRT, not allowed otherwise. */
  csirtId?: string | number | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** At most 1,000 characters. */
  reason: string;
  /** To whom. */
  target: EscalationTarget;
  /** The ticket. */
  ticketId: string | number;
};

/** To whom a ticket is escalated. */
export type EscalationTarget =
  | 'CSIRT'
  | 'SECOND_LINE';

/** When readers are not to see a text any more. */
export type ExpireArticleInput = {
  /** In the future; never when left out. */
  expiresAt?: string | null | undefined;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** The article in its language. */
  translationId: string | number;
};

/** What a file is by its content, whatever its name says. */
export type FileKind =
  | 'ARCHIVE'
  | 'AUDIO'
  | 'DOCUMENT'
  | 'MAIL'
  | 'OTHER'
  | 'PDF'
  | 'PICTURE'
  | 'PRESENTATION'
  | 'PROGRAM'
  | 'SPREADSHEET'
  | 'TEXT'
  | 'VIDEO'
  | 'WEB_PAGE';

/** Narrows a list or a search; what is left out does not narrow it. */
export type GuidanceFilter = {
  /** Only for this audience. */
  audience?: Audience | null | undefined;
  /** Only in this language, two letters. */
  language?: string | null | undefined;
  /** Only this priority of the plan. */
  pillar?: Pillar | null | undefined;
};

/** The eight axes, each from 0 to 4. */
export type ImpactInput = {
  /** 0 to 4. */
  clinicalSystems: number;
  /** 0 to 4. */
  dataExposure: number;
  /** 0 to 4. */
  diagnosticsPharmacy: number;
  /** 0 to 4. */
  emergencyCapacity: number;
  /** 0 to 4. */
  medicalDevices: number;
  /** 0 to 4. */
  patientSafety: number;
  /** 0 to 4. */
  recoverability: number;
  /** 0 to 4. */
  spread: number;
};

/** How a message that arrived by mail has ended. */
export type IntakeOutcome =
  | 'AUTOMATIC_REPLY'
  | 'DELIVERY_REPORT'
  | 'MESSAGE'
  | 'NEW_TICKET'
  | 'QUARANTINE'
  | 'UNVERIFIED_MESSAGE';

/** Why it ended so. */
export type IntakeReason =
  | 'AUTHENTICATION_FAILED'
  | 'AUTOMATIC'
  | 'BLOCKED_SENDER'
  | 'FAILED_THREE_TIMES'
  | 'FLOOD'
  | 'KNOWN_CONTACT'
  | 'KNOWN_DOMAIN'
  | 'KNOWN_PERSON'
  | 'MAILING_LIST'
  | 'NOTHING_TO_READ'
  | 'NOT_AUTHENTICATED'
  | 'NOT_A_PARTICIPANT'
  | 'NO_SENDER'
  | 'OUR_MESSAGE'
  | 'OWN_MAIL'
  | 'PROBE'
  | 'RELEASED'
  | 'REPEATED'
  | 'REPLY_ADDRESS'
  | 'REPORT_MATCHED'
  | 'REPORT_UNMATCHED'
  | 'REVOKED_ADDRESS'
  | 'SENDER_DISABLED'
  | 'SENDER_OF_CENTRE'
  | 'SEVERAL_SENDERS'
  | 'TOO_MUCH_WORK'
  | 'UNKNOWN_SENDER'
  | 'UNREADABLE';

/** Another TLP label. */
export type LabelTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Required when the Centre loosens a label. */
  reason?: string | null | undefined;
  /** The ticket. */
  ticketId: string | number;
  /** The new label. */
  tlp: Tlp;
};

/** One step of a ladder. */
export type LadderStepInput = {
  /** At least one. */
  channels: Array<PageChannel>;
  /** At most 20. */
  personIds: Array<string | number>;
  /** Whoever is on call for these. */
  teams: Array<OnCallTeam>;
  /** 1 to 240. */
  waitMinutes: number;
};

/** Whether the domain of the sender stands behind the mail. */
export type MailAuthentication =
  | 'FAIL'
  | 'NONE'
  | 'PASS';

/** Why a mail is written. */
export type MailKind =
  | 'ACKNOWLEDGEMENT'
  | 'DUTY_DUE'
  | 'ESCALATED'
  | 'GUIDANCE_CARE'
  | 'HANDED_OVER'
  | 'NOTICE'
  | 'REOPENED'
  | 'REPLY'
  | 'RESOLVED'
  | 'RULES_STOPPED'
  | 'SUBSCRIPTION';

/** What a piece of a mail is: new words, quoted history, or a signature. */
export type MailPartKind =
  | 'QUOTE'
  | 'SIGNATURE'
  | 'TEXT';

/** By which road a message came. */
export type MailRoadKind =
  | 'IMAP'
  | 'LMTP'
  | 'SMTP';

/** How a mail fares. */
export type MailState =
  | 'BOUNCED'
  | 'FAILED'
  | 'SENT'
  | 'WAITING'
  | 'WITHDRAWN';

/** How sure we are who wrote. SURE: a known person, proven. LIKELY: a proven address of a known organisation. UNSURE: not proven. */
export type MailSureness =
  | 'LIKELY'
  | 'SURE'
  | 'UNSURE';

/** Makes a calendar for another program. */
export type MakeCalendarFeedInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The team; null: one's own shifts in all teams. */
  team?: OnCallTeam | null | undefined;
};

/** A reply is read by both sides, a note only by the Centre, and so is a mail whose sender could not be verified. */
export type MessageKind =
  | 'NOTE'
  | 'REPLY'
  | 'UNVERIFIED';

/** Moves a rule within the order. */
export type MoveEscalationRuleInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Its new place, from 1. */
  position: number;
  /** The rule. */
  ruleId: string | number;
};

/** A step of a revision. */
export type MoveRevisionInput = {
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** Why it goes back; with RETURN only. */
  reason?: string | null | undefined;
  /** The revision. */
  revisionId: string | number;
  /** SUBMIT, RECALL, RETURN, APPROVE, UNSCHEDULE or PUBLISH. */
  step: RevisionStep;
};

/** A search that led nowhere. Nothing in it says who searched. */
export type NoteSearchInput = {
  /** The language of the reader, two letters. */
  language: string;
  /** What came of it. */
  outcome: SearchOutcome;
  /** What was searched for; at most 200 characters. */
  query: string;
};

/** One row of a rota. */
export type OnCallShiftInput = {
  /** 1 to 7. */
  days: Array<number>;
  /** HH:MM */
  end: string;
  /** The day on which the first of the list begins. */
  firstDay: string;
  /** Whether it runs on public holidays and days off. */
  holidays: ShiftHolidays;
  /** At most 60 characters. */
  name: string;
  /** In the order of their turns, 1 to 30. */
  personIds: Array<string | number>;
  /** HH:MM */
  start: string;
  /** How long somebody keeps it. */
  turn: ShiftTurn;
};

/** The lines of the Centre that can be on call. */
export type OnCallTeam =
  | 'FIRST_LINE'
  | 'INCIDENT_LEAD'
  | 'SECOND_LINE';

/** What to begin to change. */
export type OpenDraftInput = {
  /** Begin with this revision, to restore it; refused while a draft is open. */
  fromRevisionId?: string | number | null | undefined;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** The article in its language. */
  translationId: string | number;
};

/** A new ticket. */
export type OpenTicketInput = {
  /** At most 30. */
  affectedSystems?: Array<string> | null | undefined;
  /** Files uploaded before, at most 20. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** At most 20,000 characters. */
  body: string;
  /** Number to call back, at most 40 characters. */
  callbackPhone?: string | null | undefined;
  /** Made by the caller, 8 to 64 characters; the same key answers the same ticket. */
  idempotencyKey: string;
  /** What it does to the hospital. */
  impact?: ImpactInput | null | undefined;
  /** What it is about. */
  kind: TicketKind;
  /** Language of subject and body, two letters. */
  language: string;
  /** When it was noticed; not in the future. */
  noticedAt?: string | null | undefined;
  /** The reporter's own organisation; may be left out. */
  organisationId?: string | number | null | undefined;
  /** NO when left out. */
  ransomware?: Ransomware | null | undefined;
  /** Class of the Reference Security Incident Taxonomy. */
  rsitClass?: string | null | undefined;
  /** Type within that class. */
  rsitType?: string | null | undefined;
  /** In one line, at most 200 characters. */
  subject: string;
  /** At most 20. */
  tags?: Array<string> | null | undefined;
  /** AMBER for questions and AMBER_STRICT for all else when left out. */
  tlp?: Tlp | null | undefined;
  /** How soon the harm grows. */
  urgency: Urgency;
};

/** The order of all policies. */
export type OrderPoliciesInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Every policy, once, the first that counts first. */
  policyIds: Array<string | number>;
};

/** What kind of organisation it is. */
export type OrganisationKind =
  | 'AMBULANCE'
  | 'CARE_HOME'
  | 'DIALYSIS'
  | 'GENERAL_HOSPITAL'
  | 'GP_PRACTICE'
  | 'HEALTH_AUTHORITY'
  | 'IMAGING_CENTRE'
  | 'LABORATORY'
  | 'NATIONAL_CSIRT'
  | 'PRIVATE_CLINIC'
  | 'PSYCHIATRIC_HOSPITAL'
  | 'REGIONAL_IT'
  | 'REHABILITATION'
  | 'SUPPORT_CENTRE'
  | 'UNIVERSITY_HOSPITAL';

/** What an organisation is under NIS2, as far as the Centre knows. */
export type OrganisationTier =
  | 'ESSENTIAL'
  | 'IMPORTANT'
  | 'NEITHER'
  | 'UNKNOWN';

/** What a page travels by. */
export type PageChannel =
  | 'IN_APP'
  | 'MAIL'
  | 'WEBHOOK';

/** Why a page ended without an acknowledgement. */
export type PageEndReason =
  | 'ANSWERED'
  | 'FINISHED';

/** Calls people for a ticket. */
export type PageOnCallInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Calls in quiet hours, too. */
  isCritical: boolean;
  /** At most 1,000 characters. */
  reason: string;
  /** Whose ladder. */
  team: OnCallTeam;
  /** The ticket. */
  ticketId: string | number;
};

/** Where a page stands. */
export type PageState =
  | 'ACKNOWLEDGED'
  | 'AT_TOP'
  | 'CALLING'
  | 'ENDED';

/** A colleague of the requester. */
export type ParticipantInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Someone of the ticket's organisation. */
  personId: string | number;
  /** The ticket. */
  ticketId: string | number;
};

/** The four priorities of the European action plan. */
export type Pillar =
  | 'DETECT'
  | 'DETER'
  | 'PREVENT'
  | 'RESPOND';

/** Says for which organisation an unknown sender writes. */
export type PlaceSenderInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** A message of the sender that waits; all others of the same address follow it. */
  intakeId: string | number;
  /** The name of the person; the one in the mail when left out. */
  name?: string | null | undefined;
  /** The organisation. */
  organisationId: string | number;
  /** True: everybody who writes from the domain of this address belongs there. */
  takeDomain: boolean;
};

/** A checklist that can be started on a ticket. */
export type Playbook =
  | 'DATA_BREACH'
  | 'MEDICAL_DEVICE'
  | 'PHISHING'
  | 'RANSOMWARE';

/** For which tickets; an empty list asks nothing. */
export type PolicyConditionsInput = {
  /** ISO 3166 codes of Member States. */
  countries: Array<string>;
  /** What the ticket is about. */
  kinds: Array<TicketKind>;
  /** Language of the ticket, two letters. */
  languages: Array<string>;
  /** Whose ticket it is. */
  organisationIds: Array<string | number>;
  /** What the organisation is under NIS2. */
  tiers: Array<OrganisationTier>;
};

/** Impact and urgency compute the priority; `priority` overrides it. */
export type PrioritiseTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** What it does to the hospital. */
  impact?: ImpactInput | null | undefined;
  /** Sets another priority than the computed one; lowering needs a reason. */
  priority?: Priority | null | undefined;
  /** At most 1,000 characters. */
  reason?: string | null | undefined;
  /** The ticket. */
  ticketId: string | number;
  /** How soon the harm grows. */
  urgency?: Urgency | null | undefined;
};

/** P1 is the most urgent. */
export type Priority =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5';

/** Hours in which only critical pages call. */
export type QuietHoursInput = {
  /** HH:MM */
  end: string;
  /** HH:MM */
  start: string;
  /** IANA zone. */
  timeZone: string;
};

/** Whether ransomware is part of it. */
export type Ransomware =
  | 'NO'
  | 'SUSPECTED'
  | 'YES';

/** As what a message leaves the quarantine. */
export type ReleaseAs =
  | 'REPLY'
  | 'TICKET';

/** Lets a message out of the quarantine. */
export type ReleaseIntakeInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The message. */
  intakeId: string | number;
  /** For TICKET, when the sender is not known: the organisation for which they write. */
  organisationId?: string | number | null | undefined;
  /** For TICKET, when the mail names no sender: who of that organisation wants it. */
  personId?: string | number | null | undefined;
  /** As a new ticket, or as a reply on one. */
  releaseAs: ReleaseAs;
  /** For REPLY: the ticket. */
  ticketId?: string | number | null | undefined;
};

/** Takes a rule out of the list; what it has done stays explained. */
export type RemoveEscalationRuleInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The rule; it must be off. */
  ruleId: string | number;
};

/** Takes a stand-in back. */
export type RemoveOverrideInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The stand-in. */
  overrideId: string | number;
};

/** Which group of words to take away. */
export type RemoveSynonymsInput = {
  /** The version you have read. */
  expectedVersion: number;
  /** The group. */
  id: string | number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
};

/** Opens a resolved or closed ticket again. */
export type ReopenTicketInput = {
  /** What is still wrong, at most 20,000 characters. */
  body: string;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** A reply to the other side. */
export type ReplyToTicketInput = {
  /** Files uploaded before, at most 20. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** At most 20,000 characters. */
  body: string;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Which comment is seen to. */
export type ResolveCommentInput = {
  /** The comment. */
  commentId: string | number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
};

/** Says that it is solved. */
export type ResolveTicketInput = {
  /** Closing words to the requester, at most 20,000 characters. */
  body?: string | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Goes on with a ticket that waited. */
export type ResumeTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Sends a mail again that did not arrive. */
export type RetryMailInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The mail. */
  mailId: string | number;
};

/** Where a revision of an article stands. DRAFT is being written, IN_REVIEW waits for a colleague, APPROVED may be made public, SCHEDULED will be by itself, PUBLISHED is read, SUPERSEDED was read before the next one, WITHDRAWN was read and is no longer. */
export type RevisionState =
  | 'APPROVED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'SCHEDULED'
  | 'SUPERSEDED'
  | 'WITHDRAWN';

/** What can move a revision; who may is told by `possibleSteps`. */
export type RevisionStep =
  | 'APPROVE'
  | 'IMPORT'
  | 'PUBLISH'
  | 'RECALL'
  | 'RETURN'
  | 'SCHEDULE'
  | 'SUBMIT'
  | 'SUPERSEDE'
  | 'UNSCHEDULE'
  | 'WITHDRAW';

/** Makes the address of a calendar worthless. */
export type RevokeCalendarFeedInput = {
  /** The feed. */
  feedId: string | number;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
};

/** What a person may do: staff and security contacts belong to hospitals, all others to the Centre. */
export type Role =
  | 'ADMINISTRATOR'
  | 'AGENT'
  | 'EDITOR'
  | 'SECOND_LINE'
  | 'SECURITY_CONTACT'
  | 'STAFF';

/** One thing to do; give the details that belong to its type. */
export type RuleActionInput = {
  /** For PAGE: calls in quiet hours, too. */
  isCritical?: boolean | null | undefined;
  /** For PROPOSE_HAND_OVER. */
  isForReserve?: boolean | null | undefined;
  /** For PAGE: whose person on call is called. */
  onCallTeam?: OnCallTeam | null | undefined;
  /** For ASSIGN. */
  personId?: string | number | null | undefined;
  /** For PLAYBOOK. */
  playbook?: Playbook | null | undefined;
  /** For SET_PRIORITY. */
  priority?: Priority | null | undefined;
  /** For ADD_TAG. */
  tag?: string | null | undefined;
  /** For SET_TEAM. */
  team?: Team | null | undefined;
  /** For SECOND_LINE, NOTE and MAIL; at most 1,000 characters. */
  text?: string | null | undefined;
  /** For MAIL. */
  to?: RuleMailTo | null | undefined;
  /** What to do. */
  type: RuleActionType;
  /** For WEBHOOK; a public address with https. */
  url?: string | null | undefined;
};

/** What a rule can do. */
export type RuleActionType =
  | 'ADD_SECURITY_CONTACTS'
  | 'ADD_TAG'
  | 'ASSIGN'
  | 'MAIL'
  | 'NOTE'
  | 'PAGE'
  | 'PLAYBOOK'
  | 'PROPOSE_HAND_OVER'
  | 'SECOND_LINE'
  | 'SET_PRIORITY'
  | 'SET_TEAM'
  | 'WEBHOOK';

/** From where a rule counts minutes. */
export type RuleBase =
  | 'DEVICE_VIGILANCE'
  | 'FIRST_ANSWER'
  | 'GDPR_ART_33'
  | 'GDPR_ART_34'
  | 'LAST_CHANGE'
  | 'NEXT_ANSWER'
  | 'NIS2_EARLY_WARNING'
  | 'NIS2_FINAL_REPORT'
  | 'NIS2_NOTIFICATION'
  | 'OPENED'
  | 'RESOLUTION'
  | 'UPDATE';

/** What a rule can react to. */
export type RuleEvent =
  | 'CLOCK_BREACHED'
  | 'CLOCK_STARTED'
  | 'PARTICIPANT_ADDED'
  | 'PARTICIPANT_REMOVED'
  | 'TICKET_ASSIGNED'
  | 'TICKET_CLASSIFIED'
  | 'TICKET_CLOSED'
  | 'TICKET_CONFIRMED'
  | 'TICKET_DESCRIBED'
  | 'TICKET_ESCALATED'
  | 'TICKET_LABELLED'
  | 'TICKET_NOTED'
  | 'TICKET_OPENED'
  | 'TICKET_PRIORITISED'
  | 'TICKET_REOPENED'
  | 'TICKET_REPLIED'
  | 'TICKET_RESOLVED'
  | 'TICKET_RESUMED'
  | 'TICKET_WAITING';

/** Who gets the mail of a rule. */
export type RuleMailTo =
  | 'ADMINISTRATORS'
  | 'ASSIGNEE'
  | 'PARTICIPANTS'
  | 'REQUESTER'
  | 'SECOND_LINE'
  | 'TEAM';

/** When a rule looks: give events, or a base with minutes. */
export type RuleTriggerInput = {
  /** From where minutes count. */
  base?: RuleBase | null | undefined;
  /** Any of these. */
  events?: Array<RuleEvent> | null | undefined;
  /** Minutes after that moment; before it when negative, which only clocks allow. */
  minutes?: number | null | undefined;
};

/** A new calendar, or a new version of one. */
export type SaveCalendarInput = {
  /** Left out for a new one. */
  calendarId?: string | number | null | undefined;
  /** The version that was read; required with `calendarId`. */
  expectedVersion?: number | null | undefined;
  /** One of the 27 Member States. */
  holidayCountry?: string | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** At most 80 characters. */
  name: string;
  /** At most 100. */
  ownDays: Array<ClosedDayInput>;
  /** Teams that work by it from now on. */
  teams: Array<Team>;
  /** Seven days, Monday first, each with at most 6 intervals. */
  week: Array<Array<WorkIntervalInput>>;
  /** IANA time zone. */
  zone: string;
};

/** What was written. */
export type SaveDraftInput = {
  /** All of it. */
  content: ArticleContentInput;
  /** The version of the draft that you have. */
  expectedVersion: number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** Says that the translation now repeats this revision of the source. */
  sourceRevisionId?: string | number | null | undefined;
  /** The article in its language. */
  translationId: string | number;
};

/** A new version of a duty in one country. */
export type SaveDutyInput = {
  /** The provision, at most 200 characters. */
  basis: string;
  /** How sure this is. */
  confidence: Confidence;
  /** What must be in it. */
  contents: Array<DutyContent>;
  /** ISO 3166 code of a Member State. */
  country: string;
  /** Which duty. */
  duty: DutyKind;
  /** The version that was read. */
  expectedVersion: number;
  /** 1 to 1,440; null where months count or the law names no time. */
  hours?: number | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** False where the country does not have it. */
  isActive: boolean;
  /** 1 to 24. */
  months?: number | null | undefined;
  /** At most 2,000 characters. */
  note: string;
  /** At most 120 characters; null for what the directory says. */
  recipientName?: string | null | undefined;
  /** Host and path, without the scheme. */
  recipientSite?: string | null | undefined;
};

/** Saves a rule as a new version. */
export type SaveEscalationRuleInput = {
  /** At least one, at most 20. */
  actions: Array<RuleActionInput>;
  /** As JSON, at most 20,000 characters; see EscalationRuleVersion.condition. */
  condition: string;
  /** The revision that was read; required with ruleId. */
  expectedRevision?: number | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** At most 200 characters. */
  name: string;
  /** Left out for a new rule. */
  ruleId?: string | number | null | undefined;
  /** No later rule looks at the same occasion after this one. */
  stopsAfter: boolean;
  /** When it looks. */
  trigger: RuleTriggerInput;
};

/** The whole ladder of a team. */
export type SaveLadderInput = {
  /** The version that was read; 0 for a ladder that is not there yet. */
  expectedVersion: number;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Null: none. */
  quietHours?: QuietHoursInput | null | undefined;
  /** 1 to 10. */
  steps: Array<LadderStepInput>;
  /** The team. */
  team: OnCallTeam;
  /** 0 to 10. */
  topRepeats: number;
};

/** The language in which somebody wants their mails. */
export type SaveLanguageInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** An official language of the EU, two letters. */
  language: string;
};

/** The number that the gateway calls. */
export type SavePhoneInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** International, with a plus; null removes it. */
  phone?: string | null | undefined;
};

/** A new policy, or a new version of one. */
export type SavePolicyInput = {
  /** For which tickets. */
  conditions: PolicyConditionsInput;
  /** The version that was read; required with `policyId`. */
  expectedVersion?: number | null | undefined;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** False to switch it off. */
  isActive: boolean;
  /** At most 80 characters. */
  name: string;
  /** Left out for a new one, which comes first in the order. */
  policyId?: string | number | null | undefined;
  /** What is promised. */
  targets: Array<ServiceTargetInput>;
};

/** The whole rota of a team. */
export type SaveRotaInput = {
  /** Country whose public holidays count. */
  country?: string | null | undefined;
  /** At most 100. */
  daysOff: Array<string>;
  /** The version that was read; 0 for a rota that is not there yet. */
  expectedVersion: number;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** At most 20. */
  shifts: Array<OnCallShiftInput>;
  /** The team. */
  team: OnCallTeam;
  /** IANA zone. */
  timeZone: string;
};

/** A group of words as an editor writes it. */
export type SaveSynonymsInput = {
  /** The version you have read; required with `id`, refused without. */
  expectedVersion?: number | null | undefined;
  /** The group to change; leave it out for a new one. */
  id?: string | number | null | undefined;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** All its words; at least two that differ. */
  languages: Array<SynonymWordsInput>;
};

/** When an approved revision becomes public. */
export type ScheduleRevisionInput = {
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** In the future. */
  publishAt: string;
  /** The revision. */
  revisionId: string | number;
};

/** Which engine found it: POSTGRESQL answers, more simply, while Meilisearch cannot. */
export type SearchEngine =
  | 'MEILISEARCH'
  | 'POSTGRESQL';

/** What came of a search. */
export type SearchOutcome =
  | 'NOTHING_FOUND'
  | 'NOTHING_OPENED';

/** What the Centre can promise. */
export type ServiceMetric =
  | 'FIRST_ANSWER'
  | 'NEXT_ANSWER'
  | 'RESOLUTION'
  | 'UPDATE';

/** What is promised for a priority. */
export type ServiceTargetInput = {
  /** What counts. */
  hours: ClockHours;
  /** What is promised. */
  metric: ServiceMetric;
  /** 1 to 129,600. */
  minutes: number;
  /** For which priority. */
  priority: Priority;
};

/** What an organisation is under NIS2. */
export type SetOrganisationTierInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The organisation. */
  organisationId: string | number;
  /** What it is. */
  tier: OrganisationTier;
};

/** Whether a shift runs on public holidays and days off. */
export type ShiftHolidays =
  | 'LIKE_ANY_DAY'
  | 'NOT'
  | 'ONLY';

/** How long somebody keeps a shift before the next one has it. */
export type ShiftTurn =
  | 'DAILY'
  | 'WEEKLY';

/** On which side of a ticket someone stands; SYSTEM is the product itself. */
export type Side =
  | 'CENTRE'
  | 'REQUESTER'
  | 'SYSTEM';

/** E-mail and password. */
export type SignInInput = {
  /** The address of the account; capital letters do not matter. */
  email: string;
  /** The password. */
  password: string;
};

/** A new article. */
export type StartArticleInput = {
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** The language in which it is written first. */
  language: string;
  /** Its address; one that no other article has or had. */
  slug: string;
  /** One line, at most 200 characters. */
  title: string;
};

/** Tries a ladder. */
export type StartDrillInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Calls in quiet hours, too. */
  isCritical: boolean;
  /** Whose ladder. */
  team: OnCallTeam;
};

/** The hospital became aware of what these duties are about. */
export type StartDutiesInput = {
  /** When the hospital became aware. */
  awareAt: string;
  /** Those that start with awareness; starting one again corrects the moment. */
  duties: Array<DutyKind>;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Why the moment is corrected, at most 1,000 characters; required for what has begun before, kept on the timeline. */
  reason?: string | null | undefined;
  /** The ticket. */
  ticketId: string | number;
};

/** Starts a checklist. */
export type StartPlaybookInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Which one. */
  playbook: Playbook;
  /** The ticket. */
  ticketId: string | number;
};

/** Another language of an article. */
export type StartTranslationInput = {
  /** The article. */
  articleId: string | number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** The language. */
  language: string;
};

/** Which draft is ready to be read by a colleague. */
export type SubmitDraftInput = {
  /** The version of the draft that you have. */
  expectedVersion: number;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** By when. */
  reviewDueOn?: string | null | undefined;
  /** An editor who did not write it. */
  reviewerId?: string | number | null | undefined;
  /** The article in its language. */
  translationId: string | number;
};

/** The hospital has submitted something. */
export type SubmitDutyInput = {
  /** Which duty. */
  duty: DutyKind;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The number that the recipient gave, at most 120 characters. */
  reference?: string | null | undefined;
  /** When it was submitted. */
  submittedAt: string;
  /** The ticket. */
  ticketId: string | number;
};

/** Switches a rule on or off. */
export type SwitchEscalationRuleInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** The rule. */
  ruleId: string | number;
  /** The version that runs from now on; it must have had a dry run. Null switches the rule off. */
  version?: number | null | undefined;
};

/** The words of one language, as an editor writes them. */
export type SynonymWordsInput = {
  /** At most 60, each of at most 80 characters. */
  askedAs: Array<string>;
  /** One of the 24 official languages, two letters; each at most once. */
  language: string;
  /** At most 60, each of at most 80 characters. */
  words: Array<string>;
};

/** Who at the Centre works on it. */
export type Team =
  | 'FIRST_LINE'
  | 'SECOND_LINE';

/** Ticks a step off, or takes the tick back. */
export type TickChecklistStepInput = {
  /** The checklist. */
  checklistId: string | number;
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** Whether it is done. */
  isDone: boolean;
  /** The step. */
  step: string;
  /** The ticket. */
  ticketId: string | number;
};

/** What happened on a ticket. */
export type TicketEventType =
  /** A deadline has passed. */
  | 'CLOCK_BREACHED'
  /** Done or given up after its deadline. */
  | 'CLOCK_ENDED_LATE'
  /** A duty is due soon. */
  | 'DUTY_APPROACHING'
  /** A duty turned out not to exist. */
  | 'DUTY_CANCELLED'
  /** A legal duty of the hospital began to count. */
  | 'DUTY_STARTED'
  /** The hospital has submitted what the law asks. */
  | 'DUTY_SUBMITTED'
  | 'HAND_OVER_PROPOSED'
  | 'MAIL_BOUNCED'
  | 'MAIL_FAILED'
  | 'PAGE_ACKNOWLEDGED'
  | 'PARTICIPANT_ADDED'
  | 'PARTICIPANT_REMOVED'
  | 'PLAYBOOK_STARTED'
  | 'PLAYBOOK_STEP_DONE'
  | 'PLAYBOOK_STEP_UNDONE'
  | 'RULES_STOPPED'
  | 'RULE_ACTION_REFUSED'
  | 'RULE_FIRED'
  | 'RULE_MAILED'
  | 'TICKET_ASSIGNED'
  | 'TICKET_CLASSIFIED'
  | 'TICKET_CLOSED'
  | 'TICKET_CONFIRMED'
  | 'TICKET_DESCRIBED'
  | 'TICKET_ESCALATED'
  | 'TICKET_LABELLED'
  | 'TICKET_MAIL_UNVERIFIED'
  | 'TICKET_NOTED'
  | 'TICKET_OPENED'
  | 'TICKET_PAGED'
  | 'TICKET_PRIORITISED'
  | 'TICKET_REOPENED'
  | 'TICKET_REPLIED'
  | 'TICKET_RESOLVED'
  | 'TICKET_RESUMED'
  | 'TICKET_WAITING'
  /** The Centre gave a word for an update. */
  | 'UPDATE_PROMISED';

/** What a ticket is about. */
export type TicketKind =
  | 'INCIDENT'
  | 'NEAR_MISS'
  | 'QUESTION'
  | 'VULNERABILITY';

/** QUEUE: what must be answered first comes first. RECENT: what changed last comes first. */
export type TicketOrder =
  | 'QUEUE'
  | 'RECENT';

/** Where a ticket stands. */
export type TicketStatus =
  | 'CLOSED'
  | 'NEW'
  | 'OPEN'
  | 'REOPENED'
  | 'RESOLVED'
  | 'WAITING_FOR_REQUESTER'
  | 'WAITING_FOR_THIRD_PARTY';

/** Lists of tickets. Agents: of all organisations. Hospital staff: of their own. */
export type TicketView =
  | 'ALL'
  | 'ESCALATED_TO_US'
  | 'FINISHED'
  | 'MINE'
  | 'NEEDS_ANSWER'
  | 'OPEN'
  | 'UNASSIGNED'
  | 'WAITING';

/** Traffic Light Protocol 2.0: with whom the content may be shared. */
export type Tlp =
  | 'AMBER'
  | 'AMBER_STRICT'
  | 'CLEAR'
  | 'GREEN'
  | 'RED';

/** Whose turn it is. */
export type Turn =
  | 'CENTRE'
  | 'NOBODY'
  | 'REQUESTER'
  | 'THIRD_PARTY';

/** How soon the harm grows. */
export type Urgency =
  | 'DAYS'
  | 'HOURS'
  | 'NONE'
  | 'NOW';

/** For whom a ticket waits. */
export type WaitFor =
  | 'REQUESTER'
  | 'THIRD_PARTY';

/** Lets a ticket wait. */
export type WaitOnTicketInput = {
  /** Made by the caller, 8 to 64 characters. */
  idempotencyKey: string;
  /** At most 1,000 characters. */
  reason?: string | null | undefined;
  /** The ticket. */
  ticketId: string | number;
  /** For whom. */
  waitFor: WaitFor;
};

/** What to take back, and why. */
export type WithdrawArticleInput = {
  /** Take all languages back. */
  allLanguages?: boolean | null | undefined;
  /** A new one for each command; the same key answers the same. */
  idempotencyKey: string;
  /** Why; at most 1000 characters, read by the Centre only. */
  reason: string;
  /** A public article to which its address leads from now on, once no language of it is public. */
  redirectToArticleId?: string | number | null | undefined;
  /** The article in its language. */
  translationId: string | number;
};

/** Part of a working day. */
export type WorkIntervalInput = {
  /** 1 to 1440. */
  endMinute: number;
  /** 0 to 1439. */
  startMinute: number;
};

export type DeskClockFragment = { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean };

export type DeskRowFragment = { id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, organisation: { id: string, name: string, country: string }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null };

export type DeskTicketsQueryVariables = Exact<{
  view: TicketView;
  order: TicketOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskTicketsQuery = { tickets: { nodes: Array<{ id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, organisation: { id: string, name: string, country: string }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type DeskNewsSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DeskNewsSubscription = { ticketChanged: { ticketId: string, eventId: string, type: TicketEventType, priority: Priority, at: string } };

export type PageOnCallMutationVariables = Exact<{
  input: PageOnCallInput;
}>;


export type PageOnCallMutation = { pageOnCall: { id: string } };

export type TicketPagesQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type TicketPagesQuery = { ticket: { id: string, pages: Array<{ id: string, team: OnCallTeam, isDrill: boolean, reason: string, state: PageState, startedAt: string, nextAt: string | null, acknowledgedAt: string | null, acknowledgedVia: AcknowledgedVia | null, endReason: PageEndReason | null, acknowledgedBy: { id: string, name: string } | null, calls: Array<{ id: string, rung: number, channel: PageChannel | null, state: CallState, calledAt: string, person: { id: string, name: string } | null }> }> } | null };

export type DeskReplyMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type DeskReplyMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type DeskNoteMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskAssignMutationVariables = Exact<{
  input: AssignTicketInput;
}>;


export type DeskAssignMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskClassifyMutationVariables = Exact<{
  input: ClassifyTicketInput;
}>;


export type DeskClassifyMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskPrioritiseMutationVariables = Exact<{
  input: PrioritiseTicketInput;
}>;


export type DeskPrioritiseMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskLabelMutationVariables = Exact<{
  input: LabelTicketInput;
}>;


export type DeskLabelMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskDescribeMutationVariables = Exact<{
  input: DescribeTicketInput;
}>;


export type DeskDescribeMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskWaitMutationVariables = Exact<{
  input: WaitOnTicketInput;
}>;


export type DeskWaitMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskResumeMutationVariables = Exact<{
  input: ResumeTicketInput;
}>;


export type DeskResumeMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskEscalateMutationVariables = Exact<{
  input: EscalateTicketInput;
}>;


export type DeskEscalateMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskResolveMutationVariables = Exact<{
  input: ResolveTicketInput;
}>;


export type DeskResolveMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskCloseMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type DeskCloseMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskReopenMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;


export type DeskReopenMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskAddParticipantMutationVariables = Exact<{
  input: ParticipantInput;
}>;


export type DeskAddParticipantMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskRemoveParticipantMutationVariables = Exact<{
  input: ParticipantInput;
}>;


export type DeskRemoveParticipantMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskStartPlaybookMutationVariables = Exact<{
  input: StartPlaybookInput;
}>;


export type DeskStartPlaybookMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskTickStepMutationVariables = Exact<{
  input: TickChecklistStepInput;
}>;


export type DeskTickStepMutation = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } };

export type DeskPersonFragment = { id: string, name: string, side: Side };

export type DeskMailFragment = { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> };

export type DeskTicketFragment = { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null };

export type DeskTicketQueryVariables = Exact<{
  reference: string;
}>;


export type DeskTicketQuery = { ticket: { body: string, priorityOverrideReason: string | null, urgency: Urgency, rsitClass: string, rsitType: string, affectedSystems: Array<string>, tags: Array<string>, callbackPhone: string | null, noticedAt: string | null, team: Team, escalatedTo: EscalationTarget | null, firstAnsweredAt: string | null, resolvedAt: string | null, closedAt: string | null, id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, ransomware: Ransomware, tlp: Tlp, openedAt: string, lastActivityAt: string, version: number, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, undeliveredMails: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, unreachablePeople: Array<{ since: string, answer: string | null, person: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, impact: { patientSafety: number, emergencyCapacity: number, clinicalSystems: number, diagnosticsPharmacy: number, medicalDevices: number, dataExposure: number, spread: number, recoverability: number } | null, organisation: { id: string, name: string, country: string, kind: OrganisationKind, region: string | null, language: string, timeZone: string, contacts: Array<{ name: string, function: string, email: string, phone: string }> }, requester: { id: string, name: string, side: Side }, participants: Array<{ id: string, name: string, side: Side }>, escalations: Array<{ id: string, target: EscalationTarget, reason: string | null, at: string, organisation: { id: string, name: string } | null, by: { id: string, name: string, side: Side } }>, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { fromName: string | null, fromAddress: string | null, id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, checklists: Array<{ id: string, playbook: Playbook, startedBy: { id: string, name: string, side: Side }, steps: Array<{ step: string, doneAt: string | null, doneBy: { id: string, name: string, side: Side } | null }> }>, handOverProposals: Array<{ at: string, contactName: string, contactKind: string, site: string | null, isForReserve: boolean }>, viewerCan: { reply: boolean, note: boolean, assign: boolean, classify: boolean, prioritise: boolean, label: boolean, describe: boolean, wait: boolean, resume: boolean, escalate: boolean, resolve: boolean, confirm: boolean, close: boolean, reopen: boolean, addParticipant: boolean }, assignee: { id: string, name: string, side: Side } | null, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null } | null };

export type DeskAgentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskAgentsQuery = { agents: Array<{ id: string, name: string, side: Side }> };

export type DeskColleaguesQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type DeskColleaguesQuery = { colleagues: Array<{ id: string, name: string, side: Side }> };

export type DeskCsirtsQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type DeskCsirtsQuery = { csirts: Array<{ id: string, name: string, country: string }> };

export type ArticleDraftQueryVariables = Exact<{
  translationId: string | number;
}>;


export type ArticleDraftQuery = { articleDraft: { articleId: string, translationId: string, language: string, sourceLanguage: string, version: number, slug: string, title: string, summary: string, body: string, pillar: Pillar, audiences: Array<Audience>, tlp: Tlp, lastReviewedOn: string, changeNote: string, baseRevisionId: string | null, sourceRevisionId: string | null, updatedAt: string, organisations: Array<{ id: string, name: string }>, sources: Array<{ title: string, url: string }>, authors: Array<{ id: string, name: string }>, updatedBy: { id: string, name: string } | null } | null };

export type ReaderOrganisationsQueryVariables = Exact<{
  query: string;
}>;


export type ReaderOrganisationsQuery = { readerOrganisations: Array<{ id: string, name: string }> };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft: { translationId: string, version: number, sourceRevisionId: string | null, updatedAt: string } };

export type AttendDraftMutationVariables = Exact<{
  translationId: string | number;
}>;


export type AttendDraftMutation = { attendDraft: Array<{ id: string, name: string }> };

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardDraftInput;
}>;


export type DiscardDraftMutation = { discardDraft: { id: string } };

export type SubmitDraftMutationVariables = Exact<{
  input: SubmitDraftInput;
}>;


export type SubmitDraftMutation = { submitDraft: { id: string } };

export type EditorialArticleQueryVariables = Exact<{
  id: string | number;
}>;


export type EditorialArticleQuery = { editorialArticle: { id: string, slug: string, formerSlugs: Array<string>, title: string, tlp: Tlp, sourceLanguage: string, reviewBy: string | null, isOverdue: boolean, organisations: Array<{ id: string, name: string }>, owner: { id: string, name: string } | null, translations: Array<{ id: string, language: string, isSource: boolean, title: string, state: RevisionState, publicNumber: number | null, publicRevisionId: string | null, hasDraft: boolean, draftUpdatedAt: string | null, expiresAt: string | null, isOlderThanSource: boolean, isStricterThanArticle: boolean, changedSections: Array<string | null>, draftUpdatedBy: { id: string, name: string } | null, onItsWay: { id: string, number: number, state: RevisionState, reviewDueOn: string | null, isOverdue: boolean, publishAt: string | null, reviewer: { id: string, name: string } | null } | null }> } | null };

export type ArticleRevisionsQueryVariables = Exact<{
  translationId: string | number;
  after?: string | null | undefined;
}>;


export type ArticleRevisionsQuery = { articleRevisions: { nodes: Array<{ id: string, number: number, state: RevisionState, title: string, changeNote: string, createdAt: string, publishedAt: string | null, isImported: boolean, withdrawalReason: string | null, authors: Array<{ id: string, name: string }>, approvedBy: { id: string, name: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type EditorsQueryVariables = Exact<{ [key: string]: never; }>;


export type EditorsQuery = { editors: Array<{ id: string, name: string }> };

export type CareForArticleMutationVariables = Exact<{
  input: CareForArticleInput;
}>;


export type CareForArticleMutation = { careForArticle: { id: string } };

export type ExpireArticleMutationVariables = Exact<{
  input: ExpireArticleInput;
}>;


export type ExpireArticleMutation = { expireArticle: { id: string } };

export type WithdrawArticleMutationVariables = Exact<{
  input: WithdrawArticleInput;
}>;


export type WithdrawArticleMutation = { withdrawArticle: { id: string } };

export type StartTranslationMutationVariables = Exact<{
  input: StartTranslationInput;
}>;


export type StartTranslationMutation = { startTranslation: { translationId: string } };

export type OpenDraftMutationVariables = Exact<{
  input: OpenDraftInput;
}>;


export type OpenDraftMutation = { openDraft: { translationId: string } };

export type EditorialListQueryVariables = Exact<{
  filter?: EditorialFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type EditorialListQuery = { editorialArticles: { nodes: Array<{ id: string, slug: string, title: string, tlp: Tlp, reviewBy: string | null, isOverdue: boolean, changedAt: string, sourceLanguage: string, owner: { id: string, name: string } | null, translations: Array<{ id: string, language: string, isSource: boolean, title: string, state: RevisionState, publicNumber: number | null, hasDraft: boolean, isOlderThanSource: boolean, onItsWay: { id: string, state: RevisionState, reviewDueOn: string | null, isOverdue: boolean, publishAt: string | null, reviewer: { id: string, name: string } | null } | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type TranslationQueueQueryVariables = Exact<{
  filter?: EditorialFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type TranslationQueueQuery = { editorialArticles: { nodes: Array<{ id: string, title: string, sourceLanguage: string, translations: Array<{ id: string, language: string, title: string, state: RevisionState, hasDraft: boolean, isOlderThanSource: boolean, changedSections: Array<string | null> }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type StartArticleMutationVariables = Exact<{
  input: StartArticleInput;
}>;


export type StartArticleMutation = { startArticle: { translationId: string } };

export type ArticleRevisionQueryVariables = Exact<{
  id: string | number;
}>;


export type ArticleRevisionQuery = { articleRevision: { id: string, articleId: string, translationId: string, language: string, sourceLanguage: string, number: number, state: RevisionState, isImported: boolean, slug: string, title: string, summary: string, body: string, pillar: Pillar, audiences: Array<Audience>, tlp: Tlp, lastReviewedOn: string, changeNote: string, sourceRevisionId: string | null, createdAt: string, reviewDueOn: string | null, publishAt: string | null, publishedAt: string | null, endedAt: string | null, withdrawalReason: string | null, possibleSteps: Array<RevisionStep>, organisations: Array<{ id: string, name: string }>, sources: Array<{ title: string, url: string }>, authors: Array<{ id: string, name: string }>, reviewer: { id: string, name: string } | null, approvedBy: { id: string, name: string } | null, comments: Array<{ id: string, quote: string | null, body: string, createdAt: string, author: { id: string, name: string }, resolvedBy: { id: string, name: string } | null }> } | null };

export type MoveRevisionMutationVariables = Exact<{
  input: MoveRevisionInput;
}>;


export type MoveRevisionMutation = { moveRevision: { id: string, state: RevisionState } };

export type ScheduleRevisionMutationVariables = Exact<{
  input: ScheduleRevisionInput;
}>;


export type ScheduleRevisionMutation = { scheduleRevision: { id: string, state: RevisionState } };

export type AssignReviewerMutationVariables = Exact<{
  input: AssignReviewerInput;
}>;


export type AssignReviewerMutation = { assignReviewer: { id: string } };

export type CommentOnRevisionMutationVariables = Exact<{
  input: CommentOnRevisionInput;
}>;


export type CommentOnRevisionMutation = { commentOnRevision: { id: string } };

export type ResolveCommentMutationVariables = Exact<{
  input: ResolveCommentInput;
}>;


export type ResolveCommentMutation = { resolveComment: { id: string } };

export type BrowseGuidanceQueryVariables = Exact<{
  filter?: GuidanceFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type BrowseGuidanceQuery = { articles: { nodes: Array<{ id: string, slug: string, language: string, title: string, summary: string, pillar: Pillar, audiences: Array<Audience>, lastReviewedOn: string, translations: Array<{ language: string, title: string }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ReadArticleQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
}>;


export type ReadArticleQuery = { article: { id: string, slug: string, language: string, tlp: Tlp, title: string, summary: string, body: string, pillar: Pillar, audiences: Array<Audience>, lastReviewedOn: string, version: number, publishedAt: string, changeNote: string, sourceLanguage: string, isOlderThanSource: boolean, sources: Array<{ title: string, url: string }>, feedback: { helped: number, notHelped: number, solved: number, lines: Array<{ id: string, line: string, at: string }> } | null, translations: Array<{ language: string, title: string }>, related: Array<{ slug: string, language: string, title: string }> } | null };

export type MailroomOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type MailroomOverviewQuery = { mailroom: { lastMessageAt: string | null, waiting: number, oldestWaitingAt: string | null, quarantined: number, oldestQuarantinedAt: string | null, unknownSenders: number, verifiedAt: string | null, probeFailure: string | null, roads: Array<{ kind: MailRoadKind, name: string, lastMessageAt: string | null, lastReadAt: string | null, failure: string | null }> }, outgoingQueue: { waiting: number, oldestWaitingAt: string | null, undelivered: number, lastSentAt: string | null } };

export type MailroomQuarantineQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MailroomQuarantineQuery = { intakeMessages: { nodes: Array<{ id: string, receivedAt: string, fromAddress: string | null, fromName: string | null, subject: string | null, reasons: Array<IntakeReason> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type HeldMailFragment = { id: string, receivedAt: string, envelopeFrom: string, fromAddress: string | null, fromName: string | null, subject: string | null, outcome: IntakeOutcome | null, reasons: Array<IntakeReason>, size: number, authentication: MailAuthentication | null, rawUrl: string, isSenderBlocked: boolean, ticket: { id: string, reference: string } | null, organisation: { id: string, name: string } | null, content: { id: string, htmlUrl: string | null, sureness: MailSureness | null, files: Array<{ name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean }>, parts: Array<{ kind: MailPartKind, text: string }> } | null, viewerCan: { release: boolean, blockSender: boolean } };

export type MailroomMessageQueryVariables = Exact<{
  id: string | number;
}>;


export type MailroomMessageQuery = { intakeMessage: { id: string, receivedAt: string, envelopeFrom: string, fromAddress: string | null, fromName: string | null, subject: string | null, outcome: IntakeOutcome | null, reasons: Array<IntakeReason>, size: number, authentication: MailAuthentication | null, rawUrl: string, isSenderBlocked: boolean, ticket: { id: string, reference: string } | null, organisation: { id: string, name: string } | null, content: { id: string, htmlUrl: string | null, sureness: MailSureness | null, files: Array<{ name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean }>, parts: Array<{ kind: MailPartKind, text: string }> } | null, viewerCan: { release: boolean, blockSender: boolean } } | null };

export type MailroomTicketQueryVariables = Exact<{
  reference: string;
}>;


export type MailroomTicketQuery = { ticket: { id: string, reference: string } | null };

export type MailroomPlacesQueryVariables = Exact<{
  name: string;
}>;


export type MailroomPlacesQuery = { placesForSender: Array<{ id: string, name: string, country: string }> };

export type MailroomPeopleQueryVariables = Exact<{
  organisationId: string | number;
  name: string;
}>;


export type MailroomPeopleQuery = { peopleForMail: Array<{ id: string, name: string }> };

export type MailroomSendersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MailroomSendersQuery = { unknownSenders: { nodes: Array<{ address: string, name: string, messages: number, lastAt: string, subject: string, lastId: string, isProven: boolean, domain: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MailroomUndeliveredQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MailroomUndeliveredQuery = { undeliveredMails: { nodes: Array<{ id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MailroomReleaseMutationVariables = Exact<{
  input: ReleaseIntakeInput;
}>;


export type MailroomReleaseMutation = { releaseIntake: { id: string, receivedAt: string, envelopeFrom: string, fromAddress: string | null, fromName: string | null, subject: string | null, outcome: IntakeOutcome | null, reasons: Array<IntakeReason>, size: number, authentication: MailAuthentication | null, rawUrl: string, isSenderBlocked: boolean, ticket: { id: string, reference: string } | null, organisation: { id: string, name: string } | null, content: { id: string, htmlUrl: string | null, sureness: MailSureness | null, files: Array<{ name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean }>, parts: Array<{ kind: MailPartKind, text: string }> } | null, viewerCan: { release: boolean, blockSender: boolean } } };

export type MailroomBlockMutationVariables = Exact<{
  input: BlockSenderInput;
}>;


export type MailroomBlockMutation = { blockSender: { id: string, receivedAt: string, envelopeFrom: string, fromAddress: string | null, fromName: string | null, subject: string | null, outcome: IntakeOutcome | null, reasons: Array<IntakeReason>, size: number, authentication: MailAuthentication | null, rawUrl: string, isSenderBlocked: boolean, ticket: { id: string, reference: string } | null, organisation: { id: string, name: string } | null, content: { id: string, htmlUrl: string | null, sureness: MailSureness | null, files: Array<{ name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean }>, parts: Array<{ kind: MailPartKind, text: string }> } | null, viewerCan: { release: boolean, blockSender: boolean } } };

export type MailroomPlaceMutationVariables = Exact<{
  input: PlaceSenderInput;
}>;


export type MailroomPlaceMutation = { placeSender: { id: string, ticket: { id: string, reference: string } | null } };

export type PortalTicketsQueryVariables = Exact<{
  view: TicketView;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PortalTicketsQuery = { tickets: { nodes: Array<{ id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, lastActivityAt: string, version: number, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, requester: { id: string, name: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PortalTicketRowFragment = { id: string, reference: string, kind: TicketKind, subject: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, lastActivityAt: string, version: number, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, requester: { id: string, name: string } };

export type PortalOpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type PortalOpenTicketMutation = { openTicket: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalTicketQueryVariables = Exact<{
  reference: string;
}>;


export type PortalTicketQuery = { ticket: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } | null };

export type PortalColleaguesQueryVariables = Exact<{
  ticketId: string | number;
}>;


export type PortalColleaguesQuery = { colleagues: Array<{ id: string, name: string }> };

export type PortalReplyMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type PortalReplyMutation = { replyToTicket: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalConfirmMutationVariables = Exact<{
  input: ConfirmResolutionInput;
}>;


export type PortalConfirmMutation = { confirmResolution: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalReopenMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;


export type PortalReopenMutation = { reopenTicket: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalAddParticipantMutationVariables = Exact<{
  input: ParticipantInput;
}>;


export type PortalAddParticipantMutation = { addParticipant: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalRemoveParticipantMutationVariables = Exact<{
  input: ParticipantInput;
}>;


export type PortalRemoveParticipantMutation = { removeParticipant: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalTicketFragment = { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } };

export type PortalLabelTicketMutationVariables = Exact<{
  input: LabelTicketInput;
}>;


export type PortalLabelTicketMutation = { labelTicket: { id: string, reference: string, kind: TicketKind, subject: string, body: string, language: string, status: TicketStatus, turn: Turn, priority: Priority, priorityOverrideReason: string | null, urgency: Urgency, ransomware: Ransomware, rsitClass: string, rsitType: string, tlp: Tlp, affectedSystems: Array<string>, callbackPhone: string | null, noticedAt: string | null, openedAt: string, lastActivityAt: string, resolvedAt: string | null, closedAt: string | null, version: number, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null, priorityReasons: Array<{ code: string, axis: string | null, value: number | null, from: string | null, to: string | null }>, organisation: { id: string, name: string, country: string }, requester: { id: string, name: string, side: Side }, assignee: { id: string, name: string } | null, participants: Array<{ id: string, name: string, side: Side }>, clock: { kind: ClockKind, dueAt: string, startedAt: string, minutes: number, workingTime: boolean } | null, messages: Array<{ id: string, kind: MessageKind, body: string, language: string, createdAt: string, author: { id: string, name: string, side: Side }, attachments: Array<{ id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string }>, mail: { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> } | null }>, timeline: Array<{ id: string, type: TicketEventType, at: string, actor: { id: string, name: string, side: Side }, facts: Array<{ name: string, value: string }> }>, viewerCan: { reply: boolean, confirm: boolean, reopen: boolean, addParticipant: boolean, label: boolean } } };

export type PortalTicketNewsSubscriptionVariables = Exact<{
  ticketId?: string | number | null | undefined;
}>;


export type PortalTicketNewsSubscription = { ticketChanged: { ticketId: string, eventId: string, type: TicketEventType } };

export type CalendarPartsFragment = { id: string, name: string, version: number, zone: string, holidayCountry: string | null, teams: Array<Team>, madeAt: string, week: Array<Array<{ startMinute: number, endMinute: number }>>, holidays: Array<{ date: string, name: string }>, ownDays: Array<{ date: string, name: string }> };

export type SettingsCalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsCalendarsQuery = { calendars: Array<{ id: string, name: string, version: number, zone: string, holidayCountry: string | null, teams: Array<Team>, madeAt: string, week: Array<Array<{ startMinute: number, endMinute: number }>>, holidays: Array<{ date: string, name: string }>, ownDays: Array<{ date: string, name: string }> }> };

export type SaveCalendarMutationVariables = Exact<{
  input: SaveCalendarInput;
}>;


export type SaveCalendarMutation = { saveCalendar: { id: string, name: string, version: number, zone: string, holidayCountry: string | null, teams: Array<Team>, madeAt: string, week: Array<Array<{ startMinute: number, endMinute: number }>>, holidays: Array<{ date: string, name: string }>, ownDays: Array<{ date: string, name: string }> } };

export type LegalDutyPartsFragment = { duty: DutyKind, country: string, version: number, isActive: boolean, startsAt: DutyStart, hours: number | null, months: number | null, recipient: DutyRecipient, recipientName: string | null, recipientSite: string | null, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, madeAt: string };

export type SettingsDutiesQueryVariables = Exact<{
  country: string;
}>;


export type SettingsDutiesQuery = { legalDuties: Array<{ duty: DutyKind, country: string, version: number, isActive: boolean, startsAt: DutyStart, hours: number | null, months: number | null, recipient: DutyRecipient, recipientName: string | null, recipientSite: string | null, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, madeAt: string }> };

export type SaveDutyMutationVariables = Exact<{
  input: SaveDutyInput;
}>;


export type SaveDutyMutation = { saveDuty: { duty: DutyKind, country: string, version: number, isActive: boolean, startsAt: DutyStart, hours: number | null, months: number | null, recipient: DutyRecipient, recipientName: string | null, recipientSite: string | null, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, madeAt: string } };

export type SynonymsQueryVariables = Exact<{ [key: string]: never; }>;


export type SynonymsQuery = { synonyms: Array<{ id: string, version: number, updatedAt: string, languages: Array<{ language: string, words: Array<string>, askedAs: Array<string> }> }> };

export type SaveSynonymsMutationVariables = Exact<{
  input: SaveSynonymsInput;
}>;


export type SaveSynonymsMutation = { saveSynonyms: { id: string } };

export type RemoveSynonymsMutationVariables = Exact<{
  input: RemoveSynonymsInput;
}>;


export type RemoveSynonymsMutation = { removeSynonyms: string };

export type SearchGapsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SearchGapsQuery = { searchGaps: { nodes: Array<{ words: string, language: string, outcome: SearchOutcome, times: number, lastOn: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type OnCallPersonFragment = { id: string, name: string };

export type OnCallStretchFieldsFragment = { startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null };

export type RotaFieldsFragment = { team: OnCallTeam, timeZone: string, country: string | null, daysOff: Array<string>, version: number, weekFrom: string, shifts: Array<{ name: string, days: Array<number>, start: string, end: string, holidays: ShiftHolidays, turn: ShiftTurn, firstDay: string, people: Array<{ id: string, name: string }> }>, overrides: Array<{ id: string, startsAt: string, endsAt: string, person: { id: string, name: string } }>, now: { startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null } | null, next: { startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null } | null, week: Array<{ startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null }>, holidays: Array<{ day: string, name: string | null }> };

export type RotasQueryVariables = Exact<{
  week?: string | null | undefined;
}>;


export type RotasQuery = { rotas: Array<{ team: OnCallTeam, timeZone: string, country: string | null, daysOff: Array<string>, version: number, weekFrom: string, shifts: Array<{ name: string, days: Array<number>, start: string, end: string, holidays: ShiftHolidays, turn: ShiftTurn, firstDay: string, people: Array<{ id: string, name: string }> }>, overrides: Array<{ id: string, startsAt: string, endsAt: string, person: { id: string, name: string } }>, now: { startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null } | null, next: { startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null } | null, week: Array<{ startsAt: string, endsAt: string, shift: string | null, overrideId: string | null, person: { id: string, name: string } | null }>, holidays: Array<{ day: string, name: string | null }> }> };

export type OnCallPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type OnCallPeopleQuery = { onCallPeople: Array<{ id: string, name: string }> };

export type LaddersQueryVariables = Exact<{ [key: string]: never; }>;


export type LaddersQuery = { ladders: Array<{ team: OnCallTeam, topRepeats: number, version: number, quietHours: { start: string, end: string, timeZone: string } | null, steps: Array<{ teams: Array<OnCallTeam>, channels: Array<PageChannel>, waitMinutes: number, people: Array<{ id: string, name: string }> }> }> };

export type PageRecordQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PageRecordQuery = { pages: { nodes: Array<{ id: string, team: OnCallTeam, isCritical: boolean, isDrill: boolean, reason: string, reference: string | null, state: PageState, startedAt: string, acknowledgedAt: string | null, acknowledgedVia: AcknowledgedVia | null, endReason: PageEndReason | null, endedAt: string | null, rungs: number, rungsCalled: number, acknowledgedBy: { id: string, name: string } | null, calls: Array<{ id: string, rung: number, channel: PageChannel | null, state: CallState, calledAt: string, person: { id: string, name: string } | null }> }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type MyOnCallQueryVariables = Exact<{ [key: string]: never; }>;


export type MyOnCallQuery = { myOnCall: { phone: string | null, feeds: Array<{ id: string, team: OnCallTeam | null, madeAt: string }> } };

export type SaveRotaMutationVariables = Exact<{
  input: SaveRotaInput;
}>;


export type SaveRotaMutation = { saveRota: { version: number } };

export type SaveLadderMutationVariables = Exact<{
  input: SaveLadderInput;
}>;


export type SaveLadderMutation = { saveLadder: { version: number } };

export type AddOverrideMutationVariables = Exact<{
  input: AddOverrideInput;
}>;


export type AddOverrideMutation = { addOverride: { team: OnCallTeam } };

export type RemoveOverrideMutationVariables = Exact<{
  input: RemoveOverrideInput;
}>;


export type RemoveOverrideMutation = { removeOverride: { team: OnCallTeam } };

export type StartDrillMutationVariables = Exact<{
  input: StartDrillInput;
}>;


export type StartDrillMutation = { startDrill: { id: string } };

export type SavePhoneMutationVariables = Exact<{
  input: SavePhoneInput;
}>;


export type SavePhoneMutation = { savePhone: { phone: string | null } };

export type MakeCalendarFeedMutationVariables = Exact<{
  input: MakeCalendarFeedInput;
}>;


export type MakeCalendarFeedMutation = { makeCalendarFeed: { address: string } };

export type RevokeCalendarFeedMutationVariables = Exact<{
  input: RevokeCalendarFeedInput;
}>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed: { phone: string | null } };

export type PolicyPartsFragment = { id: string, name: string, version: number, isActive: boolean, madeAt: string, conditions: { kinds: Array<TicketKind>, countries: Array<string>, tiers: Array<OrganisationTier>, languages: Array<string>, organisations: Array<{ id: string, name: string }> }, targets: Array<{ metric: ServiceMetric, priority: Priority, minutes: number, hours: ClockHours }> };

export type SettingsPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsPoliciesQuery = { servicePolicies: Array<{ id: string, name: string, version: number, isActive: boolean, madeAt: string, conditions: { kinds: Array<TicketKind>, countries: Array<string>, tiers: Array<OrganisationTier>, languages: Array<string>, organisations: Array<{ id: string, name: string }> }, targets: Array<{ metric: ServiceMetric, priority: Priority, minutes: number, hours: ClockHours }> }> };

export type SavePolicyMutationVariables = Exact<{
  input: SavePolicyInput;
}>;


export type SavePolicyMutation = { savePolicy: { id: string, name: string, version: number, isActive: boolean, madeAt: string, conditions: { kinds: Array<TicketKind>, countries: Array<string>, tiers: Array<OrganisationTier>, languages: Array<string>, organisations: Array<{ id: string, name: string }> }, targets: Array<{ metric: ServiceMetric, priority: Priority, minutes: number, hours: ClockHours }> } };

export type OrderPoliciesMutationVariables = Exact<{
  input: OrderPoliciesInput;
}>;


export type OrderPoliciesMutation = { orderPolicies: Array<{ id: string, name: string, version: number, isActive: boolean, madeAt: string, conditions: { kinds: Array<TicketKind>, countries: Array<string>, tiers: Array<OrganisationTier>, languages: Array<string>, organisations: Array<{ id: string, name: string }> }, targets: Array<{ metric: ServiceMetric, priority: Priority, minutes: number, hours: ClockHours }> }> };

export type TieredOrganisationsQueryVariables = Exact<{
  query: string;
}>;


export type TieredOrganisationsQuery = { tieredOrganisations: Array<{ id: string, name: string, tier: OrganisationTier }> };

export type SetOrganisationTierMutationVariables = Exact<{
  input: SetOrganisationTierInput;
}>;


export type SetOrganisationTierMutation = { setOrganisationTier: boolean };

export type RuleVersionPartsFragment = { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } };

export type RulePartsFragment = { id: string, position: number, revision: number, liveVersion: number | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } };

export type RuleDryRunPartsFragment = { id: string, version: number, days: number, ranAt: string, tickets: number, isComplete: boolean, wouldFire: number, results: Array<{ ticketId: string, reference: string, at: string, event: RuleEvent | null, why: Array<{ field: string, operator: string, value: string, was: string | null, held: boolean }>, would: Array<{ type: RuleActionType, changes: boolean }>, happened: Array<{ type: string, at: string, by: Side }> }> };

export type EscalationRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type EscalationRulesQuery = { escalationRules: Array<{ id: string, position: number, revision: number, liveVersion: number | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } }>, ruleAlarms: Array<{ ticketId: string, reference: string, rule: string, at: string, count: number }> };

export type EscalationRuleQueryVariables = Exact<{
  id: string | number;
}>;


export type EscalationRuleQuery = { escalationRule: { id: string, position: number, revision: number, liveVersion: number | null, dryRun: { id: string, version: number, days: number, ranAt: string, tickets: number, isComplete: boolean, wouldFire: number, results: Array<{ ticketId: string, reference: string, at: string, event: RuleEvent | null, why: Array<{ field: string, operator: string, value: string, was: string | null, held: boolean }>, would: Array<{ type: RuleActionType, changes: boolean }>, happened: Array<{ type: string, at: string, by: Side }> }> } | null, versions: Array<{ version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } }>, firings: Array<{ id: string, version: number, ticketId: string, reference: string, at: string, event: RuleEvent | null, why: Array<{ field: string, operator: string, value: string, was: string | null, held: boolean }>, did: Array<{ type: RuleActionType, outcome: string }> }>, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } } | null };

export type RulePeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type RulePeopleQuery = { agents: Array<{ id: string, name: string }> };

export type SaveEscalationRuleMutationVariables = Exact<{
  input: SaveEscalationRuleInput;
}>;


export type SaveEscalationRuleMutation = { saveEscalationRule: { id: string, position: number, revision: number, liveVersion: number | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } } };

export type DryRunEscalationRuleMutationVariables = Exact<{
  input: DryRunEscalationRuleInput;
}>;


export type DryRunEscalationRuleMutation = { dryRunEscalationRule: { id: string, position: number, revision: number, liveVersion: number | null, dryRun: { id: string, version: number, days: number, ranAt: string, tickets: number, isComplete: boolean, wouldFire: number, results: Array<{ ticketId: string, reference: string, at: string, event: RuleEvent | null, why: Array<{ field: string, operator: string, value: string, was: string | null, held: boolean }>, would: Array<{ type: RuleActionType, changes: boolean }>, happened: Array<{ type: string, at: string, by: Side }> }> } | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } } };

export type SwitchEscalationRuleMutationVariables = Exact<{
  input: SwitchEscalationRuleInput;
}>;


export type SwitchEscalationRuleMutation = { switchEscalationRule: { id: string, position: number, revision: number, liveVersion: number | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } } };

export type MoveEscalationRuleMutationVariables = Exact<{
  input: MoveEscalationRuleInput;
}>;


export type MoveEscalationRuleMutation = { moveEscalationRule: Array<{ id: string, position: number, revision: number, liveVersion: number | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } }> };

export type RemoveEscalationRuleMutationVariables = Exact<{
  input: RemoveEscalationRuleInput;
}>;


export type RemoveEscalationRuleMutation = { removeEscalationRule: Array<{ id: string, position: number, revision: number, liveVersion: number | null, newest: { version: number, name: string, condition: string, stopsAfter: boolean, madeAt: string, hasDryRun: boolean, trigger: { events: Array<RuleEvent>, base: RuleBase | null, minutes: number | null }, actions: Array<{ type: RuleActionType, priority: Priority | null, team: Team | null, personId: string | null, tag: string | null, text: string | null, to: RuleMailTo | null, url: string | null, onCallTeam: OnCallTeam | null, isCritical: boolean | null, playbook: Playbook | null, isForReserve: boolean | null }>, madeBy: { id: string, name: string, side: Side } } }> };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { roles: Array<Role>, user: { id: string, name: string, email: string, language: string, timeZone: string } | null, organisation: { id: string, name: string, country: string, language: string, timeZone: string } | null, can: { openTicket: boolean, workDesk: boolean, workSecondLine: boolean, editGuidance: boolean, administer: boolean } } };

export type AttachedFileFragment = { id: string, name: string, kind: FileKind, size: number, isMisnamed: boolean, hasMacros: boolean, isInline: boolean, url: string };

export type ClockPartsFragment = { kind: ClockKind, cycle: number, state: ClockState, startedAt: string, dueAt: string | null, breachedAt: string | null, stoppedAt: string | null, targetMinutes: number | null, hours: ClockHours, policy: { name: string, version: number } | null, intervals: Array<{ state: ClockState, from: string, to: string | null, cause: ClockCause, calendar: { name: string, version: number, zone: string } | null }> };

export type TicketClocksQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketClocksQuery = { ticket: { id: string, clocks: Array<{ kind: ClockKind, cycle: number, state: ClockState, startedAt: string, dueAt: string | null, breachedAt: string | null, stoppedAt: string | null, targetMinutes: number | null, hours: ClockHours, policy: { name: string, version: number } | null, intervals: Array<{ state: ClockState, from: string, to: string | null, cause: ClockCause, calendar: { name: string, version: number, zone: string } | null }> }> } | null };

export type DutyPartsFragment = { duty: DutyKind, state: DutyState, isInformation: boolean, startsAt: DutyStart, hours: number | null, months: number | null, countsFrom: string | null, dueAt: string | null, zone: string, recipient: DutyRecipient, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, submittedAt: string | null, reference: string | null, cancelledBecause: string | null, text: string, recipients: Array<{ name: string, site: string | null, confidence: Confidence }> };

export type TicketDutiesQueryVariables = Exact<{
  id: string | number;
}>;


export type TicketDutiesQuery = { ticket: { id: string, noticedAt: string | null, openedAt: string, duties: Array<{ duty: DutyKind, state: DutyState, isInformation: boolean, startsAt: DutyStart, hours: number | null, months: number | null, countsFrom: string | null, dueAt: string | null, zone: string, recipient: DutyRecipient, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, submittedAt: string | null, reference: string | null, cancelledBecause: string | null, text: string, recipients: Array<{ name: string, site: string | null, confidence: Confidence }> }> } | null };

export type StartDutiesMutationVariables = Exact<{
  input: StartDutiesInput;
}>;


export type StartDutiesMutation = { startDuties: { id: string, duties: Array<{ duty: DutyKind, state: DutyState, isInformation: boolean, startsAt: DutyStart, hours: number | null, months: number | null, countsFrom: string | null, dueAt: string | null, zone: string, recipient: DutyRecipient, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, submittedAt: string | null, reference: string | null, cancelledBecause: string | null, text: string, recipients: Array<{ name: string, site: string | null, confidence: Confidence }> }> } };

export type SubmitDutyMutationVariables = Exact<{
  input: SubmitDutyInput;
}>;


export type SubmitDutyMutation = { submitDuty: { id: string, duties: Array<{ duty: DutyKind, state: DutyState, isInformation: boolean, startsAt: DutyStart, hours: number | null, months: number | null, countsFrom: string | null, dueAt: string | null, zone: string, recipient: DutyRecipient, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, submittedAt: string | null, reference: string | null, cancelledBecause: string | null, text: string, recipients: Array<{ name: string, site: string | null, confidence: Confidence }> }> } };

export type CancelDutyMutationVariables = Exact<{
  input: CancelDutyInput;
}>;


export type CancelDutyMutation = { cancelDuty: { id: string, duties: Array<{ duty: DutyKind, state: DutyState, isInformation: boolean, startsAt: DutyStart, hours: number | null, months: number | null, countsFrom: string | null, dueAt: string | null, zone: string, recipient: DutyRecipient, contents: Array<DutyContent>, basis: string, note: string, confidence: Confidence, submittedAt: string | null, reference: string | null, cancelledBecause: string | null, text: string, recipients: Array<{ name: string, site: string | null, confidence: Confidence }> }> } };

export type FittingGuidanceQueryVariables = Exact<{
  text: string;
  language: string;
  first?: number | null | undefined;
}>;


export type FittingGuidanceQuery = { fittingGuidance: Array<{ article: { id: string, slug: string, language: string, title: string, summary: string, pillar: Pillar, audiences: Array<Audience>, tlp: Tlp, version: number, lastReviewedOn: string, translations: Array<{ language: string, title: string }> }, section: { anchor: string, headingParts: Array<{ text: string, marked: boolean }> } | null, titleParts: Array<{ text: string, marked: boolean }>, excerptParts: Array<{ text: string, marked: boolean }> }> };

export type NoteSearchMutationVariables = Exact<{
  input: NoteSearchInput;
}>;


export type NoteSearchMutation = { noteSearch: boolean };

export type SearchGuidanceQueryVariables = Exact<{
  query: string;
  filter?: GuidanceFilter | null | undefined;
  first?: number | null | undefined;
  withCounts?: boolean;
}>;


export type SearchGuidanceQuery = { searchGuidance: { engine: SearchEngine, isStale: boolean, hits: Array<{ article: { id: string, slug: string, language: string, title: string, summary: string, pillar: Pillar, audiences: Array<Audience>, tlp: Tlp, version: number, lastReviewedOn: string, translations: Array<{ language: string, title: string }> }, section: { anchor: string, headingParts: Array<{ text: string, marked: boolean }> } | null, titleParts: Array<{ text: string, marked: boolean }>, excerptParts: Array<{ text: string, marked: boolean }> }>, facets?: { total: number, pillars: Array<{ value: string, count: number }>, audiences: Array<{ value: string, count: number }>, languages: Array<{ value: string, count: number }> } } };

export type ReceivedMailFragment = { id: string, htmlUrl: string | null, sureness: MailSureness | null, parts: Array<{ kind: MailPartKind, text: string }> };

export type UndeliveredMailFragment = { id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null };

export type RetryMailMutationVariables = Exact<{
  input: RetryMailInput;
}>;


export type RetryMailMutation = { retryMail: { id: string, kind: MailKind, state: MailState, recipient: string, address: string, reference: string | null, attempts: number, lastAnswer: string | null, createdAt: string, failedAt: string | null } };

export type MyPagesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPagesQuery = { myPages: Array<{ id: string, team: OnCallTeam, isCritical: boolean, isDrill: boolean, reason: string, reference: string | null, startedAt: string }> };

export type PagesChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type PagesChangedSubscription = { pagesChanged: { pageId: string, at: string } };

export type AcknowledgePageMutationVariables = Exact<{
  input: AcknowledgePageInput;
}>;


export type AcknowledgePageMutation = { acknowledgePage: { id: string, state: PageState } };

export type SaveLanguageMutationVariables = Exact<{
  input: SaveLanguageInput;
}>;


export type SaveLanguageMutation = { saveLanguage: { user: { id: string, language: string } | null } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, user: { id: string, name: string, email: string, language: string, timeZone: string } | null, organisation: { id: string, name: string, country: string, language: string, timeZone: string } | null, can: { openTicket: boolean, workDesk: boolean, workSecondLine: boolean, editGuidance: boolean, administer: boolean } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DeskClockFragmentDoc = new TypedDocumentString(`
    fragment DeskClock on TicketClock {
  kind
  dueAt
  startedAt
  minutes
  workingTime
}
    `, {"fragmentName":"DeskClock"}) as unknown as TypedDocumentString<DeskClockFragment, unknown>;
export const DeskRowFragmentDoc = new TypedDocumentString(`
    fragment DeskRow on Ticket {
  id
  reference
  kind
  subject
  language
  status
  turn
  priority
  ransomware
  tlp
  openedAt
  lastActivityAt
  version
  organisation {
    id
    name
    country
  }
  assignee {
    id
    name
    side
  }
  clock {
    ...DeskClock
  }
}
    fragment DeskClock on TicketClock {
  kind
  dueAt
  startedAt
  minutes
  workingTime
}`, {"fragmentName":"DeskRow"}) as unknown as TypedDocumentString<DeskRowFragment, unknown>;
export const ReceivedMailFragmentDoc = new TypedDocumentString(`
    fragment ReceivedMail on MailContent {
  id
  parts {
    kind
    text
  }
  htmlUrl
  sureness
}
    `, {"fragmentName":"ReceivedMail"}) as unknown as TypedDocumentString<ReceivedMailFragment, unknown>;
export const DeskMailFragmentDoc = new TypedDocumentString(`
    fragment DeskMail on MailContent {
  ...ReceivedMail
  fromName
  fromAddress
}
    fragment ReceivedMail on MailContent {
  id
  parts {
    kind
    text
  }
  htmlUrl
  sureness
}`, {"fragmentName":"DeskMail"}) as unknown as TypedDocumentString<DeskMailFragment, unknown>;
export const UndeliveredMailFragmentDoc = new TypedDocumentString(`
    fragment UndeliveredMail on OutgoingMail {
  id
  kind
  state
  recipient
  address
  reference
  attempts
  lastAnswer
  createdAt
  failedAt
}
    `, {"fragmentName":"UndeliveredMail"}) as unknown as TypedDocumentString<UndeliveredMailFragment, unknown>;
export const AttachedFileFragmentDoc = new TypedDocumentString(`
    fragment AttachedFile on Attachment {
  id
  name
  kind
  size
  isMisnamed
  hasMacros
  isInline
  url
}
    `, {"fragmentName":"AttachedFile"}) as unknown as TypedDocumentString<AttachedFileFragment, unknown>;
export const DeskPersonFragmentDoc = new TypedDocumentString(`
    fragment DeskPerson on Person {
  id
  name
  side
}
    `, {"fragmentName":"DeskPerson"}) as unknown as TypedDocumentString<DeskPersonFragment, unknown>;
export const DeskTicketFragmentDoc = new TypedDocumentString(`
    fragment DeskTicket on Ticket {
  ...DeskRow
  body
  mail {
    ...DeskMail
  }
  undeliveredMails {
    ...UndeliveredMail
  }
  unreachablePeople {
    person {
      id
      name
    }
    since
    answer
  }
  attachments {
    ...AttachedFile
  }
  priorityReasons {
    code
    axis
    value
    from
    to
  }
  priorityOverrideReason
  impact {
    patientSafety
    emergencyCapacity
    clinicalSystems
    diagnosticsPharmacy
    medicalDevices
    dataExposure
    spread
    recoverability
  }
  urgency
  rsitClass
  rsitType
  affectedSystems
  tags
  callbackPhone
  noticedAt
  team
  organisation {
    id
    name
    country
    kind
    region
    language
    timeZone
    contacts {
      name
      function
      email
      phone
    }
  }
  requester {
    ...DeskPerson
  }
  participants {
    ...DeskPerson
  }
  escalatedTo
  escalations {
    id
    target
    organisation {
      id
      name
    }
    reason
    at
    by {
      ...DeskPerson
    }
  }
  messages {
    id
    kind
    author {
      ...DeskPerson
    }
    body
    language
    createdAt
    attachments {
      ...AttachedFile
    }
    mail {
      ...DeskMail
    }
  }
  timeline {
    id
    type
    at
    actor {
      ...DeskPerson
    }
    facts {
      name
      value
    }
  }
  checklists {
    id
    playbook
    startedBy {
      ...DeskPerson
    }
    steps {
      step
      doneAt
      doneBy {
        ...DeskPerson
      }
    }
  }
  handOverProposals {
    at
    contactName
    contactKind
    site
    isForReserve
  }
  firstAnsweredAt
  resolvedAt
  closedAt
  viewerCan {
    reply
    note
    assign
    classify
    prioritise
    label
    describe
    wait
    resume
    escalate
    resolve
    confirm
    close
    reopen
    addParticipant
  }
}
    fragment DeskClock on TicketClock {
  kind
  dueAt
  startedAt
  minutes
  workingTime
}
fragment DeskRow on Ticket {
  id
  reference
  kind
  subject
  language
  status
  turn
  priority
  ransomware
  tlp
  openedAt
  lastActivityAt
  version
  organisation {
    id
    name
    country
  }
  assignee {
    id
    name
    side
  }
  clock {
    ...DeskClock
  }
}
fragment DeskPerson on Person {
  id
  name
  side
}
fragment DeskMail on MailContent {
  ...ReceivedMail
  fromName
  fromAddress
}
fragment AttachedFile on Attachment {
  id
  name
  kind
  size
  isMisnamed
  hasMacros
  isInline
  url
}
fragment ReceivedMail on MailContent {
  id
  parts {
    kind
    text
  }
  htmlUrl
  sureness
}
fragment UndeliveredMail on OutgoingMail {
  id
  kind
  state
  recipient
  address
  reference
  attempts
  lastAnswer
  createdAt
  failedAt
}`, {"fragmentName":"DeskTicket"}) as unknown as TypedDocumentString<DeskTicketFragment, unknown>;
export const HeldMailFragmentDoc = new TypedDocumentString(`
    fragment HeldMail on IntakeMessage {
  id
  receivedAt
  envelopeFrom
  fromAddress
  fromName
  subject
  outcome
  reasons
  size
  authentication
  rawUrl
  isSenderBlocked
  ticket {
    id
    reference
  }
  organisation {
    id
    name
  }
  content {
    ...ReceivedMail
    files {
      name
      kind
      size
      isMisnamed
      hasMacros
    }
  }
  viewerCan {
    release
    blockSender
  }
}
    fragment ReceivedMail on MailContent {
  id
  parts {
    kind
    text
  }
  htmlUrl
  sureness
}`, {"fragmentName":"HeldMail"}) as unknown as TypedDocumentString<HeldMailFragment, unknown>;
export const PortalTicketRowFragmentDoc = new TypedDocumentString(`
    fragment PortalTicketRow on Ticket {
  id
  reference
  kind
  subject
  language
  status
  turn
  priority
  lastActivityAt
  clock {
    kind
    dueAt
    startedAt
    minutes
    workingTime
  }
  requester {
    id
    name
  }
  version
}
    `, {"fragmentName":"PortalTicketRow"}) as unknown as TypedDocumentString<PortalTicketRowFragment, unknown>;
export const PortalTicketFragmentDoc = new TypedDocumentString(`
    fragment PortalTicket on Ticket {
  id
  reference
  kind
  subject
  body
  attachments {
    ...AttachedFile
  }
  mail {
    ...ReceivedMail
  }
  language
  status
  turn
  priority
  priorityReasons {
    code
    axis
    value
    from
    to
  }
  priorityOverrideReason
  urgency
  ransomware
  rsitClass
  rsitType
  tlp
  affectedSystems
  callbackPhone
  noticedAt
  organisation {
    id
    name
    country
  }
  requester {
    id
    name
    side
  }
  assignee {
    id
    name
  }
  participants {
    id
    name
    side
  }
  clock {
    kind
    dueAt
    startedAt
    minutes
    workingTime
  }
  messages {
    id
    kind
    author {
      id
      name
      side
    }
    body
    language
    createdAt
    attachments {
      ...AttachedFile
    }
    mail {
      ...ReceivedMail
    }
  }
  timeline {
    id
    type
    at
    actor {
      id
      name
      side
    }
    facts {
      name
      value
    }
  }
  openedAt
  lastActivityAt
  resolvedAt
  closedAt
  version
  viewerCan {
    reply
    confirm
    reopen
    addParticipant
    label
  }
}
    fragment AttachedFile on Attachment {
  id
  name
  kind
  size
  isMisnamed
  hasMacros
  isInline
  url
}
fragment ReceivedMail on MailContent {
  id
  parts {
    kind
    text
  }
  htmlUrl
  sureness
}`, {"fragmentName":"PortalTicket"}) as unknown as TypedDocumentString<PortalTicketFragment, unknown>;
export const CalendarPartsFragmentDoc = new TypedDocumentString(`
    fragment CalendarParts on WorkingCalendar {
  id
  name
  version
  zone
  week {
    startMinute
    endMinute
  }
  holidayCountry
  holidays {
    date
    name
  }
  ownDays {
    date
    name
  }
  teams
  madeAt
}
    `, {"fragmentName":"CalendarParts"}) as unknown as TypedDocumentString<CalendarPartsFragment, unknown>;
export const LegalDutyPartsFragmentDoc = new TypedDocumentString(`
    fragment LegalDutyParts on LegalDuty {
  duty
  country
  version
  isActive
  startsAt
  hours
  months
  recipient
  recipientName
  recipientSite
  contents
  basis
  note
  confidence
  madeAt
}
    `, {"fragmentName":"LegalDutyParts"}) as unknown as TypedDocumentString<LegalDutyPartsFragment, unknown>;
export const OnCallPersonFragmentDoc = new TypedDocumentString(`
    fragment OnCallPerson on Person {
  id
  name
}
    `, {"fragmentName":"OnCallPerson"}) as unknown as TypedDocumentString<OnCallPersonFragment, unknown>;
export const OnCallStretchFieldsFragmentDoc = new TypedDocumentString(`
    fragment OnCallStretchFields on OnCallStretch {
  startsAt
  endsAt
  shift
  overrideId
  person {
    ...OnCallPerson
  }
}
    fragment OnCallPerson on Person {
  id
  name
}`, {"fragmentName":"OnCallStretchFields"}) as unknown as TypedDocumentString<OnCallStretchFieldsFragment, unknown>;
export const RotaFieldsFragmentDoc = new TypedDocumentString(`
    fragment RotaFields on OnCallRota {
  team
  timeZone
  country
  daysOff
  version
  weekFrom
  shifts {
    name
    days
    start
    end
    holidays
    turn
    firstDay
    people {
      ...OnCallPerson
    }
  }
  overrides {
    id
    startsAt
    endsAt
    person {
      ...OnCallPerson
    }
  }
  now {
    ...OnCallStretchFields
  }
  next {
    ...OnCallStretchFields
  }
  week {
    ...OnCallStretchFields
  }
  holidays {
    day
    name
  }
}
    fragment OnCallPerson on Person {
  id
  name
}
fragment OnCallStretchFields on OnCallStretch {
  startsAt
  endsAt
  shift
  overrideId
  person {
    ...OnCallPerson
  }
}`, {"fragmentName":"RotaFields"}) as unknown as TypedDocumentString<RotaFieldsFragment, unknown>;
export const PolicyPartsFragmentDoc = new TypedDocumentString(`
    fragment PolicyParts on ServicePolicy {
  id
  name
  version
  isActive
  conditions {
    kinds
    organisations {
      id
      name
    }
    countries
    tiers
    languages
  }
  targets {
    metric
    priority
    minutes
    hours
  }
  madeAt
}
    `, {"fragmentName":"PolicyParts"}) as unknown as TypedDocumentString<PolicyPartsFragment, unknown>;
export const RuleVersionPartsFragmentDoc = new TypedDocumentString(`
    fragment RuleVersionParts on EscalationRuleVersion {
  version
  name
  trigger {
    events
    base
    minutes
  }
  condition
  actions {
    type
    priority
    team
    personId
    tag
    text
    to
    url
    onCallTeam
    isCritical
    playbook
    isForReserve
  }
  stopsAfter
  madeAt
  madeBy {
    id
    name
    side
  }
  hasDryRun
}
    `, {"fragmentName":"RuleVersionParts"}) as unknown as TypedDocumentString<RuleVersionPartsFragment, unknown>;
export const RulePartsFragmentDoc = new TypedDocumentString(`
    fragment RuleParts on EscalationRule {
  id
  position
  revision
  liveVersion
  newest {
    ...RuleVersionParts
  }
}
    fragment RuleVersionParts on EscalationRuleVersion {
  version
  name
  trigger {
    events
    base
    minutes
  }
  condition
  actions {
    type
    priority
    team
    personId
    tag
    text
    to
    url
    onCallTeam
    isCritical
    playbook
    isForReserve
  }
  stopsAfter
  madeAt
  madeBy {
    id
    name
    side
  }
  hasDryRun
}`, {"fragmentName":"RuleParts"}) as unknown as TypedDocumentString<RulePartsFragment, unknown>;
export const RuleDryRunPartsFragmentDoc = new TypedDocumentString(`
    fragment RuleDryRunParts on RuleDryRun {
  id
  version
  days
  ranAt
  tickets
  isComplete
  wouldFire
  results {
    ticketId
    reference
    at
    event
    why {
      field
      operator
      value
      was
      held
    }
    would {
      type
      changes
    }
    happened {
      type
      at
      by
    }
  }
}
    `, {"fragmentName":"RuleDryRunParts"}) as unknown as TypedDocumentString<RuleDryRunPartsFragment, unknown>;
export const ClockPartsFragmentDoc = new TypedDocumentString(`
    fragment ClockParts on ClockDetail {
  kind
  cycle
  state
  startedAt
  dueAt
  breachedAt
  stoppedAt
  targetMinutes
  hours
  policy {
    name
    version
  }
  intervals {
    state
    from
    to
    cause
    calendar {
      name
      version
      zone
    }
  }
}
    `, {"fragmentName":"ClockParts"}) as unknown as TypedDocumentString<ClockPartsFragment, unknown>;
export const DutyPartsFragmentDoc = new TypedDocumentString(`
    fragment DutyParts on TicketDuty {
  duty
  state
  isInformation
  startsAt
  hours
  months
  countsFrom
  dueAt
  zone
  recipient
  recipients {
    name
    site
    confidence
  }
  contents
  basis
  note
  confidence
  submittedAt
  reference
  cancelledBecause
  text
}
    `, {"fragmentName":"DutyParts"}) as unknown as TypedDocumentString<DutyPartsFragment, unknown>;
export const DeskTicketsDocument = {"__meta__":{"hash":"sha256:93c1b8dcbf5e6b5128600913cb803b8e8f66975e6dbe27c75af0982ba1a8cd02"}} as unknown as TypedDocumentString<DeskTicketsQuery, DeskTicketsQueryVariables>;
export const DeskNewsDocument = {"__meta__":{"hash":"sha256:8f29fedc0b2c61fff8dfc8eb90ef56108e902f61a3b84d771d32f75e2b4b2bd6"}} as unknown as TypedDocumentString<DeskNewsSubscription, DeskNewsSubscriptionVariables>;
export const PageOnCallDocument = {"__meta__":{"hash":"sha256:4d0f59d730b5a6d257874178cbdbf9f46e54719a234925f4b5d7f30d23c8d993"}} as unknown as TypedDocumentString<PageOnCallMutation, PageOnCallMutationVariables>;
export const TicketPagesDocument = {"__meta__":{"hash":"sha256:55aa08211a35404e3a54c7572520b4d7558ae9d016d7d772488c9016a66f8f90"}} as unknown as TypedDocumentString<TicketPagesQuery, TicketPagesQueryVariables>;
export const DeskReplyDocument = {"__meta__":{"hash":"sha256:28b6953b675a9fd4f917723f6a468843a62a7d686b7c91512822409b64ccecf6"}} as unknown as TypedDocumentString<DeskReplyMutation, DeskReplyMutationVariables>;
export const DeskNoteDocument = {"__meta__":{"hash":"sha256:17859d2168b4122f381bef4142b0d9396a417b7d4dc065e16fa2ae4170b40598"}} as unknown as TypedDocumentString<DeskNoteMutation, DeskNoteMutationVariables>;
export const DeskAssignDocument = {"__meta__":{"hash":"sha256:f04eff690aa0a2168622bc4dd203f649800f388ed05a73c634bcde8eecf2bb6d"}} as unknown as TypedDocumentString<DeskAssignMutation, DeskAssignMutationVariables>;
export const DeskClassifyDocument = {"__meta__":{"hash":"sha256:f690ad6e4437e0aaf11dbf33e2bcbb8bac3549c219dad0d87e54cb0fc58bfe55"}} as unknown as TypedDocumentString<DeskClassifyMutation, DeskClassifyMutationVariables>;
export const DeskPrioritiseDocument = {"__meta__":{"hash":"sha256:d1224afe6152615d77ff06b10e65d1764fc4611ff5566bbd59e0fa8dbc24dda3"}} as unknown as TypedDocumentString<DeskPrioritiseMutation, DeskPrioritiseMutationVariables>;
export const DeskLabelDocument = {"__meta__":{"hash":"sha256:b8d28c75a211443b931f141f9a9b5a8981c252b174a1abed0d449e7e842ccd5b"}} as unknown as TypedDocumentString<DeskLabelMutation, DeskLabelMutationVariables>;
export const DeskDescribeDocument = {"__meta__":{"hash":"sha256:bce32b4353a6698473bfcf3f6713fccd0718dfeb6e5b0660ab8af286ea1b9215"}} as unknown as TypedDocumentString<DeskDescribeMutation, DeskDescribeMutationVariables>;
export const DeskWaitDocument = {"__meta__":{"hash":"sha256:857562db04fe06027511d25aabd8029c11fb9a1b19c96f312e717c9c6ede0ada"}} as unknown as TypedDocumentString<DeskWaitMutation, DeskWaitMutationVariables>;
export const DeskResumeDocument = {"__meta__":{"hash":"sha256:c7b13f5a695b9e812c897125cd96761f9f2afcaf70b2332cc15fef5106a590c4"}} as unknown as TypedDocumentString<DeskResumeMutation, DeskResumeMutationVariables>;
export const DeskEscalateDocument = {"__meta__":{"hash":"sha256:b0ff9c4701b82e6778ecb0d943abf6eddc42b1103aece257b017d1b9d4363afb"}} as unknown as TypedDocumentString<DeskEscalateMutation, DeskEscalateMutationVariables>;
export const DeskResolveDocument = {"__meta__":{"hash":"sha256:f980fe32fab0c539921bf8e8ba80fd9c4719cd14ae11251597c4b6e7aa81f01f"}} as unknown as TypedDocumentString<DeskResolveMutation, DeskResolveMutationVariables>;
export const DeskCloseDocument = {"__meta__":{"hash":"sha256:52308718bbe8932f94a4c95427e917af8931e9881eff76a6bb402d3e17ee534f"}} as unknown as TypedDocumentString<DeskCloseMutation, DeskCloseMutationVariables>;
export const DeskReopenDocument = {"__meta__":{"hash":"sha256:d5e22deaae043abdede186f8d715a428b9f715427cfab9ee7f20ef0b10c8e182"}} as unknown as TypedDocumentString<DeskReopenMutation, DeskReopenMutationVariables>;
export const DeskAddParticipantDocument = {"__meta__":{"hash":"sha256:13336bf4f1a19aca900d306e91d455e2e9ca513b0d4a842138cbe707d739a7a4"}} as unknown as TypedDocumentString<DeskAddParticipantMutation, DeskAddParticipantMutationVariables>;
export const DeskRemoveParticipantDocument = {"__meta__":{"hash":"sha256:4610c86d9d894774c1275c3af3575a62f29bde23a0e4bc7d16544e2acbc337bc"}} as unknown as TypedDocumentString<DeskRemoveParticipantMutation, DeskRemoveParticipantMutationVariables>;
export const DeskStartPlaybookDocument = {"__meta__":{"hash":"sha256:470f68cd337e7da3ad28553087cda994dc18b4c3e848707541f61f8361eb1fd9"}} as unknown as TypedDocumentString<DeskStartPlaybookMutation, DeskStartPlaybookMutationVariables>;
export const DeskTickStepDocument = {"__meta__":{"hash":"sha256:a76cb7fc28e3c817dff2e177904e6822fb3f45ac4e1c10e1501d2f8fe1bed594"}} as unknown as TypedDocumentString<DeskTickStepMutation, DeskTickStepMutationVariables>;
export const DeskTicketDocument = {"__meta__":{"hash":"sha256:41364e107a26368c93a12c11fa985248bfa648f529e990de226dc2f5102ce0e8"}} as unknown as TypedDocumentString<DeskTicketQuery, DeskTicketQueryVariables>;
export const DeskAgentsDocument = {"__meta__":{"hash":"sha256:785c9205c01c7c838e5e98ab4499b54f43b94cf845dd814251e82f3383195e92"}} as unknown as TypedDocumentString<DeskAgentsQuery, DeskAgentsQueryVariables>;
export const DeskColleaguesDocument = {"__meta__":{"hash":"sha256:0db7b3ae2aa3cecc949c2c934aa7151612724e8eb888d37a1a7f96fec095c94c"}} as unknown as TypedDocumentString<DeskColleaguesQuery, DeskColleaguesQueryVariables>;
export const DeskCsirtsDocument = {"__meta__":{"hash":"sha256:888890c3faedd4c7d2774ba7cc98ad53828a72aa94e6d96202648fb9427f8302"}} as unknown as TypedDocumentString<DeskCsirtsQuery, DeskCsirtsQueryVariables>;
export const ArticleDraftDocument = {"__meta__":{"hash":"sha256:73b9cc4b7ab175c90ebaafe45515f30241e4fb0b94bb66c9c5e8e556b4caef49"}} as unknown as TypedDocumentString<ArticleDraftQuery, ArticleDraftQueryVariables>;
export const ReaderOrganisationsDocument = {"__meta__":{"hash":"sha256:4a54f26070e2cca9abc4e83bc3d3a5621400fc165c8ec62babd05d7f66bb4804"}} as unknown as TypedDocumentString<ReaderOrganisationsQuery, ReaderOrganisationsQueryVariables>;
export const SaveDraftDocument = {"__meta__":{"hash":"sha256:81084464f3b6d4d6b2186732215770121f55704d91b300c7ffbe2a2fc19c0404"}} as unknown as TypedDocumentString<SaveDraftMutation, SaveDraftMutationVariables>;
export const AttendDraftDocument = {"__meta__":{"hash":"sha256:f03b89e0dccc5804a096158f3efa14820b5c305f7eac779eecd98feffd173997"}} as unknown as TypedDocumentString<AttendDraftMutation, AttendDraftMutationVariables>;
export const DiscardDraftDocument = {"__meta__":{"hash":"sha256:dd5a3bcc47dd9a973ab53182274844a305c27b9641da71d5b7ae38d7a7371cc6"}} as unknown as TypedDocumentString<DiscardDraftMutation, DiscardDraftMutationVariables>;
export const SubmitDraftDocument = {"__meta__":{"hash":"sha256:54eac76a5b47cec55aa50b1fd659b3da790792facbddf160b4befbddef5ac596"}} as unknown as TypedDocumentString<SubmitDraftMutation, SubmitDraftMutationVariables>;
export const EditorialArticleDocument = {"__meta__":{"hash":"sha256:a9a7b322fe3e9e3b40ac8f09e5df9b25a2d5ae8654fc6032255296b09be245c7"}} as unknown as TypedDocumentString<EditorialArticleQuery, EditorialArticleQueryVariables>;
export const ArticleRevisionsDocument = {"__meta__":{"hash":"sha256:85fbfe3cdae7a682e4d2e99e43decb491e0cb7123633ef912169cf8afa438d75"}} as unknown as TypedDocumentString<ArticleRevisionsQuery, ArticleRevisionsQueryVariables>;
export const EditorsDocument = {"__meta__":{"hash":"sha256:a4c1ad4f4f2837a26005d537790d3ce3842aa8b4f04038f29321ac240f4b8b05"}} as unknown as TypedDocumentString<EditorsQuery, EditorsQueryVariables>;
export const CareForArticleDocument = {"__meta__":{"hash":"sha256:346027bc53c40270418a7cab4f4289bceb86267c82f78dca7c2c424ef86fa934"}} as unknown as TypedDocumentString<CareForArticleMutation, CareForArticleMutationVariables>;
export const ExpireArticleDocument = {"__meta__":{"hash":"sha256:4c8594acee61cfbb8509216c52e8e426ff2466dd9a35bfd6f041500ed929f2fc"}} as unknown as TypedDocumentString<ExpireArticleMutation, ExpireArticleMutationVariables>;
export const WithdrawArticleDocument = {"__meta__":{"hash":"sha256:278b7dbb5b73b2a7e7c77864dfdfc09e98b2122082df0c19243912083617b6a7"}} as unknown as TypedDocumentString<WithdrawArticleMutation, WithdrawArticleMutationVariables>;
export const StartTranslationDocument = {"__meta__":{"hash":"sha256:fcffc6e0415f57599e9bf13075707c1dca550e53652e391aab4b17a1799ff4ec"}} as unknown as TypedDocumentString<StartTranslationMutation, StartTranslationMutationVariables>;
export const OpenDraftDocument = {"__meta__":{"hash":"sha256:7ba7d56800947a080bdfdcee6db6e15ad9877f57de69b1464446102dd8e7ff66"}} as unknown as TypedDocumentString<OpenDraftMutation, OpenDraftMutationVariables>;
export const EditorialListDocument = {"__meta__":{"hash":"sha256:5918b90fe4d15525953c3ac16e142c735ad03e864a78238036f8256d1e6aa84b"}} as unknown as TypedDocumentString<EditorialListQuery, EditorialListQueryVariables>;
export const TranslationQueueDocument = {"__meta__":{"hash":"sha256:e9708202fabf8c6eb2772904cdea23f0468f30d1cbf19bd5c0934a6ebe928634"}} as unknown as TypedDocumentString<TranslationQueueQuery, TranslationQueueQueryVariables>;
export const StartArticleDocument = {"__meta__":{"hash":"sha256:aa93c144af58b72f5c37e473c204ac1c406fb9928501791211eb47b0385d89db"}} as unknown as TypedDocumentString<StartArticleMutation, StartArticleMutationVariables>;
export const ArticleRevisionDocument = {"__meta__":{"hash":"sha256:c374e054d61ce916d59ad7cad7378e9627b1df0c7ae6db43b02977c01be2a5c7"}} as unknown as TypedDocumentString<ArticleRevisionQuery, ArticleRevisionQueryVariables>;
export const MoveRevisionDocument = {"__meta__":{"hash":"sha256:14cd829f5924f6ec0d4dd8e91d887ae933b6f1f614b70fabeee39a354dc91cf0"}} as unknown as TypedDocumentString<MoveRevisionMutation, MoveRevisionMutationVariables>;
export const ScheduleRevisionDocument = {"__meta__":{"hash":"sha256:03ca904c11880e9496991b6b2afe667bd45780ab59383a3f48f1fc22258fcfb3"}} as unknown as TypedDocumentString<ScheduleRevisionMutation, ScheduleRevisionMutationVariables>;
export const AssignReviewerDocument = {"__meta__":{"hash":"sha256:a3bb9a1ddc6037fc7eda9a4edf993d50ffb2e270b200436df891bbcd0676519a"}} as unknown as TypedDocumentString<AssignReviewerMutation, AssignReviewerMutationVariables>;
export const CommentOnRevisionDocument = {"__meta__":{"hash":"sha256:3743d4aca23e79b344ed51e4076cc928651f6dfb3f5eb7ec8396f13b2e7975dd"}} as unknown as TypedDocumentString<CommentOnRevisionMutation, CommentOnRevisionMutationVariables>;
export const ResolveCommentDocument = {"__meta__":{"hash":"sha256:02e52dd93da3313c9e66eee3ca4fffcd656358b3869e05a0853c5b739259ea59"}} as unknown as TypedDocumentString<ResolveCommentMutation, ResolveCommentMutationVariables>;
export const BrowseGuidanceDocument = {"__meta__":{"hash":"sha256:e974b6ab9a214f2215175c4a13b45704467639278975b7cf1e1ae3177cf092bc"}} as unknown as TypedDocumentString<BrowseGuidanceQuery, BrowseGuidanceQueryVariables>;
export const ReadArticleDocument = {"__meta__":{"hash":"sha256:06d962df72ffe752c850c7e2e0fc7a23205e9d5e0db5ac9b78a4ddebf7797386"}} as unknown as TypedDocumentString<ReadArticleQuery, ReadArticleQueryVariables>;
export const MailroomOverviewDocument = {"__meta__":{"hash":"sha256:c857da77911b5ff04be0c24c4d068abb60b5d6d9697962d3b933cd4ad86b2169"}} as unknown as TypedDocumentString<MailroomOverviewQuery, MailroomOverviewQueryVariables>;
export const MailroomQuarantineDocument = {"__meta__":{"hash":"sha256:efc9bf2ed3a25b8b3c1c65696843380a7f5d55a22b93efecb7b23bdfd5727cf1"}} as unknown as TypedDocumentString<MailroomQuarantineQuery, MailroomQuarantineQueryVariables>;
export const MailroomMessageDocument = {"__meta__":{"hash":"sha256:30bc40dc2ec9c416e729ef43db608f7d1d69798d7fba73f5468e8d3b27541352"}} as unknown as TypedDocumentString<MailroomMessageQuery, MailroomMessageQueryVariables>;
export const MailroomTicketDocument = {"__meta__":{"hash":"sha256:9843ca4b1d9606a184fb4c8368e4a8fa5ab663fa3d84ecdd6a9f4dceca43f562"}} as unknown as TypedDocumentString<MailroomTicketQuery, MailroomTicketQueryVariables>;
export const MailroomPlacesDocument = {"__meta__":{"hash":"sha256:4d8065cb1f1a5a747fecf9fc86ea91e59f566e2daa41ba1e73137b21c8616da0"}} as unknown as TypedDocumentString<MailroomPlacesQuery, MailroomPlacesQueryVariables>;
export const MailroomPeopleDocument = {"__meta__":{"hash":"sha256:ba418a1f98f89fa4016e575e8ec72124b5ba9112f6b29d52927d7f910ce70551"}} as unknown as TypedDocumentString<MailroomPeopleQuery, MailroomPeopleQueryVariables>;
export const MailroomSendersDocument = {"__meta__":{"hash":"sha256:2f69fc68ea1357911ac241fd7e27a2dfa05f2cc89ae35a34d0d8a9ee3f20a900"}} as unknown as TypedDocumentString<MailroomSendersQuery, MailroomSendersQueryVariables>;
export const MailroomUndeliveredDocument = {"__meta__":{"hash":"sha256:50982615f7a02e7cccda331f086316a2092bc5bbe1dacf586d185047e881d131"}} as unknown as TypedDocumentString<MailroomUndeliveredQuery, MailroomUndeliveredQueryVariables>;
export const MailroomReleaseDocument = {"__meta__":{"hash":"sha256:c1e448e82d0ad3e053918b3b1391b4aeed0ae7bd81d825e6f944a3ceca27039b"}} as unknown as TypedDocumentString<MailroomReleaseMutation, MailroomReleaseMutationVariables>;
export const MailroomBlockDocument = {"__meta__":{"hash":"sha256:1fddbeea70d403a15348b2fd8a3124f242ae88878b7c9af9e1a5840c62f9dd7d"}} as unknown as TypedDocumentString<MailroomBlockMutation, MailroomBlockMutationVariables>;
export const MailroomPlaceDocument = {"__meta__":{"hash":"sha256:dd7a3615bea0d9a9aecb30dd5de67a6597e160f59ea3b0e89a25967e16e8792e"}} as unknown as TypedDocumentString<MailroomPlaceMutation, MailroomPlaceMutationVariables>;
export const PortalTicketsDocument = {"__meta__":{"hash":"sha256:5424b4c452f0dc49b23a1915b92a5b7ed22472608e6b8a996e1d51fca97bfc33"}} as unknown as TypedDocumentString<PortalTicketsQuery, PortalTicketsQueryVariables>;
export const PortalOpenTicketDocument = {"__meta__":{"hash":"sha256:39d704cb931b577968e0f3139773dc8e7a6d8ff3909b56ea0d19c2ad814f6bdb"}} as unknown as TypedDocumentString<PortalOpenTicketMutation, PortalOpenTicketMutationVariables>;
export const PortalTicketDocument = {"__meta__":{"hash":"sha256:65993dfdad1aec32fad2bbc4b54a0ef02a326a7acc476e98519b10da09fbc88a"}} as unknown as TypedDocumentString<PortalTicketQuery, PortalTicketQueryVariables>;
export const PortalColleaguesDocument = {"__meta__":{"hash":"sha256:b907c0b51f266e42e3d7ae05140aef8b93e8ba9075a13c057d37ff746704225d"}} as unknown as TypedDocumentString<PortalColleaguesQuery, PortalColleaguesQueryVariables>;
export const PortalReplyDocument = {"__meta__":{"hash":"sha256:d55f4f666ce6d266eeac0835b5227fac6bc453144a61d241c62a033e0b601e7d"}} as unknown as TypedDocumentString<PortalReplyMutation, PortalReplyMutationVariables>;
export const PortalConfirmDocument = {"__meta__":{"hash":"sha256:3432bf78c5f081eee30f637d28c66656f7aa35fa6dfc832716ef65b8783c01a0"}} as unknown as TypedDocumentString<PortalConfirmMutation, PortalConfirmMutationVariables>;
export const PortalReopenDocument = {"__meta__":{"hash":"sha256:af246cb42e61cc2de912f60d813acb7a16b5123e3212a2cea140aaec52f7546f"}} as unknown as TypedDocumentString<PortalReopenMutation, PortalReopenMutationVariables>;
export const PortalAddParticipantDocument = {"__meta__":{"hash":"sha256:ca240fef2ecead8ed0792c385e021337b2f646821420bf6ffc8b3058923bce05"}} as unknown as TypedDocumentString<PortalAddParticipantMutation, PortalAddParticipantMutationVariables>;
export const PortalRemoveParticipantDocument = {"__meta__":{"hash":"sha256:ac4b8fd70218bd1629c9f78f81b846ea7045a415fc6b1388277edaceed3564db"}} as unknown as TypedDocumentString<PortalRemoveParticipantMutation, PortalRemoveParticipantMutationVariables>;
export const PortalLabelTicketDocument = {"__meta__":{"hash":"sha256:e618c9d5eb21b06f4316aab65c79dcba83805c871faac873a75db399f770dc98"}} as unknown as TypedDocumentString<PortalLabelTicketMutation, PortalLabelTicketMutationVariables>;
export const PortalTicketNewsDocument = {"__meta__":{"hash":"sha256:fdf4c17a206e448fddccbff13c1c4bd563175f3089aa26500225cb314528ac0a"}} as unknown as TypedDocumentString<PortalTicketNewsSubscription, PortalTicketNewsSubscriptionVariables>;
export const SettingsCalendarsDocument = {"__meta__":{"hash":"sha256:f23983de2602e60d372f31a18dbdf54ca31fba7adf0e9e326b8418e40f4ff8a3"}} as unknown as TypedDocumentString<SettingsCalendarsQuery, SettingsCalendarsQueryVariables>;
export const SaveCalendarDocument = {"__meta__":{"hash":"sha256:0c4adf73250ddfc8d12c63eed58b9a70dcf3d7f029428515f2cf255d96c5bed9"}} as unknown as TypedDocumentString<SaveCalendarMutation, SaveCalendarMutationVariables>;
export const SettingsDutiesDocument = {"__meta__":{"hash":"sha256:2dc9bf7f545d3f0f96f7373819a15d84f2dfa1cb9fd14605beb3bb5b6cfdd34c"}} as unknown as TypedDocumentString<SettingsDutiesQuery, SettingsDutiesQueryVariables>;
export const SaveDutyDocument = {"__meta__":{"hash":"sha256:98e901a19b52ac9f027bdc7b8c6b1e8d12c805e51e474573b2b31c2875179104"}} as unknown as TypedDocumentString<SaveDutyMutation, SaveDutyMutationVariables>;
export const SynonymsDocument = {"__meta__":{"hash":"sha256:4396a71093d1a04e4d29946f8067f06338fc38ff34358c58adabe1a4424a7628"}} as unknown as TypedDocumentString<SynonymsQuery, SynonymsQueryVariables>;
export const SaveSynonymsDocument = {"__meta__":{"hash":"sha256:0d3aca900f9f3c014c3933a0940abae79a8c7a60ab90fdbb6b0418ca7ffb1d15"}} as unknown as TypedDocumentString<SaveSynonymsMutation, SaveSynonymsMutationVariables>;
export const RemoveSynonymsDocument = {"__meta__":{"hash":"sha256:82ec8aebe71bffd0c6e2bc48322f29cf310c71e3f7e577485cb45cdac64740c1"}} as unknown as TypedDocumentString<RemoveSynonymsMutation, RemoveSynonymsMutationVariables>;
export const SearchGapsDocument = {"__meta__":{"hash":"sha256:faf1d687a7220151ff0b6cda6f65ca34a058ea7efce9d4e237c3c05032021359"}} as unknown as TypedDocumentString<SearchGapsQuery, SearchGapsQueryVariables>;
export const RotasDocument = {"__meta__":{"hash":"sha256:0a4763a62900fc3f71905309adf7c8ef060a3e8d59fa0a8aad323b29000e64fd"}} as unknown as TypedDocumentString<RotasQuery, RotasQueryVariables>;
export const OnCallPeopleDocument = {"__meta__":{"hash":"sha256:3b257442354fd6170938a7e5a24eb5a5ee00515b3598b7186b3980a54c253a24"}} as unknown as TypedDocumentString<OnCallPeopleQuery, OnCallPeopleQueryVariables>;
export const LaddersDocument = {"__meta__":{"hash":"sha256:0b13f76b689f9985a337648db0360820c2c3fbf4403e2623c0f7aee23c8c7533"}} as unknown as TypedDocumentString<LaddersQuery, LaddersQueryVariables>;
export const PageRecordDocument = {"__meta__":{"hash":"sha256:738732fc3a7daf01fb1f06c0029cdac4f791fd952b7ae32ef4bd07746aa2175c"}} as unknown as TypedDocumentString<PageRecordQuery, PageRecordQueryVariables>;
export const MyOnCallDocument = {"__meta__":{"hash":"sha256:b1692d014ce2fd2dd61799930f180973491242b6dc8221561f005a0834886cc2"}} as unknown as TypedDocumentString<MyOnCallQuery, MyOnCallQueryVariables>;
export const SaveRotaDocument = {"__meta__":{"hash":"sha256:fc0d5212d8a5f1dce6d9cdb827e3c456e4d58c031b48dd4fb6ff0093f7320f0a"}} as unknown as TypedDocumentString<SaveRotaMutation, SaveRotaMutationVariables>;
export const SaveLadderDocument = {"__meta__":{"hash":"sha256:95c4352a9f249dcbed985792d3e7790b5219a85b1b2d39d9fbc206ac4ad5e995"}} as unknown as TypedDocumentString<SaveLadderMutation, SaveLadderMutationVariables>;
export const AddOverrideDocument = {"__meta__":{"hash":"sha256:d190885a96347f80b130d8516e00e7ae7473bfeeb3f3d9bd934477e1b4a0dd56"}} as unknown as TypedDocumentString<AddOverrideMutation, AddOverrideMutationVariables>;
export const RemoveOverrideDocument = {"__meta__":{"hash":"sha256:bf3dd09f02c6fa60945eb368daff69364053ce71eb6ac07b7ca9ebe8050d7e90"}} as unknown as TypedDocumentString<RemoveOverrideMutation, RemoveOverrideMutationVariables>;
export const StartDrillDocument = {"__meta__":{"hash":"sha256:fa4f386593caf0b98a6cb3a6bf0348dca67c04feda95313e3b017b4eb64b018a"}} as unknown as TypedDocumentString<StartDrillMutation, StartDrillMutationVariables>;
export const SavePhoneDocument = {"__meta__":{"hash":"sha256:c96ef5086aeb4d5eae93d9639e4b93fa3d7e0076ed7b85846b1a891200a3bead"}} as unknown as TypedDocumentString<SavePhoneMutation, SavePhoneMutationVariables>;
export const MakeCalendarFeedDocument = {"__meta__":{"hash":"sha256:e2124e3384c53f185e4590ffb0401f1726ce12147db023e760d35271637eae80"}} as unknown as TypedDocumentString<MakeCalendarFeedMutation, MakeCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = {"__meta__":{"hash":"sha256:db2b4e7b003de612be5ed8a5e3ef51c4ae22236d68cc38874b6a2ab3e26538c2"}} as unknown as TypedDocumentString<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const SettingsPoliciesDocument = {"__meta__":{"hash":"sha256:85dff18ec4dacd17ceb0365ad4763c1350ba8a77018fe0f9b3be67de54056514"}} as unknown as TypedDocumentString<SettingsPoliciesQuery, SettingsPoliciesQueryVariables>;
export const SavePolicyDocument = {"__meta__":{"hash":"sha256:5f0ee89e8b6186aa837dc1d45a31767d73b94bf6910544646050182bf19e3762"}} as unknown as TypedDocumentString<SavePolicyMutation, SavePolicyMutationVariables>;
export const OrderPoliciesDocument = {"__meta__":{"hash":"sha256:a94cebae4e4dfbd263f7dfe00e202fc42f1fb1725ba612d2a561748c48c9f334"}} as unknown as TypedDocumentString<OrderPoliciesMutation, OrderPoliciesMutationVariables>;
export const TieredOrganisationsDocument = {"__meta__":{"hash":"sha256:f7dfb56c0dc5ebfeb51faa85007391596692c99c1a2814f3a09042c8b7cabb69"}} as unknown as TypedDocumentString<TieredOrganisationsQuery, TieredOrganisationsQueryVariables>;
export const SetOrganisationTierDocument = {"__meta__":{"hash":"sha256:627c80353bb865fb12300ce62531e81df468904b49cd9243ec4f784bc2053545"}} as unknown as TypedDocumentString<SetOrganisationTierMutation, SetOrganisationTierMutationVariables>;
export const EscalationRulesDocument = {"__meta__":{"hash":"sha256:06e995fe3d6b60b3a12c00e1202a241fabdcb85c02e317a1f076f2ef673c4fc9"}} as unknown as TypedDocumentString<EscalationRulesQuery, EscalationRulesQueryVariables>;
export const EscalationRuleDocument = {"__meta__":{"hash":"sha256:45ecc713b31cc2ea98804e81f99f367e582ac758a76f0ed629d28fcfa8e50dff"}} as unknown as TypedDocumentString<EscalationRuleQuery, EscalationRuleQueryVariables>;
export const RulePeopleDocument = {"__meta__":{"hash":"sha256:dfca363c7add668199bfa96e68daf4a4218b13e098e397dee0ac0c82f8c21194"}} as unknown as TypedDocumentString<RulePeopleQuery, RulePeopleQueryVariables>;
export const SaveEscalationRuleDocument = {"__meta__":{"hash":"sha256:f13d4db4645e74bde95d40ee02875152218a64c73051c76c0841ec301f606be9"}} as unknown as TypedDocumentString<SaveEscalationRuleMutation, SaveEscalationRuleMutationVariables>;
export const DryRunEscalationRuleDocument = {"__meta__":{"hash":"sha256:344f52ebda3bf9ce267817d7733e589a66fb8bfc8115a96e31f9745e963fdd88"}} as unknown as TypedDocumentString<DryRunEscalationRuleMutation, DryRunEscalationRuleMutationVariables>;
export const SwitchEscalationRuleDocument = {"__meta__":{"hash":"sha256:87c97861906c616827f6bfebc4b54f5dd972871a13dab571e1eadb1726d57e97"}} as unknown as TypedDocumentString<SwitchEscalationRuleMutation, SwitchEscalationRuleMutationVariables>;
export const MoveEscalationRuleDocument = {"__meta__":{"hash":"sha256:10621d1c674505cb099a4071b1eb9f78fcdd29ffce6c265eb28e023d03f3c5a1"}} as unknown as TypedDocumentString<MoveEscalationRuleMutation, MoveEscalationRuleMutationVariables>;
export const RemoveEscalationRuleDocument = {"__meta__":{"hash":"sha256:661f9125837b40fb53d153417997431e2b377c4934638031f67e9edb3bd1eef2"}} as unknown as TypedDocumentString<RemoveEscalationRuleMutation, RemoveEscalationRuleMutationVariables>;
export const SignInDocument = {"__meta__":{"hash":"sha256:a3b7a788768eb3757193bcf02a6ee19d142ebca0eb2090a8dfe3d0b50dd16589"}} as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const TicketClocksDocument = {"__meta__":{"hash":"sha256:3e4d8a3782c4d406adc33c9c2230eaf9cac13c939b35dab7a69f7df252f7a655"}} as unknown as TypedDocumentString<TicketClocksQuery, TicketClocksQueryVariables>;
export const TicketDutiesDocument = {"__meta__":{"hash":"sha256:05f11ebff8905efa64ae58766d5345c24b9e832d03180f48b596cc4296489211"}} as unknown as TypedDocumentString<TicketDutiesQuery, TicketDutiesQueryVariables>;
export const StartDutiesDocument = {"__meta__":{"hash":"sha256:4710fa6397aa5450ceaeb32fcd862d1f11fe2ff8ecfcc57874f910d48ea2d111"}} as unknown as TypedDocumentString<StartDutiesMutation, StartDutiesMutationVariables>;
export const SubmitDutyDocument = {"__meta__":{"hash":"sha256:ab17db21250009ab6f7cc8b2e2d6263f5e4e7e3fb34c1c05a104e8052d227223"}} as unknown as TypedDocumentString<SubmitDutyMutation, SubmitDutyMutationVariables>;
export const CancelDutyDocument = {"__meta__":{"hash":"sha256:a002722397e00c6888294c92280864a94a59b4ea3c0d8d926251ae8b88894836"}} as unknown as TypedDocumentString<CancelDutyMutation, CancelDutyMutationVariables>;
export const FittingGuidanceDocument = {"__meta__":{"hash":"sha256:10415966143511bd16308e3a752d6eaf6b823503c3b1fab80d214cb91fcdb407"}} as unknown as TypedDocumentString<FittingGuidanceQuery, FittingGuidanceQueryVariables>;
export const NoteSearchDocument = {"__meta__":{"hash":"sha256:5f81a2b6f06467ee89e5f28dae0fed76636ff6a6e1f004b7de597af52876e1bd"}} as unknown as TypedDocumentString<NoteSearchMutation, NoteSearchMutationVariables>;
export const SearchGuidanceDocument = {"__meta__":{"hash":"sha256:da615b23db4f0684a8fe9c9c430dc9e05f506820dbb718357326dbb027598336"}} as unknown as TypedDocumentString<SearchGuidanceQuery, SearchGuidanceQueryVariables>;
export const RetryMailDocument = {"__meta__":{"hash":"sha256:306ae5051c7e88c2ecd548acad5f3704b502e65464b869b218aac8b8a25b45d8"}} as unknown as TypedDocumentString<RetryMailMutation, RetryMailMutationVariables>;
export const MyPagesDocument = {"__meta__":{"hash":"sha256:44a63f3baf665f74f23ca742f589274268ddeb92c5b3f791457b0fa2b3ac30a5"}} as unknown as TypedDocumentString<MyPagesQuery, MyPagesQueryVariables>;
export const PagesChangedDocument = {"__meta__":{"hash":"sha256:53430bb883bb4b458e9593eef345f90a382d7367bb6102cabdcb8452b4917c75"}} as unknown as TypedDocumentString<PagesChangedSubscription, PagesChangedSubscriptionVariables>;
export const AcknowledgePageDocument = {"__meta__":{"hash":"sha256:c89d2f58a5c4ada1d40d1309819ce1a9973758c947e1d5081f411b70bfb1eac7"}} as unknown as TypedDocumentString<AcknowledgePageMutation, AcknowledgePageMutationVariables>;
export const SaveLanguageDocument = {"__meta__":{"hash":"sha256:107b6df154a5d475853272310008268e9c347e3c44874b68461db766d5910305"}} as unknown as TypedDocumentString<SaveLanguageMutation, SaveLanguageMutationVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:90967abb201a1e3fa8a61c54b3657134f165351226d5ae06d85a7ca4a14b8e7e"}} as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:39300be1f6ff47633a8c264de2a924d5b71367b646d3bf86d82d7c51c6543956"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;