import { Injectable } from '@nestjs/common';
import { checkPolicy, type PolicyConditions, type ServiceTarget, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { canChangeClockSettings } from './clocks.policy.js';
import { ensureNewest, ensureRoom, lockedVersion, MOST_POLICIES, type VersionedInput } from './versions.js';

export interface SavePolicyInput extends Command, VersionedInput {
  readonly policyId?: string | null;
  readonly name: string;
  readonly conditions: PolicyConditions;
  readonly targets: readonly ServiceTarget[];
  readonly isActive: boolean;
}

const LOCK: Statement = {
  name: 'lock-policy',
  text: 'SELECT id FROM service_policies WHERE id = $1 FOR UPDATE',
};
const NEWEST: Statement = {
  name: 'newest-policy-version',
  text: 'SELECT max(version) AS version FROM service_policy_versions WHERE policy_id = $1',
};
const COUNT: Statement = {
  name: 'count-policies',
  text: 'SELECT count(*)::int AS count FROM service_policies',
};
const MISSING: Statement = {
  name: 'missing-organisations',
  text: 'SELECT wanted.at::int AS at FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted(id, at) WHERE NOT EXISTS (SELECT 1 FROM organisations o WHERE o.id = wanted.id)',
};
const WRITE: Statement = {
  name: 'write-policy',
  text: `INSERT INTO service_policies (id, name, position, is_active, created_at)
    SELECT $1, $2, coalesce(min(position), 1) - 1, $3, $4 FROM service_policies
    ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, is_active = EXCLUDED.is_active`,
};
const ADD_VERSION: Statement = {
  name: 'add-policy-version',
  text: 'INSERT INTO service_policy_versions (id, policy_id, version, document, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
};
const ALL: Statement = {
  name: 'all-policy-ids',
  text: 'SELECT id FROM service_policies ORDER BY position, id FOR UPDATE',
};
const ORDER: Statement = {
  name: 'order-policies',
  text: 'UPDATE service_policies p SET position = wanted.at FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted(id, at) WHERE p.id = wanted.id',
};

/** Makes a policy or a new version of one. Tickets keep the version they were opened under. */
@Injectable()
export class SavePolicy {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: SavePolicyInput): Promise<string> {
    ensure(canChangeClockSettings(actor), 'Only administrators change policies.');
    const { organisationIds } = input.conditions;
    refuse([
      ...checkPolicy(input),
      ...organisationIds.map((organisationId, at) =>
        isId(organisationId) ? null : { field: `conditions.organisationIds.${at}`, code: 'NOT_FOUND' },
      ),
    ]);
    const id = input.policyId ?? newId();
    if (!isId(id)) throw notFound('policyId');
    return this.uow.command(person(actor), 'savePolicy', input, id, async (tx) => {
      const newest = input.policyId ? await lockedVersion(tx, LOCK, NEWEST, id) : 0;
      if (input.policyId) ensureNewest(input, newest, 'policyId');
      else await ensureRoom(tx, COUNT, MOST_POLICIES, 'name');
      const missing = await tx.rows<{ at: number }>(MISSING, [organisationIds]);
      refuse(missing.map(({ at }) => ({ field: `conditions.organisationIds.${at - 1}`, code: 'NOT_FOUND' })));
      await tx.rows(WRITE, [id, tidyText(input.name), input.isActive, tx.now]);
      await tx.rows(ADD_VERSION, [
        newId(),
        id,
        newest + 1,
        JSON.stringify({ conditions: input.conditions, targets: input.targets }),
        person(actor).userId,
        tx.now,
      ]);
    });
  }
}

/** Says which policy is tried first. All of them are named, so that nobody orders a list that has changed meanwhile. */
@Injectable()
export class OrderPolicies {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: Command & { readonly policyIds: readonly string[] }): Promise<void> {
    ensure(canChangeClockSettings(actor), 'Only administrators order policies.');
    refuse(
      input.policyIds.map((id, at) => (isId(id) ? null : { field: `policyIds.${at}`, code: 'NOT_FOUND' })),
    );
    await this.uow.command(person(actor), 'orderPolicies', input, newId(), async (tx) => {
      const present = (await tx.rows<{ id: string }>(ALL, [])).map(({ id }) => id).sort();
      const given = [...new Set(input.policyIds)].sort();
      const isSame = present.length === given.length && present.every((id, at) => id === given[at]);
      refuse([isSame ? null : { field: 'policyIds', code: 'INCOMPLETE' }]);
      await tx.rows(ORDER, [input.policyIds]);
    });
  }
}
