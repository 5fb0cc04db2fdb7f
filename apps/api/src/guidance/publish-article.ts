import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { articleConflict, ensureVersion } from './article.conflicts.js';
import { articleEvent } from './article.events.js';
import type { PublishArticleInput } from './article.inputs.js';
import { canEditGuidance } from './article.policy.js';
import { Articles } from './article.repository.js';

/** Makes one text public, for the first time or again. */
@Injectable()
export class PublishArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the text. */
  async execute(actor: Actor, input: PublishArticleInput): Promise<string> {
    ensure(canEditGuidance(actor), 'Only editors of the Centre publish guidance.');
    if (!isId(input.id)) throw notFound('id');
    const now = this.clock.now();
    return this.uow.command(person(actor), 'publishArticle', input, input.id, async (tx) => {
      const articles = tx.use(Articles);
      const { text } = await articles.forChange(input.id);
      ensureVersion(text, input.expectedVersion);
      if (text.status === 'PUBLISHED') throw articleConflict('id', 'ALREADY_PUBLISHED');
      await articles.updateText(text, {
        status: 'PUBLISHED',
        publishedAt: now,
        withdrawalReason: null,
        updatedAt: now,
      });
      await tx.record(articleEvent(person(actor), text, 'ARTICLE_PUBLISHED'));
    });
  }
}
