import { Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage, type Translate } from '@salus/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ANONYMOUS } from '../platform/access/actor.js';
import { Reader } from '../platform/db/reader.js';
import { Log } from '../platform/telemetry/log.js';
import { acceptedLanguages } from '../platform/web/accepted-languages.js';
import { networkOf } from '../platform/web/network-of.js';
import { escapeHtml } from '../platform/escape-html.js';
import { PLAIN_PAGE_HEADERS, plainPage } from '../platform/web/plain-page.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import { AskSubscription } from './ask-subscription.js';
import { takeForms } from './form-body.js';
import { HoldSubscription } from './hold-subscription.js';
import { type Subscription, SUBSCRIPTIONS_PATH, WORLD_TITLE } from './subscription.js';
import { scopeWords } from './subscription-words.js';

const BODY_BYTES = 4 * 1024;
/** From one network and hour: a whole hospital behind one address still gets through. */
const PER_HOUR = 30;

/** CONFIRM and LEAVE ask, CONFIRMED, LEFT and LEFT_ALL tell what was done, GONE is the page of a link that opens nothing. */
type Standing = 'CONFIRM' | 'CONFIRMED' | 'LEAVE' | 'LEFT' | 'LEFT_ALL' | 'GONE';

const words = (form: URLSearchParams, name: string): string => form.get(name) ?? '';

/**
 * Takes the form for subscribing, which works without JavaScript, and answers the links of the mails. Programs that follow links
 * ask by GET, which changes nothing; the button on the page, or the one of a mail program (RFC 8058), does.
 */
@Injectable()
export class SubscriptionDoor {
  private readonly limit = new RateLimiterMemory({ points: PER_HOUR, duration: 3600 });

  constructor(
    private readonly asking: AskSubscription,
    private readonly holding: HoldSubscription,
    private readonly reader: Reader,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    takeForms(doors, BODY_BYTES);
    doors.post(SUBSCRIPTIONS_PATH, (request, reply) => this.ask(request, reply));
    doors.get<{ Params: { secret: string } }>(`${SUBSCRIPTIONS_PATH}/:secret`, (request, reply) =>
      this.look(request, reply, request.params.secret),
    );
    doors.post<{ Params: { secret: string } }>(`${SUBSCRIPTIONS_PATH}/:secret`, (request, reply) =>
      this.act(request, reply, request.params.secret),
    );
  }

  private async ask(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const form = (request.body as URLSearchParams | undefined) ?? new URLSearchParams();
    const { outcome, path } = await this.asking.execute({
      textId: words(form, 'text'),
      about: words(form, 'about'),
      address: words(form, 'address'),
      language: words(form, 'language'),
      mayAsk: () => this.mayAsk(request.ip),
    });
    return reply.redirect(`${path}?subscribed=${outcome}#subscribe`, 303);
  }

  private async mayAsk(address: string): Promise<boolean> {
    try {
      await this.limit.consume(networkOf(address));
      return true;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return false;
    }
  }

  private async look(request: FastifyRequest, reply: FastifyReply, secret: string): Promise<FastifyReply> {
    const found = await this.holding.look(secret);
    return this.page(request, reply, found, found?.confirmedAt ? 'LEAVE' : 'CONFIRM');
  }

  private async act(request: FastifyRequest, reply: FastifyReply, secret: string): Promise<FastifyReply> {
    const form = (request.body as URLSearchParams | undefined) ?? new URLSearchParams();
    if (words(form, 'act') === 'confirm')
      return this.page(request, reply, await this.holding.confirm(secret), 'CONFIRMED');
    if (words(form, 'act') === 'leave-all')
      return this.page(request, reply, await this.holding.leaveAll(secret), 'LEFT_ALL');
    if (words(form, 'act') === 'leave' || words(form, 'List-Unsubscribe') === 'One-Click')
      return this.page(request, reply, await this.holding.leave(secret), 'LEFT');
    return this.look(request, reply, secret);
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Subscription | null,
    wanted: Standing,
  ): Promise<FastifyReply> {
    const standing = found ? wanted : 'GONE';
    const language = pickUiLanguage(found ? [found.language] : acceptedLanguages(request.headers));
    const t = await createTranslator(language);
    const what = found ? scopeWords(t, found, await this.title(found)) : '';
    const body = `<p>${escapeHtml(t(`reading.subscription.page.${standing}.text`, { what }))}</p>${buttons(t, standing)}
<p><a href="/guidance">${escapeHtml(t('reading.subscription.toGuidance'))}</a></p>`;
    return reply
      .code(found ? 200 : 404)
      .headers(PLAIN_PAGE_HEADERS)
      .send(plainPage(language, t(`reading.subscription.page.${standing}.title`), body));
  }

  private async title({ articleId, language }: Subscription): Promise<string | null> {
    if (articleId === null) return null;
    const [text] = await this.reader.rows<{ title: string }>(ANONYMOUS, WORLD_TITLE, [articleId, language]);
    return text?.title ?? null;
  }
}

// Without an address the form goes back to where it came from, and the secret stands in no further place.
function buttons(t: Translate, standing: Standing): string {
  const button = (act: string, text: string, isSecond = false) =>
    `<button name="act" value="${act}"${isSecond ? ' class="second"' : ''}>${escapeHtml(text)}</button>`;
  if (standing === 'CONFIRM')
    return `<form method="post">${button('confirm', t('reading.subscription.page.confirm'))}</form>`;
  if (standing === 'LEAVE' || standing === 'CONFIRMED')
    return `<form method="post">${button('leave', t('reading.subscription.leave'), standing === 'CONFIRMED')}
${button('leave-all', t('reading.subscription.page.leaveAll'), true)}</form>`;
  return '';
}
