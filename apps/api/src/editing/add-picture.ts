import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import { notFound, refuse } from '../platform/errors/domain-error.js';
import { isId, newId } from '../platform/ids.js';
import { Blobs, type Content } from '../platform/storage/blobs.js';
import { trueKind } from '../platform/storage/file-kind.js';
import { EditorialFrame } from './editorial-change.js';

export const MAX_PICTURE_BYTES = 5 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** What every browser shows and nothing runs; drawings that can hold scripts are not among them. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);

const ADD: Statement = {
  name: 'article-add-picture',
  text: `INSERT INTO article_pictures (id, article_id, organisation_id, sha256, size, media_type, uploaded_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Takes a picture for an article. What it is, its bytes say, whatever it calls itself. */
@Injectable()
export class AddPicture {
  constructor(
    private readonly frame: EditorialFrame,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Answers the id of the picture. */
  async execute(
    actor: Actor,
    input: { readonly idempotencyKey: string; readonly articleId: string },
    content: Content,
  ): Promise<string> {
    if (!isId(input.articleId)) throw notFound('article');
    const { mediaType } = await trueKind('', content.bytes);
    refuse([SHOWN.has(mediaType) ? null : { field: 'file', code: 'NO_PICTURE' }]);
    const command = { ...input, sha256: content.sha256.toString('hex') };
    return this.frame.run(
      actor,
      'addPicture',
      command,
      newId(),
      async ({ articles, editor, now, tx, record }) => {
        const article = await articles.article(input.articleId);
        const { organisationId } = editor;
        await tx.use(Blobs).put(organisationId, content, this.settings.STORAGE_QUOTA_MB * MEGABYTE);
        await tx.rows(ADD, [
          tx.resultId,
          article.id,
          organisationId,
          content.sha256,
          content.size,
          mediaType,
          editor.userId,
          now,
        ]);
        await record('ARTICLE_PICTURE_ADDED', article.id, { pictureId: tx.resultId });
      },
    );
  }
}
