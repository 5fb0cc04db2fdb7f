import type { FacetCount, GuidanceFacets, GuidanceFilter, HighlightPart } from './article.model.js';

/** A search as both engines understand it. */
export interface GuidanceQuestion {
  /** Tidied; empty asks for what was published last. */
  readonly text: string;
  readonly filter: GuidanceFilter;
  readonly first: number;
  /** Texts in this language come first, and stand for their article. */
  readonly readerLanguage: string;
}

/** A text that an engine found. What it says is only believed when PostgreSQL has the same text. */
export interface FoundText {
  readonly id: string;
  /** The version of the text that was searched; null when it was the one of this moment. */
  readonly version: number | null;
  /** Null when whoever has the text is to mark it. */
  readonly marked: {
    readonly titleParts: readonly HighlightPart[];
    /** What of the body stands around it. */
    readonly bodyParts: readonly HighlightPart[];
  } | null;
}

export interface Found {
  readonly texts: readonly FoundText[];
  /** What was looked for in the end, for marking it. */
  readonly lookedFor: string;
  /** Counted when somebody asks for it. */
  facets(): Promise<GuidanceFacets>;
}

/** The counts of one filter, the most frequent first. */
export function facetCounts(counts: Readonly<Record<string, number>> | null | undefined): FacetCount[] {
  return Object.entries(counts ?? {})
    .map(([value, count]) => ({ value, count: Number(count) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
