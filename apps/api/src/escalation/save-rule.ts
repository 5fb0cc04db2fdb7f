import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, DomainError, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { readRule, type SaveRuleInput } from './rule.inputs.js';
import { canWriteRules } from './rule.policy.js';
import { Rules } from './rule.repository.js';

const ASSIGNABLE: Statement = {
  name: 'rule-assignable',
  text: `SELECT DISTINCT u.id FROM users u JOIN memberships m ON m.user_id = u.id AND m.role IN ('AGENT','SECOND_LINE')
    WHERE u.id = ANY($1) AND u.disabled_at IS NULL`,
};

/** An administrator writes a rule or a new version of one. What runs goes on running until the new version is switched on. */
@Injectable()
export class SaveRule {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async execute(actor: Actor, input: SaveRuleInput): Promise<string> {
    ensure(canWriteRules(actor), 'Only administrators make rules.');
    const { rule, problems } = readRule(input, this.settings.WEBHOOK_INTERNAL_HOSTS);
    refuse([
      ...problems,
      input.ruleId != null && input.expectedRevision == null
        ? { field: 'expectedRevision', code: 'EMPTY' }
        : null,
    ]);
    if (input.ruleId != null && !isId(input.ruleId)) throw notFound('ruleId');
    const id = input.ruleId ?? newId();
    return this.uow.command(person(actor), 'saveEscalationRule', input, id, async (tx) => {
      const rules = tx.use(Rules);
      await rules.lock();
      const people = rule.actions.flatMap((action) => (action.type === 'ASSIGN' ? [action.personId] : []));
      const known = await tx.rows<{ id: string }>(ASSIGNABLE, [people.filter(isId)]);
      refuse(
        rule.actions.map((action, index) =>
          action.type === 'ASSIGN' && !known.some(({ id: agent }) => agent === action.personId)
            ? { field: `actions.${index}.personId`, code: 'NOT_FOUND' }
            : null,
        ),
      );
      await rules.ensureNoCycle(id, rule);
      if (input.ruleId == null) return rules.add(id, rule);
      const existing = await rules.existing(id);
      if (existing.revision !== input.expectedRevision)
        throw new DomainError('CONFLICT', 'Somebody else changed this rule meanwhile. Load it again.', [
          { field: 'expectedRevision', code: 'CHANGED' },
        ]);
      return rules.change(existing, rule);
    });
  }
}
