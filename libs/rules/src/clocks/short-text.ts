import { codePointLength } from '../ticket-text.js';

export interface ShortTextProblem {
  readonly field: string;
  readonly code: 'EMPTY' | 'TOO_LONG';
  readonly max?: number;
}

/** A name that an administrator gives: something to read, and not longer than fits. */
export function checkShortText(field: string, text: string, max: number): ShortTextProblem[] {
  if (text.trim() === '') return [{ field, code: 'EMPTY' }];
  return codePointLength(text) > max ? [{ field, code: 'TOO_LONG', max }] : [];
}
