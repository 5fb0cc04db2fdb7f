import type { MessageKey, Translate } from '@salus/messages';
import { useCallback } from 'react';
import type { ApiError, FieldProblem } from './api.js';
import { useTranslate } from './i18n.js';

const ERROR_KEYS = new Map<string, MessageKey>(
  Object.entries({
    UNAUTHENTICATED: 'common.error.UNAUTHENTICATED',
    FORBIDDEN: 'common.error.FORBIDDEN',
    NOT_FOUND: 'common.error.NOT_FOUND',
    BAD_INPUT: 'common.error.BAD_INPUT',
    CONFLICT: 'common.error.CONFLICT',
    IDEMPOTENCY_MISMATCH: 'common.error.IDEMPOTENCY_MISMATCH',
    RATE_LIMITED: 'common.error.RATE_LIMITED',
    LIMIT_EXCEEDED: 'common.error.LIMIT_EXCEEDED',
    UNAVAILABLE: 'common.error.UNAVAILABLE',
    OFFLINE: 'common.error.OFFLINE',
    TIMEOUT: 'common.error.TIMEOUT',
  } as const),
);

const FIELD_KEYS = new Map<string, MessageKey>(
  Object.entries({
    EMPTY: 'common.fieldError.EMPTY',
    TOO_LONG: 'common.fieldError.TOO_LONG',
    TOO_SHORT: 'common.fieldError.TOO_SHORT',
    TOO_MANY: 'common.fieldError.TOO_MANY',
    BAD_CHARACTER: 'common.fieldError.BAD_CHARACTER',
    NOT_FOUND: 'common.fieldError.NOT_FOUND',
  } as const),
);

/** What an error of the API means for the person, and what to do. */
export function errorText(t: Translate, error: ApiError): string {
  return t(ERROR_KEYS.get(error.code) ?? 'common.error.INTERNAL');
}

/** What is wrong with one field, in words; from the server's answer or from the same checks in `@salus/rules`. */
export function fieldErrorText(t: Translate, problem: Omit<FieldProblem, 'field'>): string {
  return t(FIELD_KEYS.get(problem.code) ?? 'common.fieldError.OTHER', { max: problem.max ?? 0 });
}

/** `errorText` in the language of the page. */
export function useErrorText(): (error: ApiError) => string {
  const t = useTranslate();
  return useCallback((error: ApiError) => errorText(t, error), [t]);
}
