import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type EnqueuedTaskPromise,
  Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
  type MultiSearchQuery,
  type MultiSearchResponse,
  type MultiSearchResult,
  type RecordAny,
} from 'meilisearch';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { NotNow } from '../jobs/job.js';
import { Log } from '../telemetry/log.js';
import { generateTenantToken } from 'meilisearch/token';
import { SearchKey } from './search-key.js';
import { SearchRefused, SearchRequest } from './search-request.js';

/** Longer than this nobody waits for an answer: the caller has another way to find it. */
const SEARCH_TIMEOUT_MS = 1_500;
/** After a failure the server is left alone for this long, so that not every search waits for the timeout first. */
const REST_MS = 5_000;
/** A token is used for half of its life; the rest is for clocks that differ from that of the search server. */
const TOKEN_MS = 60_000;
/** More kinds of readers than a Centre has at one moment. */
const MOST_TOKENS = 1_000;
const CHANGE_TIMEOUT_MS = 60_000;
/** A change is usually there after 20 ms; behind a long queue of others it takes longer. */
const CHANGE_WAIT = { interval: 20, timeout: 120_000 };

// Node's fetch loses 40 ms per answer to a compressed and chunked one (delayed acknowledgement).
const requestInit = { headers: { 'accept-encoding': 'identity' } };

/** For each index that is searched: the condition that every document of an answer fulfils. */
export type SearchRules = Readonly<Record<string, { readonly filter: string }>>;

/** There is no search server, it does not answer in time, or it does not know the index: find it another way. */
export class SearchUnavailable extends NotNow {
  constructor(options?: ErrorOptions) {
    super('The search server cannot answer.', options);
    this.name = 'SearchUnavailable';
  }
}

/** The Meilisearch server that the settings name. It knows no index: features have theirs. */
@Injectable()
export class SearchServer implements OnApplicationShutdown {
  /** For changes of indexes; null when the settings name no server. */
  readonly changes: Meilisearch | null;
  private readonly searches: SearchRequest | null;
  private readonly key: SearchKey | null;
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  private restsUntil = 0;
  private isAway = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly log: Log,
  ) {
    const { MEILI_URL: host, MEILI_KEY: apiKey } = settings;
    this.searches = host ? new SearchRequest(host, SEARCH_TIMEOUT_MS) : null;
    this.key = this.searches && apiKey ? new SearchKey(this.searches, apiKey, settings.MEILI_PREFIX) : null;
    this.changes = host
      ? new Meilisearch({ host, ...(apiKey ? { apiKey } : {}), requestInit, timeout: CHANGE_TIMEOUT_MS })
      : null;
  }

  onApplicationShutdown(): void {
    this.searches?.close();
  }

  /** The name of an index on this server, which other installations may share. */
  indexName(name: string): string {
    return `${this.settings.MEILI_PREFIX}${name}`;
  }

  /**
   * Asks several questions in one round trip, under a token that narrows each index to what `rules` say and is good for nothing
   * else. Throws SearchUnavailable when there is no answer to be had.
   */
  async search<Document extends RecordAny>(
    queries: readonly MultiSearchQuery[],
    rules: SearchRules,
  ): Promise<MultiSearchResult<Document>[]> {
    if (!this.searches || performance.now() < this.restsUntil) throw new SearchUnavailable();
    try {
      const key = await this.token(rules);
      const call = { method: 'POST', path: '/multi-search', key, content: { queries } } as const;
      const answer = (await this.searches.send(call)) as MultiSearchResponse<Document>;
      this.isBack();
      return answer.results;
    } catch (failure) {
      // A refusal (no such index yet, settings not applied yet) comes at once; only silence costs time.
      if (failure instanceof SearchRefused) {
        // Somebody took the key away: the next search asks for it again.
        if (failure.status === 403) this.forgetKey();
        this.log.warn('search.unavailable', { failure });
      } else {
        this.restsUntil = performance.now() + REST_MS;
        this.isLost(failure);
      }
      throw new SearchUnavailable({ cause: failure });
    }
  }

  /** Runs work on the indexes. Throws SearchUnavailable when the server does not answer. */
  async changing<T>(work: () => Promise<T>): Promise<T> {
    try {
      const answer = await work();
      this.isBack();
      return answer;
    } catch (failure) {
      if (!isSilence(failure)) throw failure;
      this.isLost(failure);
      throw new SearchUnavailable({ cause: failure });
    }
  }

  /** Said once, however many ask in vain. */
  private isLost(failure: unknown): void {
    if (!this.isAway) this.log.warn('search.lost', { failure });
    this.isAway = true;
  }

  private isBack(): void {
    if (this.isAway) this.log.info('search.back');
    this.isAway = false;
  }

  /** Undefined for a server without keys, as developers have it: there only the condition of each question holds. */
  private token(rules: SearchRules): Promise<string> | undefined {
    if (!this.key) return undefined;
    const kind = JSON.stringify(rules);
    const known = this.tokens.get(kind);
    if (known !== undefined && performance.now() < known.until) return known.token;
    const token = makeToken(this.key, rules);
    token.catch(() => this.tokens.delete(kind));
    if (this.tokens.size >= MOST_TOKENS) this.tokens.clear();
    this.tokens.set(kind, { token, until: performance.now() + TOKEN_MS / 2 });
    return token;
  }

  private forgetKey(): void {
    this.key?.forget();
    this.tokens.clear();
  }

  /** Waits until a change has been made. Throws when it was refused. */
  async done(task: EnqueuedTaskPromise): Promise<void> {
    const { status, type, error } = await task.waitTask(CHANGE_WAIT);
    if (status !== 'succeeded')
      throw new Error(`The search server did not do ${type}: ${error?.code ?? status}`);
  }
}

async function makeToken(keys: SearchKey, rules: SearchRules): Promise<string> {
  const { key, uid } = await keys.get();
  // The present of the search server, which knows no other clock.
  const expiresAt = new Date(performance.timeOrigin + performance.now() + TOKEN_MS);
  return generateTenantToken({ apiKey: key, apiKeyUid: uid, searchRules: { ...rules }, expiresAt });
}

function isSilence(failure: unknown): boolean {
  return failure instanceof MeilisearchRequestError || failure instanceof MeilisearchRequestTimeOutError;
}

/** Whether the server answered that something is not there. */
export function isMissing(failure: unknown): boolean {
  return failure instanceof MeilisearchApiError && failure.response.status === 404;
}
