import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { type Asked, askedWords, type Phrase } from './asked-words.js';
import { closestWord } from './closest-word.js';
import { type CountsRow, toFacets } from './guidance-counts.js';
import { filterValues, type Found, type GuidanceQuestion } from './guidance-question.js';
import { COUNTS, FOUND } from './guidance-search.sql.js';

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

const MATCHING: Statement = {
  name: 'guidance-matching',
  text: `WITH found AS MATERIALIZED (
      SELECT ${FOUND}, ts_rank(words, to_tsquery('guidance', $1)) AS rank FROM article_search WHERE words @@ to_tsquery('guidance', $1)
        AND EXISTS (SELECT 1 FROM article_texts t WHERE t.id = text_id AND t.status = 'PUBLISHED')),
    ${ANSWER}`,
};
const NEWEST: Statement = {
  name: 'guidance-newest',
  text: `WITH found AS MATERIALIZED (SELECT ${FOUND}, 0 AS rank FROM article_search WHERE $1 = ''
      AND EXISTS (SELECT 1 FROM article_texts t WHERE t.id = text_id AND t.status = 'PUBLISHED')),
    ${ANSWER}`,
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

interface AnswerRow extends CountsRow, Record<string, unknown> {
  readonly sections: readonly { readonly textId: string; readonly position: number | null }[];
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
    if (asked.length === 0) return this.answer(actor, NEWEST, '', question, []);
    const all = await this.answer(actor, MATCHING, queryOf(asked, '&'), question, asked);
    if (all.isSomething) return all;
    const corrected = await this.corrected(actor, asked);
    if (corrected) {
      const meant = askedWords(corrected);
      const found = await this.answer(actor, MATCHING, queryOf(meant, '&'), question, meant, corrected);
      if (found.isSomething) return found;
      return this.answer(actor, MATCHING, queryOf(meant, '|'), question, meant, corrected);
    }
    return asked.length > 1 ? this.answer(actor, MATCHING, queryOf(asked, '|'), question, asked) : all;
  }

  private async answer(
    actor: Actor,
    statement: Statement,
    query: string,
    question: GuidanceQuestion,
    asked: readonly Asked[],
    lookedFor = question.text,
  ): Promise<Answered> {
    const { filter, readerLanguage, first } = question;
    const values = [query, ...filterValues(filter), readerLanguage, first, queryOf(asked, '|')];
    const [row] = await this.reader.rows<AnswerRow>(actor, statement, values);
    const facets = toFacets(row!);
    const sections = row!.sections.map((section) => ({ ...section, version: null }));
    const isSomething = facets.pillars.length + facets.audiences.length + facets.languages.length > 0;
    return { sections, lookedFor, isSomething, facets: () => Promise.resolve(facets) };
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
