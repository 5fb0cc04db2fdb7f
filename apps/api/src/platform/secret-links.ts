import { createHash, createHmac } from 'node:crypto';

/**
 * The secret in an address that we send out: made from what it opens, so that a repeated job writes the same one, and stored only
 * as a hash. `what` starts with a word of its own for each kind of address.
 */
export function secretFor(appSecret: string, what: string): string {
  return createHmac('sha256', appSecret).update(what).digest('base64url');
}

export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** 256 bits in base64url. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
