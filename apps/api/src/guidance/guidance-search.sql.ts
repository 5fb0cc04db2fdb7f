// What the statements of guidance search are made of. Parameters 2 to 4 are the same in all: pillar, audience, language.

/** A text among those found, with what each filter says of it. */
export const FOUND = `text_id, article_id, language, pillar, audiences, published_at, reviewed_on,
  ($2::text IS NULL OR pillar = $2) AS in_pillar, ($3::text IS NULL OR $3 = ANY (audiences)) AS for_audience, ($4::text IS NULL OR language = $4) AS in_language`;

/** How many articles each choice of a filter would leave: counted without that filter, each article once. */
export const COUNTS = `
  (SELECT count(DISTINCT article_id)::int FROM found WHERE in_pillar AND for_audience AND in_language) AS total,
  (SELECT json_object_agg(pillar, n) FROM (
    SELECT pillar, count(DISTINCT article_id) AS n FROM found WHERE for_audience AND in_language GROUP BY pillar) counts) AS pillars,
  (SELECT json_object_agg(audience, n) FROM (
    SELECT audience, count(DISTINCT article_id) AS n FROM found, unnest(audiences) AS audience WHERE in_pillar AND in_language GROUP BY audience) counts) AS audiences,
  (SELECT json_object_agg(language, n) FROM (
    SELECT language, count(*) AS n FROM found WHERE in_pillar AND for_audience GROUP BY language) counts) AS languages`;
