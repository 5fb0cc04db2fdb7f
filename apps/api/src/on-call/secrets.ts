import { createHash, createHmac } from 'node:crypto';

/**
 * The secret in an address that we send out: made from the id of its row, so that a repeated job writes the same one, and stored
 * only as a hash.
 */
export function secretFor(appSecret: string, purpose: 'call' | 'feed', id: string): string {
  return createHmac('sha256', appSecret).update(`on-call ${purpose} ${id}`).digest('base64url');
}

export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** 256 bits in base64url. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
