import { describe, expect, it } from '@jest/globals';
import { LIMITS } from './limits.js';

describe('LIMITS', () => {
  // Columns and forms are built on these numbers: changing one is a migration, so it must not happen by accident.
  it('are these', () => {
    expect(LIMITS).toEqual({
      subject: 200,
      body: 20_000,
      message: 20_000,
      reason: 1_000,
      tagLength: 40,
      tagsPerTicket: 20,
      affectedSystemLength: 80,
      affectedSystemsPerTicket: 30,
      name: 200,
      email: 254,
      searchQuery: 200,
      attachmentsPerMessage: 20,
      attachmentBytes: 25 * 1024 * 1024,
      pageSize: 100,
      idempotencyKeyMin: 8,
      idempotencyKeyMax: 64,
    });
  });
});
