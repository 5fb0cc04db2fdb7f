import type { MessageKey, Translate } from '@salus/messages';
import type { ApiError, FieldProblem } from '../../lib/api.js';
import { errorText, fieldErrorText } from '../../lib/error-text.js';

const OWN = new Map<string, MessageKey>(
  Object.entries({
    TAKEN: 'editing.problem.TAKEN',
    EXISTS: 'editing.problem.EXISTS',
    IN_PAST: 'editing.problem.IN_PAST',
    IN_FUTURE: 'editing.problem.IN_FUTURE',
    NOT_HTTPS: 'editing.problem.NOT_HTTPS',
    CANDIDATE: 'editing.problem.CANDIDATE',
    DRAFT_OPEN: 'editing.problem.DRAFT_OPEN',
    ALT_MISSING: 'editing.problem.ALT_MISSING',
    PICTURE_ELSEWHERE: 'editing.problem.PICTURE_ELSEWHERE',
    NESTED_TOO_DEEP: 'editing.problem.NESTED_TOO_DEEP',
    TOO_MANY_MARKS: 'editing.problem.TOO_MANY_MARKS',
    NO_REVIEWER: 'editing.problem.NO_REVIEWER',
    NOWHERE: 'editing.problem.NOWHERE',
    WRONG_STATE: 'editing.problem.WRONG_STATE',
    NO_DRAFT: 'editing.draft.gone',
  } as const),
);

/** What is wrong with a field of an article, in words. */
export function problemText(t: Translate, problem: FieldProblem): string {
  if (problem.field.endsWith('slug') && problem.code === 'BAD_CHARACTER')
    return t('editing.problem.slug.BAD_CHARACTER');
  const key = OWN.get(problem.code);
  return key === undefined ? fieldErrorText(t, problem) : t(key);
}

/** Why a command was refused: what is wrong with its fields, else what the code means. */
export function refusalText(t: Translate, error: ApiError): string {
  const words = error.fields.map((problem) => problemText(t, problem));
  return words.length > 0 ? words.join(' ') : errorText(t, error);
}
