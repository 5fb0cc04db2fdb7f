// The statements of guidance search. Parameters 2 to 4 are the same in those that count: pillar, audience, language.
import type { Actor } from '../platform/access/actor.js';
import type { Statement } from '../platform/db/reader.js';
import { listedSql } from './readership.policy.js';

/** A text among those found, with what each filter says of it. */
const FOUND = `text_id, article_id, language, pillar, audiences, published_at, reviewed_on,
  ($2::text IS NULL OR pillar = $2) AS in_pillar, ($3::text IS NULL OR $3 = ANY (audiences)) AS for_audience, ($4::text IS NULL OR language = $4) AS in_language`;

/** How many articles each choice of a filter would leave: counted without that filter, each article once. */
const COUNTS = `
  (SELECT count(DISTINCT article_id)::int FROM found WHERE in_pillar AND for_audience AND in_language) AS total,
  (SELECT json_object_agg(pillar, n) FROM (
    SELECT pillar, count(DISTINCT article_id) AS n FROM found WHERE for_audience AND in_language GROUP BY pillar) counts) AS pillars,
  (SELECT json_object_agg(audience, n) FROM (
    SELECT audience, count(DISTINCT article_id) AS n FROM found, unnest(audiences) AS audience WHERE in_pillar AND in_language GROUP BY audience) counts) AS audiences,
  (SELECT json_object_agg(language, n) FROM (
    SELECT language, count(*) AS n FROM found WHERE in_pillar AND for_audience GROUP BY language) counts) AS languages`;

// Parameters 5 to 7: the reader's language, how many, and the question with "or", by which the best section is chosen. One text
// stands for its article.
const ANSWER = `best AS (
    SELECT DISTINCT ON (article_id) text_id, language = $5 AS is_own, rank, reviewed_on, published_at FROM found
    WHERE in_pillar AND for_audience AND in_language ORDER BY article_id, language = $5 DESC, rank DESC, text_id),
  shown AS (SELECT text_id, row_number() OVER (
    ORDER BY is_own DESC, rank DESC, CASE WHEN $1 = '' THEN published_at END DESC, reviewed_on DESC, published_at DESC, text_id) AS place FROM best)
  SELECT ${COUNTS},
    (SELECT coalesce(json_agg(json_build_object('textId', text_id, 'position', (
        SELECT s.position FROM article_sections s WHERE s.text_id = shown.text_id
        ORDER BY CASE WHEN $7 = '' THEN 0 ELSE ts_rank(s.words, to_tsquery('guidance', $7)) END DESC, s.position LIMIT 1)) ORDER BY place), '[]')
      FROM shown WHERE place <= $6) AS sections`;

// What all may read has plain policies and so its indexes; the little that only some may find stands in a table beside it, on which
// visitors have no right at all.
const FOR_ALL = 'article_search';
const COLUMNS = 'text_id, article_id, language, pillar, audiences, published_at, reviewed_on, words, lead';
const FOR_PEOPLE = `(SELECT ${COLUMNS} FROM article_search UNION ALL SELECT ${COLUMNS} FROM article_search_limited) AS searched`;

/** The same statements for visitors and for people; the last parameter of each holds the reader's keys. */
function statementsFor(name: string, searched: string) {
  const readable = (keys: string) =>
    `EXISTS (SELECT 1 FROM article_texts t WHERE t.id = text_id AND ${listedSql('t', keys)})`;
  const statement = (word: string, text: string): Statement => ({ name: `guidance-${word}-${name}`, text });
  return {
    matching: statement(
      'matching',
      `WITH found AS MATERIALIZED (
        SELECT ${FOUND}, ts_rank(words, to_tsquery('guidance', $1)) AS rank FROM ${searched} WHERE words @@ to_tsquery('guidance', $1) AND ${readable('$8')}),
      ${ANSWER}`,
    ),
    newest: statement(
      'newest',
      `WITH found AS MATERIALIZED (SELECT ${FOUND}, 0 AS rank FROM ${searched} WHERE $1 = '' AND ${readable('$8')}), ${ANSWER}`,
    ),
    count: statement(
      'count',
      `WITH found AS MATERIALIZED (SELECT ${FOUND} FROM ${searched} WHERE text_id = ANY ($1::uuid[]) AND ${readable('$5')}) SELECT ${COUNTS}`,
    ),
    known: statement(
      'known-words',
      `SELECT EXISTS (SELECT 1 FROM ${searched} WHERE words @@ to_tsquery('guidance', asked) AND ${readable('$2')}) AS known
        FROM unnest($1::text[]) WITH ORDINALITY AS list(asked, place) ORDER BY place`,
    ),
    alike: statement(
      'alike',
      `SELECT lead FROM ${searched} WHERE lead %> $1 AND ${readable('$2')} ORDER BY word_similarity($1, lead) DESC, text_id LIMIT 20`,
    ),
  };
}

const OF_ALL = statementsFor('all', FOR_ALL);
const OF_PEOPLE = statementsFor('people', FOR_PEOPLE);
export const statementsOf = (actor: Actor) => (actor.class === 'anonymous' ? OF_ALL : OF_PEOPLE);

// Less alike than this, and a word is rather another one than a misspelling.
export const LIKENESS: Statement = {
  name: 'guidance-likeness',
  text: "SELECT set_config('pg_trgm.word_similarity_threshold', '0.4', true)",
};
