import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { type Asked, askedWords, type Phrase } from './asked-words.js';
import { closestWord } from './closest-word.js';
import { facetCounts, type Found, type GuidanceQuestion } from './guidance-question.js';

// Parameters 2 to 6 are the same in all: pillar, audience, language, the reader's language, how many.
const FOUND = `text_id, article_id, language, pillar, audiences, published_at, language = $5 AS is_own,
  ($2::text IS NULL OR pillar = $2) AS in_pillar, ($3::text IS NULL OR $3 = ANY (audiences)) AS for_audience, ($4::text IS NULL OR language = $4) AS in_language`;
// One text stands for its article; what each choice of a filter would leave is counted without that filter.
const ANSWER = `best AS (
    SELECT DISTINCT ON (article_id) text_id, is_own, rank, published_at FROM found WHERE in_pillar AND for_audience AND in_language
    ORDER BY article_id, is_own DESC, rank DESC, text_id)
  SELECT ARRAY(SELECT text_id FROM best ORDER BY is_own DESC, rank DESC, published_at DESC, text_id LIMIT $6) AS ids,
    (SELECT json_object_agg(pillar, n) FROM (
      SELECT pillar, count(DISTINCT article_id) AS n FROM found WHERE for_audience AND in_language GROUP BY pillar) counts) AS pillars,
    (SELECT json_object_agg(audience, n) FROM (
      SELECT audience, count(DISTINCT article_id) AS n FROM found, unnest(audiences) AS audience WHERE in_pillar AND in_language GROUP BY audience) counts) AS audiences,
    (SELECT json_object_agg(language, n) FROM (
      SELECT language, count(*) AS n FROM found WHERE in_pillar AND for_audience GROUP BY language) counts) AS languages`;

const MATCHING: Statement = {
  name: 'guidance-matching',
  text: `WITH found AS MATERIALIZED (
      SELECT ${FOUND}, ts_rank(words, to_tsquery('guidance', $1)) AS rank FROM article_search WHERE words @@ to_tsquery('guidance', $1)),
    ${ANSWER}`,
};
const NEWEST: Statement = {
  name: 'guidance-newest',
  text: `WITH found AS MATERIALIZED (SELECT ${FOUND}, 0 AS rank FROM article_search WHERE $1 = ''), ${ANSWER}`,
};
const KNOWN: Statement = {
  name: 'guidance-known-words',
  text: `SELECT EXISTS (SELECT 1 FROM article_search WHERE words @@ to_tsquery('guidance', asked)) AS known
    FROM unnest($1::text[]) WITH ORDINALITY AS list(asked, place) ORDER BY place`,
};
// Less alike than this, and a word is rather another one than a misspelling.
const LIKENESS: Statement = {
  name: 'guidance-likeness',
  text: "SELECT set_config('pg_trgm.word_similarity_threshold', '0.4', true)",
};
const ALIKE: Statement = {
  name: 'guidance-alike',
  text: 'SELECT lead FROM article_search WHERE lead %> $1 ORDER BY word_similarity($1, lead) DESC, text_id LIMIT 20',
};

type Counts = Readonly<Record<string, number>> | null;
interface AnswerRow extends Record<string, unknown> {
  readonly ids: string[];
  readonly pillars: Counts;
  readonly audiences: Counts;
  readonly languages: Counts;
}

/** Nothing may be found under the filters although there is something without one of them. */
interface Answered extends Found {
  readonly isSomething: boolean;
}

/** Finds guidance in PostgreSQL when Meilisearch is not there: simpler, but in the same words and the same shape. */
@Injectable()
export class PostgresqlGuidance {
  constructor(private readonly reader: Reader) {}

  async find(actor: Actor, question: GuidanceQuestion): Promise<Found> {
    const asked = askedWords(question.text);
    if (asked.length === 0) return this.answer(actor, NEWEST, '', question, question.text);
    const all = await this.answer(actor, MATCHING, queryOf(asked, '&'), question, question.text);
    if (all.isSomething) return all;
    const corrected = await this.corrected(actor, asked);
    if (corrected) {
      const meant = askedWords(corrected);
      const found = await this.answer(actor, MATCHING, queryOf(meant, '&'), question, corrected);
      if (found.isSomething) return found;
      return this.answer(actor, MATCHING, queryOf(meant, '|'), question, corrected);
    }
    return asked.length > 1
      ? this.answer(actor, MATCHING, queryOf(asked, '|'), question, question.text)
      : all;
  }

  private async answer(
    actor: Actor,
    statement: Statement,
    query: string,
    question: GuidanceQuestion,
    lookedFor: string,
  ): Promise<Answered> {
    const { filter, readerLanguage, first } = question;
    const values = [
      query,
      filter.pillar ?? null,
      filter.audience ?? null,
      filter.language ?? null,
      readerLanguage,
      first,
    ];
    const [row] = await this.reader.rows<AnswerRow>(actor, statement, values);
    const facets = {
      pillars: facetCounts(row!.pillars),
      audiences: facetCounts(row!.audiences),
      languages: facetCounts(row!.languages),
    };
    const texts = row!.ids.map((id) => ({ id, version: null, marked: null }));
    const isSomething = Object.values(facets).some((counts) => counts.length > 0);
    return { texts, lookedFor, isSomething, facets: () => Promise.resolve(facets) };
  }

  /** The question with the words that no text has replaced by the most alike that one has; null when there are none. */
  private corrected(actor: Actor, asked: readonly Asked[]): Promise<string | null> {
    return this.reader.run(actor, async (reading) => {
      const known = await reading.rows<{ known: boolean }>(KNOWN, [asked.map((one) => queryOf([one], '&'))]);
      await reading.rows(LIKENESS, []);
      const words: string[] = [];
      let isCorrected = false;
      for (const [at, [phrase]] of asked.entries()) {
        const text = phrase!.join(' ');
        const leads = known[at]?.known ? [] : await reading.rows<{ lead: string }>(ALIKE, [text]);
        const closest = closestWord(
          text,
          leads.flatMap(({ lead }) => lead.split(' ')),
        );
        isCorrected ||= closest !== null;
        words.push(closest ?? text);
      }
      return isCorrected ? words.join(' ') : null;
    });
  }
}

/** Letters and digits only stand between the quotes: a word of a question is nothing else. */
function queryOf(asked: readonly Asked[], operator: '&' | '|'): string {
  return asked.map((phrases) => `(${phrases.map(phraseQuery).join(' | ')})`).join(` ${operator} `);
}

function phraseQuery(phrase: Phrase): string {
  return `(${phrase.map((word, index) => (index === phrase.length - 1 ? `'${word}':*` : `'${word}'`)).join(' <-> ')})`;
}
