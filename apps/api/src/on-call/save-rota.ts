import { Injectable } from '@nestjs/common';
import { checkRota, type OnCallTeam, type Shift, tidyText } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import { isHolidayCountry } from './holidays.js';
import { canManageOnCall } from './on-call.policy.js';
import { Rotas } from './rota.repository.js';

export interface SaveRotaInput extends Command {
  team: OnCallTeam;
  expectedVersion: number;
  timeZone: string;
  country?: string | null;
  daysOff: string[];
  shifts: (Omit<Shift, 'people'> & { personIds: string[] })[];
}

/** An administrator writes the rota of a team: all of it or, where a place is wrong, nothing. */
@Injectable()
export class SaveRota {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: SaveRotaInput): Promise<void> {
    ensure(canManageOnCall(actor), 'Only administrators write rotas.');
    const shifts: Shift[] = input.shifts.map(({ personIds, name, days, ...shift }) => ({
      name: tidyText(name),
      days: [...days].sort((a, b) => a - b),
      start: shift.start,
      end: shift.end,
      holidays: shift.holidays,
      turn: shift.turn,
      firstDay: shift.firstDay,
      people: personIds,
    }));
    const country = input.country ?? null;
    await this.uow.command(person(actor), 'saveRota', input, newId(), async (tx) => {
      const rotas = tx.use(Rotas);
      const known = await rotas.canBeOnCall(shifts.flatMap(({ people }) => people).slice(0, 1_000));
      const rota = { zone: input.timeZone, daysOff: input.daysOff, shifts };
      refuse([
        country === null || isHolidayCountry(country) ? null : { field: 'country', code: 'UNKNOWN' },
        ...checkRota(rota, (id) => known.has(id)).map((problem) => inInput(problem)),
      ]);
      const { team, timeZone, daysOff } = input;
      await rotas.saveRota({ team, timeZone, country, daysOff, shifts }, input.expectedVersion);
    });
  }
}

/** The rules speak of people, the API of their ids. */
export function inInput<P extends { readonly field: string }>(problem: P): P {
  return { ...problem, field: problem.field.replace(/\.people\b/, '.personIds') };
}
