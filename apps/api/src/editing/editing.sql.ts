import { WANTED } from '../platform/db/lists.js';
import type { Statement } from '../platform/db/reader.js';

const person = (id: string) =>
  `(SELECT json_build_object('id', u.id, 'name', u.name, 'side', u.side) FROM users u WHERE u.id = ${id})`;
const people = (ids: string) =>
  `coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'side', u.side) ORDER BY u.name, u.id) FROM users u WHERE u.id = ANY (${ids})), '[]')`;
const organisations = (ids: string) =>
  `coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name) ORDER BY o.name, o.id) FROM organisations o WHERE o.id = ANY (${ids})), '[]')`;

const REVISION = `r.id, t.article_id AS "articleId", t.language, a.source_language AS "sourceLanguage", r.translation_id AS "translationId", r.number, r.state, r.origin = 'IMPORT' AS "isImported", r.slug, r.title,
  r.summary, r.body, r.pillar, r.audiences, r.tlp, ${organisations('r.organisation_ids')} AS organisations, r.last_reviewed_on::text AS "lastReviewedOn",
  r.sources, r.change_note AS "changeNote", r.source_revision_id AS "sourceRevisionId", r.author_ids AS "authorIds", ${people('r.author_ids')} AS authors,
  r.created_at AS "createdAt", ${person('r.reviewer_id')} AS reviewer, r.review_due_on::text AS "reviewDueOn", ${person('r.approved_by')} AS "approvedBy",
  r.publish_at AS "publishAt", r.published_at AS "publishedAt", r.ended_at AS "endedAt", r.withdrawal_reason AS "withdrawalReason"
  FROM article_revisions r JOIN article_translations t ON t.id = r.translation_id JOIN articles a ON a.id = t.article_id`;

export const REVISION_BY_ID: Statement = {
  name: 'revision-by-id',
  text: `SELECT ${REVISION} WHERE r.id = $1`,
};
export const REVISIONS: Statement = {
  name: 'revisions-of-translation',
  text: `SELECT ${REVISION} WHERE r.translation_id = $1 AND ($2::int IS NULL OR r.number < $2) ORDER BY r.number DESC LIMIT $3`,
};
export const COMMENTS: Statement = {
  name: 'comments-of-revisions',
  text: `SELECT c.revision_id AS key, c.id, ${person('c.author_id')} AS author, c.quote, c.body, c.created_at AS "createdAt", ${person('c.resolved_by')} AS "resolvedBy"
    FROM ${WANTED} CROSS JOIN LATERAL (
      SELECT * FROM article_comments c WHERE c.revision_id = wanted.id ORDER BY c.created_at, c.id LIMIT 200) c ORDER BY c.created_at, c.id`,
};
export const COMMENT_REVISION: Statement = {
  name: 'revision-of-comment',
  text: 'SELECT revision_id AS "revisionId" FROM article_comments WHERE id = $1',
};
export const DRAFT: Statement = {
  name: 'article-draft',
  text: `SELECT d.translation_id AS "translationId", t.article_id AS "articleId", t.language, a.source_language AS "sourceLanguage", d.version, d.content,
      ${organisations("ARRAY(SELECT jsonb_array_elements_text(d.content->'organisationIds')::uuid)")} AS organisations,
      d.base_revision_id AS "baseRevisionId", d.source_revision_id AS "sourceRevisionId", ${people('d.author_ids')} AS authors,
      ${person('d.updated_by')} AS "updatedBy", d.updated_at AS "updatedAt"
    FROM article_drafts d JOIN article_translations t ON t.id = d.translation_id JOIN articles a ON a.id = t.article_id
    WHERE d.translation_id = $1`,
};
export const SOURCE_BODIES: Statement = {
  name: 'article-source-bodies',
  text: 'SELECT id, title, summary, body FROM article_revisions WHERE id = ANY ($1)',
};
export const EDITORS: Statement = {
  name: 'editors',
  text: `SELECT u.id, u.name, u.side FROM users u WHERE u.side = 'CENTRE' AND u.disabled_at IS NULL
    AND EXISTS (SELECT 1 FROM memberships m WHERE m.user_id = u.id AND m.role = 'EDITOR') ORDER BY u.name, u.id LIMIT 200`,
};
export const READER_ORGANISATIONS: Statement = {
  name: 'reader-organisations',
  text: `SELECT id, name FROM organisations WHERE kind <> 'SUPPORT_CENTRE' AND name ILIKE '%' || $1 || '%' ORDER BY name, id LIMIT 20`,
};
export const ATTEND: Statement = {
  name: 'attend-draft',
  text: `INSERT INTO article_draft_presence (translation_id, user_id, seen_at) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM article_translations WHERE id = $1)
    ON CONFLICT (translation_id, user_id) DO UPDATE SET seen_at = excluded.seen_at`,
};
export const ATTENDING: Statement = {
  name: 'attending-draft',
  text: `SELECT u.id, u.name, u.side FROM article_draft_presence p JOIN users u ON u.id = p.user_id
    WHERE p.translation_id = $1 AND p.user_id <> $2 AND p.seen_at > $3 ORDER BY u.name, u.id LIMIT 20`,
};

