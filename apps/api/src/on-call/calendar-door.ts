import { Inject, Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import type { FastifyInstance } from 'fastify';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { CALENDAR_PATH } from './my-on-call.js';
import { RotaQueries } from './rota.queries.js';
import { type Feed, holderActor, SecretHolders } from './secret-holders.js';

const BEFORE_DAYS = 14;
const AHEAD_DAYS = 90;
const DAY_MS = 86_400_000;

/** Rotas as iCalendar under a secret address, for programs that cannot sign in. */
@Injectable()
export class CalendarDoor {
  constructor(
    private readonly holders: SecretHolders,
    private readonly rotas: RotaQueries,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  register(server: FastifyInstance): Promise<void> {
    server.get<{ Params: { file: string } }>(`${CALENDAR_PATH}/:file`, async (request, reply) => {
      const [, secret = ''] = /^(.+)\.ics$/.exec(request.params.file) ?? [];
      const feed = await this.holders.ofFeed(secret);
      if (!feed)
        return reply
          .code(404)
          .type('text/plain; charset=utf-8')
          .send('This address is not in use any more.\n');
      return reply
        .headers({ 'cache-control': 'private, max-age=900', 'x-robots-tag': 'noindex' })
        .type('text/calendar; charset=utf-8')
        .send(await this.calendar(feed));
    });
    return Promise.resolve();
  }

  private async calendar(feed: Feed): Promise<string> {
    const t = await createTranslator(pickUiLanguage([feed.language]));
    const now = this.clock.now();
    const [from, to] = [-BEFORE_DAYS, AHEAD_DAYS].map((days) => new Date(now.getTime() + days * DAY_MS));
    const teams = await this.rotas.stretches(holderActor(feed), from!, to!);
    const calendar = ical({
      name: feed.team
        ? t('onCall.calendar.ofTeam', { team: t(`onCall.team.${feed.team}`) })
        : t('onCall.calendar.mine'),
      prodId: { company: 'Salus', product: 'on call', language: 'EN' },
      method: ICalCalendarMethod.PUBLISH,
      ttl: 3600,
    });
    for (const { team, pieces } of teams) {
      if (feed.team && feed.team !== team) continue;
      for (const { startsAt, endsAt, person, shift } of pieces) {
        if (!person || (!feed.team && person.id !== feed.userId)) continue;
        const values = { team: t(`onCall.team.${team}`), name: person.name };
        calendar.createEvent({
          id: `${team}-${startsAt.getTime()}@${this.settings.MAIL_DOMAIN}`,
          start: startsAt,
          end: endsAt,
          stamp: now,
          summary: t('onCall.calendar.entry', values),
          description: shift ?? t('onCall.calendar.standIn'),
        });
      }
    }
    return calendar.toString();
  }
}
