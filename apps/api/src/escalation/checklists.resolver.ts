import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Access } from '../platform/access/access.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { AGENT_ROLES } from '../tickets/ticket.policy.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { ChecklistQueries } from './checklist.queries.js';
import { StartPlaybook, TickChecklistStep } from './work-through-playbook.js';

/** Checklists and proposals on a ticket. */
@Resolver('Ticket')
export class ChecklistsResolver {
  constructor(
    private readonly queries: ChecklistQueries,
    private readonly tickets: TicketQueries,
    private readonly startUseCase: StartPlaybook,
    private readonly tickUseCase: TickChecklistStep,
  ) {}

  @Access(AGENT_ROLES)
  @Mutation('startPlaybook')
  async start(
    @Args('input') input: Parameters<StartPlaybook['execute']>[1],
    @Context() { actor }: RequestContext,
  ) {
    return this.tickets.existing(actor, await this.startUseCase.execute(actor, input));
  }

  @Access(AGENT_ROLES)
  @Mutation('tickChecklistStep')
  async tick(
    @Args('input') input: Parameters<TickChecklistStep['execute']>[1],
    @Context() { actor }: RequestContext,
  ) {
    return this.tickets.existing(actor, await this.tickUseCase.execute(actor, input));
  }

  @ResolveField('checklists')
  checklists(@Parent() { id }: { id: string }, @Context() context: RequestContext) {
    return ofTicket(context, 'checklists', id, (ids) => this.queries.ofTickets(context.actor, ids));
  }

  @ResolveField('handOverProposals')
  proposals(@Parent() { id }: { id: string }, @Context() context: RequestContext) {
    return ofTicket(context, 'hand-over-proposals', id, (ids) =>
      this.queries.proposalsOfTickets(context.actor, ids),
    );
  }
}

/** The rows of one ticket, read for all tickets of a request at once. */
function ofTicket<Row extends { ticketId: string }>(
  context: RequestContext,
  name: string,
  ticketId: string,
  read: (ids: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const loader = once(
    context,
    name,
    () =>
      new DataLoader<string, Row[]>(async (ids) => {
        const rows = Map.groupBy(await read(ids), (row) => row.ticketId);
        return ids.map((id) => rows.get(id) ?? []);
      }),
  );
  return loader.load(ticketId);
}