// What a translation repeats: the draft's word for it, else that of what is on its way, else of what is public.
const TRANSLATIONS = `SELECT json_agg(json_build_object('id', t.id, 'language', t.language, 'isSource', t.language = a.source_language,
      'title', coalesce(nullif(d.content->>'title', ''), w.title, p.title, l.title, ''),
      'state', coalesce(w.state, CASE WHEN p.id IS NOT NULL THEN 'PUBLISHED' WHEN d.translation_id IS NOT NULL THEN 'DRAFT' END, l.state, 'DRAFT'),
      'publicNumber', p.number, 'publicRevisionId', p.id,
      'onItsWay', CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'number', w.number, 'state', w.state, 'reviewer', ${person('w.reviewer_id')},
        'reviewDueOn', w.review_due_on, 'isOverdue', coalesce(w.state = 'IN_REVIEW' AND w.review_due_on < $1::date, false), 'publishAt', w.publish_at) END,
      'hasDraft', d.translation_id IS NOT NULL, 'draftUpdatedAt', d.updated_at, 'draftUpdatedBy', ${person('d.updated_by')}, 'expiresAt', t.expires_at,
      'repeatsRevisionId', repeats.id, 'currentSourceRevisionId', CASE WHEN t.language <> a.source_language THEN src.id END,
      'isOlderThanSource', coalesce(t.language <> a.source_language AND src.number > repeats.number, false),
      'isStricterThanArticle', coalesce(shown.readers <> guidance_readers(a.tlp, a.organisation_ids), false))
      ORDER BY t.language <> a.source_language, t.language) AS translations
    FROM article_translations t
      LEFT JOIN article_texts shown ON shown.id = t.id
      LEFT JOIN article_drafts d ON d.translation_id = t.id
      LEFT JOIN article_revisions w ON w.translation_id = t.id AND w.state IN ('IN_REVIEW','APPROVED','SCHEDULED')
      LEFT JOIN article_revisions p ON p.translation_id = t.id AND p.state = 'PUBLISHED'
      LEFT JOIN LATERAL (SELECT * FROM article_revisions r WHERE r.translation_id = t.id ORDER BY r.number DESC LIMIT 1) l ON true
      LEFT JOIN article_revisions repeats ON repeats.id = coalesce(d.source_revision_id, w.source_revision_id, p.source_revision_id, l.source_revision_id)
    WHERE t.article_id = a.id`;
const SOURCE = `LEFT JOIN article_translations st ON st.article_id = a.id AND st.language = a.source_language
    LEFT JOIN article_revisions src ON src.translation_id = st.id AND src.state = 'PUBLISHED'`;
const ARTICLE = `a.id, a.slug, ARRAY(SELECT s.slug FROM article_slugs s WHERE s.article_id = a.id AND s.slug <> a.slug ORDER BY s.slug) AS "formerSlugs",
  a.pillar, a.audiences, a.tlp, ${organisations('a.organisation_ids')} AS organisations, a.source_language AS "sourceLanguage", ${person('a.owner_id')} AS owner,
  a.review_by::text AS "reviewBy", coalesce(a.review_by < $1::date AND EXISTS (SELECT 1 FROM article_texts p WHERE p.article_id = a.id), false) AS "isOverdue",
  a.changed_at AS "changedAt", (extract(epoch FROM a.changed_at) * 1000000)::bigint::text AS at, (${TRANSLATIONS}) AS translations
  FROM articles a ${SOURCE}`;

export const EDITORIAL_ARTICLE: Statement = {
  name: 'editorial-article',
  text: `SELECT ${ARTICLE} WHERE a.id = $2`,
};
/** The article that a translation belongs to. */
export const ARTICLE_OF_TRANSLATION: Statement = {
  name: 'article-of-translation',
  text: 'SELECT article_id AS id FROM article_translations WHERE id = $1',
};
const SOME_REVISION = `EXISTS (SELECT 1 FROM article_translations ft JOIN article_revisions fr ON fr.translation_id = ft.id WHERE ft.article_id = a.id`;
const SOME_DRAFT = `EXISTS (SELECT 1 FROM article_translations ft JOIN article_drafts fd ON fd.translation_id = ft.id WHERE ft.article_id = a.id`;
// $1 today, $2 who asks, $3 moment and $4 id after which the page begins, $5 how many, then the filter.
export const EDITORIAL_ARTICLES: Statement = {
  name: 'editorial-articles',
  text: `SELECT ${ARTICLE}
    WHERE ($3::bigint IS NULL OR (a.changed_at, a.id) < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4::uuid))
      AND ($6::text IS NULL OR CASE WHEN $6 = 'DRAFT' THEN ${SOME_DRAFT}) ELSE ${SOME_REVISION} AND fr.state = $6
        AND ($6 NOT IN ('WITHDRAWN', 'SUPERSEDED') OR NOT EXISTS (SELECT 1 FROM article_texts p WHERE p.id = ft.id))) END)
      AND ($7::text IS NULL OR a.pillar = $7)
      AND ($8::text IS NULL OR EXISTS (SELECT 1 FROM article_translations ft WHERE ft.article_id = a.id AND ft.language = $8))
      AND (NOT $9::boolean OR a.owner_id = $2)
      AND (NOT $10::boolean OR ${SOME_REVISION} AND fr.state = 'IN_REVIEW' AND $2 <> ALL (fr.author_ids) AND (fr.reviewer_id IS NULL OR fr.reviewer_id = $2)))
      AND (NOT $11::boolean OR a.review_by < $1::date AND EXISTS (SELECT 1 FROM article_texts p WHERE p.article_id = a.id))
      AND ($12::text IS NULL OR src.id IS NOT NULL AND a.source_language <> $12 AND NOT EXISTS (
        SELECT 1 FROM article_texts p WHERE p.article_id = a.id AND p.language = $12 AND p.source_version >= src.number))
      AND ($13::text IS NULL OR a.slug ILIKE $13 OR ${SOME_REVISION} AND fr.title ILIKE $13) OR ${SOME_DRAFT} AND fd.content->>'title' ILIKE $13))
    ORDER BY a.changed_at DESC, a.id DESC LIMIT $5`,
};
