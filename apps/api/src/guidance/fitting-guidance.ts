import { Injectable } from '@nestjs/common';
import { checkBody, isLanguage, LIMITS } from '@salus/rules';
import type { Actor } from '../platform/access/actor.js';
import { refuse } from '../platform/errors/domain-error.js';
import type { GuidanceHit } from './article.model.js';
import { checkFirst } from './article.queries.js';
import { SearchGuidance } from './search-guidance.js';
import { tellingWords } from './telling-words.js';

const MOST = 10;

export interface FittingGuidanceRequest {
  readonly text: string;
  readonly language: string;
  readonly first: number;
}

/** Finds what fits a text while it is written: a ticket or an answer. Nothing of the text is kept or logged. */
@Injectable()
export class FittingGuidance {
  constructor(private readonly search: SearchGuidance) {}

  async execute(
    actor: Actor,
    { text, language, first }: FittingGuidanceRequest,
  ): Promise<readonly GuidanceHit[]> {
    const problem = checkBody(text, 'text');
    refuse([
      problem?.code === 'EMPTY' ? null : problem,
      isLanguage(language) ? null : { field: 'language', code: 'UNKNOWN' },
      checkFirst(first, MOST),
    ]);
    const query = tellingWords(text, LIMITS.searchQuery);
    // An empty question would find what is new.
    if (query === '') return [];
    const { hits } = await this.search.execute(actor, { query, first }, language);
    return hits;
  }
}
