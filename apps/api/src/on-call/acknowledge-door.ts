import { Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock.js';
import { acceptedLanguages } from '../platform/web/accepted-languages.js';
import { PLAIN_PAGE_HEADERS } from '../platform/web/plain-page.js';
import { AcknowledgePage } from './acknowledge-page.js';
import { acknowledgeHtml, type Standing } from './acknowledge-html.js';
import { ACKNOWLEDGE_PATH } from './call-words.js';
import { PageQueries } from './page.queries.js';
import { type CallLink, holderActor, SecretHolders } from './secret-holders.js';

/**
 * The page behind the link of a call. Programs that follow links in mails ask by GET, which changes nothing: only the button on the
 * page acknowledges. No sign-in, no script; whoever is woken at night has a telephone and nothing else.
 */
@Injectable()
export class AcknowledgeDoor {
  constructor(
    private readonly holders: SecretHolders,
    private readonly pages: PageQueries,
    private readonly acknowledging: AcknowledgePage,
    private readonly clock: Clock,
  ) {}

  register(door: FastifyInstance): void {
    // What a form without fields sends; its content says nothing, the address is all.
    door.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1_024 },
      (_request, _body, next) => next(null, null),
    );
    door.get<{ Params: { secret: string } }>(`${ACKNOWLEDGE_PATH}/:secret`, async (request, reply) => {
      const link = await this.holders.ofCall(request.params.secret);
      return this.answer(request, reply, link, link && (await this.standing(link)));
    });
    door.post<{ Params: { secret: string } }>(`${ACKNOWLEDGE_PATH}/:secret`, async (request, reply) => {
      const link = await this.holders.ofCall(request.params.secret);
      return this.answer(request, reply, link, link && (await this.acknowledge(link)));
    });
  }

  private async standing(link: CallLink): Promise<Standing> {
    const { state } = await this.pages.existing(holderActor(link), link.pageId);
    if (state === 'ACKNOWLEDGED') return 'BEFORE';
    if (state === 'ENDED') return 'ENDED';
    return link.usedAt !== null || link.expiresAt <= this.clock.now() ? 'EXPIRED' : 'OPEN';
  }

  private async acknowledge(link: CallLink): Promise<Standing> {
    const before = await this.standing(link);
    if (before !== 'OPEN') return before;
    return this.acknowledging.byLink(holderActor(link), link.id, link.pageId);
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    link: CallLink | null,
    standing: Standing | null,
  ): Promise<FastifyReply> {
    const language = pickUiLanguage(link ? [link.language] : acceptedLanguages(request.headers));
    const t = await createTranslator(language);
    const page = link && (await this.pages.existing(holderActor(link), link.pageId));
    const status = { OPEN: 200, NOW: 200, BEFORE: 200, ENDED: 200, EXPIRED: 410 } as const;
    return reply
      .code(standing === null ? 404 : status[standing])
      .headers(PLAIN_PAGE_HEADERS)
      .send(acknowledgeHtml(t, language, standing ?? 'UNKNOWN', page));
  }
}
