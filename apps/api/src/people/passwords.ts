import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '../platform/errors/domain-error.js';

/** Algorithm 2 is argon2id; with 64 MiB and three passes; the parameters stand in the hash, so they can rise later. */
const PARAMETERS = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;
/** Each check takes 64 MiB; more at once would let a flood of sign-ins take the memory of everything else. */
const AT_ONCE = 4;
const MAX_WAITING = 64;

export const PASSWORD_LENGTH = { min: 15, max: 128 } as const;

let running = 0;
const waiting: (() => void)[] = [];

/** The PHC string of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, PARAMETERS);
}

// Same cost as a real one, so that an unknown account takes as long as a wrong password.
let decoy: Promise<string> | null = null;

/** Whether the password belongs to the stored hash; `null` (no such account) costs the same and is never right. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  await takeTurn();
  try {
    decoy ??= hashPassword('there is no account with this address');
    const right = await verify(stored ?? (await decoy), password);
    return right && stored !== null;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function takeTurn(): Promise<void> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING)
      throw new DomainError('UNAVAILABLE', 'Many people are signing in right now. Try again in a minute.');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
}
