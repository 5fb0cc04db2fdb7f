import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Connections } from '../platform/db/connections.js';
import { networkOf } from '../platform/web/network-of.js';
import { DomainError } from '../platform/errors/domain-error.js';

/**
 * Limits against guessing. What is tried on an account from elsewhere does not count for an address from which its owner has
 * signed in before, so nobody can hold it shut from afar there, and right passwords are not counted at all. Tries from that
 * very address count: who shares it with the owner cannot be told apart.
 */
const LIMITS = {
  account_from_address: { points: 10, duration: 15 * 60 },
  address: { points: 100, duration: 15 * 60 },
  account: { points: 100, duration: 60 * 60 },
} as const;
type LimitName = keyof typeof LIMITS;
/** For how long an address is known after a sign-in from there, in seconds. */
const KNOWN_SECONDS = 90 * 24 * 3600;

@Injectable()
export class SignInLimits implements OnApplicationBootstrap {
  private limiters: Record<LimitName | 'known', RateLimiterPostgres> | null = null;

  constructor(private readonly connections: Connections) {}

  onApplicationBootstrap(): void {
    const limiter = (keyPrefix: string, options: { points: number; duration: number }) =>
      new RateLimiterPostgres({
        storeClient: this.connections.pool('auth'),
        tableName: 'sign_in_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        ...options,
      });
    this.limiters = {
      account_from_address: limiter('account_from_address', LIMITS.account_from_address),
      address: limiter('address', LIMITS.address),
      account: limiter('account', LIMITS.account),
      known: limiter('known', { points: 1, duration: KNOWN_SECONDS }),
    };
  }

  /** Counts one attempt. Throws RATE_LIMITED with the minutes to wait when there were too many. */
  async count(email: string, from: string): Promise<void> {
    const { account_from_address, address, account, known } = this.limiters!;
    try {
      await account_from_address.consume(key(email, networkOf(from)));
      if (await known.get(key(email, networkOf(from)))) return;
      await address.consume(key(networkOf(from)));
      await account.consume(key(email));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
      throw new DomainError(
        'RATE_LIMITED',
        `Too many attempts. Try again in ${minutes} minutes, or call the Centre.`,
        [{ field: 'email', code: 'RATE_LIMITED', max: minutes }],
      );
    }
  }

  /** After a right password: gives back what the attempt was counted as, and remembers from where it came. */
  async clear(email: string, from: string): Promise<void> {
    const { account_from_address, address, account, known } = this.limiters!;
    const place = key(email, networkOf(from));
    const wasKnown = await known.get(place);
    await account_from_address.delete(place);
    await known.set(place, 1, KNOWN_SECONDS);
    if (wasKnown) return;
    await address.reward(key(networkOf(from)), 1);
    await account.reward(key(email), 1);
  }
}

// Addresses of people are not kept, only what they hash to.
function key(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
