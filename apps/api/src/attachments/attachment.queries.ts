import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../platform/access/actor.js';
import { WANTED } from '../platform/db/lists.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { once, type RequestContext } from '../platform/graphql/request-context.js';
import { isId } from '../platform/ids.js';
import type { FileKind } from '../platform/storage/file-kind.js';
import { isOfOthers } from '../tickets/ticket.policy.js';

/** So many files of one message are shown; a mail may carry more parts than anybody looks at. */
const MAX_FILES = 100;
const COLUMNS =
  'a.id, a.organisation_id, a.ticket_id, a.message_id, a.uploaded_by, a.name, a.kind, a.media_type, a.is_misnamed, a.has_macros, a.content_id, a.sha256, a.size, a.created_at, a.attached_at';

const ONE: Statement = { name: 'attachment', text: `SELECT ${COLUMNS} FROM attachments a WHERE a.id = $1` };
const OF_MESSAGES: Statement = {
  name: 'attachments-of-messages',
  text: `SELECT wanted.id AS key, a.* FROM ${WANTED}
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM attachments a WHERE a.message_id = wanted.id AND a.attached_at IS NOT NULL
      ORDER BY a.created_at, a.id LIMIT ${MAX_FILES}) a`,
};
const OF_TICKETS: Statement = {
  name: 'attachments-of-tickets',
  text: `SELECT wanted.id AS key, a.* FROM ${WANTED}
    CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM attachments a WHERE a.ticket_id = wanted.id AND a.message_id IS NULL
      AND a.attached_at IS NOT NULL ORDER BY a.created_at, a.id LIMIT ${MAX_FILES}) a`,
};

export interface AttachmentRow {
  readonly [column: string]: unknown;
  readonly id: string;
  readonly organisation_id: string;
  readonly ticket_id: string | null;
  readonly message_id: string | null;
  readonly uploaded_by: string | null;
  readonly name: string;
  readonly kind: FileKind;
  readonly media_type: string;
  readonly is_misnamed: boolean;
  readonly has_macros: boolean;
  readonly content_id: string | null;
  readonly sha256: Buffer;
  readonly size: number;
  readonly created_at: Date;
  readonly attached_at: Date | null;
}
type KeyedRow = AttachmentRow & { readonly key: string };

/** A file as the API shows it. */
export function toAttachmentModel(row: AttachmentRow) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    mediaType: row.media_type,
    size: row.size,
    isMisnamed: row.is_misnamed,
    hasMacros: row.has_macros,
    isInline: row.content_id !== null,
    sha256: row.sha256.toString('hex'),
    url: `/files/${row.id}`,
  };
}

/** Files, as the actor may see them. */
@Injectable()
export class AttachmentQueries {
  constructor(private readonly reader: Reader) {}

  /** The file, or null: the same for "not there" and "not yours". A draft's file is there for its writer only. */
  async byId(actor: Actor, id: string): Promise<AttachmentRow | null> {
    if (!isId(id)) return null;
    const [row] = await this.reader.rows<AttachmentRow>(actor, ONE, [id]);
    if (!row || isOfOthers(actor, row.organisation_id)) return null;
    const isDraftOfOthers =
      row.attached_at === null && !('userId' in actor && actor.userId === row.uploaded_by);
    return isDraftOfOthers ? null : row;
  }

  ofMessage(context: RequestContext, messageId: string): Promise<AttachmentRow[]> {
    return this.load(context, OF_MESSAGES, messageId);
  }

  ofFirstText(context: RequestContext, ticketId: string): Promise<AttachmentRow[]> {
    return this.load(context, OF_TICKETS, ticketId);
  }

  private async load(context: RequestContext, statement: Statement, key: string): Promise<AttachmentRow[]> {
    const loader = once(
      context,
      statement.name,
      () =>
        new DataLoader<string, AttachmentRow[]>(async (keys) => {
          const rows = await this.reader.rows<KeyedRow>(context.actor, statement, [keys]);
          const byKey = Map.groupBy(rows, (row) => row.key);
          return keys.map((one) => byKey.get(one) ?? []);
        }),
    );
    const rows = await loader.load(key);
    return rows.filter((row) => !isOfOthers(context.actor, row.organisation_id));
  }
}
