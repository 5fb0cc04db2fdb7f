import type { DomainEvent } from '../platform/jobs/event.js';

export const ARTICLE_EVENTS = [
  'ARTICLE_STARTED',
  'ARTICLE_DRAFTED',
  'ARTICLE_DRAFT_DISCARDED',
  'ARTICLE_SUBMITTED',
  'ARTICLE_REVIEWER_ASSIGNED',
  'ARTICLE_COMMENTED',
  'ARTICLE_COMMENT_RESOLVED',
  'ARTICLE_RECALLED',
  'ARTICLE_RETURNED',
  'ARTICLE_APPROVED',
  'ARTICLE_SCHEDULED',
  'ARTICLE_UNSCHEDULED',
  'ARTICLE_PUBLISHED',
  'ARTICLE_WITHDRAWN',
  'ARTICLE_CARED_FOR',
  'ARTICLE_PICTURE_ADDED',
] as const;
export type ArticleEventType = (typeof ARTICLE_EVENTS)[number];

/** After these, readers see something else than before. */
export const PUBLIC_ARTICLE_EVENTS = ['ARTICLE_PUBLISHED', 'ARTICLE_WITHDRAWN'] as const;

/** Something that happened to an article. How guidance comes about is the Centre's own business. */
export function articleEvent(
  type: ArticleEventType,
  where: { readonly organisationId: string; readonly articleId: string },
  facts: Readonly<Record<string, string | null>>,
): DomainEvent {
  return { type, ...where, ticketId: null, audience: 'CENTRE', facts };
}
