import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { Clock } from '../platform/clock.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { MoveRule, RemoveRule, SwitchRule } from './arrange-rules.js';
import { DryRunRule, type DryRunInput } from './dry-run-rule.js';
import type { SaveRuleInput } from './rule.inputs.js';
import { RULE_READERS, RULE_WRITERS } from './rule.policy.js';
import { type RuleModel, RuleQueries } from './rule.queries.js';
import { SaveRule } from './save-rule.js';
import type { Input } from '../platform/graphql/use-case-input.js';

const ALARM_DAYS = 7;

/** One line per field: the use case does it, then the rule is read again. */
@Resolver('EscalationRule')
export class RulesResolver {
  constructor(
    private readonly queries: RuleQueries,
    private readonly clock: Clock,
    private readonly saveUseCase: SaveRule,
    private readonly dryRunUseCase: DryRunRule,
    private readonly switchUseCase: SwitchRule,
    private readonly moveUseCase: MoveRule,
    private readonly removeUseCase: RemoveRule,
  ) {}

  @Access(RULE_READERS)
  @Query('escalationRules')
  escalationRules(@Context() { actor }: RequestContext) {
    return this.queries.all(actor);
  }

  @Access(RULE_READERS)
  @Query('escalationRule')
  escalationRule(@Args('id') id: string, @Context() { actor }: RequestContext) {
    return this.queries.byId(actor, id);
  }

  @Access(RULE_READERS)
  @Query('ruleAlarms')
  ruleAlarms(@Context() { actor }: RequestContext) {
    return this.queries.alarms(actor, new Date(this.clock.now().getTime() - ALARM_DAYS * 86_400_000));
  }

  @Access(RULE_WRITERS)
  @Mutation('saveEscalationRule')
  async save(@Args('input') input: SaveRuleInput, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.saveUseCase.execute(actor, input));
  }

  @Access(RULE_WRITERS)
  @Mutation('dryRunEscalationRule')
  async dryRun(@Args('input') input: DryRunInput, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.dryRunUseCase.execute(actor, input));
  }

  @Access(RULE_WRITERS)
  @Mutation('switchEscalationRule')
  async switch(@Args('input') input: Input<SwitchRule>, @Context() { actor }: RequestContext) {
    return this.queries.existing(actor, await this.switchUseCase.execute(actor, input));
  }

  @Access(RULE_WRITERS)
  @Mutation('moveEscalationRule')
  async move(@Args('input') input: Input<MoveRule>, @Context() { actor }: RequestContext) {
    await this.moveUseCase.execute(actor, input);
    return this.queries.all(actor);
  }

  @Access(RULE_WRITERS)
  @Mutation('removeEscalationRule')
  async remove(@Args('input') input: Input<RemoveRule>, @Context() { actor }: RequestContext) {
    await this.removeUseCase.execute(actor, input);
    return this.queries.all(actor);
  }

  @ResolveField('versions')
  versions(@Parent() { id }: RuleModel, @Context() { actor }: RequestContext) {
    return this.queries.versions(actor, id);
  }

  @ResolveField('dryRun')
  latestDryRun(@Parent() rule: RuleModel, @Context() { actor }: RequestContext) {
    return this.queries.dryRun(actor, rule);
  }

  @ResolveField('firings')
  firings(@Parent() { id }: RuleModel, @Context() { actor }: RequestContext) {
    return this.queries.firings(actor, id);
  }
}
