import { Injectable } from '@nestjs/common';
import { checkOverride, type OnCallTeam } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { canChangeOverrides } from './on-call.policy.js';
import { Rotas } from './rota.repository.js';

/** Stand-ins of all teams that are not over. */
const MOST_COMING = 500;

export interface AddOverrideInput extends Command {
  team: OnCallTeam;
  personId: string;
  startsAt: Date;
  endsAt: Date;
}

/** Somebody stands in for whoever would be on call. Two at the same time for one team are refused. */
@Injectable()
export class AddOverride {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: AddOverrideInput): Promise<void> {
    ensure(canChangeOverrides(actor), 'Your role does not allow changes of the rota.');
    const now = this.clock.now();
    refuse(checkOverride(input, now));
    const id = newId();
    await this.uow.command(person(actor), 'addOverride', input, id, async (tx) => {
      const rotas = tx.use(Rotas);
      const override = { ...input, id };
      const isThere = await rotas.lock(input.team);
      const known = await rotas.canBeOnCall([input.personId]);
      refuse([
        isThere ? null : { field: 'team', code: 'NO_ROTA' },
        known.has(input.personId) ? null : { field: 'personId', code: 'UNKNOWN' },
        (await rotas.overlaps(override)) ? { field: 'startsAt', code: 'OVERLAPS' } : null,
        (await rotas.coming(now)) >= MOST_COMING
          ? { field: 'team', code: 'TOO_MANY', max: MOST_COMING }
          : null,
      ]);
      await rotas.addOverride(override);
    });
  }
}

export interface RemoveOverrideInput extends Command {
  overrideId: string;
}

/** A stand-in is taken back; the record of it stays. */
@Injectable()
export class RemoveOverride {
  constructor(private readonly uow: UnitOfWork) {}

  /** The team it was for. */
  async execute(actor: Actor, input: RemoveOverrideInput): Promise<void> {
    ensure(canChangeOverrides(actor), 'Your role does not allow changes of the rota.');
    if (!isId(input.overrideId)) throw notFound('overrideId');
    await this.uow.command(person(actor), 'removeOverride', input, input.overrideId, async (tx) => {
      if (!(await tx.use(Rotas).removeOverride(input.overrideId))) throw notFound('overrideId');
    });
  }
}
