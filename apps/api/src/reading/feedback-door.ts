import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Authenticator } from '../platform/access/authenticator.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { Log } from '../platform/telemetry/log.js';
import { networkOf } from '../platform/web/network-of.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import { GiveFeedback } from './give-feedback.js';

const BODY_BYTES = 16 * 1024;
/** From one network and hour: a whole hospital behind one address still gets through. */
const PER_HOUR = 60;

/** Takes the form below an article, which works without JavaScript, and leads back to the article. */
@Injectable()
export class FeedbackDoor {
  private readonly limit = new RateLimiterMemory({ points: PER_HOUR, duration: 3600 });

  constructor(
    private readonly authenticator: Authenticator,
    private readonly feedback: GiveFeedback,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    doors.removeAllContentTypeParsers();
    doors.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_BYTES },
      (_request, body, next) => next(null, new URLSearchParams(body as string)),
    );
    doors.post('/guidance/feedback', (request, reply) => this.take(request, reply));
  }

  private async take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const form = (request.body as URLSearchParams | undefined) ?? new URLSearchParams();
    await this.count(request.ip);
    const { actor } = await this.authenticator.contextOf(request, reply);
    const text = await this.feedback.execute(actor, {
      textId: form.get('text') ?? '',
      verdict: form.get('verdict') ?? '',
      line: form.get('line') ?? '',
    });
    return reply.redirect(`/guidance/${text.slug}/${text.language}?told=yes#told`, 303);
  }

  private async count(address: string): Promise<void> {
    try {
      await this.limit.consume(networkOf(address));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new DomainError('RATE_LIMITED', 'Too many answers from your network. Try again in an hour.');
    }
  }
}
