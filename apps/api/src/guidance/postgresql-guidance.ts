import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import { type Asked, askedWords } from './asked-words.js';
import type { Phrase } from './synonyms.js';
import { closestWord } from './closest-word.js';
import { type CountsRow, toFacets } from './guidance-counts.js';
import { filterValues, type Found, type GuidanceQuestion } from './guidance-question.js';
import { LIKENESS, statementsOf } from './guidance-search.sql.js';
import { readerKeys } from './readership.policy.js';

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
    const asked = askedWords(question.text, question.synonyms);
    const { matching, newest } = statementsOf(actor);
    if (asked.length === 0) return this.answer(actor, newest, '', question, []);
    const all = await this.answer(actor, matching, queryOf(asked, '&'), question, asked);
    if (all.isSomething) return all;
    const corrected = await this.corrected(actor, asked);
    if (corrected) {
      const meant = askedWords(corrected, question.synonyms);
      const found = await this.answer(actor, matching, queryOf(meant, '&'), question, meant, corrected);
      if (found.isSomething) return found;
      return this.answer(actor, matching, queryOf(meant, '|'), question, meant, corrected);
    }
    return asked.length > 1 ? this.answer(actor, matching, queryOf(asked, '|'), question, asked) : all;
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
    const values = [
      query,
      ...filterValues(filter),
      readerLanguage,
      first,
      queryOf(asked, '|'),
      readerKeys(actor),
    ];
    const [row] = await this.reader.rows<AnswerRow>(actor, statement, values);
    const facets = toFacets(row!);
    const sections = row!.sections.map((section) => ({ ...section, version: null }));
    const isSomething = facets.pillars.length + facets.audiences.length + facets.languages.length > 0;
    return { sections, lookedFor, isSomething, facets: () => Promise.resolve(facets) };
  }

  /** The question with the words that no text has replaced by the most alike that one has; null when there are none. */
  private corrected(actor: Actor, asked: readonly Asked[]): Promise<string | null> {
    const { known: knownWords, alike } = statementsOf(actor);
    const keys = readerKeys(actor);
    return this.reader.run(actor, async (reading) => {
      const known = await reading.rows<{ known: boolean }>(knownWords, [
        asked.map((one) => queryOf([one], '&')),
        keys,
      ]);
      await reading.rows(LIKENESS, []);
      const words: string[] = [];
      let isCorrected = false;
      for (const [at, [phrase]] of asked.entries()) {
        const text = phrase!.join(' ');
        const leads = known[at]?.known ? [] : await reading.rows<{ lead: string }>(alike, [text, keys]);
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
