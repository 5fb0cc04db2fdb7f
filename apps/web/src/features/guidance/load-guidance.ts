import { BrowseGuidanceDocument, ReadArticleDocument, SearchGuidanceDocument } from '@salus/contract';
import { askAhead } from '../../lib/operations.js';
import type { Visit } from '../../lib/visit.js';
import { browseVariables, readChoice, searchVariables } from './guidance-filter.js';

/** Asks for the list that the search page shows at this address. */
export async function loadGuidance({ url, cache }: Visit): Promise<void> {
  const choice = readChoice(url.searchParams);
  await (choice.query === ''
    ? askAhead(cache, BrowseGuidanceDocument, browseVariables(choice))
    : askAhead(cache, SearchGuidanceDocument, searchVariables(choice)));
}

/** The article in the language of the address, else in the reader's own where there is one. */
export function articleVariables(params: Visit['params'], readerLanguage: string) {
  return { slug: params['slug'] ?? '', language: params['language'] ?? readerLanguage };
}

/** Asks for the article at this address. */
export async function loadArticle({ params, language, cache }: Visit): Promise<void> {
  await askAhead(cache, ReadArticleDocument, articleVariables(params, language));
}
