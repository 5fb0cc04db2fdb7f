import { createHash } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../errors/domain-error.js';
import type { Content } from './blobs.js';

export const tooLarge = (max: number) =>
  new DomainError('LIMIT_EXCEEDED', `A file may have at most ${Math.floor(max / 1024 / 1024)} MB.`, [
    { field: 'file', code: 'TOO_LARGE', max },
  ]);

/** Takes a stream into a file of its own, hashing on the way, and removes it when `use` is done. Refuses more than `max` bytes;
 * where no body came, the file is empty. */
export async function receiveUpload<T>(
  stream: Readable | undefined,
  max: number,
  use: (content: Content) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'salus-upload-'));
  try {
    const file = join(folder, 'content');
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        if (size > max) done(tooLarge(max));
        else done(null, chunk);
      },
    });
    await pipeline(stream ?? Readable.from([]), measure, createWriteStream(file, { mode: 0o600 }));
    return await use({ sha256: hash.digest(), size, bytes: await openAsBlob(file) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
