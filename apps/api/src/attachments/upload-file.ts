import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Person } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { type Command, person, UnitOfWork } from '../platform/db/unit-of-work.js';
import { ensure, notFound, refuse } from '../platform/errors/domain-error.js';
import { newId } from '../platform/ids.js';
import type { Content } from '../platform/storage/blobs.js';
import { safeFileName } from '../platform/storage/file-name.js';
import { ticketAbilities } from '../tickets/ticket.policy.js';
import { TicketQueries } from '../tickets/ticket.queries.js';
import { Attachments } from './attachment.commands.js';

const MEGABYTE = 1024 * 1024;
const MAX_NAME = 1_000;

export interface UploadInput extends Command {
  /** The ticket that the message is for; null while a new ticket is written. */
  readonly ticketId: string | null;
  readonly name: string;
}

/** A person adds a file to the message they are writing. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tickets: TicketQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Where the file would belong, or a refusal: asked before the bytes are taken. */
  async place(
    actor: Actor,
    ticketId: string | null,
  ): Promise<{ organisationId: string; ticketId: string | null }> {
    const writer: Person = person(actor);
    if (ticketId === null) {
      ensure(writer.class === 'member', 'Say for which ticket this file is.');
      return { organisationId: writer.organisationId, ticketId };
    }
    const ticket = await this.tickets.existing(writer, ticketId);
    const can = ticketAbilities(writer, ticket);
    ensure(can.reply || can.note || can.reopen, 'You may not write to this ticket now.');
    return { organisationId: ticket.organisationId, ticketId };
  }

  async execute(actor: Actor, input: UploadInput, content: Content): Promise<string> {
    const place = await this.place(actor, input.ticketId);
    refuse([
      content.size === 0 ? { field: 'file', code: 'EMPTY' } : null,
      input.name.length > MAX_NAME ? { field: 'name', code: 'TOO_LONG', max: MAX_NAME } : null,
    ]);
    if (input.ticketId !== null && place.ticketId === null) throw notFound('ticketId');
    const writer = person(actor);
    const command = {
      idempotencyKey: input.idempotencyKey,
      ticketId: input.ticketId,
      name: safeFileName(input.name),
      sha256: content.sha256.toString('hex'),
    };
    return this.uow.command(writer, 'uploadFile', command, newId(), (tx) =>
      tx
        .use(Attachments)
        .addDraft(
          tx.resultId,
          place,
          writer.userId,
          command.name,
          content,
          this.settings.STORAGE_QUOTA_MB * MEGABYTE,
        ),
    );
  }
}
