import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { writeArticleFile } from './article-file.js';
import type { ArticleContent } from './article.entity.js';

const BATCH = 100;
// The newest revision of each language; the public one where there is one.
const NEWEST: Statement = {
  name: 'article-export',
  text: `SELECT t.id, t.language, a.source_language AS "sourceLanguage", r.state = 'PUBLISHED' AS "isPublic", a.slug, r.title, r.summary, r.body,
      a.pillar, a.audiences, stricter_tlp(a.tlp, r.tlp) AS tlp,
      stricter_organisations(a.tlp, a.organisation_ids, r.tlp, r.organisation_ids) AS "organisationIds", r.last_reviewed_on::text AS "lastReviewedOn", r.sources,
      r.change_note AS "changeNote"
    FROM article_translations t JOIN articles a ON a.id = t.article_id
      CROSS JOIN LATERAL (SELECT * FROM article_revisions r WHERE r.translation_id = t.id ORDER BY r.state = 'PUBLISHED' DESC, r.number DESC LIMIT 1) r
    WHERE t.id > $1 ORDER BY t.id LIMIT ${BATCH}`,
};

interface Row extends ArticleContent, Record<string, unknown> {
  readonly id: string;
  readonly language: string;
  readonly sourceLanguage: string;
  readonly isPublic: boolean;
}

/** Writes everything as Markdown files that the import reads: what is public, and beside it what is not. */
@Injectable()
export class ExportArticles {
  constructor(private readonly reader: Reader) {}

  /** Answers how many texts were written, public ones into the folder, others into `not-public` in it. */
  async execute(directory: string): Promise<{ readonly shown: number; readonly hidden: number }> {
    const hidden = join(directory, 'not-public');
    await mkdir(hidden, { recursive: true });
    const count = { shown: 0, hidden: 0 };
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const rows = await this.reader.rows<Row>(WORKER, NEWEST, [after]);
      for (const { language, sourceLanguage, isPublic, ...content } of rows) {
        const name = `${content.slug}.${language}.md`;
        await writeFile(
          join(isPublic ? directory : hidden, name),
          writeArticleFile({ language, sourceLanguage, content }),
        );
        count[isPublic ? 'shown' : 'hidden'] += 1;
      }
      if (rows.length < BATCH) return count;
      after = rows.at(-1)!.id;
    }
  }
}
