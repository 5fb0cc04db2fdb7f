import type { DutyKind } from '@salus/contract';
import type { ApiError } from '../api.js';
import { fieldErrorText, useErrorText } from '../error-text.js';
import { focusOn } from '../focus.js';
import { useTranslate } from '../i18n.js';

/** The heading of a duty, where the focus goes after a change of it. */
export const dutyHeading = (duty: DutyKind): string => `duty-${duty}`;

/** After a change the form is gone; the heading stands above how the duty stands now. */
export function focusDuty(duty: DutyKind | undefined): void {
  if (duty !== undefined) focusOn(document.getElementById(dutyHeading(duty)));
}

/** What was refused about a duty, in words. */
export function useRefusal(): (error: ApiError | null) => string | undefined {
  const t = useTranslate();
  const errorText = useErrorText();
  return (error) => {
    if (error === null) return undefined;
    const [problem] = error.fields;
    if (problem?.code === 'IN_FUTURE') return t('duties.error.IN_FUTURE');
    if (problem?.code === 'BEFORE_START') return t('duties.error.BEFORE_START');
    return problem?.field === 'reason' ? fieldErrorText(t, problem) : errorText(error);
  };
}
