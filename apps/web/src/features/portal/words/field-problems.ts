import type { Translate } from '@salus/messages';
import type { TextProblem } from '@salus/rules';
import type { ApiError } from '../../../lib/api.js';
import { isIncomplete, type Attaching } from '../../../lib/attachments/use-attaching.js';
import { fieldErrorText } from '../../../lib/error-text.js';

/** What is wrong with one field of a form, ready to be shown; `fieldId` is where it is put right. */
export interface Problem {
  readonly fieldId: string;
  readonly message: string;
}

/** Turns the answer of a check of the rules into a problem of a field; none is an empty list. */
export function textProblem(
  t: Translate,
  fieldId: string,
  found: TextProblem | null,
  emptyText?: string,
): Problem[] {
  if (found === null) return [];
  const message = found.code === 'EMPTY' && emptyText !== undefined ? emptyText : fieldErrorText(t, found);
  return [{ fieldId, message }];
}

/**
 * The problems that the server found, at the fields of this form. `places` maps the server's field names to field
 * ids; a nested name ("impact.spread") may be mapped by its first part. `elsewhere` takes what the form does not show.
 */
export function serverProblems(
  t: Translate,
  error: ApiError,
  places: Readonly<Record<string, string>>,
  elsewhere: string,
): Problem[] {
  return error.fields.map((problem) => {
    const name = problem.field.replace(/^input\./u, '');
    const first = name.split('.')[0] ?? name;
    const message = first === 'attachmentIds' ? t('files.gone') : fieldErrorText(t, problem);
    return { fieldId: places[name] ?? places[first] ?? elsewhere, message };
  });
}

/** Files that are chosen and not there yet: whoever sends now would lose them. */
export function fileProblems(t: Translate, fieldId: string, attaching: Attaching): Problem[] {
  return isIncomplete(attaching) ? [{ fieldId, message: t('files.notYet') }] : [];
}

/** The message for one field: `messageFor(problems, 'subject')`. */
export function messageFor(problems: readonly Problem[], fieldId: string): string | undefined {
  return problems.find((problem) => problem.fieldId === fieldId)?.message;
}
