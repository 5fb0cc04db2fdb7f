import type { Statement } from '../platform/db/reader.js';
import { listedSql, readableSql } from './readership.policy.js';

/** What everybody gets of an article, from `t` and `a`. */
export const COLUMNS = `t.id, t.article_id AS "articleId", a.slug, t.language, t.title, t.summary, a.pillar, a.audiences, t.tlp,
  t.last_reviewed_on::text AS "lastReviewedOn", t.sources, t.published_at AS "publishedAt", t.version, t.change_note AS "changeNote",
  a.source_language AS "sourceLanguage", t.source_version IS NOT NULL AND EXISTS (SELECT 1 FROM article_texts st
    WHERE st.article_id = t.article_id AND st.language = a.source_language AND st.version > t.source_version) AS "isOlderThanSource"`;
const FROM = 'FROM article_texts t JOIN articles a ON a.id = t.article_id';

export const PUBLISHED_BY_IDS: Statement = {
  name: 'article-published-by-ids',
  text: `SELECT ${COLUMNS} ${FROM} WHERE t.id = ANY ($1) AND ${listedSql('t', '$2')}`,
};
export const PUBLISHED_WITH_BODY_BY_IDS: Statement = {
  name: 'article-published-with-body-by-ids',
  text: `SELECT ${COLUMNS}, t.body ${FROM} WHERE t.id = ANY ($1) AND ${listedSql('t', '$2')}`,
};
// The language that was asked for; else the reader's own, English, any. An address that an article had before, or one of an
// article that was withdrawn in favour of another, leads on.
export const BY_SLUG: Statement = {
  name: 'article-by-slug',
  text: `SELECT ${COLUMNS}, t.body FROM article_slugs s JOIN articles a ON a.id = coalesce(s.moved_to, s.article_id)
    JOIN article_texts t ON t.article_id = a.id WHERE s.slug = $1 AND ${readableSql('t', '$4')}
    ORDER BY t.language = coalesce($2, '') DESC, t.language = $3 DESC, t.language = 'en' DESC, t.language LIMIT 1`,
};
const MATCHES = `($1::text IS NULL OR a.pillar = $1) AND ($2::text IS NULL OR $2 = ANY (a.audiences)) AND ($3::text IS NULL OR t.language = $3)`;
// Moments travel as microseconds: a JavaScript date has only milliseconds, and a page would repeat or lose a row.
const MOMENT = "timestamptz 'epoch' + $4::bigint * interval '1 microsecond'";
export const NEWEST: Statement = {
  name: 'article-newest',
  text: `SELECT ${COLUMNS}, (extract(epoch FROM t.published_at) * 1000000)::bigint::text AS at ${FROM} WHERE ${listedSql('t', '$7')} AND ${MATCHES}
    AND ($4::bigint IS NULL OR (t.published_at, t.id) < (${MOMENT}, $5::uuid)) ORDER BY t.published_at DESC, t.id DESC LIMIT $6`,
};

const MAX_RELATED = 4;

export const BODIES: Statement = {
  name: 'article-bodies',
  text: `SELECT id AS key, body FROM article_texts t WHERE id = ANY ($1) AND ${readableSql('t', '$2')}`,
};
export const TRANSLATIONS: Statement = {
  name: 'article-translations',
  text: `SELECT t.article_id AS key, a.slug, t.language, t.title FROM article_texts t JOIN articles a ON a.id = t.article_id
    WHERE t.article_id = ANY ($1) AND ${readableSql('t', '$2')} ORDER BY t.language`,
};
// What the text links to, in the order of its links, then the newest on the same priority of the plan. Each in the
// language of the text where there is one, else in English.
export const RELATED: Statement = {
  name: 'article-related',
  text: `SELECT t.id AS key, r.slug, r.language, r.title
    FROM article_texts t JOIN articles a ON a.id = t.article_id
    CROSS JOIN LATERAL (
      SELECT p.article_id, p.slug, p.language, p.title, min(p.place) AS place FROM (
        (SELECT DISTINCT ON (la.id) la.id AS article_id, la.slug, lt.language, lt.title, link.place
          FROM regexp_matches(t.body, '\\]\\(/guidance/([a-z0-9-]+)', 'g') WITH ORDINALITY AS link(words, place)
          JOIN article_slugs ls ON ls.slug = link.words[1] JOIN articles la ON la.id = coalesce(ls.moved_to, ls.article_id) AND la.id <> t.article_id
          JOIN article_texts lt ON lt.article_id = la.id AND ${listedSql('lt', '$2')}
          ORDER BY la.id, lt.language = t.language DESC, lt.language = 'en' DESC, lt.language, link.place)
        UNION ALL
        (SELECT n.*, 1000000 + row_number() OVER () FROM (
          SELECT na.id, na.slug, nt.language, nt.title FROM article_texts nt JOIN articles na ON na.id = nt.article_id
          WHERE ${listedSql('nt', '$2')} AND nt.language = t.language AND na.pillar = a.pillar AND na.id <> t.article_id
          ORDER BY nt.published_at DESC, nt.id DESC LIMIT ${MAX_RELATED}) n)
      ) p GROUP BY p.article_id, p.slug, p.language, p.title ORDER BY place LIMIT ${MAX_RELATED}
    ) r WHERE t.id = ANY ($1) AND ${readableSql('t', '$2')} ORDER BY t.id, r.place`,
};
