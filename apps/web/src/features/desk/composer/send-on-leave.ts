import { documentId, type AnyOperation } from '../../../lib/api.js';

/**
 * Sends one operation while the page is being left. The browser delivers it after the page is gone; nobody hears the
 * answer, so what was sent must carry an idempotency key and be kept until it is seen to have arrived.
 */
export function sendOnLeave(document: AnyOperation, variables: unknown): void {
  void fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    credentials: 'same-origin',
    keepalive: true,
    body: JSON.stringify({ documentId: documentId(document), variables }),
  }).catch(() => undefined);
}
