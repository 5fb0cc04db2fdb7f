import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Access } from '../platform/access/access.js';
import { isPerson } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { notFound } from '../platform/errors/domain-error.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { TICKET_ROLES } from '../tickets/ticket.policy.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { CancelDuty, StartDuties, SubmitDuty } from './change-duties.js';
import { ADMINISTRATORS, SETTINGS_READERS } from './clocks.policy.js';
import { DutyQueries, type DutyTicket, type TicketDutyModel } from './duties.queries.js';
import { draftText } from './duty-draft.js';
import { DutyDrafts } from './duty-drafts.js';
import { SaveDuty, type SaveDutyInput } from './save-duty.js';
import type { Input } from '../platform/graphql/use-case-input.js';

@Resolver('Ticket')
export class DutiesResolver {
  constructor(
    private readonly duties: DutyQueries,
    private readonly tickets: TicketQueries,
    private readonly clock: Clock,
    private readonly starting: StartDuties,
    private readonly submitting: SubmitDuty,
    private readonly cancelling: CancelDuty,
    private readonly saving: SaveDuty,
  ) {}

  @Access(SETTINGS_READERS)
  @Query('legalDuties')
  legalDuties(@Args('country') country: string, @Context() { actor }: RequestContext) {
    return this.duties.ofCountry(actor, country);
  }

  @Access(TICKET_ROLES)
  @Mutation('startDuties')
  async startDuties(@Args('input') input: Input<StartDuties>, @Context() { actor }: RequestContext) {
    return this.tickets.existing(actor, await this.starting.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('submitDuty')
  async submitDuty(@Args('input') input: Input<SubmitDuty>, @Context() { actor }: RequestContext) {
    return this.tickets.existing(actor, await this.submitting.execute(actor, input));
  }

  @Access(TICKET_ROLES)
  @Mutation('cancelDuty')
  async cancelDuty(@Args('input') input: Input<CancelDuty>, @Context() { actor }: RequestContext) {
    return this.tickets.existing(actor, await this.cancelling.execute(actor, input));
  }

  @Access(ADMINISTRATORS)
  @Mutation('saveDuty')
  async saveDuty(@Args('input') input: SaveDutyInput, @Context() { actor }: RequestContext) {
    await this.saving.execute(actor, input);
    const saved = (await this.duties.ofCountry(actor, input.country)).find(({ duty }) => duty === input.duty);
    if (!saved) throw notFound('duty');
    return saved;
  }

  @ResolveField('duties')
  ofTicket(@Parent() ticket: DutyTicket, @Context() context: RequestContext): Promise<TicketDutyModel[]> {
    const loader = once(
      context,
      DutiesResolver,
      () =>
        new DataLoader<DutyTicket, TicketDutyModel[], string>(
          (tickets) => this.duties.ofTickets(context.actor, tickets, this.clock.now()),
          { cacheKeyFn: ({ id }) => id },
        ),
    );
    return loader.load(ticket);
  }
}

/** The prepared text, made only when it is asked for. */
@Resolver('TicketDuty')
export class TicketDutyResolver {
  constructor(
    private readonly tickets: TicketQueries,
    private readonly drafts: DutyDrafts,
  ) {}

  @ResolveField('text')
  async text(@Parent() duty: TicketDutyModel, @Context() context: RequestContext): Promise<string> {
    const { actor } = context;
    const ticket = await once(context, `duty text ${duty.ticketId}`, () =>
      this.tickets.existing(actor, duty.ticketId),
    );
    const language = isPerson(actor) ? actor.language : 'en';
    return draftText(await this.drafts.of(duty, { ...ticket, body: ticket.body ?? '' }, language));
  }
}
