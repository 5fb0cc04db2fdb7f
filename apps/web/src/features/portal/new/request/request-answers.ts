import type { OpenTicketInput } from '@salus/contract';
import type { Translate } from '@salus/messages';
import { checkBody, checkSubject, defaultTlp, type Tlp, type Urgency } from '@salus/rules';
import type { AttachedFile } from '../../../../lib/attachments/file-words.js';
import { textProblem, type Problem } from '../../words/field-problems.js';

/** What the short form is for: everything but an incident. */
export const REQUEST_KINDS = ['QUESTION', 'VULNERABILITY', 'NEAR_MISS'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

const IN_ADDRESS: Readonly<Record<RequestKind, string>> = {
  QUESTION: 'question',
  VULNERABILITY: 'vulnerability',
  NEAR_MISS: 'near-miss',
};

/** The kind that an address asks for (`?kind=near-miss`); null when it is none of these. */
export function requestKind(written: string | null): RequestKind | null {
  return REQUEST_KINDS.find((kind) => IN_ADDRESS[kind] === written) ?? null;
}

/** The address of the form for one kind. */
export function kindPath(kind: RequestKind): string {
  return `/tickets/new?kind=${IN_ADDRESS[kind]}`;
}

/** Everything that the short form asks, as it is kept in the draft. */
export interface RequestAnswers {
  readonly kind: RequestKind;
  readonly subject: string;
  readonly body: string;
  /** Null as long as nobody has chosen: then the one that is usual for the kind. */
  readonly urgency: Urgency | null;
  /** Null as long as nobody has chosen: then the label that is usual for the kind. */
  readonly tlp: Tlp | null;
  readonly language: string;
  readonly files: readonly AttachedFile[];
}

/** The answers as the draft keeps them: a language that nobody has chosen goes on following the page. */
export type RequestDraft = Omit<RequestAnswers, 'language'> & { readonly language: string | null };

/** What waiting does, as it mostly is: nothing for a near miss that is over, a little for the others. */
const USUAL_URGENCY: Readonly<Record<RequestKind, Urgency>> = {
  QUESTION: 'DAYS',
  VULNERABILITY: 'DAYS',
  NEAR_MISS: 'NONE',
};

/** A form that nobody has touched. */
export function noRequest(kind: RequestKind, subject: string): RequestDraft {
  return { kind, subject, body: '', urgency: null, tlp: null, language: null, files: [] };
}

export function urgencyOf({ urgency, kind }: RequestAnswers): Urgency {
  return urgency ?? USUAL_URGENCY[kind];
}

/** The label that the ticket will carry. */
export function tlpOf({ tlp, kind }: RequestAnswers): Tlp {
  return tlp ?? defaultTlp(kind);
}

/** The ids of the fields, for labels, error summaries and the server's answers. */
export const FIELD = {
  kind: 'request-kind',
  subject: 'request-subject',
  body: 'request-body',
  attachmentIds: 'request-files',
  urgency: 'request-urgency',
  tlp: 'request-tlp',
  language: 'request-language',
} as const;

/** What is missing or wrong. */
export function checkRequest(t: Translate, { subject, body }: RequestAnswers): Problem[] {
  return [
    ...textProblem(t, FIELD.subject, checkSubject(subject), t('portal.form.noSubject')),
    ...textProblem(t, FIELD.body, checkBody(body), t('portal.request.noBody')),
  ];
}

/** The answers as the API takes them. */
export function requestInput(answers: RequestAnswers, idempotencyKey: string): OpenTicketInput {
  const { kind, subject, body, language, files } = answers;
  return {
    ...{ idempotencyKey, kind, subject, body, language },
    urgency: urgencyOf(answers),
    tlp: tlpOf(answers),
    attachmentIds: files.map(({ id }) => id),
  };
}
