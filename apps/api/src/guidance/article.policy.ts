import { type Actor, hasRole } from '../platform/access/actor.js';
import type { ArticleStatus } from './article.entity.js';

/** What somebody may do to one text of an article. */
export interface ArticleAbilities {
  readonly edit: boolean;
  readonly publish: boolean;
  readonly withdraw: boolean;
}

/** Who writes guidance and decides what of it is public. */
export const EDITOR_ROLES = ['EDITOR'] as const;

/** Published guidance is for everyone; what is not published stays in the Centre. */
export function canReadArticle(actor: Actor, status: ArticleStatus): boolean {
  return status === 'PUBLISHED' || actor.class === 'agent' || actor.class === 'worker';
}

/** The where-clause of lists: the statuses that an actor may see, as far as they were asked for. */
export function visibleStatuses(actor: Actor, asked: ArticleStatus | null): readonly ArticleStatus[] {
  const wanted: readonly ArticleStatus[] = asked ? [asked] : ['DRAFT', 'PUBLISHED', 'WITHDRAWN'];
  return wanted.filter((status) => canReadArticle(actor, status));
}

/** Editors of the Centre write guidance. */
export function canEditGuidance(actor: Actor): boolean {
  return actor.class === 'agent' && hasRole(actor, 'EDITOR');
}

export function articleAbilities(actor: Actor, status: ArticleStatus): ArticleAbilities {
  const edit = canEditGuidance(actor);
  return { edit, publish: edit && status !== 'PUBLISHED', withdraw: edit && status === 'PUBLISHED' };
}
