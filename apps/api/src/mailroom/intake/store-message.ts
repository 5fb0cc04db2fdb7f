import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { WORKER } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock.js';
import type { Statement } from '../../platform/db/reader.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { newId } from '../../platform/ids.js';

export const PROCESS_INTAKE = 'process-intake';

/** A message as it came off the wire. */
export interface ArrivedMessage {
  readonly road: 'SMTP' | 'LMTP' | 'IMAP';
  /** Empty for the null sender. */
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly clientAddress: string | null;
  readonly clientName: string | null;
  readonly raw: Buffer;
}

const MOST_RECIPIENTS = 200;
// One statement: the row, the raw message and the job that reads it stand or fall together. Bytes that are known are counted, not stored again.
const STORE: Statement = {
  name: 'intake-store',
  text: `WITH message AS (
      INSERT INTO intake_messages AS m (id, received_at, road, envelope_from, envelope_to, client_address, client_name, size, sha256)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (sha256) DO UPDATE SET deliveries = m.deliveries + 1
      RETURNING id, xmax = 0 AS is_new),
    stored AS (INSERT INTO intake_raws (intake_id, raw) SELECT id, $10 FROM message WHERE is_new)
    SELECT id, is_new AS "isNew", CASE WHEN is_new THEN
      enqueue(jsonb_build_array(jsonb_build_object('task', $11::text, 'payload', jsonb_build_object('intakeId', id)))) END FROM message`,
};

/** Keeps a message for good. When this resolves the message is on disk and will be processed; only then may it be accepted. */
@Injectable()
export class StoreMessage {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(message: ArrivedMessage): Promise<{ id: string; isNew: boolean }> {
    const sha256 = createHash('sha256').update(message.raw).digest();
    return this.uow.run(WORKER, async (tx) => {
      const [row] = await tx.rows<{ id: string; isNew: boolean }>(STORE, [
        newId(),
        this.clock.now(),
        message.road,
        plain(message.envelopeFrom),
        message.envelopeTo.slice(0, MOST_RECIPIENTS).map((address) => plain(address)),
        message.clientAddress,
        message.clientName === null ? null : plain(message.clientName),
        message.raw.length,
        sha256,
        message.raw,
        PROCESS_INTAKE,
      ]);
      return row!;
    });
  }
}

// What cannot be stored as text is left out of the envelope; the message itself is kept byte by byte.
const plain = (text: string) => text.toWellFormed().replaceAll('\0', '').slice(0, 1_000);
