import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Connections } from '../platform/db/connections.js';
import { DomainError } from '../platform/errors/domain-error.js';

/**
 * Limits against guessing. There is no hard lock: whoever knows an address could otherwise lock a hospital out, so an
 * account is limited per address of the guesser first and, far more generously, over all of them.
 */
const LIMITS = {
  account_from_address: { points: 10, duration: 15 * 60 },
  address: { points: 100, duration: 15 * 60 },
  account: { points: 100, duration: 60 * 60 },
} as const;
type LimitName = keyof typeof LIMITS;

@Injectable()
export class SignInLimits implements OnApplicationBootstrap {
  private limiters: Record<LimitName, RateLimiterPostgres> | null = null;

  constructor(private readonly connections: Connections) {}

  onApplicationBootstrap(): void {
    const limiter = (name: LimitName) =>
      new RateLimiterPostgres({
        storeClient: this.connections.pool('auth'),
        tableName: 'sign_in_limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        ...LIMITS[name],
      });
    this.limiters = {
      account_from_address: limiter('account_from_address'),
      address: limiter('address'),
      account: limiter('account'),
    };
  }

  /** Counts one attempt. Throws RATE_LIMITED with the seconds to wait when there were too many. */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.limiters!.account_from_address.consume(key(email, address));
      await this.limiters!.address.consume(key(address));
      await this.limiters!.account.consume(key(email));
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

  /** A right password clears what was counted for this account from this address. */
  async clear(email: string, address: string): Promise<void> {
    await this.limiters!.account_from_address.delete(key(email, address));
  }
}

// Addresses of people are not kept, only what they hash to.
function key(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url');
}
