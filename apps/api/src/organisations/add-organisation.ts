import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { newId } from '../platform/ids.js';
import { OrganisationContactEntity, OrganisationEntity } from './organisation.entity.js';
import type { ContactModel } from './organisation.queries.js';

export interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly region: string | null;
  readonly language: string;
  readonly timeZone: string;
  readonly contacts: readonly ContactModel[];
}

/** A new organisation with its contacts, in the order in which they are tried. */
@Injectable()
export class AddOrganisation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, organisation: NewOrganisation): Promise<string> {
    return this.uow.run(actor, (tx) => this.within(tx, organisation));
  }

  /** As a part of a transaction that does more. */
  async within({ manager }: Tx, { contacts, ...organisation }: NewOrganisation): Promise<string> {
    const id = newId();
    await manager.insert(OrganisationEntity, { id, ...organisation, createdAt: this.clock.now() });
    const rows = contacts.map((contact, position) => ({
      id: newId(),
      organisationId: id,
      position,
      ...contact,
    }));
    if (rows.length > 0) await manager.insert(OrganisationContactEntity, rows);
    return id;
  }
}
