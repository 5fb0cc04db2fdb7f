/** To whom a case goes beyond the Centre: the health-sector team, else the national CSIRT, else the point of contact. */
import { CSIRT_DIRECTORY, type CsirtContact } from './csirt-directory.js';
import { isCountry, type Country } from './vocabulary.js';

export interface CsirtRoute {
  readonly country: Country;
  /** In the order in which to turn to them; never empty. */
  readonly contacts: readonly CsirtContact[];
}

/** The directory keeps ISO codes; the Union writes Greece as EL. */
function isoCountry(country: string): string {
  const code = country.trim().toUpperCase();
  return code === 'EL' ? 'GR' : code;
}

/**
 * The route for a provider in `country` (ISO code, `EL` understood), null outside the Union. With `ownership` the
 * bodies that serve only the other side are left out; without it they all stay and carry whom they serve.
 */
export function csirtRoute(country: string, ownership?: 'PUBLIC' | 'PRIVATE'): CsirtRoute | null {
  const code = isoCountry(country);
  if (!isCountry(code)) return null;
  const serves = (contact: CsirtContact): boolean =>
    ownership === undefined || contact.serves === 'ALL' || contact.serves === ownership;
  return { country: code, contacts: CSIRT_DIRECTORY[code].filter(serves) };
}
