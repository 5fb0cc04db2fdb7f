import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { OrganisationQueries } from '../organisations/organisation.queries.js';
import { Access } from '../platform/access/access.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { AGENT_ROLES } from '../tickets/ticket.policy.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { EscalateTicket, type EscalateTicketInput } from './escalate-ticket.js';
import { EscalationQueries, type EscalationRow } from './escalation.queries.js';
import { SYSTEM_PERSON } from '../platform/system-person.js';

@Resolver('Ticket')
export class EscalationResolver {
  constructor(
    private readonly escalations: EscalationQueries,
    private readonly organisations: OrganisationQueries,
    private readonly tickets: TicketQueries,
    private readonly escalateUseCase: EscalateTicket,
  ) {}

  @Access(AGENT_ROLES)
  @Query('csirts')
  async csirts(@Args('ticketId') ticketId: string, @Context() { actor }: RequestContext) {
    const ticket = await this.tickets.existing(actor, ticketId);
    return this.organisations.csirts(actor, ticket.organisation.country);
  }

  @Access(AGENT_ROLES)
  @Mutation('escalateTicket')
  async escalateTicket(@Args('input') input: EscalateTicketInput, @Context() { actor }: RequestContext) {
    return this.tickets.existing(actor, await this.escalateUseCase.execute(actor, input));
  }

  @ResolveField('escalations')
  async ofTicket(@Parent() ticket: { id: string }, @Context() context: RequestContext) {
    const loader = once(
      context,
      EscalationResolver,
      () =>
        new DataLoader<string, EscalationRow[]>(async (ids) => {
          const rows = Map.groupBy(
            await this.escalations.ofTickets(context.actor, ids),
            (row) => row.ticketId,
          );
          return ids.map((id) => rows.get(id) ?? []);
        }),
    );
    return (await loader.load(ticket.id)).map(({ id, target, reason, at, byId, byName, csirt }) => ({
      id,
      target,
      reason,
      at,
      organisation: csirt,
      by: byId === null ? SYSTEM_PERSON : { id: byId, name: byName ?? '', side: 'CENTRE' },
    }));
  }
}
