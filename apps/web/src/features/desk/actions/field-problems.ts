import { useTranslate } from '../../../lib/i18n.js';
import type { ApiError } from '../../../lib/api.js';
import { fieldErrorText } from '../../../lib/error-text.js';

/** A finding of the rules about one field. */
interface Problem {
  readonly field: string;
  readonly code: string;
  readonly max?: number;
}

/** The words for what is wrong with a field: found here before sending, or said by the server. */
export function useFieldProblems(
  found: readonly (Problem | null)[],
  error: ApiError | null,
): (field: string) => string | undefined {
  const t = useTranslate();
  return (field) => {
    const ofField = ({ field: name }: Problem): boolean => name === field || name.startsWith(`${field}.`);
    const problem =
      found.find((candidate) => candidate !== null && ofField(candidate)) ?? error?.fields.find(ofField);
    if (problem == null) return undefined;
    return problem.code.startsWith('REASON_NEEDED') ? t('desk.reasonNeeded') : fieldErrorText(t, problem);
  };
}
