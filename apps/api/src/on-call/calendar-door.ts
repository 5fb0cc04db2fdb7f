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
/** So much further is looked for where a shift really begins and ends: longer than anybody's turn. */
const BEYOND_DAYS = 60;
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
    const inDays = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
    const [from, to] = [inDays(-BEFORE_DAYS), inDays(AHEAD_DAYS)];
    const beyond = inDays(-BEFORE_DAYS - BEYOND_DAYS);
    const teams = await this.rotas.stretches(holderActor(feed), beyond, inDays(AHEAD_DAYS + BEYOND_DAYS));
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
        if (endsAt <= from || startsAt >= to) continue;
        if (!person || (!feed.team && person.id !== feed.userId)) continue;
        const values = { team: t(`onCall.team.${team}`), name: person.name };
        // The same shift keeps its name from one reading to the next. Of what has gone on for ever, no beginning is known.
        const since = startsAt > beyond ? startsAt.getTime() : 'always';
        calendar.createEvent({
          id: `${team}-${since}@${this.settings.MAIL_DOMAIN}`,
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
