import type { Translate } from '@salus/messages';
import { checkBody, checkSubject } from '@salus/rules';
import { textProblem, type Problem } from '../../words/field-problems.js';
import { INCIDENT_STEPS, noticedAt, type IncidentAnswers, type IncidentStep } from './incident-answers.js';

/** The ids of the fields, for labels, error summaries and the server's answers. */
export const FIELD = {
  word: 'incident-word',
  description: 'incident-description',
  since: 'incident-since',
  earlierAt: 'incident-earlier-at',
  patientSafety: 'incident-patient-safety',
  emergencyCapacity: 'incident-emergency-capacity',
  affected: 'incident-affected',
  clinicalSystems: 'incident-clinical-systems',
  diagnosticsPharmacy: 'incident-diagnostics-pharmacy',
  medicalDevices: 'incident-medical-devices',
  growth: 'incident-growth',
  spread: 'incident-spread',
  phone: 'incident-phone',
  subject: 'incident-subject',
  language: 'incident-language',
  attachmentIds: 'incident-files',
} as const;

const STEP_OF_FIELD: Readonly<Record<string, IncidentStep>> = {
  [FIELD.word]: 'what',
  [FIELD.description]: 'what',
  [FIELD.since]: 'since',
  [FIELD.earlierAt]: 'since',
  [FIELD.patientSafety]: 'patients',
  [FIELD.emergencyCapacity]: 'patients',
  [FIELD.affected]: 'care',
  [FIELD.clinicalSystems]: 'care',
  [FIELD.diagnosticsPharmacy]: 'care',
  [FIELD.medicalDevices]: 'care',
  [FIELD.growth]: 'spread',
  [FIELD.spread]: 'spread',
  [FIELD.phone]: 'callback',
};

/** Where the server's field names are put right in this form. */
export const SERVER_PLACES: Readonly<Record<string, string>> = {
  subject: FIELD.subject,
  body: FIELD.description,
  language: FIELD.language,
  noticedAt: FIELD.earlierAt,
  callbackPhone: FIELD.phone,
  urgency: FIELD.growth,
  ransomware: FIELD.word,
  rsitClass: FIELD.word,
  rsitType: FIELD.word,
  impact: FIELD.patientSafety,
  attachmentIds: FIELD.attachmentIds,
  'impact.emergencyCapacity': FIELD.emergencyCapacity,
  'impact.clinicalSystems': FIELD.clinicalSystems,
  'impact.diagnosticsPharmacy': FIELD.diagnosticsPharmacy,
  'impact.medicalDevices': FIELD.medicalDevices,
  'impact.spread': FIELD.spread,
};

/** The page on which a field stands. */
export function stepOfField(fieldId: string): IncidentStep {
  return STEP_OF_FIELD[fieldId] ?? 'check';
}

/** Clocks differ: a few minutes ahead is still "now". */
const AHEAD_MS = 5 * 60_000;
const PHONE_MAX = 40;

function checkSince(t: Translate, answers: IncidentAnswers, now: number): Problem[] {
  if (answers.since === '') return [{ fieldId: FIELD.since, message: t('portal.incident.since.missing') }];
  if (answers.since !== 'EARLIER') return [];
  const moment = noticedAt(answers);
  if (moment === null) return [{ fieldId: FIELD.earlierAt, message: t('portal.incident.since.noTime') }];
  const isAhead = Date.parse(moment) > now + AHEAD_MS;
  return isAhead ? [{ fieldId: FIELD.earlierAt, message: t('portal.incident.since.future') }] : [];
}

function checkPhone(t: Translate, phone: string): Problem[] {
  const typed = phone.trim();
  if (typed === '') return [];
  const digits = typed.replace(/\D/gu, '').length;
  const isNumber = digits >= 3 && typed.length <= PHONE_MAX && /^[+\d\s()/.,;:#*x-]+$/iu.test(typed);
  return isNumber ? [] : [{ fieldId: FIELD.phone, message: t('portal.incident.callback.wrong') }];
}

function missing(answer: string, fieldId: string, message: string): Problem[] {
  return answer === '' ? [{ fieldId, message }] : [];
}

/** What is missing or wrong on one page of the form. */
export function checkStep(
  t: Translate,
  step: IncidentStep,
  answers: IncidentAnswers,
  now: number,
): Problem[] {
  switch (step) {
    case 'what':
      return [
        ...missing(answers.word, FIELD.word, t('portal.incident.what.missing')),
        ...textProblem(
          t,
          FIELD.description,
          checkBody(answers.description),
          t('portal.incident.what.noText'),
        ),
      ];
    case 'since':
      return checkSince(t, answers, now);
    case 'patients':
      return [];
    case 'care':
      return answers.affected.flatMap((axis) =>
        missing(
          answers[axis],
          FIELD[axis],
          t('portal.incident.care.missing', { axis: t(`common.impact.${axis}`) }),
        ),
      );
    case 'spread':
      return [
        ...missing(answers.growth, FIELD.growth, t('portal.incident.spread.noGrowth')),
        ...missing(answers.spread, FIELD.spread, t('portal.incident.spread.noSpread')),
      ];
    case 'callback':
      return checkPhone(t, answers.phone);
    case 'check':
      return answers.subject === null
        ? []
        : textProblem(t, FIELD.subject, checkSubject(answers.subject), t('portal.form.noSubject'));
  }
}

/** The first page that cannot be left yet; `check` when everything is answered. */
export function firstOpenStep(t: Translate, answers: IncidentAnswers, now: number): IncidentStep {
  return INCIDENT_STEPS.find((step) => checkStep(t, step, answers, now).length > 0) ?? 'check';
}
