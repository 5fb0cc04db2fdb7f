import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of the loop header of this installation: others cannot tell which, and we know our own. */
export const loopSeal = (secret: string): string =>
  createHmac('sha256', secret).update('mail loop').digest('hex').slice(0, 32);

const BOUNCE = /^bounce\+([0-9a-f]{32})-([0-9a-f]{32})$/;
const sealOf = (secret: string, id: string) =>
  createHmac('sha256', secret).update(`bounce ${id}`).digest('hex').slice(0, 32);

/** The envelope sender of one mail: a report about it comes back to an address that nobody else can make. */
export function bounceAddress(secret: string, domain: string, mailId: string): string {
  const id = mailId.replaceAll('-', '');
  return `bounce+${id}-${sealOf(secret, id)}@${domain}`;
}

/** The mail to which an envelope sender belongs; null when we have not made it. */
export function mailOfBounceAddress(secret: string, domain: string, address: string): string | null {
  const at = address.lastIndexOf('@');
  if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  const [, id = '', seal = ''] = BOUNCE.exec(address.slice(0, at).toLowerCase()) ?? [];
  if (id === '') return null;
  const right = sealOf(secret, id);
  if (seal.length !== right.length || !timingSafeEqual(Buffer.from(seal), Buffer.from(right))) return null;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
