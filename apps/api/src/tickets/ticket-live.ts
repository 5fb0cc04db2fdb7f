import { Injectable } from '@nestjs/common';
import { Authenticator } from '../platform/access/authenticator.js';
import { mayAccess } from '../platform/access/access.js';
import { type Actor, isPerson } from '../platform/access/actor.js';
import { DomainError } from '../platform/errors/domain-error.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { LiveNotice } from '../platform/jobs/event.js';
import { connectionSignal } from '../platform/live/connection-signal.js';
import { LiveEvents } from '../platform/live/live-events.js';
import { TICKET_ROLES } from './ticket.policy.js';
import { TicketQueries } from './ticket.queries.js';

const MAX_STREAMS = 20;

/** Tells open screens that a ticket changed. Session and rights are looked at again for every single notice. */
@Injectable()
export class TicketLive {
  private readonly streams = new Map<string, number>();

  constructor(
    private readonly events: LiveEvents,
    private readonly queries: TicketQueries,
    private readonly authenticator: Authenticator,
  ) {}

  async ticketChanged(context: RequestContext, ticketId: string | null) {
    if (ticketId !== null) await this.queries.existing(context.actor, ticketId);
    const closed = connectionSignal(context);
    this.countStream(context.actor, closed);
    return this.notices(context, ticketId, closed);
  }

  private async *notices(context: RequestContext, ticketId: string | null, closed: AbortSignal) {
    for await (const notice of this.events.notices(closed)) {
      if (!notice.ticketId || (ticketId !== null && notice.ticketId !== ticketId)) continue;
      const actor = await this.actorNow(context);
      if (!actor) return;
      const priority = couldSee(actor, notice)
        ? await this.queries.priorityOfVisible(actor, notice.ticketId)
        : null;
      if (priority === null) continue;
      yield { ticketId: notice.ticketId, eventId: notice.id, type: notice.type, priority, at: notice.at };
    }
  }

  /** Each stream asks the database for each notice: one person gets as many as windows are any use. */
  private countStream(actor: Actor, closed: AbortSignal): void {
    if (closed.aborted) return;
    const key = isPerson(actor) ? actor.userId : '';
    const count = (this.streams.get(key) ?? 0) + 1;
    if (count > MAX_STREAMS)
      throw new DomainError('RATE_LIMITED', `At most ${MAX_STREAMS} windows can follow live. Close some.`);
    this.streams.set(key, count);
    closed.addEventListener('abort', () => {
      const left = (this.streams.get(key) ?? 1) - 1;
      if (left > 0) this.streams.set(key, left);
      else this.streams.delete(key);
    });
  }

  /** Who listens, as of now; null when the session has ended or the role is gone. Then the stream ends too. */
  private async actorNow({ sessionHash, actor }: RequestContext): Promise<Actor | null> {
    const now = sessionHash ? await this.authenticator.actorOf(sessionHash, false) : actor;
    return mayAccess(now, TICKET_ROLES) ? now : null;
  }
}

/** Cheap test before the database is asked, which has the last word. */
function couldSee(actor: Actor, notice: LiveNotice): boolean {
  if (actor.class === 'agent') return true;
  return (
    actor.class === 'member' &&
    actor.organisationId === notice.organisationId &&
    notice.audience === 'EVERYONE'
  );
}
