import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { mailOfBounceAddress } from '../mail-seals.js';

/** What an address at the mail domain stands for. */
export type OurAddress =
  | { readonly kind: 'REPLY'; readonly tokenHash: Buffer }
  | { readonly kind: 'PROBE'; readonly probeId: string }
  | { readonly kind: 'BOUNCE'; readonly mailId: string }
  | { readonly kind: 'OTHER' };

const TOKEN = /^reply\+([a-z2-7]{26})$/;
const PROBE = /^probe\+([0-9a-f]{32})-([0-9a-f]{32})$/;

/** Reads an address; null when it is not at our domain. */
export function ourAddress(address: string, domain: string, secret: string): OurAddress | null {
  const at = address.lastIndexOf('@');
  if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  const local = address.slice(0, at).toLowerCase();
  const token = TOKEN.exec(local)?.[1];
  if (token) return { kind: 'REPLY', tokenHash: createHash('sha256').update(token).digest() };
  const [, id = '', seal = ''] = PROBE.exec(local) ?? [];
  if (id && isSame(seal, sealOf(secret, id))) return { kind: 'PROBE', probeId: withHyphens(id) };
  const mailId = mailOfBounceAddress(secret, domain, address);
  return mailId ? { kind: 'BOUNCE', mailId } : { kind: 'OTHER' };
}

/** The address to which one probe is sent; nobody else can make one. */
export function probeAddress(secret: string, domain: string, probeId: string): string {
  const id = probeId.replaceAll('-', '');
  return `probe+${id}-${sealOf(secret, id)}@${domain}`;
}

const sealOf = (secret: string, id: string) =>
  createHmac('sha256', secret).update(`probe ${id}`).digest('hex').slice(0, 32);
const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
const withHyphens = (id: string) => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
