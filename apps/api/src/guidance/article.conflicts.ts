import { DomainError } from '../platform/errors/domain-error.js';
import type { ArticleTextEntity } from './article.entity.js';

const WHY = {
  EXISTS: 'This article exists in this language already. Open that text and change it.',
  TAKEN: 'Another article has this address. Choose another one.',
  CHANGED: 'Somebody changed this article after you opened it. Open it again and repeat your change.',
  ALREADY_PUBLISHED: 'This article is published already. Reload it.',
  NOT_PUBLISHED: 'Only a published article can be withdrawn. Reload it.',
} as const;

/** A command that is right in itself and comes at the wrong moment. */
export function articleConflict(field: string, code: keyof typeof WHY): DomainError {
  return new DomainError('CONFLICT', WHY[code], [{ field, code }]);
}

/** Refuses when the editor has read another version than the one that stands here now. */
export function ensureVersion(text: Pick<ArticleTextEntity, 'version'>, expected: number): void {
  if (text.version !== expected) throw articleConflict('expectedVersion', 'CHANGED');
}
