import { Injectable } from '@nestjs/common';
import { createTranslator, pickUiLanguage } from '@salus/messages';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors/domain-error.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { DutyQueries, type TicketDutyModel } from './duties.queries.js';
import { draftDuty, type DutyDraft } from './duty-draft.js';

/** Drafts of what a hospital must submit, made from its ticket under the reader's own rights. */
@Injectable()
export class DutyDrafts {
  constructor(
    private readonly tickets: TicketQueries,
    private readonly duties: DutyQueries,
    private readonly clock: Clock,
  ) {}

  /** The draft of a duty in this language; NOT_FOUND for a ticket of others, and for a duty that it does not have. */
  async draft(actor: Actor, ticketId: string, duty: string, wanted: string) {
    const ticket = await this.tickets.existing(actor, ticketId);
    const [duties = []] = await this.duties.ofTickets(actor, [ticket], this.clock.now());
    const found = duties.find((row) => row.duty === duty);
    if (!found) throw notFound('duty');
    const language = pickUiLanguage([wanted]);
    const draft = await this.of(found, { ...ticket, body: ticket.body ?? '' }, language);
    return { ticket, duty: found, draft, language };
  }

  async of(
    duty: TicketDutyModel,
    ticket: Parameters<typeof draftDuty>[1],
    language: string,
  ): Promise<DutyDraft> {
    const picked = pickUiLanguage([language]);
    return draftDuty(duty, ticket, await createTranslator(picked), picked);
  }
}
