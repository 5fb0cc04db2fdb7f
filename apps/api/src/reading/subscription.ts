import { Pillar } from '@salus/rules';
import type { Statement } from '../platform/db/reader.js';
import { secretFor } from '../platform/secret-links.js';

/** What was asked for and not confirmed by then is forgotten. */
export const CONFIRM_HOURS = 48;
/** Mails about asking for something, to one address in one day, whoever names it. */
export const ASKED_PER_DAY = 5;
export const SUBSCRIPTIONS_PATH = '/subscriptions';
const LONGEST_ADDRESS = 254;

/** What somebody wants to hear of: one article, one priority of the plan, or, with neither, everything. */
export interface Scope {
  readonly articleId: string | null;
  readonly pillar: Pillar | null;
}

export interface Subscription extends Scope, Record<string, unknown> {
  readonly id: string;
  readonly address: string;
  readonly language: string;
  readonly confirmedAt: Date | null;
}

/** Of an article that the whole world may read, in this language before all others. */
export const WORLD_TITLE: Statement = {
  name: 'subscription-world-title',
  text: `SELECT title FROM article_texts WHERE article_id = $1 AND 'WORLD' = ANY (readers) ORDER BY language <> $2, language <> 'en', language LIMIT 1`,
};

/** In the links of a mail; every mail to one subscriber writes the same. */
export const subscriptionSecret = (appSecret: string, id: string): string =>
  secretFor(appSecret, `subscription ${id}`);

// What browsers take in a field for a mail address (HTML standard), with a domain of at least two parts.
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const ADDRESS = new RegExp(`^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@(?:${LABEL}\\.)+${LABEL}$`);

/** The address as it is kept, or null when no mail can be sent there. */
export function readAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= LONGEST_ADDRESS && ADDRESS.test(address) ? address : null;
}

export function isPillar(value: unknown): value is Pillar {
  return Object.values<unknown>(Pillar).includes(value);
}
