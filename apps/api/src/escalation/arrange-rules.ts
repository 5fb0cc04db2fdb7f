import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, DomainError, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { canWriteRules } from './rule.policy.js';
import { Rules, waitsForTime } from './rule.repository.js';
import { ARM_RULES } from './rule-timers.js';

interface OfRule extends Command {
  readonly ruleId: string;
}

/** Switches a version of a rule on, or the rule off. Without a dry run of that very version it stays off. */
@Injectable()
export class SwitchRule {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, input: OfRule & { version?: number | null }): Promise<string> {
    ensure(canWriteRules(actor), 'Only administrators make rules.');
    if (!isId(input.ruleId)) throw notFound('ruleId');
    return this.uow.command(person(actor), 'switchEscalationRule', input, input.ruleId, async (tx) => {
      const rules = tx.use(Rules);
      await rules.lock();
      const rule = await rules.existing(input.ruleId);
      if (input.version == null) return rules.switch(rule.id, null);
      const { definition } = await rules.version(rule.id, input.version);
      const dryRunId = await rules.dryRunOf(rule.id, input.version);
      if (!dryRunId)
        throw new DomainError('CONFLICT', 'Run this version dry first and look at what it would have done.', [
          { field: 'version', code: 'NO_DRY_RUN' },
        ]);
      await rules.ensureNoCycle(rule.id, definition);
      await rules.switch(rule.id, { version: input.version, dryRunId });
      if (waitsForTime(definition)) await tx.enqueue({ task: ARM_RULES, payload: {}, key: ARM_RULES });
    });
  }
}

/** Moves a rule within the order in which rules are asked. */
@Injectable()
export class MoveRule {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, input: OfRule & { position: number }): Promise<string> {
    ensure(canWriteRules(actor), 'Only administrators make rules.');
    if (!isId(input.ruleId)) throw notFound('ruleId');
    return this.uow.command(person(actor), 'moveEscalationRule', input, input.ruleId, async (tx) => {
      const rules = tx.use(Rules);
      await rules.lock();
      const rule = await rules.existing(input.ruleId);
      const others = (await rules.all()).map(({ id }) => id).filter((id) => id !== rule.id);
      const most = others.length + 1;
      if (!Number.isInteger(input.position) || input.position < 1 || input.position > most)
        refuse([{ field: 'position', code: 'OUT_OF_RANGE', min: 1, max: most }]);
      await rules.place(others.toSpliced(input.position - 1, 0, rule.id));
    });
  }
}

/** Takes a rule that is off out of the list. Its versions stay, for what it has done must stay explained. */
@Injectable()
export class RemoveRule {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, input: OfRule): Promise<string> {
    ensure(canWriteRules(actor), 'Only administrators make rules.');
    if (!isId(input.ruleId)) throw notFound('ruleId');
    return this.uow.command(person(actor), 'removeEscalationRule', input, input.ruleId, async (tx) => {
      const rules = tx.use(Rules);
      await rules.lock();
      const rule = await rules.existing(input.ruleId);
      if (rule.liveVersion !== null)
        throw new DomainError('CONFLICT', 'This rule is on. Switch it off first.', [
          { field: 'ruleId', code: 'IS_ON' },
        ]);
      await rules.remove(rule.id);
      await rules.place((await rules.all()).map(({ id }) => id));
    });
  }
}
