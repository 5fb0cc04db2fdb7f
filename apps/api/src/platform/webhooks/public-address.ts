import { lookup as resolve, type LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Why an address may not be called. */
export type AddressProblem = 'NOT_AN_ADDRESS' | 'NOT_HTTPS' | 'WITH_PASSWORD' | 'WRONG_PORT' | 'NOT_PUBLIC';

/** True for addresses that are routed in the public internet; loopback, private, link-local, mapped and reserved ones are not. */
export function isPublicAddress(address: string): boolean {
  // An IPv4 address inside an IPv6 one is judged as what it is: not an ordinary address.
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

/**
 * What is wrong with the address of a webhook, before anybody is asked for it. `internalHosts` are the hosts (with the port
 * where it is not 443) that the operator has named: those may stand in the own network and speak plain HTTP.
 */
export function webhookProblem(
  address: string,
  internalHosts: readonly string[] = [],
): AddressProblem | null {
  if (!URL.canParse(address)) return 'NOT_AN_ADDRESS';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'NOT_HTTPS';
  if (url.username !== '' || url.password !== '') return 'WITH_PASSWORD';
  if (internalHosts.includes(url.host)) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  if (url.port !== '') return 'WRONG_PORT';
  // `URL` has written every spelling of an IP address (hexadecimal, one number, full-width digits) in the usual one.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal)) return isPublicAddress(literal) ? null : 'NOT_PUBLIC';
  return /^localhost$|\.(localhost|local|internal)$/.test(literal.replace(/\.$/, '')) ? 'NOT_PUBLIC' : null;
}

type Found = (
  failure: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

/**
 * Looks a host up for the connection itself, and gives nothing when any of its addresses is not public: what was checked is
 * what is connected to, so a name that changes between two questions gains nothing.
 */
export function lookupPublic(host: string, options: { all?: boolean }, found: Found): void {
  resolve(host, { all: true }, (failure, addresses) => {
    if (failure) return found(failure, []);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return found(Object.assign(new Error('The address is not public'), { code: 'NOT_PUBLIC' }), []);
    if (options.all) return found(null, addresses);
    return found(null, addresses[0]!.address, addresses[0]!.family);
  });
}
