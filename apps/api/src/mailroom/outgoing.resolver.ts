import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { hasRole } from '../platform/access/actor.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { AGENT_ROLES } from '../tickets/ticket.policy.js';
import { OutgoingQueries } from './outgoing.queries.js';
import { RetryMail } from './retry-mail.js';

/** Who sees to mails that do not arrive: those who answer, and those who run the installation. */
const MAIL_ROLES = [...AGENT_ROLES, 'ADMINISTRATOR'] as const;

const mayRead = ({ actor }: RequestContext) =>
  actor.class === 'agent' && MAIL_ROLES.some((role) => hasRole(actor, role));

@Resolver()
export class OutgoingResolver {
  constructor(
    private readonly queries: OutgoingQueries,
    private readonly retry: RetryMail,
  ) {}

  @Access(MAIL_ROLES)
  @Query('undeliveredMails')
  undeliveredMails(
    @Args() { first, after }: { first: number; after?: string | null },
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.undelivered(actor, first, after ?? null);
  }

  @Access(MAIL_ROLES)
  @Query('outgoingQueue')
  outgoingQueue(@Context() { actor }: RequestContext) {
    return this.queries.queue(actor);
  }

  @Access(MAIL_ROLES)
  @Mutation('retryMail')
  async retryMail(
    @Args('input') input: { idempotencyKey: string; mailId: string },
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.existing(actor, await this.retry.execute(actor, input));
  }
}

@Resolver('Ticket')
export class TicketMailsResolver {
  constructor(private readonly queries: OutgoingQueries) {}

  @ResolveField('undeliveredMails')
  undeliveredMails(@Parent() ticket: { id: string }, @Context() context: RequestContext) {
    return mayRead(context) ? this.queries.ofTicket(context, ticket.id) : [];
  }

  @ResolveField('unreachablePeople')
  unreachablePeople(@Parent() ticket: { id: string }, @Context() context: RequestContext) {
    return mayRead(context) ? this.queries.unreachable(context, ticket.id) : [];
  }
}
