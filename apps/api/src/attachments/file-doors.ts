import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '@salus/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkAccess } from '../platform/access/access.js';
import { type Actor, isPerson } from '../platform/access/actor.js';
import { Authenticator } from '../platform/access/authenticator.js';
import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { BlobReader } from '../platform/storage/blob-reader.js';
import { attachmentDisposition } from '../platform/storage/file-name.js';
import { receiveUpload, tooLarge } from '../platform/storage/receive-upload.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import { Log } from '../platform/telemetry/log.js';
import { TICKET_ROLES } from '../tickets/ticket.policy.js';
import { AttachmentQueries, type AttachmentRow, toAttachmentModel } from './attachment.queries.js';
import { RemoveDraftFile } from './remove-draft-file.js';
import { UploadFile } from './upload-file.js';

/** Uploads of one person at the same time; more wait for their turn in the browser. */
const AT_ONCE = 3;
/** Told as what they are; everything else is bytes to keep, so that no browser guesses. */
const TOLD: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
]);

type Query = Readonly<Record<string, unknown>>;

/**
 * The doors of files: bytes go no way through GraphQL. A file is sent as it is, as `application/octet-stream`, which no
 * form of another site can do; its name stands in a header, so that no log of a proxy has it.
 */
@Injectable()
export class FileDoors {
  private readonly running = new Map<string, number>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly queries: AttachmentQueries,
    private readonly upload: UploadFile,
    private readonly remove: RemoveDraftFile,
    private readonly blobs: BlobReader,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    doors.removeAllContentTypeParsers();
    doors.addContentTypeParser('application/octet-stream', (_request, payload, next) => next(null, payload));
    doors.post('/files', { config: { isUpload: true } }, (request, reply) => this.take(request, reply));
    doors.get<{ Params: { id: string } }>('/files/:id', (request, reply) =>
      this.give(request, reply, request.params.id),
    );
    doors.delete<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const actor = await this.actorOf(request, reply);
      await this.remove.execute(actor, request.params.id);
      return reply.code(204).send();
    });
  }

  private async take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const actor = await this.actorOf(request, reply);
    const { ticket } = request.query as Query;
    const ticketId = typeof ticket === 'string' ? ticket : null;
    const idempotencyKey = headerOf(request, 'idempotency-key');
    const name = decoded(headerOf(request, 'x-file-name'));
    if (Number(request.headers['content-length']) > LIMITS.attachmentBytes)
      throw tooLarge(LIMITS.attachmentBytes);
    await this.upload.place(actor, ticketId);
    const id = await this.oneOfFew(actor, () =>
      receiveUpload(request.body as Readable | undefined, LIMITS.attachmentBytes, (content) =>
        this.upload.execute(actor, { idempotencyKey, ticketId, name }, content),
      ),
    );
    const file = await this.queries.byId(actor, id);
    if (!file) throw notFound();
    return reply.code(201).header('cache-control', 'no-store').send(toAttachmentModel(file));
  }

  private async give(request: FastifyRequest, reply: FastifyReply, id: string): Promise<FastifyReply> {
    const file = await this.queries.byId(await this.actorOf(request, reply), id);
    if (!file) throw notFound();
    return reply
      .headers(headersOf(file))
      .send(this.blobs.stream({ organisationId: file.organisation_id, sha256: file.sha256 }));
  }

  private async actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const { actor } = await this.authenticator.contextOf(request, reply);
    checkAccess(actor, TICKET_ROLES);
    return actor;
  }

  private async oneOfFew<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const who = isPerson(actor) ? actor.userId : '';
    const count = this.running.get(who) ?? 0;
    if (count >= AT_ONCE)
      throw new DomainError('RATE_LIMITED', 'Too many files at the same time. Wait until one has arrived.');
    this.running.set(who, count + 1);
    try {
      return await work();
    } finally {
      const left = this.running.get(who)! - 1;
      if (left > 0) this.running.set(who, left);
      else this.running.delete(who);
    }
  }
}

/** A file is kept, never shown: by a browser that obeys none of this it would still run nothing. */
function headersOf(file: AttachmentRow): Record<string, string> {
  return {
    'content-type': TOLD.has(file.media_type) ? file.media_type : 'application/octet-stream',
    'content-length': String(file.size),
    'content-disposition': attachmentDisposition(file.name),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
  };
}

function headerOf(request: FastifyRequest, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    throw new DomainError('BAD_INPUT', 'The name of the file cannot be read.', [
      { field: 'name', code: 'BAD_CHARACTER' },
    ]);
  }
}
