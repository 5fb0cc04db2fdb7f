import type { UiLanguage } from '@salus/messages';
import type { QueryClient } from '@tanstack/react-query';

/** What a route asks for depends on: the address, its parameters and the language; answers go into the cache. */
export interface Visit {
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly language: UiLanguage;
  readonly cache: QueryClient;
}
