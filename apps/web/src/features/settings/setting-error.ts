import type { MessageKey, Translate } from '@salus/messages';
import type { ApiError, FieldProblem } from '../../lib/api.js';
import { errorText, fieldErrorText } from '../../lib/error-text.js';

const WORDS: Readonly<Partial<Record<string, MessageKey>>> = {
  END_BEFORE_START: 'settings.error.END_BEFORE_START',
  OVERLAPS: 'settings.error.OVERLAPS',
  NO_WORKING_TIME: 'settings.error.NO_WORKING_TIME',
  OUT_OF_RANGE: 'settings.error.OUT_OF_RANGE',
  UNKNOWN: 'settings.error.UNKNOWN',
  INVALID: 'settings.error.INVALID',
  TWICE: 'settings.error.TWICE',
  BOTH: 'settings.error.BOTH',
  OUTDATED: 'settings.error.OUTDATED',
  LATER_THAN_LESS_URGENT: 'settings.error.LATER_THAN_LESS_URGENT',
};

/** What is wrong with a setting, in words that say what to do. */
export function problemText(t: Translate, problem: Omit<FieldProblem, 'field'>): string {
  const key = WORDS[problem.code];
  return key === undefined ? fieldErrorText(t, problem) : t(key, { max: problem.max ?? 0 });
}

/** What was refused, by the field it is about; under `''` what is about none. */
export function problemsByField(t: Translate, error: ApiError | null): ReadonlyMap<string, string> {
  if (error === null) return new Map();
  if (error.fields.length === 0) return new Map([['', errorText(t, error)]]);
  return new Map(error.fields.map((problem) => [problem.field, problemText(t, problem)]));
}
