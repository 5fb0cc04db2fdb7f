import { createHash } from 'node:crypto';
import type { Statement } from '../db/reader.js';
import type { Tx } from '../db/tx.js';
import { DomainError } from '../errors/domain-error.js';

/** Small enough that nothing holds a whole file in memory, large enough that a file is few rows. */
const CHUNK_BYTES = 512 * 1024;

/** Bytes with the name they are stored under. */
export interface Content {
  readonly sha256: Buffer;
  readonly size: number;
  readonly bytes: Blob;
}

/** The content of bytes that are in memory. */
export function contentOf(bytes: Uint8Array<ArrayBuffer>): Content {
  return {
    sha256: createHash('sha256').update(bytes).digest(),
    size: bytes.length,
    bytes: new Blob([bytes]),
  };
}

// The row is touched even when it is there, so that nobody removes it before this transaction has ended.
const PUT: Statement = {
  name: 'blob-put',
  text: `INSERT INTO blobs (organisation_id, sha256, size, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organisation_id, sha256) DO UPDATE SET created_at = blobs.created_at RETURNING (xmax = 0) AS "isNew"`,
};
const CHARGE: Statement = {
  name: 'blob-charge',
  text: `INSERT INTO storage_usage (organisation_id, bytes) VALUES ($1, $2)
    ON CONFLICT (organisation_id) DO UPDATE SET bytes = storage_usage.bytes + $2
    WHERE $3::bigint IS NULL OR storage_usage.bytes + $2 <= $3 RETURNING bytes`,
};
const CHUNK: Statement = {
  name: 'blob-chunk',
  text: 'INSERT INTO blob_chunks (organisation_id, sha256, position, bytes) VALUES ($1, $2, $3, $4)',
};
const RELEASE: Statement = { name: 'blob-release', text: 'SELECT release_blob($1, $2)' };

/** Bytes in PostgreSQL, named by organisation and SHA-256: the same bytes are stored once. Written in one transaction with what names them. */
export class Blobs {
  constructor(private readonly tx: Tx) {}

  /** Stores the bytes unless the organisation has them. Refuses what goes beyond `quotaBytes`; null refuses nothing. */
  async put(organisationId: string, content: Content, quotaBytes: number | null): Promise<void> {
    const { sha256, size, bytes } = content;
    const now = this.tx.clock.now();
    const [row] = await this.tx.rows<{ isNew: boolean }>(PUT, [organisationId, sha256, size, now]);
    if (!row!.isNew) return;
    const charged = await this.tx.rows(CHARGE, [organisationId, size, quotaBytes]);
    if (charged.length === 0)
      throw new DomainError(
        'LIMIT_EXCEEDED',
        'Your organisation has used up its room for files. Remove files that are not needed, or ask the Centre.',
        [{ field: 'file', code: 'NO_ROOM' }],
      );
    for (let start = 0; start < size; start += CHUNK_BYTES) {
      const chunk = Buffer.from(await bytes.slice(start, start + CHUNK_BYTES).arrayBuffer());
      await this.tx.rows(CHUNK, [organisationId, sha256, start / CHUNK_BYTES, chunk]);
    }
  }

  /** Removes the bytes when nothing names them any more; only the worker may. */
  async release(organisationId: string, sha256: Buffer): Promise<void> {
    await this.tx.rows(RELEASE, [organisationId, sha256]);
  }
}
