import type { Audience, Pillar } from '@salus/rules';
import type { GuidanceFacets, GuidanceFilter } from './article.model.js';
import type { Synonyms } from './synonyms.js';

/** A search as both engines understand it. */
export interface GuidanceQuestion {
  /** Tidied; empty asks for what was published last. */
  readonly text: string;
  readonly filter: GuidanceFilter;
  readonly first: number;
  /** Texts in this language come first, and stand for their article. */
  readonly readerLanguage: string;
  readonly synonyms: Synonyms;
}

/** A section that an engine found; it stands for its article. What is in it, PostgreSQL says. */
export interface FoundSection {
  readonly textId: string;
  /** Null when the engine knows only the text. */
  readonly position: number | null;
  /** The version of the text that was searched; null when it was the one of this moment. */
  readonly version: number | null;
}

export interface Found {
  readonly sections: readonly FoundSection[];
  /** What was looked for in the end, for marking it. */
  readonly lookedFor: string;
  /** Counted when somebody asks for it. */
  facets(): Promise<GuidanceFacets>;
}

/** What the filters ask for, in the order in which statements take it. */
export function filterValues({
  pillar,
  audience,
  language,
}: GuidanceFilter): [Pillar | null, Audience | null, string | null] {
  return [pillar ?? null, audience ?? null, language ?? null];
}
