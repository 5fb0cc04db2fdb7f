import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { computePriority } from '@salus/rules';
import { Access } from '../platform/access/access.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import type { TicketListRequest } from './ticket-list.sql.js';
import { TicketLive } from './ticket-live.js';
import { TicketLoaders } from './ticket.loaders.js';
import type { TicketModel } from './ticket.model.js';
import { AGENT_ROLES, TICKET_ROLES, ticketAbilities } from './ticket.policy.js';
import { TicketQueries } from './ticket.queries.js';

@Resolver('Ticket')
export class TicketResolver {
  constructor(
    private readonly queries: TicketQueries,
    private readonly loaders: TicketLoaders,
    private readonly live: TicketLive,
  ) {}

  @Access(TICKET_ROLES)
  @Query('tickets')
  tickets(@Args() request: TicketListRequest, @Context() context: RequestContext) {
    return this.queries.page(context.actor, request);
  }

  @Access(TICKET_ROLES)
  @Query('ticket')
  ticket(
    @Args() by: { id?: string | null; reference?: string | null },
    @Context() context: RequestContext,
  ): Promise<TicketModel | null> {
    if (Boolean(by.id) === Boolean(by.reference)) {
      throw new DomainError('BAD_INPUT', 'Give either id or reference.', [{ field: 'id', code: 'EMPTY' }]);
    }
    return by.id
      ? this.queries.byId(context.actor, by.id)
      : this.queries.byReference(context.actor, by.reference ?? '');
  }

  // Administrators write rules and rotas that name them.
  @Access([...AGENT_ROLES, 'ADMINISTRATOR'])
  @Query('agents')
  agents(@Context() context: RequestContext) {
    return this.queries.agents(context.actor);
  }

  @Access(TICKET_ROLES)
  @Query('colleagues')
  colleagues(@Args('ticketId') ticketId: string, @Context() context: RequestContext) {
    return this.queries.colleagues(context.actor, ticketId);
  }

  @Access(TICKET_ROLES)
  @Subscription('ticketChanged', { resolve: (notice: unknown) => notice })
  ticketChanged(@Args() { ticketId }: { ticketId?: string | null }, @Context() context: RequestContext) {
    return this.live.ticketChanged(context, ticketId ?? null);
  }

  @ResolveField('body')
  body(@Parent() ticket: TicketModel, @Context() context: RequestContext) {
    return ticket.body ?? this.loaders.body(context, ticket.id);
  }

  @ResolveField('priorityReasons')
  priorityReasons(@Parent() { impact, urgency, ransomware }: TicketModel) {
    return computePriority({ impact, urgency, ransomware }).reasons;
  }

  @ResolveField('participants')
  participants(@Parent() ticket: TicketModel, @Context() context: RequestContext) {
    return this.loaders.participants(context, ticket.id);
  }

  @ResolveField('messages')
  messages(@Parent() ticket: TicketModel, @Context() context: RequestContext) {
    return this.loaders.messages(context, ticket.id);
  }

  @ResolveField('timeline')
  timeline(@Parent() ticket: TicketModel, @Context() context: RequestContext) {
    return this.loaders.timeline(context, ticket.id);
  }

  @ResolveField('viewerCan')
  viewerCan(@Parent() ticket: TicketModel, @Context() context: RequestContext) {
    return once(context, `can ${ticket.organisationId} ${ticket.status}`, () =>
      ticketAbilities(context.actor, ticket),
    );
  }
}
