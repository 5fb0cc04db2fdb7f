import { Injectable } from '@nestjs/common';
import type { Actor, Agent } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/db/tx.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure } from '../platform/errors/domain-error.js';
import { articleEvent, type ArticleEventType } from './article.events.js';
import { Articles } from './article.repository.js';
import { canEditGuidance } from './editing.policy.js';

/** What a step of the editorial path has in its hands. */
export interface EditorialChange {
  readonly tx: Tx;
  readonly articles: Articles;
  readonly editor: Agent;
  readonly now: Date;
  record(type: ArticleEventType, articleId: string, facts: Record<string, string | null>): Promise<void>;
}

/** The frame of every editorial command: editors only, once per key, in one transaction. */
@Injectable()
export class EditorialFrame {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Answers `resultId`: what the command makes or changes. */
  run(
    actor: Actor,
    operation: string,
    input: Command,
    resultId: string,
    work: (change: EditorialChange) => Promise<void>,
  ): Promise<string> {
    const who = person(actor);
    ensure(canEditGuidance(who), 'Only editors of the Centre write guidance.');
    return this.uow.command(who, operation, input, resultId, (tx) =>
      work({
        tx,
        articles: tx.use(Articles),
        editor: who as Agent,
        now: this.clock.now(),
        record: async (type, articleId, facts) => {
          await tx.record(articleEvent(type, { organisationId: who.organisationId, articleId }, facts));
        },
      }),
    );
  }
}
