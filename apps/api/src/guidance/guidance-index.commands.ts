import { Injectable } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { articleSections } from './article-sections.js';
import type { IndexRow } from './guidance-document.js';
import type { IndexLag } from './guidance-index.queries.js';

/** Stands for the index as a whole while it is being made anew. */
const WHOLE = '00000000-0000-0000-0000-000000000000';

const CLEAR: Statement = {
  name: 'article-sections-clear',
  text: 'DELETE FROM article_sections WHERE text_id = ANY ($1)',
};
const ADD: Statement = {
  name: 'article-sections-add',
  text: `INSERT INTO article_sections (text_id, version, position, anchor, heading, content)
    SELECT * FROM jsonb_to_recordset($1) AS s(text_id uuid, version integer, position integer, anchor text, heading text, content text)`,
};
// Whoever makes the sections of a text holds this lock, so that two who do it at once do not collide.
const LOCK: Statement = { name: 'article-sections-lock', text: 'SELECT pg_advisory_xact_lock(7411)' };
const CAUGHT_UP: Statement = {
  name: 'guidance-index-caught-up',
  text: `DELETE FROM guidance_index_lag WHERE (text_id, change) IN (
    SELECT * FROM jsonb_to_recordset($1) AS done("textId" uuid, change bigint))`,
};
const BEHIND: Statement = {
  name: 'guidance-index-behind',
  text: `INSERT INTO guidance_index_lag (text_id) VALUES ($1)
    ON CONFLICT (text_id) DO UPDATE SET change = nextval('guidance_changes') RETURNING text_id AS "textId", change`,
};

/** What the worker writes down for searching: the sections of texts, and how far the index has followed. */
@Injectable()
export class GuidanceIndexCommands {
  constructor(private readonly uow: UnitOfWork) {}

  /** Makes the sections of these texts anew; those of `others` are gone. */
  async writeSections(published: readonly IndexRow[], others: readonly string[]): Promise<void> {
    if (published.length + others.length === 0) return;
    const sections = published.flatMap(({ id, version, body }) =>
      articleSections(body).map(({ position, anchor, heading, text }) => ({
        text_id: id,
        version,
        position,
        anchor,
        heading,
        content: text,
      })),
    );
    await this.uow.run(WORKER, async (tx) => {
      await tx.rows(LOCK, []);
      await tx.rows(CLEAR, [[...published.map(({ id }) => id), ...others]]);
      await tx.rows(ADD, [JSON.stringify(sections)]);
    });
  }

  /** The index has followed these changes. One that came later stays noted. */
  async caughtUp(lag: readonly IndexLag[]): Promise<void> {
    if (lag.length === 0) return;
    await this.uow.run(WORKER, (tx) => tx.rows(CAUGHT_UP, [JSON.stringify(lag)]));
  }

  /** Until the answer is handed to `caughtUp`, whoever searches is told that the index may lack something. */
  behind(): Promise<IndexLag[]> {
    return this.uow.run(WORKER, (tx) => tx.rows<IndexLag & Record<string, unknown>>(BEHIND, [WHOLE]));
  }
}
