/** What becomes of a message that has arrived: to which ticket it belongs, and whether its sender may speak there. */
import type { AutomaticMail } from './mail-loops.js';
import { isLoosening, parseTlp } from './tlp.js';
import type { Tlp } from './vocabulary.js';

export const IntakeOutcome = {
  NEW_TICKET: 'NEW_TICKET',
  MESSAGE: 'MESSAGE',
  UNVERIFIED_MESSAGE: 'UNVERIFIED_MESSAGE',
  DELIVERY_REPORT: 'DELIVERY_REPORT',
  AUTOMATIC_REPLY: 'AUTOMATIC_REPLY',
  QUARANTINE: 'QUARANTINE',
} as const;
export type IntakeOutcome = (typeof IntakeOutcome)[keyof typeof IntakeOutcome];

/** Why it ended so; each has words in every language. */
export const INTAKE_REASONS = [
  'KNOWN_PERSON',
  'KNOWN_CONTACT',
  'KNOWN_DOMAIN',
  'REPLY_ADDRESS',
  'OUR_MESSAGE',
  'NOT_AUTHENTICATED',
  'AUTHENTICATION_FAILED',
  'NOT_A_PARTICIPANT',
  'REVOKED_ADDRESS',
  'UNKNOWN_SENDER',
  'SENDER_OF_CENTRE',
  'SENDER_DISABLED',
  'BLOCKED_SENDER',
  'NO_SENDER',
  'SEVERAL_SENDERS',
  'AUTOMATIC',
  'MAILING_LIST',
  'OWN_MAIL',
  'PROBE',
  'REPORT_MATCHED',
  'REPORT_UNMATCHED',
  'FLOOD',
  'REPEATED',
  'UNREADABLE',
  'TOO_MUCH_WORK',
  'FAILED_THREE_TIMES',
  'NOTHING_TO_READ',
  'RELEASED',
] as const;
export type IntakeReason = (typeof INTAKE_REASONS)[number];

/** Whether the domain in From stands behind the mail: shown by DKIM or SPF in line with it. */
export type MailAuthentication = 'PASS' | 'FAIL' | 'NONE';

/** How sure we are who wrote. SURE: a known person, proven. LIKELY: a proven address of a known organisation. UNSURE: not proven. */
export type Sureness = 'SURE' | 'LIKELY' | 'UNSURE';

export interface MailThread {
  readonly ticketId: string;
  readonly organisationId: string;
  readonly by: 'REPLY_ADDRESS' | 'OUR_MESSAGE';
  readonly isRevoked: boolean;
}

export interface IntakeFacts {
  readonly isProbe: boolean;
  readonly isBlocked: boolean;
  readonly isOwnMail: boolean;
  /** A report about a mail that could not be delivered; matched when it came back to the address of one of ours. */
  readonly deliveryReport: { readonly isMatched: boolean } | null;
  readonly automatic: AutomaticMail | null;
  readonly thread: MailThread | null;
  readonly authentication: MailAuthentication;
  readonly sender: MailSender;
}

export type MailSender =
  | { readonly kind: 'NOBODY' | 'SEVERAL' | 'UNKNOWN' | 'CENTRE' | 'DISABLED' }
  /** Somebody who is known by address. */
  | { readonly kind: 'PERSON'; readonly organisationId: string; readonly isOnThread: boolean }
  /** Nobody yet, but the address or its domain belongs to an organisation. */
  | { readonly kind: 'CONTACT' | 'DOMAIN'; readonly organisationId: string };

export interface IntakeDecision {
  readonly outcome: IntakeOutcome;
  readonly reasons: readonly IntakeReason[];
  readonly ticketId: string | null;
  readonly sureness: Sureness | null;
}

