import { Injectable } from '@nestjs/common';
import { Attachments } from '../../attachments/attachment.commands.js';
import { WORKER } from '../../platform/access/actor.js';
import { Reader, type Statement } from '../../platform/db/reader.js';
import type { Tx } from '../../platform/db/tx.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { DoesJob, type Job } from '../../platform/jobs/job.js';
import { contentOf } from '../../platform/storage/blobs.js';
import { MessageReader } from './message-reader.js';
import type { ReadFile } from './read-message.js';

export const KEEP_FILES = 'keep-mail-files';

const PLACED: Statement = {
  name: 'mail-files-placed',
  text: `UPDATE mail_contents SET files_kept_at = $2 WHERE intake_id = $1 AND ticket_id IS NOT NULL AND files_kept_at IS NULL
    RETURNING organisation_id AS "organisationId", ticket_id AS "ticketId", ticket_message_id AS "messageId", files`,
};
const RAW: Statement = {
  name: 'mail-files-raw',
  text: `SELECT r.raw FROM intake_raws r JOIN mail_contents c ON c.intake_id = r.intake_id
    WHERE r.intake_id = $1 AND c.ticket_id IS NOT NULL AND c.files_kept_at IS NULL AND jsonb_array_length(c.files) > 0`,
};

interface Placed {
  readonly organisationId: string;
  readonly ticketId: string;
  readonly messageId: string | null;
  readonly files: readonly ReadFile[];
}

/** Makes the files of a message attachments of the ticket on which it stands, once. */
export async function keepFiles(
  tx: Tx,
  intakeId: string,
  contents: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  const [placed] = await tx.rows<Placed & Record<string, unknown>>(PLACED, [intakeId, tx.clock.now()]);
  for (const [index, { name, contentId, isInline }] of placed?.files.entries() ?? []) {
    const bytes = contents[index];
    if (!bytes) continue;
    const { organisationId, ticketId, messageId } = placed!;
    const content = contentOf(new Uint8Array(bytes));
    await tx.use(Attachments).addMailed({
      organisationId,
      ticketId,
      messageId,
      name,
      content,
      contentId: isInline ? contentId : null,
    });
  }
}

/** The same for a message that was released from the quarantine: its files are taken from the raw message. */
@Injectable()
@DoesJob({ task: KEEP_FILES })
export class KeepFiles implements Job {
  constructor(
    private readonly reader: Reader,
    private readonly uow: UnitOfWork,
    private readonly messages: MessageReader,
  ) {}

  async run({ intakeId }: { intakeId?: string }): Promise<void> {
    const [row] = await this.reader.rows<{ raw: Buffer }>(WORKER, RAW, [intakeId]);
    if (!row) return;
    const { contents } = await this.messages.read(row.raw, NOTHING_TO_PROVE);
    await this.uow.run(WORKER, (tx) => keepFiles(tx, intakeId!, contents));
  }
}

const NOTHING_TO_PROVE = {
  road: 'IMAP',
  envelopeFrom: '',
  envelopeTo: [],
  clientAddress: null,
  clientName: null,
  authservIds: [],
  dnsServers: [],
  isProofNeeded: false,
} as const;
