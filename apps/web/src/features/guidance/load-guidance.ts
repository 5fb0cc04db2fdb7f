import {
  BrowseGuidanceDocument,
  ReadArticleDocument,
  SearchGuidanceDocument,
  type ReadArticleQuery,
} from '@salus/contract';
import { articlePath } from '../../lib/guidance/article-path.js';
import { askAhead, operationKey } from '../../lib/operations.js';
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

/** Asks for the article at this address; answers its own address when this is one that leads on to it. */
export async function loadArticle({ params, language, cache }: Visit): Promise<string | null> {
  const variables = articleVariables(params, language);
  await askAhead(cache, ReadArticleDocument, variables);
  const article = cache.getQueryData<ReadArticleQuery>(operationKey(ReadArticleDocument, variables))?.article;
  return article && article.slug !== variables.slug ? articlePath(article.slug, params['language']) : null;
}