/** Reads top to bottom: the first line that applies decides. */
export function decideIntake(facts: IntakeFacts): IntakeDecision {
  const { sender, thread, automatic } = facts;
  const ticketId = thread?.ticketId ?? null;
  const end = (outcome: IntakeOutcome, ...reasons: IntakeReason[]): IntakeDecision => ({
    outcome,
    reasons,
    ticketId: outcome === 'QUARANTINE' || outcome === 'NEW_TICKET' ? null : ticketId,
    sureness: null,
  });
  if (facts.isProbe) return end('AUTOMATIC_REPLY', 'PROBE');
  if (facts.isOwnMail) return end('AUTOMATIC_REPLY', 'OWN_MAIL');
  if (facts.deliveryReport)
    return facts.deliveryReport.isMatched
      ? end('DELIVERY_REPORT', 'REPORT_MATCHED')
      : end('QUARANTINE', 'REPORT_UNMATCHED');
  if (facts.isBlocked) return end('QUARANTINE', 'BLOCKED_SENDER');
  if (automatic?.kind === 'REPLY') return end('AUTOMATIC_REPLY', 'AUTOMATIC');
  if (automatic?.kind === 'MACHINE' && thread) return end('AUTOMATIC_REPLY', 'AUTOMATIC');
  if (thread) return onThread(facts, thread);
  // Tickets that two installations open for each other by program would have no end; agents look instead.
  if (automatic?.kind === 'MACHINE' && automatic.sign === 'LOOP_HEADER')
    return end('QUARANTINE', 'AUTOMATIC');
  if (automatic?.kind === 'BULK') return end('QUARANTINE', 'MAILING_LIST');
  return withoutThread(sender, facts.authentication, automatic !== null);
}

function onThread(facts: IntakeFacts, thread: MailThread): IntakeDecision {
  const doubts = doubtsOf(facts, thread);
  return {
    outcome: doubts.length === 0 ? 'MESSAGE' : 'UNVERIFIED_MESSAGE',
    reasons: [thread.by, ...doubts],
    ticketId: thread.ticketId,
    sureness: doubts.length === 0 ? 'SURE' : 'UNSURE',
  };
}

/** Everything that speaks against a sender on a ticket; empty when they may speak there. */
function doubtsOf({ sender, authentication }: IntakeFacts, thread: MailThread): IntakeReason[] {
  const doubts: IntakeReason[] = [];
  if (thread.isRevoked) doubts.push('REVOKED_ADDRESS');
  if (sender.kind === 'SEVERAL') doubts.push('SEVERAL_SENDERS');
  else if (sender.kind === 'DISABLED') doubts.push('SENDER_DISABLED');
  else if (sender.kind !== 'PERSON' || !sender.isOnThread || sender.organisationId !== thread.organisationId)
    doubts.push('NOT_A_PARTICIPANT');
  if (authentication !== 'PASS') doubts.push(notProven(authentication));
  return doubts;
}

const notProven = (authentication: MailAuthentication): IntakeReason =>
  authentication === 'FAIL' ? 'AUTHENTICATION_FAILED' : 'NOT_AUTHENTICATED';

const KNOWN_BY = { PERSON: 'KNOWN_PERSON', CONTACT: 'KNOWN_CONTACT', DOMAIN: 'KNOWN_DOMAIN' } as const;
const NOT_KNOWN = {
  NOBODY: 'NO_SENDER',
  SEVERAL: 'SEVERAL_SENDERS',
  UNKNOWN: 'UNKNOWN_SENDER',
  CENTRE: 'SENDER_OF_CENTRE',
  DISABLED: 'SENDER_DISABLED',
} as const;

