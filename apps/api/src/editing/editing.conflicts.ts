import type { StepRefusal } from '@salus/rules';
import { DomainError } from '../platform/errors/domain-error.js';

const WHY = {
  EXISTS: 'This article exists in this language already. Open that text and change it.',
  TAKEN: 'Another article has or had this address. Choose another one.',
  CHANGED: 'A colleague changed this after you opened it. Compare the two and repeat your change.',
  NO_DRAFT: 'There is no draft any more: it was submitted or discarded. Open the article again.',
  DRAFT_OPEN: 'Somebody is writing a draft of this. Go on with that draft, or discard it first.',
  CANDIDATE: 'A revision of this is on its way already. Publish it, take it back or send it back first.',
  NO_SOURCE: 'The source language has no revision yet that could be translated. Submit one first.',
  NOT_PUBLIC: 'Only what is public can be withdrawn. Reload the article.',
  NOWHERE: 'The article to lead readers to is not public itself. Choose another one.',
} as const;

/** A command that is right in itself and comes at the wrong moment. */
export function editingConflict(field: string, code: keyof typeof WHY): DomainError {
  return new DomainError('CONFLICT', WHY[code], [{ field, code }]);
}

const WHY_NO_STEP: Readonly<Record<StepRefusal, string>> = {
  OWN_TEXT: 'You wrote this, so a colleague decides about it. Ask another editor.',
  NOT_AUTHOR: 'Only who wrote it takes it back. Send it back with a reason instead.',
  NOT_YOURS: 'No editor takes this step by hand.',
  WRONG_STATE: 'This revision stands elsewhere by now. Reload it and see what can be done.',
};

export function stepRefused(code: 'FORBIDDEN' | 'CONFLICT', reason: StepRefusal): DomainError {
  return new DomainError(code, WHY_NO_STEP[reason], [{ field: 'revisionId', code: reason }]);
}
