import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PICTURE_PATH } from '@salus/rules';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readableSql, readerKeys } from '../guidance/readership.policy.js';
import { checkAccess } from '../platform/access/access.js';
import { Authenticator } from '../platform/access/authenticator.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { notFound } from '../platform/errors/domain-error.js';
import { isId } from '../platform/ids.js';
import { BlobReader } from '../platform/storage/blob-reader.js';
import { receiveUpload, tooLarge } from '../platform/storage/receive-upload.js';
import { Log } from '../platform/telemetry/log.js';
import { answeringRefusals } from '../platform/web/refusals.js';
import { AddPicture, MAX_PICTURE_BYTES } from './add-picture.js';
import { canEditGuidance, EDITOR_ROLES } from './editing.policy.js';

const COLUMNS =
  'p.organisation_id AS "organisationId", p.sha256, p.size, p.media_type AS "mediaType" FROM article_pictures p WHERE p.id = $1';
const READABLE = readableSql('t', '$2');
/** For readers: only while a text that they may read shows it. */
const SHOWN: Statement = {
  name: 'article-picture-shown',
  text: `SELECT ${COLUMNS} AND EXISTS (SELECT 1 FROM article_text_pictures s JOIN article_texts t ON t.id = s.text_id
    WHERE s.picture_id = p.id AND ${READABLE})`,
};
const ANY: Statement = { name: 'article-picture', text: `SELECT ${COLUMNS}` };

interface PictureRow extends Record<string, unknown> {
  readonly organisationId: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
}

/** The doors of pictures: editors bring them, readers get those that a public text of theirs shows. */
@Injectable()
export class PictureDoors {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly reader: Reader,
    private readonly add: AddPicture,
    private readonly blobs: BlobReader,
    private readonly log: Log,
  ) {}

  register(doors: FastifyInstance): void {
    answeringRefusals(doors, this.log);
    doors.removeAllContentTypeParsers();
    doors.addContentTypeParser('application/octet-stream', (_request, payload, next) => next(null, payload));
    doors.post(PICTURE_PATH, { config: { isUpload: true } }, (request, reply) => this.take(request, reply));
    doors.get<{ Params: { id: string } }>(`${PICTURE_PATH}:id`, (request, reply) =>
      this.give(request, reply, request.params.id),
    );
  }

  private async take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { actor } = await this.authenticator.contextOf(request, reply);
    checkAccess(actor, EDITOR_ROLES);
    if (Number(request.headers['content-length']) > MAX_PICTURE_BYTES) throw tooLarge(MAX_PICTURE_BYTES);
    const { article } = request.query as Readonly<Record<string, unknown>>;
    const key = request.headers['idempotency-key'];
    const input = {
      idempotencyKey: typeof key === 'string' ? key : '',
      articleId: typeof article === 'string' ? article : '',
    };
    const id = await receiveUpload(request.body as Readable | undefined, MAX_PICTURE_BYTES, (content) =>
      this.add.execute(actor, input, content),
    );
    return reply.code(201).header('cache-control', 'no-store').send({ id });
  }

  private async give(request: FastifyRequest, reply: FastifyReply, id: string): Promise<FastifyReply> {
    const { actor } = await this.authenticator.contextOf(request, reply);
    if (!isId(id)) throw notFound();
    const rows = canEditGuidance(actor)
      ? await this.reader.rows<PictureRow>(actor, ANY, [id])
      : await this.reader.rows<PictureRow>(actor, SHOWN, [id, readerKeys(actor)]);
    const [picture] = rows;
    if (!picture) throw notFound();
    // Asked for each time: whoever may see it today may not tomorrow. The same bytes are not sent twice.
    const tag = `"${picture.sha256.toString('hex')}"`;
    void reply.headers({
      etag: tag,
      'cache-control': 'private, no-cache',
      vary: 'cookie',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply
      .headers({ 'content-type': picture.mediaType, 'content-length': String(picture.size) })
      .send(this.blobs.stream(picture));
  }
}
