import { Injectable } from '@nestjs/common';
import type { Role } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { hashPassword, PASSWORD_LENGTH } from './passwords.js';
import { MembershipEntity, UserEntity } from './user.entity.js';

const ADD_PASSWORD: Statement = {
  name: 'add-password',
  text: "INSERT INTO credentials (user_id, kind, secret, changed_at) VALUES ($1, 'PASSWORD', $2, $3)",
};

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly organisationId: string;
  readonly side: 'REQUESTER' | 'CENTRE';
  readonly roles: readonly Role[];
  readonly password: string;
}

/** Somebody new who can sign in with a password. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, person: NewPerson): Promise<string> {
    return this.uow.run(actor, (tx) => this.within(tx, person));
  }

  /** As a part of a transaction that does more. */
  async within(tx: Tx, person: NewPerson): Promise<string> {
    const { min, max } = PASSWORD_LENGTH;
    refuse([
      person.password.length < min ? { field: 'password', code: 'TOO_SHORT', min } : null,
      person.password.length > max ? { field: 'password', code: 'TOO_LONG', max } : null,
    ]);
    const secret = await hashPassword(person.password);
    const id = newId();
    const { organisationId, roles } = person;
    await tx.manager.insert(UserEntity, {
      id,
      organisationId,
      side: person.side,
      email: person.email.trim().toLowerCase(),
      name: person.name,
      language: person.language,
      timeZone: person.timeZone,
      createdAt: this.clock.now(),
    });
    await tx.manager.insert(
      MembershipEntity,
      roles.map((role) => ({ organisationId, userId: id, role })),
    );
    await tx.rows(ADD_PASSWORD, [id, secret, this.clock.now()]);
    return id;
  }
}
