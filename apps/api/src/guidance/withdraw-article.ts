import { Injectable } from '@nestjs/common';
import { checkReason, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { articleConflict } from './article.conflicts.js';
import { articleEvent } from './article.events.js';
import type { WithdrawArticleInput } from './article.inputs.js';
import { canEditGuidance } from './article.policy.js';
import { Articles } from './article.repository.js';

/** Takes a published text back, for a reason that stays with it. No version is asked: wrong advice must go at once. */
@Injectable()
export class WithdrawArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the text. */
  async execute(actor: Actor, input: WithdrawArticleInput): Promise<string> {
    ensure(canEditGuidance(actor), 'Only editors of the Centre withdraw guidance.');
    refuse([checkReason(input.reason)]);
    if (!isId(input.id)) throw notFound('id');
    const now = this.clock.now();
    return this.uow.command(person(actor), 'withdrawArticle', input, input.id, async (tx) => {
      const articles = tx.use(Articles);
      const { text } = await articles.forChange(input.id);
      if (text.status !== 'PUBLISHED') throw articleConflict('id', 'NOT_PUBLISHED');
      await articles.updateText(text, {
        status: 'WITHDRAWN',
        withdrawalReason: tidyText(input.reason),
        updatedAt: now,
      });
      await tx.record(articleEvent(person(actor), text, 'ARTICLE_WITHDRAWN'));
    });
  }
}
