import { Injectable } from '@nestjs/common';
import { type Actor, WORKER } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { notFound } from '../platform/errors/domain-error.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { Blobs } from '../platform/storage/blobs.js';
import { AttachmentQueries } from './attachment.queries.js';

type Removed = Record<string, unknown> & { organisation_id: string; sha256: Buffer };

const REMOVE: Statement = {
  name: 'attachment-remove-draft',
  text: 'DELETE FROM attachments WHERE id = $1 AND attached_at IS NULL RETURNING organisation_id, sha256',
};
const REMOVE_FORGOTTEN: Statement = {
  name: 'attachment-remove-forgotten',
  // Asked again where it deletes: one that is being sent at this moment is locked, and then no longer a draft.
  text: `DELETE FROM attachments WHERE attached_at IS NULL AND id IN (SELECT id FROM attachments WHERE attached_at IS NULL
    AND created_at < $1 ORDER BY created_at LIMIT 200) RETURNING organisation_id, sha256`,
};
const FORGOTTEN_MS = 14 * 24 * 3600 * 1000;

/** Takes a file back before its message is sent. What has been sent stays. */
@Injectable()
export class RemoveDraftFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: AttachmentQueries,
  ) {}

  async execute(actor: Actor, id: string): Promise<void> {
    const writer = person(actor);
    const file = await this.queries.byId(writer, id);
    if (!file || file.attached_at !== null || file.uploaded_by !== writer.userId) throw notFound('id');
    await this.uow.run(WORKER, async (tx) => {
      for (const { organisation_id, sha256 } of await tx.rows<Removed>(REMOVE, [id]))
        await tx.use(Blobs).release(organisation_id, sha256);
    });
  }
}

/** Removes files of drafts that nobody has sent for two weeks. */
@Injectable()
@DoesJob({ task: 'remove-forgotten-files', cron: '41 * * * *' })
export class RemoveForgottenFiles implements Job {
  constructor(private readonly uow: UnitOfWork) {}

  run(): Promise<void> {
    return this.uow.run(WORKER, async (tx) => {
      const before = new Date(tx.clock.now().getTime() - FORGOTTEN_MS);
      for (const { organisation_id, sha256 } of await tx.rows<Removed>(REMOVE_FORGOTTEN, [before]))
        await tx.use(Blobs).release(organisation_id, sha256);
    });
  }
}
