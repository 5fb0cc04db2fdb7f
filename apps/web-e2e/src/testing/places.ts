import type { Visitor } from './visitor.js';

/** Who sees a place: somebody who is not signed in, hospital staff, or an agent. */
export type Viewer = 'visitor' | 'nurse' | 'agent';

/** One screen of the product. */
export interface Place {
  readonly path: string;
  readonly viewer: Viewer;
  /** The answer of the server where it is not 200. */
  readonly status?: 403 | 404;
  /** Something on it always says that it is loading, because that is what it shows. */
  readonly isNeverQuiet?: true;
}

/** The demo account behind each viewer. */
export const ACCOUNTS: Readonly<Record<Viewer, string | undefined>> = {
  visitor: undefined,
  nurse: 'nurse@alpha.example',
  agent: 'agent@centre.example',
};

const ARTICLE = '/guidance/first-hour-of-a-ransomware-attack';

/** Every route of the product, in its states that can be reached by an address. `REFERENCE` stands for a ticket of the viewer. */
export const PLACES: readonly Place[] = [
  { viewer: 'visitor', path: '/' },
  { viewer: 'visitor', path: '/guidance' },
  { viewer: 'visitor', path: '/guidance?q=ransomwear' },
  { viewer: 'visitor', path: '/guidance?q=qqqxxxzzz' },
  { viewer: 'visitor', path: ARTICLE },
  { viewer: 'visitor', path: `${ARTICLE}/de` },
  { viewer: 'visitor', path: '/guidance/no-such-article', status: 404 },
  { viewer: 'visitor', path: '/sign-in' },
  { viewer: 'visitor', path: '/accessibility' },
  { viewer: 'visitor', path: '/gallery', isNeverQuiet: true },
  { viewer: 'visitor', path: '/gallery/desk', isNeverQuiet: true },
  { viewer: 'visitor', path: '/nowhere', status: 404 },
  { viewer: 'nurse', path: '/tickets' },
  { viewer: 'nurse', path: '/tickets/new' },
  { viewer: 'nurse', path: '/tickets/new?kind=incident' },
  { viewer: 'nurse', path: '/tickets/new?kind=question' },
  { viewer: 'nurse', path: '/tickets/REFERENCE' },
  { viewer: 'nurse', path: '/tickets/REFERENCE/sent' },
  { viewer: 'nurse', path: '/tickets/SAL-26-000000' },
  { viewer: 'nurse', path: '/desk' },
  { viewer: 'nurse', path: '/sign-in' },
  { viewer: 'agent', path: '/desk/needs-answer' },
  { viewer: 'agent', path: '/desk/finished' },
  { viewer: 'agent', path: '/desk/needs-answer/REFERENCE' },
  { viewer: 'agent', path: '/desk/needs-answer/SAL-26-000000' },
];

/** The places of one viewer. */
export function placesOf(viewer: Viewer): readonly Place[] {
  return PLACES.filter((place) => place.viewer === viewer);
}

/** A ticket with a conversation that this person may see. */
export async function someReference(person: Visitor, viewer: Viewer): Promise<string> {
  if (viewer === 'visitor') return '';
  const [operation, variables] =
    viewer === 'nurse'
      ? ['PortalTickets', { view: 'OPEN', first: 100 }]
      : ['DeskTickets', { view: 'NEEDS_ANSWER', order: 'QUEUE', first: 50 }];
  const { data } = await person.ask(operation as string, variables as object);
  const { nodes } = (data as { tickets: { nodes: { reference: string; openedAt?: string }[] } }).tickets;
  const reference = nodes.at(-1)?.reference;
  if (reference === undefined) throw new Error(`There is no ticket for the ${viewer}.`);
  return reference;
}

/** Opens a place; `reference` is the ticket that stands in its address. */
export async function goTo(person: Visitor, place: Place, reference: string): Promise<void> {
  if (place.status !== undefined) {
    const [path] = place.path.split('?');
    person.expectFault(new RegExp(`^HTTP ${place.status}: GET ${path}$`));
  }
  const path = place.path.replace('REFERENCE', reference);
  if (place.isNeverQuiet) {
    await person.page.goto(path);
    await person.page.getByRole('heading', { level: 1 }).waitFor();
  } else await person.open(path);
}
