import type { OpenTicketInput } from '@salus/contract';
import type { Translate } from '@salus/messages';
import { classificationOf, tidyText } from '@salus/rules';
import { cutSubject, impactOf, noticedAt, urgencyOf, type IncidentAnswers } from './incident-answers.js';

/** The subject as it is sent: what the person wrote, or the one that follows from what was chosen. */
export function subjectOf(t: Translate, { subject, word }: IncidentAnswers): string {
  if (subject !== null) return subject;
  return word === '' ? '' : cutSubject(t(`portal.see.${word}.subject`));
}

/** The answers as the API takes them. */
export function incidentInput(
  t: Translate,
  answers: IncidentAnswers,
  idempotencyKey: string,
): OpenTicketInput {
  const phone = tidyText(answers.phone);
  return {
    idempotencyKey,
    kind: 'INCIDENT',
    subject: subjectOf(t, answers),
    body: answers.description,
    language: answers.language,
    impact: impactOf(answers),
    urgency: urgencyOf(answers),
    ...classificationOf(answers.word === '' ? null : answers.word),
    callbackPhone: phone === '' ? null : phone,
    noticedAt: noticedAt(answers),
    attachmentIds: answers.files.map(({ id }) => id),
  };
}
