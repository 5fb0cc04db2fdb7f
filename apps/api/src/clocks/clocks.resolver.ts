import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Access } from '../platform/access/access.js';
import { notFound } from '../platform/errors/domain-error.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { AGENT_ROLES } from '../tickets/ticket.policy.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { ClockSettingsQueries, type VersionName } from './clock-settings.queries.js';
import { ADMINISTRATORS, SETTINGS_READERS } from './clocks.policy.js';
import { ClockQueries, type ClockOfTicket } from './clocks.queries.js';
import { PromiseUpdate } from './promise-update.js';
import { SaveCalendar, type SaveCalendarInput } from './save-calendar.js';
import { OrderPolicies, SavePolicy, type SavePolicyInput } from './save-policy.js';
import { SetOrganisationTier } from './set-organisation-tier.js';
import type { Input } from '../platform/graphql/use-case-input.js';

@Resolver('Ticket')
export class ClocksResolver {
  constructor(
    private readonly clocks: ClockQueries,
    private readonly settings: ClockSettingsQueries,
    private readonly tickets: TicketQueries,
    private readonly savingCalendar: SaveCalendar,
    private readonly savingPolicy: SavePolicy,
    private readonly ordering: OrderPolicies,
    private readonly settingTier: SetOrganisationTier,
    private readonly promising: PromiseUpdate,
  ) {}

  @Access(SETTINGS_READERS)
  @Query('calendars')
  calendars(@Context() { actor }: RequestContext) {
    return this.settings.calendars(actor);
  }

  @Access(SETTINGS_READERS)
  @Query('servicePolicies')
  servicePolicies(@Context() { actor }: RequestContext) {
    return this.settings.policies(actor);
  }

  @Access(ADMINISTRATORS)
  @Query('tieredOrganisations')
  tieredOrganisations(@Args('query') query: string, @Context() { actor }: RequestContext) {
    return this.settings.tieredOrganisations(actor, query);
  }

  @Access(ADMINISTRATORS)
  @Mutation('saveCalendar')
  async saveCalendar(@Args('input') input: SaveCalendarInput, @Context() { actor }: RequestContext) {
    const id = await this.savingCalendar.execute(actor, input);
    return this.settings.calendar(actor, id);
  }

  @Access(ADMINISTRATORS)
  @Mutation('savePolicy')
  async savePolicy(@Args('input') input: SavePolicyInput, @Context() { actor }: RequestContext) {
    const id = await this.savingPolicy.execute(actor, input);
    const saved = (await this.settings.policies(actor)).find((policy) => policy.id === id);
    if (!saved) throw notFound('policyId');
    return saved;
  }

  @Access(ADMINISTRATORS)
  @Mutation('orderPolicies')
  async orderPolicies(@Args('input') input: Input<OrderPolicies>, @Context() { actor }: RequestContext) {
    await this.ordering.execute(actor, input);
    return this.settings.policies(actor);
  }

  @Access(ADMINISTRATORS)
  @Mutation('setOrganisationTier')
  async setOrganisationTier(
    @Args('input') input: Input<SetOrganisationTier>,
    @Context() { actor }: RequestContext,
  ): Promise<boolean> {
    await this.settingTier.execute(actor, input);
    return true;
  }

  @Access(AGENT_ROLES)
  @Mutation('promiseUpdate')
  async promiseUpdate(@Args('input') input: Input<PromiseUpdate>, @Context() { actor }: RequestContext) {
    return this.tickets.existing(actor, await this.promising.execute(actor, input));
  }

  @ResolveField('clocks')
  async ofTicket(@Parent() ticket: { id: string }, @Context() context: RequestContext) {
    const loader = once(
      context,
      ClocksResolver,
      () =>
        new DataLoader<string, ReturnType<typeof toClockDetail>[]>(async (ids) => {
          const clocks = await this.clocks.ofTickets(context.actor, ids);
          const names = await this.settings.versionNames(context.actor, [
            ...new Set(clocks.flatMap(versionsOf).filter((id) => id !== null)),
          ]);
          const byTicket = Map.groupBy(clocks, ({ ticketId }) => ticketId);
          return ids.map((id) => (byTicket.get(id) ?? []).map((clock) => toClockDetail(clock, names)));
        }),
    );
    return loader.load(ticket.id);
  }
}

const versionsOf = ({ policyVersionId, intervals }: ClockOfTicket) => [
  policyVersionId,
  ...intervals.map(({ calendarId }) => calendarId),
];

function toClockDetail(clock: ClockOfTicket, names: ReadonlyMap<string, VersionName>) {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    ...clock,
    policy: clock.targetMinutes === null ? null : nameOf(clock.policyVersionId),
    intervals: clock.intervals.map((interval) => ({
      ...interval,
      calendar:
        clock.hours === 'WORKING' && interval.state === 'RUNNING' ? nameOf(interval.calendarId) : null,
    })),
  };
}
