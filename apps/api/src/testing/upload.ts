import { randomUUID } from 'node:crypto';
import type { TestApp, TestPerson } from './test-app.js';

export interface Upload {
  readonly name?: string;
  readonly bytes?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  readonly ticketId?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

/** Sends a file as the web app does. */
export function upload(test: TestApp, cookie: string | null, what: Upload): Promise<Response> {
  const { name = 'a.txt', bytes = 'text', ticketId, key = randomUUID(), headers = {} } = what;
  return fetch(`${test.url}/files${ticketId ? `?ticket=${ticketId}` : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'idempotency-key': key,
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    body: bytes,
    ...(bytes instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
}

/** A file that this person has uploaded for a message: its id. */
export async function uploaded(
  test: TestApp,
  person: TestPerson,
  name: string,
  bytes: string | Uint8Array<ArrayBuffer>,
  ticketId?: string,
): Promise<string> {
  const response = await upload(test, person.cookie, { name, bytes, ...(ticketId ? { ticketId } : {}) });
  if (response.status !== 201) throw new Error(`The file was refused: ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}
