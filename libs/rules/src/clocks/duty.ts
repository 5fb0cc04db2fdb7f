/** Legal duties of a hospital after an incident, as data: what an administrator reads and may change, country by country. */
import { csirtRoute } from '../csirt-route.js';
import type { Confidence } from '../csirt-directory.js';
import type { Priority, ValueOf } from '../vocabulary.js';
import { DutyKind } from './clock-book.js';
import type { TextProblemCode } from '../ticket-text.js';
import { checkRemark, checkShortText } from './short-text.js';
import { addMonths } from './working-time.js';

/** From when the time counts. */
export const DutyStart = {
  /** The hospital became aware. */
  AWARENESS: 'AWARENESS',
  /** The NIS2 notification was submitted. */
  NIS2_NOTIFICATION_SUBMITTED: 'NIS2_NOTIFICATION_SUBMITTED',
} as const;
export type DutyStart = ValueOf<typeof DutyStart>;

/** To whom: the directory of the country knows the first, the version names the others where it can. */
export const DutyRecipient = {
  CSIRT_OR_AUTHORITY: 'CSIRT_OR_AUTHORITY',
  DATA_PROTECTION_AUTHORITY: 'DATA_PROTECTION_AUTHORITY',
  PERSONS_AFFECTED: 'PERSONS_AFFECTED',
  DEVICE_AUTHORITY: 'DEVICE_AUTHORITY',
} as const;
export type DutyRecipient = ValueOf<typeof DutyRecipient>;

/** What must be in it; the catalogues have the words. */
export const DutyContent = {
  SUSPECTED_UNLAWFUL: 'SUSPECTED_UNLAWFUL',
  CROSS_BORDER: 'CROSS_BORDER',
  UPDATE_OF_WARNING: 'UPDATE_OF_WARNING',
  FIRST_ASSESSMENT: 'FIRST_ASSESSMENT',
  INDICATORS: 'INDICATORS',
  DETAILED_DESCRIPTION: 'DETAILED_DESCRIPTION',
  ROOT_CAUSE: 'ROOT_CAUSE',
  MITIGATION: 'MITIGATION',
  NATURE_OF_BREACH: 'NATURE_OF_BREACH',
  CATEGORIES_AND_NUMBERS: 'CATEGORIES_AND_NUMBERS',
  CONTACT_POINT: 'CONTACT_POINT',
  CONSEQUENCES: 'CONSEQUENCES',
  MEASURES: 'MEASURES',
  REASONS_FOR_DELAY: 'REASONS_FOR_DELAY',
  PLAIN_LANGUAGE: 'PLAIN_LANGUAGE',
  DEVICE: 'DEVICE',
} as const;
export type DutyContent = ValueOf<typeof DutyContent>;

/** One version of a duty in one country. */
export interface LegalDuty {
  /** False where the duty does not exist in this country. */
  readonly isActive: boolean;
  readonly startsAt: DutyStart;
  /** At most one of the two; both null for "without undue delay", which has no hour. */
  readonly hours: number | null;
  readonly months: number | null;
  readonly recipient: DutyRecipient;
  /** Instead of what the directory says. */
  readonly recipientName: string | null;
  readonly recipientSite: string | null;
  readonly contents: readonly DutyContent[];
  /** The provision, as it is cited: `Directive (EU) 2022/2555, Art. 23(4)(a)`. */
  readonly basis: string;
  /** What is special in the country, for readers. */
  readonly note: string;
  readonly confidence: Confidence;
}

const C = DutyContent;
const base = { isActive: true, recipientName: null, recipientSite: null, note: '' } as const;

/** The duties as the law of the Union has them. Member States may set shorter times: then a version of theirs says so. */
export const UNION_DUTIES: Readonly<Record<DutyKind, LegalDuty>> = {
  NIS2_EARLY_WARNING: {
    ...base,
    startsAt: 'AWARENESS',
    hours: 24,
    months: null,
    recipient: 'CSIRT_OR_AUTHORITY',
    contents: [C.SUSPECTED_UNLAWFUL, C.CROSS_BORDER],
    basis: 'Directive (EU) 2022/2555, Art. 23(4)(a)',
    confidence: 'FIRST_HAND',
  },
  NIS2_NOTIFICATION: {
    ...base,
    startsAt: 'AWARENESS',
    hours: 72,
    months: null,
    recipient: 'CSIRT_OR_AUTHORITY',
    contents: [C.UPDATE_OF_WARNING, C.FIRST_ASSESSMENT, C.INDICATORS],
    basis: 'Directive (EU) 2022/2555, Art. 23(4)(b)',
    confidence: 'FIRST_HAND',
  },
  NIS2_FINAL_REPORT: {
    ...base,
    startsAt: 'NIS2_NOTIFICATION_SUBMITTED',
    hours: null,
    months: 1,
    recipient: 'CSIRT_OR_AUTHORITY',
    contents: [C.DETAILED_DESCRIPTION, C.ROOT_CAUSE, C.MITIGATION, C.CROSS_BORDER],
    basis: 'Directive (EU) 2022/2555, Art. 23(4)(d)',
    confidence: 'FIRST_HAND',
  },
  GDPR_ART_33: {
    ...base,
    startsAt: 'AWARENESS',
    hours: 72,
    months: null,
    recipient: 'DATA_PROTECTION_AUTHORITY',
    contents: [
      C.NATURE_OF_BREACH,
      C.CATEGORIES_AND_NUMBERS,
      C.CONTACT_POINT,
      C.CONSEQUENCES,
      C.MEASURES,
      C.REASONS_FOR_DELAY,
    ],
    basis: 'Regulation (EU) 2016/679, Art. 33',
    confidence: 'FIRST_HAND',
  },
  GDPR_ART_34: {
    ...base,
    startsAt: 'AWARENESS',
    hours: null,
    months: null,
    recipient: 'PERSONS_AFFECTED',
    contents: [C.PLAIN_LANGUAGE, C.NATURE_OF_BREACH, C.CONTACT_POINT, C.CONSEQUENCES, C.MEASURES],
    basis: 'Regulation (EU) 2016/679, Art. 34',
    confidence: 'FIRST_HAND',
  },
  DEVICE_VIGILANCE: {
    ...base,
    startsAt: 'AWARENESS',
    hours: null,
    months: null,
    recipient: 'DEVICE_AUTHORITY',
    contents: [C.DEVICE, C.DETAILED_DESCRIPTION, C.CONSEQUENCES],
    basis: 'Regulation (EU) 2017/745, Art. 87',
    confidence: 'SECOND_HAND',
  },
};

