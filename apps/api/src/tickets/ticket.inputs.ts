import {
  checkAffectedSystems,
  checkBody,
  checkImpact,
  checkSubject,
  checkTags,
  type Impact,
  isLanguage,
  isRsitPair,
  type Ransomware,
  type TicketKind,
  tidyText,
  type Tlp,
  type Urgency,
} from '@salus/rules';
import { checkAttachmentIds } from '../attachments/attachment.commands.js';
import type { FieldProblem } from '../platform/errors/domain-error.js';

export interface OpenTicketInput {
  idempotencyKey: string;
  organisationId?: string | null;
  kind: TicketKind;
  subject: string;
  body: string;
  language: string;
  impact?: Impact | null;
  urgency: Urgency;
  ransomware?: Ransomware | null;
  tlp?: Tlp | null;
  affectedSystems?: string[] | null;
  tags?: string[] | null;
  rsitClass?: string | null;
  rsitType?: string | null;
  callbackPhone?: string | null;
  noticedAt?: Date | null;
  attachmentIds?: string[] | null;
}

const PHONE_LENGTH = 40;

/** Everything that is wrong with a new ticket, so that a form can show all of it at once. */
export function checkOpenTicket(input: OpenTicketInput, now: Date): (FieldProblem | null)[] {
  return [
    checkSubject(input.subject),
    checkBody(input.body),
    checkLanguage(input.language),
    checkImpactInput(input.impact),
    checkAffectedSystems(input.affectedSystems ?? []),
    checkTags(input.tags ?? []),
    checkClassification(input.rsitClass, input.rsitType),
    checkPhone(input.callbackPhone),
    checkNoticedAt(input.noticedAt, now),
    checkAttachmentIds(input.attachmentIds),
  ];
}

export function checkLanguage(language: string): FieldProblem | null {
  return isLanguage(language) ? null : { field: 'language', code: 'UNKNOWN' };
}

export function checkImpactInput(impact: Impact | null | undefined): FieldProblem | null {
  const problem = impact ? checkImpact(impact) : null;
  return problem && { ...problem, field: `impact.${problem.field}`, min: 0, max: 4 };
}

/** Class and type come together, and the type belongs to the class. */
export function checkClassification(
  rsitClass?: string | null,
  rsitType?: string | null,
): FieldProblem | null {
  if (!rsitClass && !rsitType) return null;
  if (!rsitClass) return { field: 'rsitClass', code: 'EMPTY' };
  if (!rsitType) return { field: 'rsitType', code: 'EMPTY' };
  return isRsitPair(rsitClass, rsitType) ? null : { field: 'rsitType', code: 'UNKNOWN' };
}

function checkPhone(phone: string | null | undefined): FieldProblem | null {
  if (!phone) return null;
  const text = tidyText(phone);
  if (text.length > PHONE_LENGTH) return { field: 'callbackPhone', code: 'TOO_LONG', max: PHONE_LENGTH };
  return /^[+0-9 ()/.\-x#*,]*$/i.test(text) ? null : { field: 'callbackPhone', code: 'BAD_CHARACTER' };
}

function checkNoticedAt(noticedAt: Date | null | undefined, now: Date): FieldProblem | null {
  if (!noticedAt) return null;
  const fiveMinutes = 5 * 60_000; // clocks of hospitals are not all right
  if (noticedAt.getTime() > now.getTime() + fiveMinutes) return { field: 'noticedAt', code: 'IN_FUTURE' };
  return noticedAt.getUTCFullYear() < 2000 ? { field: 'noticedAt', code: 'OUT_OF_RANGE' } : null;
}
