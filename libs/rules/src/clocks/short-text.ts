import { checkText, type TextProblem } from '../ticket-text.js';

/** A name that an administrator gives: one line with something to read, and not longer than fits. */
export function checkShortText(field: string, text: string, max: number): TextProblem[] {
  const problem = checkText(field, text, { max, singleLine: true });
  return problem ? [problem] : [];
}

/** Like `checkShortText`, for what may be left empty and may have several lines. */
export function checkRemark(field: string, text: string, max: number): TextProblem[] {
  const problem = checkText(field, text, { max, singleLine: false });
  return problem && text.trim() !== '' ? [problem] : [];
}
