import { Injectable } from '@nestjs/common';
import { checkLadder, type Ladder, type LadderStep, type OnCallTeam } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { canManageOnCall } from './on-call.policy.js';
import { Rotas } from './rota.repository.js';
import { inInput } from './save-rota.js';

export interface SaveLadderInput extends Command {
  team: OnCallTeam;
  expectedVersion: number;
  steps: (Omit<LadderStep, 'people'> & { personIds: string[] })[];
  topRepeats: number;
  quietHours?: { start: string; end: string; timeZone: string } | null;
}

/** An administrator writes whom a page calls. Pages that are climbing keep the ladder with which they began. */
@Injectable()
export class SaveLadder {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: SaveLadderInput): Promise<void> {
    ensure(canManageOnCall(actor), 'Only administrators write ladders.');
    const { team, steps, topRepeats, quietHours: quiet } = input;
    const ladder: Ladder = {
      steps: steps.map(({ teams, personIds, channels, waitMinutes }) => ({
        teams,
        people: personIds,
        channels,
        waitMinutes,
      })),
      topRepeats,
      quietHours: quiet ? { start: quiet.start, end: quiet.end, zone: quiet.timeZone } : null,
    };
    await this.uow.command(person(actor), 'saveLadder', input, newId(), async (tx) => {
      const rotas = tx.use(Rotas);
      const known = await rotas.canBeOnCall(ladder.steps.flatMap(({ people }) => people).slice(0, 1_000));
      refuse(checkLadder(ladder, (id) => known.has(id)).map((problem) => inInput(problem)));
      await rotas.saveLadder(team, ladder, input.expectedVersion);
    });
  }
}
