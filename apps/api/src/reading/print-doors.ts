import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Pillar } from '@salus/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Authenticator } from '../platform/access/authenticator.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { OrderFailed } from '../platform/processes/limited-process.js';
import { Log } from '../platform/telemetry/log.js';
import { PublicContent } from '../platform/web/public-content.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import type { PrintedText } from './article-pdf.js';
import { makePdf } from './make-pdf.js';
import { PrintedQueries } from './printed.queries.js';

const KEPT_BYTES = 32 * 1024 * 1024;
/** Who comes while as many are being made is asked to come again. */
const AT_ONCE = 2;
/** So long nobody tries again what could not be made: each try takes as much as is allowed. */
const UNMAKEABLE_MS = 10 * 60_000;
type Place = { Params: { slug: string; language: string } };
type Book = { Params: { pillar: string; language: string } };

/** Guidance as PDF: one article, or all of a priority as a handbook. */
@Injectable()
export class PrintDoors {
  /** What the world may read, made once until it changes. */
  private readonly kept = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (bytes) => bytes.length,
  });
  private readonly unmakeable = new LRUCache<string, true>({ max: 1_000, ttl: UNMAKEABLE_MS });
  private readonly making = new Map<string, Promise<Buffer>>();

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly authenticator: Authenticator,
    private readonly printed: PrintedQueries,
    private readonly content: PublicContent,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    doors.get<Place>('/guidance/:slug/:language([a-z]{2}).pdf', (request, reply) =>
      this.article(request, reply, request.params),
    );
    doors.get<Book>('/guidance/handbook/:pillar/:language([a-z]{2}).pdf', (request, reply) =>
      this.handbook(request, reply, request.params),
    );
  }

  private async article(
    request: FastifyRequest,
    reply: FastifyReply,
    { slug, language }: Place['Params'],
  ): Promise<FastifyReply> {
    const context = await this.authenticator.contextOf(request, reply);
    const name = `${slug}.${language}.pdf`;
    const make = async (): Promise<Buffer> => {
      const text = await this.printed.one(context.actor, slug, language);
      if (!text) throw notFound('slug');
      return this.make([text], null, language);
    };
    if (context.sessionHash === null) return this.sendPublic(request, reply, name, make);
    const bytes = await this.oneOfFew(`${context.sessionHash.toString('base64')} ${name}`, make);
    return send(reply.header('cache-control', 'private, no-store'), name, bytes);
  }

  private handbook(
    request: FastifyRequest,
    reply: FastifyReply,
    { pillar: written, language }: Book['Params'],
  ): Promise<FastifyReply> {
    const pillar = Object.values(Pillar).find((one) => one.toLowerCase() === written);
    if (!pillar) throw notFound('pillar');
    return this.sendPublic(request, reply, `handbook-${written}.${language}.pdf`, async () => {
      const texts = await this.printed.handbook(pillar, language);
      if (texts.length === 0) throw notFound('language');
      return this.make(texts, pillar, language);
    });
  }

  private async sendPublic(
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
    make: () => Promise<Buffer>,
  ): Promise<FastifyReply> {
    const key = `${await this.content.version()} ${name}`;
    const tag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', tag).header('cache-control', 'public, no-cache').header('vary', 'cookie');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    const bytes = this.kept.get(key) ?? (await this.oneOfFew(key, make));
    this.kept.set(key, bytes);
    return send(reply, name, bytes);
  }

  /** The same is made once for all who wait for it. */
  private oneOfFew(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const running = this.making.get(key);
    if (running) return running;
    if (this.unmakeable.has(key)) throw tooMuch();
    if (this.making.size >= AT_ONCE)
      throw new DomainError('RATE_LIMITED', 'Many pages are being made just now. Try again in a minute.');
    const making = make()
      .catch((failure: unknown) => {
        if (!(failure instanceof OrderFailed)) throw failure;
        this.log.warn('pdf.unmakeable', { why: failure.why });
        // By the clock on the wall it may be quick enough when there is less to do.
        if (failure.why !== 'TOO_SLOW') this.unmakeable.set(key, true);
        throw tooMuch();
      })
      .finally(() => this.making.delete(key));
    this.making.set(key, making);
    return making;
  }

  private make(texts: readonly PrintedText[], pillar: Pillar | null, language: string): Promise<Buffer> {
    return makePdf({ texts, pillar, language, origin: this.settings.PUBLIC_URL, at: this.clock.now() });
  }
}

const tooMuch = () =>
  new DomainError(
    'UNAVAILABLE',
    'No PDF can be made of this: it would take too much. Read it on its page instead.',
  );

function send(reply: FastifyReply, name: string, bytes: Buffer): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .send(bytes);
}
