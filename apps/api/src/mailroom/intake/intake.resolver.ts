import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayStandForOrganisation } from '@salus/rules';
import DataLoader from 'dataloader';
import { OrganisationQueries } from '../../organisations/organisation.queries.js';
import { Access } from '../../platform/access/access.js';
import { notFound } from '../../platform/errors/domain-error.js';
import { once, type RequestContext } from '../../platform/graphql/request-context.js';
import { TicketQueries } from '../../tickets/ticket.queries.js';
import { BlockSender, type BlockSenderInput } from './block-sender.js';
import { intakeAbilities, MAILROOM_ROLES, MAILROOM_WATCHERS } from './mailroom.policy.js';
import {
  type ContentRow,
  type IntakeRow,
  MailroomQueries,
  type PageRequest,
  type PeopleRequest,
} from './mailroom.queries.js';
import {
  OrganisationDomains,
  type OrganisationDomainInput,
  PlaceSender,
  type PlaceSenderInput,
} from './place-sender.js';
import { ReleaseIntake, type ReleaseIntakeInput } from './release-intake.js';

@Resolver('IntakeMessage')
export class IntakeResolver {
  constructor(
    private readonly queries: MailroomQueries,
    private readonly organisations: OrganisationQueries,
    private readonly tickets: TicketQueries,
    private readonly releases: ReleaseIntake,
    private readonly blocks: BlockSender,
    private readonly placing: PlaceSender,
    private readonly domains: OrganisationDomains,
  ) {}

  @Access(MAILROOM_WATCHERS)
  @Query('mailroom')
  mailroom(@Context() { actor }: RequestContext) {
    return this.queries.overview(actor);
  }

  @Access(MAILROOM_ROLES)
  @Query('intakeMessages')
  intakeMessages(
    @Args() request: PageRequest & { outcome?: string | null; fromAddress?: string | null },
    @Context() { actor }: RequestContext,
  ) {
    return this.queries.messages(actor, request);
  }

  @Access(MAILROOM_ROLES)
  @Query('intakeMessage')
  intakeMessage(@Args('id') id: string, @Context() { actor }: RequestContext) {
    return this.queries.message(actor, id);
  }

  @Access(MAILROOM_ROLES)
  @Query('unknownSenders')
  async unknownSenders(@Args() request: PageRequest, @Context() { actor }: RequestContext) {
    const { nodes, pageInfo } = await this.queries.unknownSenders(actor, request);
    const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
    return {
      pageInfo,
      nodes: nodes.map((sender) => ({
        ...sender,
        name: sender.name ?? '',
        subject: sender.subject ?? '',
        domain: mayStandForOrganisation(domainOf(sender.address)) ? domainOf(sender.address) : null,
      })),
    };
  }

  @Access(MAILROOM_WATCHERS)
  @Query('placesForSender')
  placesForSender(@Args('name') name: string, @Context() { actor }: RequestContext) {
    return this.queries.places(actor, name);
  }

  @Access(MAILROOM_ROLES)
  @Query('peopleForMail')
  peopleForMail(@Args() request: PeopleRequest, @Context() { actor }: RequestContext) {
    return this.queries.people(actor, request);
  }

  @Access(MAILROOM_WATCHERS)
  @Query('organisationDomains')
  organisationDomains(@Args('organisationId') organisationId: string, @Context() context: RequestContext) {
    return this.domainsOf(context, organisationId);
  }

  @Access(MAILROOM_ROLES)
  @Mutation('releaseIntake')
  async releaseIntake(@Args('input') input: ReleaseIntakeInput, @Context() { actor }: RequestContext) {
    return this.queries.message(actor, await this.releases.execute(actor, input));
  }

  @Access(MAILROOM_ROLES)
  @Mutation('blockSender')
  async blockSender(@Args('input') input: BlockSenderInput, @Context() { actor }: RequestContext) {
    return this.queries.message(actor, await this.blocks.execute(actor, input));
  }

