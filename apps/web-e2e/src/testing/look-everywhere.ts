import type { House } from './house.js';
import { ACCOUNTS, goTo, placesOf, someReference, type Viewer } from './places.js';
import type { Visit, Visitor } from './visitor.js';

const VIEWERS: readonly Viewer[] = ['visitor', 'nurse', 'agent'];
export const DESKTOP = { width: 1440, height: 900 };

export interface Look {
  readonly visit: Visit;
  readonly prepare?: (person: Visitor) => Promise<void>;
  readonly find: (person: Visitor) => Promise<readonly string[]>;
}

/** Looks at every place with the eyes of those who see it, and gives what was found, in one list. */
export async function lookEverywhere(house: House, look: Look): Promise<string[]> {
  const found = await Promise.all(VIEWERS.map((viewer) => lookAs(house, viewer, look)));
  return found.flat();
}

async function lookAs(house: House, viewer: Viewer, { visit, prepare, find }: Look): Promise<string[]> {
  const account = ACCOUNTS[viewer];
  const person = await house.visitor({ ...visit, ...(account === undefined ? {} : { as: account }) });
  await prepare?.(person);
  const reference = await someReference(person, viewer);
  const found: string[] = [];
  for (const place of placesOf(viewer)) {
    await goTo(person, place, reference);
    for (const fault of await find(person)) found.push(`${viewer} at ${place.path}: ${fault}`);
  }
  return found;
}
