import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { checkSearchQuery, isLanguage } from '@salus/rules';
import { WORKER } from '../platform/access/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { refuse } from '../platform/errors/domain-error.js';
import { meaningfulWords } from './synonyms.js';

export const SEARCH_OUTCOMES = ['NOTHING_FOUND', 'NOTHING_OPENED'] as const;

export interface NoteSearchInput {
  readonly query: string;
  readonly language: string;
  readonly outcome: string;
}

/** From so many different times on, words are those of many and may be read. */
const READABLE_FROM = 3;
/** Asked again within this, it is the same time. */
const SAME_TIME = "interval '10 minutes'";
/** More different searches are not kept: the most frequent have long been counted. */
const MOST = 20_000;
/** One process counts no more than these in a minute; somebody who floods it with words fills nothing. */
const PER_MINUTE = 120;

const NOTE: Statement = {
  name: 'search-gap-note',
  text: `INSERT INTO search_gaps AS g (digest, outcome, language, times, last_at)
    SELECT $1, $2, $3, 1, $5 WHERE (SELECT count(*) FROM search_gaps) < ${MOST}
      OR EXISTS (SELECT 1 FROM search_gaps WHERE digest = $1 AND outcome = $2 AND language = $3)
    ON CONFLICT (digest, outcome, language) DO UPDATE SET times = g.times + 1, last_at = $5,
      words = CASE WHEN g.times + 1 >= ${READABLE_FROM} THEN $4 END
    WHERE g.last_at <= $5::timestamptz - ${SAME_TIME}`,
};

/** Counts a search that led nowhere. Who searched is not known here, and what only one person asks is never readable. */
@Injectable()
export class NoteSearch {
  private minute = 0;
  private counted = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** False when it was not counted. */
  async execute({ query, language, outcome }: NoteSearchInput): Promise<boolean> {
    refuse([
      checkSearchQuery(query),
      isLanguage(language) ? null : { field: 'language', code: 'UNKNOWN' },
      (SEARCH_OUTCOMES as readonly string[]).includes(outcome) ? null : { field: 'outcome', code: 'UNKNOWN' },
    ]);
    const now = this.clock.now();
    const words = publicWords(query);
    if (words === '' || !this.hasRoom(now)) return false;
    const digest = createHmac('sha256', this.settings.APP_SECRET).update(`search ${words}`).digest();
    await this.uow.run(WORKER, (tx) => tx.rows(NOTE, [digest, outcome, language, words, now]));
    return true;
  }

  private hasRoom(now: Date): boolean {
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.minute) [this.minute, this.counted] = [minute, 0];
    this.counted += 1;
    return this.counted <= PER_MINUTE;
  }
}

/** The words of a question in the order of the alphabet; none when it holds what names a person: an address, or a long number. */
function publicWords(query: string): string {
  if (query.includes('@') || /\d[\d ./-]{4,}\d/.test(query)) return '';
  return [...new Set(meaningfulWords(query))].sort().join(' ').slice(0, 200);
}
