import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { WORKER } from '../access/actor.js';
import { Reader, type Statement } from '../db/reader.js';

const CHUNK: Statement = {
  name: 'blob-read-chunk',
  text: 'SELECT bytes FROM blob_chunks WHERE organisation_id = $1 AND sha256 = $2 AND position = $3',
};

/** Where bytes are: taken from a row that the reader was allowed to see. */
export interface BlobName {
  readonly organisationId: string;
  readonly sha256: Buffer;
}

/**
 * Reads stored bytes. Only the worker's login role may read them at all; who may have them is decided before, by the
 * row that names them, under the rights of the one who asks.
 */
@Injectable()
export class BlobReader {
  constructor(private readonly reader: Reader) {}

  /** The bytes piece by piece: no connection is held while a slow reader takes them. */
  stream(name: BlobName): Readable {
    return Readable.from(this.chunks(name), { objectMode: false });
  }

  /** All bytes at once, for those who need them so; at most as long as the largest file. */
  bytes(name: BlobName): Promise<Buffer> {
    return buffer(this.stream(name));
  }

  private async *chunks({ organisationId, sha256 }: BlobName): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [row] = await this.reader.rows<{ bytes: Buffer }>(WORKER, CHUNK, [
        organisationId,
        sha256,
        position,
      ]);
      if (!row) return;
      yield row.bytes;
    }
  }
}
