import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, isUiLanguage } from '@salus/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { DomainError, type FieldProblem } from '../platform/errors/domain-error.js';
import { Log } from '../platform/telemetry/log.js';
import { PublicContent } from '../platform/web/public-content.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import { atomFeed, type FeedRequest } from './atom-feed.js';
import { PublishedQueries } from './published.queries.js';
import { sitemapOf } from './sitemap.js';
import { isPillar } from './subscription.js';

/** What search engines need not look at: it answers nobody who is not signed in. */
const NOT_FOR_ROBOTS = ['/graphql', '/desk', '/tickets', '/sign-in', '/files', '/subscriptions'];

/** Doors for machines to what the whole world may read: feeds, and what search engines ask for. */
@Injectable()
export class PublicDoors {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly published: PublishedQueries,
    private readonly content: PublicContent,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    doors.get('/robots.txt', (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(this.robots()),
    );
    doors.get('/sitemap.xml', (request, reply) =>
      this.answer(request, reply, 'application/xml', async () =>
        sitemapOf(await this.published.every(), this.settings.PUBLIC_URL),
      ),
    );
    doors.get('/guidance/feed.atom', (request, reply) => {
      const asked = this.feedRequest(request);
      return this.answer(request, reply, 'application/atom+xml', async () =>
        atomFeed(
          await this.published.latest(asked.language, asked.pillar),
          asked,
          await createTranslator(asked.language),
        ),
      );
    });
  }

  /** Made anew only when something public has changed since the asker last looked. */
  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    make: () => Promise<string>,
  ): Promise<FastifyReply> {
    const version = await this.content.version();
    const tag = `"${createHash('sha256').update(`${version} ${request.url}`).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', tag).header('cache-control', 'public, no-cache');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type(`${type}; charset=utf-8`).send(await make());
  }

  private feedRequest(request: FastifyRequest): FeedRequest {
    const { language = 'en', pillar = null } = request.query as { language?: unknown; pillar?: unknown };
    const problems: FieldProblem[] = [];
    if (!isUiLanguage(language)) problems.push({ field: 'language', code: 'UNKNOWN_VALUE' });
    if (pillar !== null && !isPillar(pillar)) problems.push({ field: 'pillar', code: 'UNKNOWN_VALUE' });
    if (!isUiLanguage(language) || (pillar !== null && !isPillar(pillar)))
      throw new DomainError('BAD_INPUT', 'There is no feed like that.', problems);
    return { language, pillar, origin: this.settings.PUBLIC_URL };
  }

  private robots(): string {
    return [
      'User-agent: *',
      ...NOT_FOR_ROBOTS.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${this.settings.PUBLIC_URL}/sitemap.xml`,
      '',
    ].join('\n');
  }
}