/** Duties that are told about, without a clock of the hospital: vigilance binds the maker of the device. */
export const INFORMATION_ONLY: readonly DutyKind[] = [DutyKind.DEVICE_VIGILANCE];

/**
 * When a duty is due. Hours are added to the instant, through nights, weekends and changes of the clock; months keep the
 * day and the time on the wall in the zone of the hospital, clamped to the last day of a shorter month.
 */
export function dutyDueAt(duty: Pick<LegalDuty, 'hours' | 'months'>, from: Date, zone: string): Date | null {
  if (duty.hours !== null) return new Date(from.getTime() + duty.hours * 3_600_000);
  return duty.months === null ? null : addMonths(from, duty.months, zone);
}

/** Minutes before the end at which people are reminded, the earliest first. */
export function reminderMinutes(from: Date, dueAt: Date): readonly number[] {
  const hours = (dueAt.getTime() - from.getTime()) / 3_600_000;
  if (hours <= 36) return [6 * 60, 60];
  return hours <= 24 * 7 ? [24 * 60, 6 * 60] : [7 * 24 * 60, 24 * 60];
}

/** When the next reminder is sent, after `sent` of them; null when all are. */
export function nextReminderAt(from: Date, dueAt: Date, sent: number): Date | null {
  const minutes = reminderMinutes(from, dueAt)[sent];
  return minutes === undefined ? null : new Date(dueAt.getTime() - minutes * 60_000);
}

/** From here on a legal clock that runs makes a ticket one step more urgent. */
export const RAISES_WITHIN_MINUTES = 6 * 60;

export function raisedByOne(priority: Priority): Priority {
  return ({ P1: 'P1', P2: 'P1', P3: 'P2', P4: 'P3', P5: 'P4' } as const)[priority];
}

/** A body to which something is sent, as far as it is known. */
export interface RecipientBody {
  readonly name: string;
  readonly site: string | null;
  readonly confidence: Confidence;
}

/** To whom in this country, in the order in which to turn to them; empty when only the kind of recipient is known. */
export function recipientsOf(duty: LegalDuty, country: string): readonly RecipientBody[] {
  const { recipientName: name, recipientSite: site, confidence } = duty;
  if (name) return [{ name, site, confidence }];
  if (duty.recipient !== 'CSIRT_OR_AUTHORITY') return [];
  return (csirtRoute(country)?.contacts ?? []).map((contact) => ({
    name: contact.name,
    site: contact.site,
    confidence: contact.confidence,
  }));
}

export const DUTY_LIMITS = {
  hours: 24 * 60,
  months: 24,
  name: 120,
  site: 200,
  basis: 200,
  note: 2_000,
} as const;

export interface DutyProblem {
  readonly field: string;
  readonly code: TextProblemCode | 'OUT_OF_RANGE' | 'BOTH';
  readonly min?: number;
  readonly max?: number;
}

/** Everything that is wrong with a version of a duty. */
export function checkDuty(duty: LegalDuty): DutyProblem[] {
  const { hours, months } = duty;
  const isBetween = (value: number | null, max: number) =>
    value === null || (Number.isInteger(value) && value >= 1 && value <= max);
  return [
    ...(isBetween(hours, DUTY_LIMITS.hours)
      ? []
      : [{ field: 'hours', code: 'OUT_OF_RANGE', min: 1, max: DUTY_LIMITS.hours } as const]),
    ...(isBetween(months, DUTY_LIMITS.months)
      ? []
      : [{ field: 'months', code: 'OUT_OF_RANGE', min: 1, max: DUTY_LIMITS.months } as const]),
    ...(hours !== null && months !== null ? [{ field: 'months', code: 'BOTH' } as const] : []),
    ...(duty.contents.length === 0 ? [{ field: 'contents', code: 'EMPTY' } as const] : []),
    ...checkShortText('basis', duty.basis, DUTY_LIMITS.basis),
    ...(duty.recipientName ? checkShortText('recipientName', duty.recipientName, DUTY_LIMITS.name) : []),
    ...checkRemark('note', duty.note, DUTY_LIMITS.note),
    ...(duty.recipientSite ? checkSite('recipientSite', duty.recipientSite) : []),
  ];
}

// A host and a path: the scheme is ours, so that nothing but a web page can stand behind it.
function checkSite(field: string, site: string): DutyProblem[] {
  const max = DUTY_LIMITS.site;
  if (site.length > max) return [{ field, code: 'TOO_LONG', max }];
  const isSite = /^[\p{L}\p{N}.-]+\.[\p{L}]{2,}(\/[\p{L}\p{N}._~/-]*)?$/u.test(site);
  return isSite ? [] : [{ field, code: 'BAD_CHARACTER' }];
}
