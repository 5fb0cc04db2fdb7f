/**
 * A key that names one intended change. Make it when a form opens and keep it with the draft, so that pressing
 * "send" twice, or again after a lost connection, makes the change once.
 */
export function newIdempotencyKey(): string {
  // Pages without HTTPS (a test network) have no randomUUID.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
