import type { ImpactInput } from '@salus/contract';
import type { AttachedFile } from '../../../../lib/attachments/file-words.js';
import { isWord, LIMITS, PlainWord, type Ransomware, classificationOf, Urgency } from '@salus/rules';

/** The questions, in the order in which they are asked, and the page on which everything is checked. */
export const INCIDENT_STEPS = ['what', 'since', 'patients', 'care', 'spread', 'callback', 'check'] as const;
export type IncidentStep = (typeof INCIDENT_STEPS)[number];

/** What can be out of use, each an axis of the impact with a step of its own. */
export const CARE_AXES = ['clinicalSystems', 'diagnosticsPharmacy', 'medicalDevices'] as const;
export type CareAxis = (typeof CARE_AXES)[number];

/** A step of an impact axis as radio buttons carry it; empty while nobody has answered. */
export type StepAnswer = '' | '0' | '1' | '2' | '3' | '4';

/** Everything that the incident form asks, as it is kept in the draft. */
export interface IncidentAnswers {
  readonly word: PlainWord | '';
  readonly description: string;
  readonly since: '' | 'NOW' | 'EARLIER' | 'UNKNOWN';
  /** The moment in which "just now" was chosen: sending may take longer. */
  readonly nowAt: string;
  /** Day and time as a `datetime-local` field holds them, in the reader's zone. */
  readonly earlierAt: string;
  readonly patientSafety: StepAnswer;
  readonly emergencyCapacity: StepAnswer;
  readonly affected: readonly CareAxis[];
  readonly clinicalSystems: StepAnswer;
  readonly diagnosticsPharmacy: StepAnswer;
  readonly medicalDevices: StepAnswer;
  readonly growth: '' | Urgency | 'UNKNOWN';
  readonly spread: StepAnswer;
  readonly phone: string;
  /** Null as long as the proposed one stands. */
  readonly subject: string | null;
  readonly language: string;
  readonly files: readonly AttachedFile[];
}

/** The answers as the draft keeps them: a language that nobody has chosen goes on following the page. */
export type IncidentDraft = Omit<IncidentAnswers, 'language'> & { readonly language: string | null };

/** A form that nobody has touched. */
export function noAnswers(): IncidentDraft {
  return {
    word: '',
    description: '',
    since: '',
    nowAt: '',
    earlierAt: '',
    patientSafety: '',
    emergencyCapacity: '',
    affected: [],
    clinicalSystems: '',
    diagnosticsPharmacy: '',
    medicalDevices: '',
    growth: '',
    spread: '',
    phone: '',
    subject: null,
    language: null,
    files: [],
  };
}

/** What is seen that can reach patients sooner or later, though nothing has happened yet. */
const MAY_REACH_PATIENTS: ReadonlySet<string> = new Set([
  PlainWord.FILES_ENCRYPTED,
  PlainWord.SYSTEM_DOWN,
  PlainWord.DEVICE_ODD,
]);

/** The answers with the ones filled in that are likely, so that only what differs must be changed. */
export function withLikelyAnswers(answers: IncidentAnswers): IncidentAnswers {
  return {
    ...answers,
    patientSafety: answers.patientSafety || (MAY_REACH_PATIENTS.has(answers.word) ? '1' : '0'),
    emergencyCapacity: answers.emergencyCapacity || '0',
  };
}

/** How fast harm grows. Not knowing counts as "within hours": neither an alarm nor an all-clear. */
export function urgencyOf({ growth }: IncidentAnswers): Urgency {
  return isWord(Urgency, growth) ? growth : Urgency.HOURS;
}

export function ransomwareOf({ word }: IncidentAnswers): Ransomware {
  return classificationOf(word === '' ? null : word).ransomware;
}

/** The impact that follows from the answers; axes that the first minute does not ask about are at their start. */
export function impactOf(given: IncidentAnswers): ImpactInput {
  const answers = withLikelyAnswers(given);
  const care = (axis: CareAxis): number => (answers.affected.includes(axis) ? Number(answers[axis]) : 0);
  return {
    patientSafety: Number(answers.patientSafety),
    emergencyCapacity: Number(answers.emergencyCapacity),
    clinicalSystems: care('clinicalSystems'),
    diagnosticsPharmacy: care('diagnosticsPharmacy'),
    medicalDevices: care('medicalDevices'),
    dataExposure: answers.word === PlainWord.DATA_EXPOSED ? 2 : 0,
    spread: Number(answers.spread),
    recoverability: 0,
  };
}

/** When the hospital noticed it, ISO 8601 in UTC; null when nobody knows or the text is no moment. */
export function noticedAt({ since, nowAt, earlierAt }: IncidentAnswers): string | null {
  if (since === 'NOW') return nowAt === '' ? null : nowAt;
  if (since !== 'EARLIER') return null;
  const moment = new Date(earlierAt);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** A moment as a `datetime-local` field takes it, in the reader's zone. */
export function toLocalField(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Where the steps of a subject end; a proposal is never longer. */
export function cutSubject(subject: string): string {
  return Array.from(subject.trim()).slice(0, LIMITS.subject).join('');
}