function withoutThread(
  sender: MailSender,
  authentication: MailAuthentication,
  isAutomatic: boolean,
): IntakeDecision {
  switch (sender.kind) {
    case 'PERSON':
    case 'CONTACT':
    case 'DOMAIN': {
      const isProven = authentication === 'PASS';
      const reasons: IntakeReason[] = [KNOWN_BY[sender.kind]];
      if (!isProven) reasons.push(notProven(authentication));
      if (isAutomatic) reasons.push('AUTOMATIC');
      // Anybody can invent addresses of a domain: a person is made only of one that is proven, or that an agent has placed.
      if (sender.kind === 'DOMAIN' && !isProven)
        return {
          outcome: 'QUARANTINE',
          reasons: ['UNKNOWN_SENDER', ...reasons],
          ticketId: null,
          sureness: null,
        };
      const sureness = !isProven ? 'UNSURE' : sender.kind === 'DOMAIN' ? 'LIKELY' : 'SURE';
      return { outcome: 'NEW_TICKET', reasons, ticketId: null, sureness };
    }
    default:
      return { outcome: 'QUARANTINE', reasons: [NOT_KNOWN[sender.kind]], ticketId: null, sureness: null };
  }
}

const WRITTEN_LABEL = /\bTLP\s*:\s*(?:CLEAR|WHITE|GREEN|AMBER(?:[\s+_-]+STRICT\b)?|RED)\b/giu;
const LONGEST_SUBJECT = 1_000;

/** The strictest label that is written in a subject; null when there is none. */
export function tlpOfSubject(subject: string): Tlp | null {
  let strictest: Tlp | null = null;
  for (const [written] of subject.slice(0, LONGEST_SUBJECT).matchAll(WRITTEN_LABEL)) {
    const label = parseTlp(written);
    if (label && (strictest === null || isLoosening(label, strictest))) strictest = label;
  }
  return strictest;
}

/** The label after a mail: what its subject says, unless that would loosen the present one. */
export function tlpAfterMail(present: Tlp, subject: string): Tlp {
  const written = tlpOfSubject(subject);
  return written === null || isLoosening(present, written) ? present : written;
}

const PREFIX =
  /^\s*(?:(?:re|aw|fw|fwd|wg|tr|ref|sv|vs|rif|απ|πρθ|odp|antw)\s*(?:\[\d{1,3}\])?\s*:|\[SAL-\d{2}-\d{6}\])\s*/iu;

/** A subject without "Re:", "AW:" and our own reference in front. */
export function plainSubject(subject: string): string {
  let left = subject.slice(0, LONGEST_SUBJECT);
  for (let round = 0; round < 20; round += 1) {
    const shorter = left.replace(PREFIX, '');
    if (shorter === left) break;
    left = shorter;
  }
  return left.trim();
}

/** Domains under which everybody gets an address: they tell nothing about an organisation. */
const ANYBODYS = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'gmx.de',
  'gmx.net',
  'gmx.at',
  'gmx.ch',
  'web.de',
  't-online.de',
  'freenet.de',
  'mail.com',
  'proton.me',
  'protonmail.com',
  'orange.fr',
  'free.fr',
  'wanadoo.fr',
  'laposte.net',
  'sfr.fr',
  'libero.it',
  'tiscali.it',
  'virgilio.it',
  'yahoo.fr',
  'yahoo.de',
  'hotmail.fr',
  'outlook.fr',
  'outlook.de',
  'hotmail.it',
  'wp.pl',
  'o2.pl',
  'onet.pl',
  'interia.pl',
  'seznam.cz',
  'centrum.cz',
  'azet.sk',
  'abv.bg',
  'mail.bg',
  'otenet.gr',
  'mail.ru',
  'yandex.ru',
  'ukr.net',
  'zoho.com',
  'tutanota.com',
  'tuta.io',
  'fastmail.com',
  'telenet.be',
  'skynet.be',
  'ziggo.nl',
  'kpnmail.nl',
  'home.nl',
  'telia.com',
  'online.no',
  'citromail.hu',
  'freemail.hu',
  'sapo.pt',
  'terra.es',
]);

/** Whether a domain may stand for an organisation: a name with a dot, and none where anybody can have an address. */
export function mayStandForOrganisation(domain: string): boolean {
  return (
    /^(?=.{3,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain) &&
    !ANYBODYS.has(domain)
  );
}

/** The domain of an address and those above it, nearest first, down to two labels. */
export function domainsOf(address: string): string[] {
  const labels = address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
    .slice(-10);
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}
