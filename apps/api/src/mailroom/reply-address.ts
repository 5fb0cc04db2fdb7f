import { createHash, createHmac } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The address to which one person replies on one ticket. Its token is 128 bits of an HMAC: who does not have the mail
 * cannot guess it, and it tells neither the ticket nor the person.
 */
export function replyAddress(
  secret: string,
  domain: string,
  ticketId: string,
  userId: string,
): { address: string; tokenHash: Buffer } {
  const token = base32(
    createHmac('sha256', secret).update(`reply ${ticketId} ${userId}`).digest().subarray(0, 16),
  );
  return { address: `reply+${token}@${domain}`, tokenHash: createHash('sha256').update(token).digest() };
}

function base32(bytes: Buffer): string {
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let digit = 0; digit < Math.ceil((bytes.length * 8) / 5); digit += 1) {
    text = BASE32[Number(bits & 31n)]! + text;
    bits >>= 5n;
  }
  return text;
}
