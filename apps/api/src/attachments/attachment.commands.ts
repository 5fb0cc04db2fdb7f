import { LIMITS } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { DomainError, type FieldProblem, notFound } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { Blobs, type Content } from '../platform/storage/blobs.js';
import { trueKind } from '../platform/storage/file-kind.js';
import { safeFileName } from '../platform/storage/file-name.js';

/** A file that came with a mail, and the message it belongs to; without one it belongs to the ticket's first text. */
export interface MailedFile {
  readonly organisationId: string;
  readonly ticketId: string;
  readonly messageId: string | null;
  readonly name: string;
  readonly content: Content;
  /** How the HTML of the mail names a picture that it shows in place. */
  readonly contentId: string | null;
}

const INSERT: Statement = {
  name: 'attachment-insert',
  text: `INSERT INTO attachments (id, organisation_id, ticket_id, message_id, uploaded_by, name, kind, media_type, is_misnamed, has_macros,
      content_id, sha256, size, created_at, attached_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};
const ATTACH: Statement = {
  name: 'attachment-attach',
  text: `UPDATE attachments SET ticket_id = $1, message_id = $2, attached_at = $3
    WHERE id = ANY($4) AND organisation_id = $5 AND uploaded_by = $6 AND attached_at IS NULL AND (ticket_id IS NULL OR ticket_id = $1)
    RETURNING id`,
};
const DRAFTS: Statement = {
  name: 'attachment-drafts',
  text: 'SELECT count(*)::int AS count FROM attachments WHERE uploaded_by = $1 AND attached_at IS NULL',
};
/** So many files may wait for messages of one person. */
const MAX_DRAFTS = 60;

/** What is wrong with the files named for a message, before anything is looked up. */
export function checkAttachmentIds(ids: readonly string[] | null | undefined): FieldProblem | null {
  const field = 'attachmentIds';
  const max = LIMITS.attachmentsPerMessage;
  return (ids?.length ?? 0) > max ? { field, code: 'TOO_MANY', max } : null;
}

/** Files of messages, inside one transaction. */
export class Attachments {
  constructor(private readonly tx: Tx) {}

  /** Keeps a file for a message that its writer has not sent yet. */
  async addDraft(
    id: string,
    place: { organisationId: string; ticketId: string | null },
    writerId: string,
    name: string,
    content: Content,
    quotaBytes: number,
  ): Promise<void> {
    const [waiting] = await this.tx.rows<{ count: number }>(DRAFTS, [writerId]);
    if (waiting!.count >= MAX_DRAFTS)
      throw new DomainError('LIMIT_EXCEEDED', 'Too many files wait to be sent. Send or remove some first.', [
        { field: 'file', code: 'TOO_MANY', max: MAX_DRAFTS },
      ]);
    await this.tx.use(Blobs).put(place.organisationId, content, quotaBytes);
    await this.insert(id, { ...place, messageId: null, contentId: null, name, content }, writerId, null);
  }

  /** Keeps a file of a mail. Room is counted but never refused: what a hospital reports is not dropped. */
  async addMailed(file: MailedFile): Promise<string> {
    const id = newId();
    await this.tx.use(Blobs).put(file.organisationId, file.content, null);
    await this.insert(id, file, null, this.tx.clock.now());
    return id;
  }

  /** Hands files that this person has uploaded over to a message (or to the ticket's first text), each once. */
  async attach(
    ticket: { readonly id: string; readonly organisationId: string },
    messageId: string | null,
    ids: readonly string[] | null | undefined,
    writerId: string,
  ): Promise<void> {
    const wanted = [...new Set(ids ?? [])];
    if (wanted.length === 0) return;
    if (!wanted.every(isId)) throw notFound('attachmentIds');
    const { id, organisationId } = ticket;
    const values = [id, messageId, this.tx.clock.now(), wanted, organisationId, writerId];
    const attached = await this.tx.rows(ATTACH, values);
    if (attached.length !== wanted.length) throw notFound('attachmentIds');
  }

  private async insert(
    id: string,
    file: Omit<MailedFile, 'ticketId'> & { ticketId: string | null },
    writerId: string | null,
    attachedAt: Date | null,
  ): Promise<void> {
    const name = safeFileName(file.name);
    const { sha256, size, bytes } = file.content;
    const { kind, mediaType, isMisnamed, hasMacros } = await trueKind(name, bytes);
    await this.tx.rows(INSERT, [
      id,
      file.organisationId,
      file.ticketId,
      file.messageId,
      writerId,
      name,
      kind,
      mediaType,
      isMisnamed,
      hasMacros,
      file.contentId?.slice(0, 500) ?? null,
      sha256,
      size,
      this.tx.clock.now(),
      attachedAt,
    ]);
  }
}
