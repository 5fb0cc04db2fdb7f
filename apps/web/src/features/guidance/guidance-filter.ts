import type {
  Audience,
  BrowseGuidanceQueryVariables,
  Pillar,
  SearchGuidanceQueryVariables,
} from '@salus/contract';
import { searchable } from '../../lib/guidance/guidance-search.js';
import { AUDIENCES, PILLARS } from '../../lib/guidance/names.js';

/** The search page's state, all of which lives in the address. */
export interface GuidanceChoice {
  readonly query: string;
  readonly pillar: Pillar | undefined;
  readonly audience: Audience | undefined;
  readonly language: string | undefined;
  readonly after: string | undefined;
}

const PAGE_SIZE = 50;

/** Reads the address; what nobody could have chosen is ignored. */
export function readChoice(parameters: URLSearchParams): GuidanceChoice {
  const language = parameters.get('language') ?? '';
  return {
    query: searchable(parameters.get('q') ?? ''),
    pillar: PILLARS.find((pillar) => pillar === parameters.get('pillar')),
    audience: AUDIENCES.find((audience) => audience === parameters.get('audience')),
    language: /^[a-z]{2}$/.test(language) ? language : undefined,
    after: parameters.get('after') ?? undefined,
  };
}

/** The address of a choice; what is not chosen is left out. */
export function choicePath(choice: Partial<GuidanceChoice>): string {
  const { query, ...others } = choice;
  const parameters = new URLSearchParams();
  if (query !== undefined && query !== '') parameters.set('q', query);
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '/guidance' : `/guidance?${text}`;
}

function filterOf({ pillar, audience, language }: GuidanceChoice) {
  return {
    ...(pillar === undefined ? {} : { pillar }),
    ...(audience === undefined ? {} : { audience }),
    ...(language === undefined ? {} : { language }),
  };
}

export function isFiltered(choice: GuidanceChoice): boolean {
  return Object.keys(filterOf(choice)).length > 0;
}

/** What to search for, when words were entered. */
export function searchVariables(choice: GuidanceChoice): SearchGuidanceQueryVariables {
  return { query: choice.query, filter: filterOf(choice), first: PAGE_SIZE, withCounts: true };
}

/** What to list, when no words were entered. */
export function browseVariables(choice: GuidanceChoice): BrowseGuidanceQueryVariables {
  return { filter: filterOf(choice), ...(choice.after === undefined ? {} : { after: choice.after }) };
}
