import type { Agent } from '../platform/access/actor.js';
import type { DomainEvent } from '../platform/jobs/event.js';
import type { ArticleTextEntity } from './article.entity.js';

export const ARTICLE_EVENTS = ['ARTICLE_SAVED', 'ARTICLE_PUBLISHED', 'ARTICLE_WITHDRAWN'] as const;
export type ArticleEventType = (typeof ARTICLE_EVENTS)[number];

/** Something that happened to one text of an article. How guidance comes about is the Centre's own business. */
export function articleEvent(
  actor: Pick<Agent, 'organisationId'>,
  text: Pick<ArticleTextEntity, 'id' | 'language' | 'version'>,
  type: ArticleEventType,
): DomainEvent {
  return {
    type,
    organisationId: actor.organisationId,
    ticketId: null,
    articleId: text.id,
    audience: 'CENTRE',
    facts: { language: text.language, version: String(text.version) },
  };
}
