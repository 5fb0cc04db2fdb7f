import { createHash } from 'node:crypto';
import { SearchRefused, type SearchRequest } from './search-request.js';

/** A key of the search server that can search and nothing else. */
interface Key {
  readonly key: string;
  readonly uid: string;
}

/** The key that tokens of searches are made from: the same for all processes of an installation, made when it is not there. */
export class SearchKey {
  private readonly uid: string;
  private known: Promise<Key> | null = null;

  constructor(
    private readonly requests: SearchRequest,
    private readonly masterKey: string,
    private readonly prefix: string,
  ) {
    this.uid = uidOf(prefix);
  }

  get(): Promise<Key> {
    this.known ??= this.find().catch((failure: unknown) => {
      this.forget();
      throw failure;
    });
    return this.known;
  }

  forget(): void {
    this.known = null;
  }

  private async find(): Promise<Key> {
    const there = await this.ask();
    if (there) return there;
    try {
      const content = {
        uid: this.uid,
        name: 'Salus searches',
        actions: ['search'],
        indexes: [`${this.prefix}*`],
        expiresAt: null,
      };
      const call = { method: 'POST', path: '/keys', key: this.masterKey, content } as const;
      return (await this.requests.send(call)) as Key;
    } catch (failure) {
      // Another process was faster.
      const others = failure instanceof SearchRefused ? await this.ask() : null;
      if (others) return others;
      throw failure;
    }
  }

  private async ask(): Promise<Key | null> {
    try {
      const call = { method: 'GET', path: `/keys/${this.uid}`, key: this.masterKey } as const;
      return (await this.requests.send(call)) as Key;
    } catch (failure) {
      if (failure instanceof SearchRefused && failure.status === 404) return null;
      throw failure;
    }
  }
}

/** A version 4 UUID, as the search server asks for, that follows from the prefix of the installation. */
function uidOf(prefix: string): string {
  const hex = createHash('sha256').update(`salus search ${prefix}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
