import {
  Args,
  Context,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Access } from '../platform/access/access.js';
import { person } from '../platform/db/unit-of-work.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { AGENT_ROLES } from '../tickets/ticket.policy.js';
import { AcknowledgePage, type AcknowledgePageInput } from './acknowledge-page.js';
import { ON_CALL_ADMIN_ROLES, ON_CALL_ROLES } from './on-call.policy.js';
import { PageLive } from './page-live.js';
import { type PageModel, PageQueries } from './page.queries.js';
import { PageOnCall, type PageOnCallInput, StartDrill, type StartDrillInput } from './start-page.js';

type Call = Awaited<ReturnType<PageQueries['callsOf']>>[number];

@Resolver('Page')
export class PageResolver {
  constructor(
    private readonly queries: PageQueries,
    private readonly acknowledging: AcknowledgePage,
    private readonly paging: PageOnCall,
    private readonly drilling: StartDrill,
    private readonly live: PageLive,
  ) {}

  @Access(ON_CALL_ROLES)
  @Query('pages')
  pages(
    @Args() { first, after }: { first: number; after?: string | null },
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.page(actor, first, after ?? null);
  }

  @Access(ON_CALL_ROLES)
  @Query('myPages')
  myPages(@Context() { actor }: RequestContext) {
    return this.queries.mine(actor, person(actor).userId);
  }

  @Access(AGENT_ROLES)
  @Mutation('pageOnCall')
  async pageOnCall(@Args('input') input: PageOnCallInput, @Context() { actor }: RequestContext) {
    return this.queries.byKey(actor, await this.paging.execute(actor, input));
  }

  @Access(ON_CALL_ADMIN_ROLES)
  @Mutation('startDrill')
  async startDrill(@Args('input') input: StartDrillInput, @Context() { actor }: RequestContext) {
    return this.queries.byKey(actor, await this.drilling.execute(actor, input));
  }

  @Access(ON_CALL_ROLES)
  @Mutation('acknowledgePage')
  async acknowledgePage(@Args('input') input: AcknowledgePageInput, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.acknowledging.inDesk(actor, input));
  }

  @Access(ON_CALL_ROLES)
  @Subscription('pagesChanged', { resolve: (news: unknown) => news })
  pagesChanged(@Context() context: RequestContext) {
    return this.live.pagesChanged(context);
  }

  @ResolveField('calls')
  calls(@Parent() page: PageModel, @Context() context: RequestContext): Promise<Call[]> {
    return once(
      context,
      PageResolver,
      () =>
        new DataLoader<string, Call[]>(async (ids) => {
          const calls = Map.groupBy(await this.queries.callsOf(context.actor, ids), ({ pageId }) => pageId);
          return ids.map((id) => calls.get(id) ?? []);
        }),
    ).load(page.id);
  }
}

@Resolver('Ticket')
export class TicketPagesResolver {
  constructor(private readonly queries: PageQueries) {}

  /** Nobody but the Centre: the login role of hospitals has no right on the table, so it is not asked. */
  @ResolveField('pages')
  async ofTicket(@Parent() ticket: { id: string }, @Context() context: RequestContext): Promise<PageModel[]> {
    if (context.actor.class !== 'agent') return [];
    return once(
      context,
      TicketPagesResolver,
      () =>
        new DataLoader<string, PageModel[]>(async (ids) => {
          const pages = Map.groupBy(
            await this.queries.ofTickets(context.actor, ids),
            ({ ticketId }) => ticketId,
          );
          return ids.map((id) => pages.get(id) ?? []);
        }),
    ).load(ticket.id);
  }
}