  @Access(MAILROOM_ROLES)
  @Mutation('placeSender')
  async placeSender(@Args('input') input: PlaceSenderInput, @Context() { actor }: RequestContext) {
    return this.queries.message(actor, await this.placing.execute(actor, input));
  }

  @Access(MAILROOM_WATCHERS)
  @Mutation('addOrganisationDomain')
  async addOrganisationDomain(
    @Args('input') input: OrganisationDomainInput,
    @Context() context: RequestContext,
  ) {
    return this.domainsOf(context, await this.domains.add(context.actor, input));
  }

  @Access(MAILROOM_WATCHERS)
  @Mutation('removeOrganisationDomain')
  async removeOrganisationDomain(
    @Args('input') input: OrganisationDomainInput,
    @Context() context: RequestContext,
  ) {
    return this.domainsOf(context, await this.domains.remove(context.actor, input));
  }

  @ResolveField('organisation')
  organisation(@Parent() { organisationId }: IntakeRow, @Context() context: RequestContext) {
    return organisationId && this.organisationOf(context, organisationId);
  }

  @ResolveField('ticket')
  ticket(@Parent() { ticketId }: IntakeRow, @Context() context: RequestContext) {
    return ticketId && once(context, `ticket ${ticketId}`, () => this.tickets.byId(context.actor, ticketId));
  }

  @ResolveField('content')
  content(@Parent() { id }: IntakeRow, @Context() context: RequestContext) {
    return contentOf(context, this.queries, 'intake', id);
  }

  @ResolveField('rawUrl')
  rawUrl(@Parent() { id }: IntakeRow): string {
    return `/mail/${id}/raw`;
  }

  @ResolveField('releasedBy')
  releasedBy(@Parent() { releasedById, releasedByName }: IntakeRow) {
    return releasedById && { id: releasedById, name: releasedByName ?? '', side: 'CENTRE' };
  }

  @ResolveField('viewerCan')
  viewerCan(@Parent() message: IntakeRow) {
    return intakeAbilities(message);
  }

  private async domainsOf(context: RequestContext, organisationId: string) {
    const found = await this.queries.domains(context.actor, organisationId);
    return Promise.all(
      found.map(async ({ domain, verifiedAt }) => ({
        domain,
        verifiedAt,
        organisation: await this.organisationOf(context, organisationId),
      })),
    );
  }

  private organisationOf(context: RequestContext, id: string) {
    return once(context, `organisation ${id}`, async () => {
      const organisation = await this.organisations.byId(context.actor, id);
      if (!organisation) throw notFound('organisationId');
      return organisation;
    });
  }
}

@Resolver('Message')
export class MailOfMessageResolver {
  constructor(private readonly queries: MailroomQueries) {}

  @ResolveField('mail')
  mail(@Parent() { id }: { id: string }, @Context() context: RequestContext) {
    return contentOf(context, this.queries, 'message', id);
  }
}

@Resolver('Ticket')
export class MailOfTicketResolver {
  constructor(private readonly queries: MailroomQueries) {}

  @ResolveField('mail')
  mail(@Parent() { id }: { id: string }, @Context() context: RequestContext) {
    return contentOf(context, this.queries, 'ticket', id);
  }
}

const KEY = { intake: 'id', message: 'ticketMessageId', ticket: 'ticketId' } as const;

/** Contents of all that a request asks about, read at once. */
async function contentOf(
  context: RequestContext,
  queries: MailroomQueries,
  by: keyof typeof KEY,
  id: string,
) {
  const loader = once(
    context,
    `mail content ${by}`,
    () =>
      new DataLoader<string, ContentRow | null>(async (ids) => {
        const rows = new Map(
          (await queries.contents(context.actor, by, ids)).map((row) => [row[KEY[by]], row]),
        );
        return ids.map((wanted) => rows.get(wanted) ?? null);
      }),
  );
  const row = await loader.load(id);
  return row && { ...row, htmlUrl: row.hasHtml ? `/mail/${row.id}/body` : null };
}
