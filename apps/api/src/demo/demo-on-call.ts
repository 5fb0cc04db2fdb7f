import type { INestApplicationContext } from '@nestjs/common';
import { SaveLadder } from '../on-call/save-ladder.js';
import { SaveRota } from '../on-call/save-rota.js';
import type { Person } from '../platform/access/actor.js';
import { newId } from '../platform/ids.js';
import { demoOnCall } from './demo-files.js';

/** Writes rotas and ladders as the demo's administrator. */
export async function loadOnCall(
  app: INestApplicationContext,
  people: ReadonlyMap<string, Person>,
): Promise<void> {
  const idOf = (email: string): string => {
    const person = people.get(email);
    if (!person) throw new Error(`No demo person ${email}`);
    return person.userId;
  };
  const admin = people.get('admin@centre.example')!;
  const { rotas, ladders } = demoOnCall();
  for (const { shifts, ...rota } of rotas)
    await app.get(SaveRota).execute(admin, {
      ...rota,
      idempotencyKey: newId(),
      expectedVersion: 0,
      shifts: shifts.map(({ people: inTurn, ...shift }) => ({ ...shift, personIds: inTurn.map(idOf) })),
    });
  for (const { steps, ...ladder } of ladders)
    await app.get(SaveLadder).execute(admin, {
      ...ladder,
      idempotencyKey: newId(),
      expectedVersion: 0,
      steps: steps.map(({ people: also, ...step }) => ({ ...step, personIds: also.map(idOf) })),
    });
}
