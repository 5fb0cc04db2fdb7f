import { isLanguage } from '@salus/rules';
import { isPerson } from '../platform/access/actor.js';
import { acceptedLanguages } from '../platform/web/accepted-languages.js';
import type { RequestContext } from '../platform/graphql/request-context.js';

const LANGUAGE_COOKIE = 'salus_language';

/** The language in which somebody reads the product: chosen on the page, set in the profile, or told by the browser. */
export function readerLanguage({ actor, http }: RequestContext): string {
  const chosen = http?.request.cookies[LANGUAGE_COOKIE];
  const accepted = acceptedLanguages(http?.request.headers ?? {}).map((tag) => tag.slice(0, 2).toLowerCase());
  return [chosen, isPerson(actor) ? actor.language : undefined, ...accepted].find(isLanguage) ?? 'en';
}
