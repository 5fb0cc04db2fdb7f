/**
 * The maxima of everything a person can type, in one place: the API refuses by them, the database columns are
 * checked against them and the forms count down to them. Lengths are in Unicode code points.
 */
export const LIMITS = {
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
  attachmentBytes: 25 * 1024 * 1024,
  attachmentsPerMessage: 20,
  pageSize: 100,
  idempotencyKeyMin: 8,
  idempotencyKeyMax: 64,
} as const;
