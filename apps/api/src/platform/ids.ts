import { randomFillSync } from 'node:crypto';

let [latest, count] = [0, 0];

const ID_BYTES = 16;
/** Random bytes for the next ids: asked for one by one, they cost more than the ids. */
const pool = Buffer.alloc(256 * ID_BYTES);
let used = pool.length;

function random(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return pool.subarray(used - ID_BYTES, used);
}

/**
 * A UUIDv7 (RFC 9562): sortable by time, and within a millisecond by the order in which this process made them, so that what
 * happened in one transaction stays in its order. Made by the application so that a row's id is known before it is written.
 * Ids name things; they open nothing, so they are no secrets.
 */
export function newId(at: number = Date.now()): string {
  const bytes = random();
  count = at === latest ? Math.min(count + 1, 0xfff) : 0;
  latest = at;
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text has the shape of a UUID; anything else cannot name a row. */
export function isId(value: string): boolean {
  return UUID.test(value);
}
