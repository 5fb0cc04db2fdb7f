import type { Audience, Pillar, Tlp } from '@salus/rules';

/** Where a statement of an article comes from. */
export interface ArticleSource {
  readonly title: string;
  readonly url: string;
}

/** One published text of an article as GraphQL gives it. */
export interface ArticleModel {
  /** Id of the text, not of the article: publishing and finding are about one language. */
  readonly id: string;
  readonly articleId: string;
  readonly slug: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  /** Absent in lists: it is read when somebody asks for it. */
  readonly body?: string;
  readonly pillar: Pillar;
  readonly audiences: readonly Audience[];
  readonly tlp: Tlp;
  readonly lastReviewedOn: string;
  readonly sources: readonly ArticleSource[];
  readonly publishedAt: Date;
  /** Number of the published revision. */
  readonly version: number;
  /** What is different in this revision; empty when nothing was said. */
  readonly changeNote: string;
  readonly sourceLanguage: string;
  /** Whether the source language says something newer. */
  readonly isOlderThanSource: boolean;
}

/** Another text that somebody can go to. */
export interface ArticleLink {
  readonly slug: string;
  readonly language: string;
  readonly title: string;
}

/** A piece of text that was found; marked pieces are what matched. */
export interface HighlightPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
/** How many articles were found, and how many each choice of a filter would leave. */
export interface GuidanceFacets {
  readonly total: number;
  readonly pillars: readonly FacetCount[];
  readonly audiences: readonly FacetCount[];
  readonly languages: readonly FacetCount[];
}
/** The part of an article to open. */
export interface GuidanceSection {
  readonly anchor: string;
  readonly headingParts: readonly HighlightPart[];
}
export interface GuidanceHit {
  readonly article: ArticleModel;
  /** Null when the article is to be opened at its beginning. */
  readonly section: GuidanceSection | null;
  readonly titleParts: readonly HighlightPart[];
  readonly excerptParts: readonly HighlightPart[];
}
export interface GuidanceSearch {
  readonly hits: readonly GuidanceHit[];
  /** Counted when somebody asks for it. */
  facets(): Promise<GuidanceFacets>;
  readonly engine: 'MEILISEARCH' | 'POSTGRESQL';
  /** Something was published or withdrawn that the index does not know yet. */
  readonly isStale: boolean;
}
export interface GuidanceFilter {
  readonly pillar?: Pillar | null;
  readonly audience?: Audience | null;
  readonly language?: string | null;
}
