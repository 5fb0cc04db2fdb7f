import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Reader } from '../platform/db/reader.js';
import type { FacetCount, GuidanceFacets, GuidanceFilter } from './article.model.js';
import { statementsOf } from './guidance-search.sql.js';
import { readerKeys } from './readership.policy.js';
import { filterValues } from './guidance-question.js';

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
    const [row] = await this.reader.rows<CountsRow & Record<string, unknown>>(
      actor,
      statementsOf(actor).count,
      [textIds, ...filterValues(filter), readerKeys(actor)],
    );
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
