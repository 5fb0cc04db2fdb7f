import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isDay, type OnCallTeam } from '@salus/rules';
import { Access } from '../platform/access/access.js';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Command } from '../platform/db/unit-of-work.js';
import { refuse } from '../platform/errors/domain-error.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import {
  AddOverride,
  type AddOverrideInput,
  RemoveOverride,
  type RemoveOverrideInput,
} from './change-overrides.js';
import { MyOnCall } from './my-on-call.js';
import { ON_CALL_ADMIN_ROLES, ON_CALL_ROLES } from './on-call.policy.js';
import { RotaQueries } from './rota.queries.js';
import { SaveLadder, type SaveLadderInput } from './save-ladder.js';
import { SaveRota, type SaveRotaInput } from './save-rota.js';

@Resolver()
export class OnCallResolver {
  constructor(
    private readonly queries: RotaQueries,
    private readonly saveRotaUseCase: SaveRota,
    private readonly saveLadderUseCase: SaveLadder,
    private readonly addOverrideUseCase: AddOverride,
    private readonly removeOverrideUseCase: RemoveOverride,
    private readonly my: MyOnCall,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Access(ON_CALL_ROLES)
  @Query('rotas')
  rotas(@Args('week') week: string | null | undefined, @Context() { actor }: RequestContext) {
    refuse([week == null || isDay(week) ? null : { field: 'week', code: 'INVALID' }]);
    return this.queries.rotas(actor, this.clock.now(), week ?? null, this.settings.CENTRE_TIME_ZONE);
  }

  @Access(ON_CALL_ROLES)
  @Query('ladders')
  ladders(@Context() { actor }: RequestContext) {
    return this.queries.ladders(actor);
  }

  @Access(ON_CALL_ROLES)
  @Query('onCallPeople')
  people(@Context() { actor }: RequestContext) {
    return this.queries.people(actor);
  }

  @Access(ON_CALL_ROLES)
  @Query('myOnCall')
  myOnCall(@Context() { actor }: RequestContext) {
    return this.my.read(actor);
  }

  @Access(ON_CALL_ADMIN_ROLES)
  @Mutation('saveRota')
  async saveRota(@Args('input') input: SaveRotaInput, @Context() { actor }: RequestContext) {
    await this.saveRotaUseCase.execute(actor, input);
    return this.rotaOf(actor, input.team);
  }

  @Access(ON_CALL_ADMIN_ROLES)
  @Mutation('saveLadder')
  async saveLadder(@Args('input') input: SaveLadderInput, @Context() { actor }: RequestContext) {
    await this.saveLadderUseCase.execute(actor, input);
    return (await this.queries.ladders(actor)).find(({ team }) => team === input.team);
  }

  @Access(ON_CALL_ROLES)
  @Mutation('addOverride')
  async addOverride(@Args('input') input: AddOverrideInput, @Context() { actor }: RequestContext) {
    await this.addOverrideUseCase.execute(actor, input);
    return this.rotaOf(actor, input.team);
  }

  @Access(ON_CALL_ROLES)
  @Mutation('removeOverride')
  async removeOverride(@Args('input') input: RemoveOverrideInput, @Context() { actor }: RequestContext) {
    await this.removeOverrideUseCase.execute(actor, input);
    return this.rotaOf(actor, await this.queries.teamOfOverride(actor, input.overrideId));
  }

  @Access(ON_CALL_ROLES)
  @Mutation('savePhone')
  async savePhone(
    @Args('input') input: Command & { phone?: string | null },
    @Context() { actor }: RequestContext,
  ) {
    await this.my.savePhone(actor, input);
    return this.my.read(actor);
  }

  @Access(ON_CALL_ROLES)
  @Mutation('makeCalendarFeed')
  makeCalendarFeed(
    @Args('input') input: Command & { team?: OnCallTeam | null },
    @Context() { actor }: RequestContext,
  ) {
    return this.my.makeFeed(actor, input);
  }

  @Access(ON_CALL_ROLES)
  @Mutation('revokeCalendarFeed')
  async revokeCalendarFeed(
    @Args('input') input: Command & { feedId: string },
    @Context() { actor }: RequestContext,
  ) {
    await this.my.revokeFeed(actor, input);
    return this.my.read(actor);
  }

  private async rotaOf(actor: Actor, team: OnCallTeam) {
    const rotas = await this.queries.rotas(actor, this.clock.now(), null, this.settings.CENTRE_TIME_ZONE);
    return rotas.find((rota) => rota.team === team);
  }
}
