import { Injectable } from '@nestjs/common';
import { mayAccess } from '../platform/access/access.js';
import { Authenticator } from '../platform/access/authenticator.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { connectionSignal } from '../platform/live/connection-signal.js';
import { LiveEvents } from '../platform/live/live-events.js';
import { ON_CALL_ROLES } from './on-call.policy.js';

/** Tells open screens of the Centre that something changed about a page. The session is looked at again for every notice. */
@Injectable()
export class PageLive {
  constructor(
    private readonly events: LiveEvents,
    private readonly authenticator: Authenticator,
  ) {}

  pagesChanged(context: RequestContext) {
    return this.notices(context, connectionSignal(context));
  }

  private async *notices({ actor, sessionHash }: RequestContext, closed: AbortSignal) {
    for await (const notice of this.events.notices(closed)) {
      if (notice.type !== 'PAGE_CHANGED') continue;
      const now = sessionHash ? await this.authenticator.actorOf(sessionHash, false) : actor;
      if (!mayAccess(now, ON_CALL_ROLES)) return;
      yield { pageId: notice.id, at: notice.at };
    }
  }
}
