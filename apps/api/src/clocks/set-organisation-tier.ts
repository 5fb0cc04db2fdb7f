import { Injectable } from '@nestjs/common';
import type { OrganisationTier } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { canChangeClockSettings } from './clocks.policy.js';

const SET: Statement = {
  name: 'set-organisation-tier',
  text: 'UPDATE organisations SET tier = $2 WHERE id = $1 RETURNING id',
};

/** Says what an organisation is under NIS2; policies can ask for it when the next ticket is opened. */
@Injectable()
export class SetOrganisationTier {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(
    actor: Actor,
    input: Command & { readonly organisationId: string; readonly tier: OrganisationTier },
  ): Promise<void> {
    ensure(canChangeClockSettings(actor), 'Only administrators say what an organisation is.');
    const { organisationId, tier } = input;
    if (!isId(organisationId)) throw notFound('organisationId');
    await this.uow.command(person(actor), 'setOrganisationTier', input, organisationId, async (tx) => {
      const changed = await tx.rows(SET, [organisationId, tier]);
      if (changed.length === 0) throw notFound('organisationId');
    });
  }
}
