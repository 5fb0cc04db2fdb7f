import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { TestApp } from '../../testing/test-app.js';
import { WORKER } from '../access/actor.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { BlobReader } from './blob-reader.js';
import { Blobs, contentOf } from './blobs.js';

/** Largest files take their time where many tests run at once. */
jest.setTimeout(60_000);

describe('bytes in PostgreSQL', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start({ STORAGE_QUOTA_MB: '25' });
  });
  afterAll(() => test.stop());

  it('come back as they were, with any length', async () => {
    const { organisationId } = await test.build.member();
    for (const length of [0, 1, 512 * 1024 - 1, 512 * 1024, 512 * 1024 + 1, 3_000_000]) {
      const bytes = new Uint8Array(length).map((_, index) => index * 31);
      const content = contentOf(bytes);
      await test.app.get(UnitOfWork).run(WORKER, (tx) => tx.use(Blobs).put(organisationId, content, null));
      const back = await test.app.get(BlobReader).bytes({ organisationId, sha256: content.sha256 });
      expect(back.equals(Buffer.from(bytes))).toBe(true);
    }
  });

  it('are counted for mail but never refused: nothing that a hospital reports is dropped', async () => {
    const { organisationId } = await test.build.member();
    for (const fill of [1, 2, 3]) {
      const content = contentOf(new Uint8Array(12 * 1024 * 1024).fill(fill));
      await test.app.get(UnitOfWork).run(WORKER, (tx) => tx.use(Blobs).put(organisationId, content, null));
    }
    expect(
      await test.sql('SELECT bytes FROM storage_usage WHERE organisation_id = $1', [organisationId]),
    ).toEqual([{ bytes: String(36 * 1024 * 1024) }]);
  });
});
