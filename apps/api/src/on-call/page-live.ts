import { Injectable } from '@nestjs/common';
import { mayAccess } from '../platform/access/access.js';
import { Authenticator } from '../platform/access/authenticator.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { LiveEvents } from '../platform/live/live-events.js';
import { ON_CALL_ROLES } from './on-call.policy.js';

/** Tells open screens of the Centre that something changed about a page. The session is looked at again for every notice. */
@Injectable()
export class PageLive {
  constructor(
    private readonly events: LiveEvents,
    private readonly authenticator: Authenticator,
  ) {}

  async *pagesChanged({ actor, sessionHash, http }: RequestContext) {
    const abort = new AbortController();
    http?.reply.raw.once('close', () => abort.abort());
    try {
      for await (const notice of this.events.notices(abort.signal)) {
        if (notice.type !== 'PAGE_CHANGED') continue;
        const now = sessionHash ? await this.authenticator.actorOf(sessionHash, false) : actor;
        if (!mayAccess(now, ON_CALL_ROLES)) return;
        yield { pageId: notice.id, at: notice.at };
      }
    } finally {
      abort.abort();
    }
  }
}
