import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Reader, type Statement } from '../platform/db/reader.js';
import type { FacetCount, GuidanceFacets, GuidanceFilter } from './article.model.js';
import { COUNTS, FOUND } from './guidance-search.sql.js';
import { filterValues } from './guidance-question.js';

const COUNT: Statement = {
  name: 'guidance-count',
  text: `WITH found AS MATERIALIZED (SELECT ${FOUND} FROM article_search WHERE text_id = ANY ($1::uuid[])
      AND EXISTS (SELECT 1 FROM article_texts t WHERE t.id = text_id AND t.status = 'PUBLISHED'))
    SELECT ${COUNTS}`,
};

type Counts = Readonly<Record<string, number>> | null;
export interface CountsRow {
  readonly total: number;
  readonly pillars: Counts;
  readonly audiences: Counts;
  readonly languages: Counts;
}

/** Counts articles as the actor may see them, whatever a search server has found. */
@Injectable()
export class GuidanceCounts {
  constructor(private readonly reader: Reader) {}

  async of(actor: Actor, textIds: readonly string[], filter: GuidanceFilter): Promise<GuidanceFacets> {
    const [row] = await this.reader.rows<CountsRow & Record<string, unknown>>(actor, COUNT, [
      textIds,
      ...filterValues(filter),
    ]);
    return toFacets(row!);
  }
}

export function toFacets({ total, pillars, audiences, languages }: CountsRow): GuidanceFacets {
  return {
    total,
    pillars: facetCounts(pillars),
    audiences: facetCounts(audiences),
    languages: facetCounts(languages),
  };
}

/** The counts of one filter, the most frequent first. */
function facetCounts(counts: Counts): FacetCount[] {
  return Object.entries(counts ?? {})
    .map(([value, count]) => ({ value, count: Number(count) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
