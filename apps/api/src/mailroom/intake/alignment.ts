import { getDomain } from 'tldts';

/** Whether both are names of one owner: the relaxed alignment of DMARC, by the list of public suffixes. */
export function inLine(one: string, other: string): boolean {
  if (one === other) return true;
  const owner = getDomain(one, { allowPrivateDomains: true });
  return owner !== null && owner === getDomain(other, { allowPrivateDomains: true });
}
