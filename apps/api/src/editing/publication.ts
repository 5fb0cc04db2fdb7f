import type { EditorialWho, RevisionStep } from '@salus/rules';
import { picturesOf, takeStep } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { isId } from '../platform/ids.js';
import type { JobRequest } from '../platform/jobs/job.js';
import type { RevisionEntity, TranslationEntity } from './article.entity.js';
import { articleEvent } from './article.events.js';
import { Articles, type LockedRevision, type LockedTranslation } from './article.repository.js';
import { stepRefused } from './editing.conflicts.js';

// Readers get a copy, so that what they may read stands in a table of its own and nothing unpublished ever does.
const SHOW: Statement = {
  name: 'article-show-text',
  text: `INSERT INTO article_texts (id, article_id, language, title, summary, body, last_reviewed_on, sources, published_at, version, revision_id,
      change_note, source_version, tlp, organisation_ids)
    SELECT $1, $2, $3, r.title, r.summary, r.body, r.last_reviewed_on, r.sources, $5, r.number, r.id, r.change_note,
      (SELECT s.number FROM article_revisions s WHERE s.id = r.source_revision_id), a.tlp, a.organisation_ids
    FROM article_revisions r, articles a WHERE r.id = $4 AND a.id = $2
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, summary = excluded.summary, body = excluded.body, last_reviewed_on = excluded.last_reviewed_on,
      sources = excluded.sources, published_at = excluded.published_at, version = excluded.version, revision_id = excluded.revision_id,
      change_note = excluded.change_note, source_version = excluded.source_version, tlp = excluded.tlp, organisation_ids = excluded.organisation_ids`,
};
// Readers get the pictures that a public text shows, and no others.
const FORGET_PICTURES: Statement = {
  name: 'article-forget-pictures',
  text: 'DELETE FROM article_text_pictures WHERE text_id = $1',
};
const SHOW_PICTURES: Statement = {
  name: 'article-show-pictures',
  text: `INSERT INTO article_text_pictures (text_id, picture_id) SELECT $1, p.id FROM article_pictures p WHERE p.id = ANY ($2::uuid[])`,
};
const HIDE: Statement = { name: 'article-hide-text', text: 'DELETE FROM article_texts WHERE id = $1' };
// Of the article that is public again, and of all that led to it, no address leads elsewhere any more.
const STAY: Statement = {
  name: 'article-stay',
  text: 'UPDATE article_slugs SET moved_to = NULL WHERE article_id = $1 AND moved_to IS NOT NULL',
};

/** The job that publishes a translation when its moment has come. */
export const PUBLISH_TASK = 'publish-scheduled-article';
/** The job that takes it back. */
export const EXPIRE_TASK = 'expire-article';
export const jobKey = (task: string, { id }: Pick<TranslationEntity, 'id'>) => `${task}:${id}`;
export const jobFor = (task: string, translation: TranslationEntity, runAt: Date): JobRequest => ({
  task,
  payload: { translationId: translation.id },
  key: jobKey(task, translation),
  runAt,
});

/** Takes a step of the table, or refuses it with the reason. */
export async function step(
  articles: Articles,
  revision: RevisionEntity,
  taken: RevisionStep,
  parts: readonly EditorialWho[],
  changes: Partial<RevisionEntity> = {},
): Promise<void> {
  const result = takeStep(revision.state, taken, parts);
  if (!result.ok) throw stepRefused(result.code, result.reason);
  await articles.updateRevision(revision, { ...changes, state: result.to });
}

/** Makes a revision the one that readers get, in the place of the former one. */
export async function publish(
  tx: Tx,
  { article, translation, revision }: LockedRevision,
  taken: 'PUBLISH' | 'IMPORT',
  parts: readonly EditorialWho[],
  organisationId: string,
): Promise<void> {
  const articles = tx.use(Articles);
  const now = tx.clock.now();
  const former = await articles.inState(translation.id, ['PUBLISHED']);
  if (former) await step(articles, former, 'SUPERSEDE', ['product'], { endedAt: now });
  await step(articles, revision, taken, parts, { publishedAt: now });
  if (translation.language === article.sourceLanguage) {
    const { slug, pillar, audiences, tlp, organisationIds } = revision;
    await articles.ensureSlugIsFree(slug, article.id);
    await articles.updateArticle(article, { slug, pillar, audiences, tlp, organisationIds, changedAt: now });
  } else {
    await articles.updateArticle(article, { changedAt: now });
  }
  await tx.rows(SHOW, [translation.id, article.id, translation.language, revision.id, now]);
  await tx.rows(FORGET_PICTURES, [translation.id]);
  await tx.rows(SHOW_PICTURES, [translation.id, picturesOf(revision.body).filter(isId)]);
  await tx.rows(STAY, [article.id]);
  await tx.cancel(jobKey(PUBLISH_TASK, translation));
  await tx.record(
    articleEvent(
      'ARTICLE_PUBLISHED',
      { organisationId, articleId: article.id },
      {
        ...factsOf(translation, revision),
        how: taken,
      },
    ),
  );
}

/** Takes what is public of a translation away from readers. */
export async function withdraw(
  tx: Tx,
  { article, translation, revision }: LockedRevision,
  parts: readonly EditorialWho[],
  { organisationId, reason }: { organisationId: string; reason: string },
): Promise<void> {
  const articles = tx.use(Articles);
  const now = tx.clock.now();
  await step(articles, revision, 'WITHDRAW', parts, { endedAt: now, withdrawalReason: reason });
  await tx.rows(HIDE, [translation.id]);
  await tx.cancel(jobKey(EXPIRE_TASK, translation));
  await articles.updateTranslation(translation, { expiresAt: null });
  await articles.updateArticle(article, { changedAt: now });
  await tx.record(
    articleEvent(
      'ARTICLE_WITHDRAWN',
      { organisationId, articleId: article.id },
      factsOf(translation, revision),
    ),
  );
}

/** What an event says about a revision: which one, never its words. */
export function factsOf(
  translation: LockedTranslation['translation'],
  revision?: RevisionEntity,
): Record<string, string | null> {
  return {
    translationId: translation.id,
    language: translation.language,
    ...(revision ? { revisionId: revision.id, number: String(revision.number) } : {}),
  };
}
