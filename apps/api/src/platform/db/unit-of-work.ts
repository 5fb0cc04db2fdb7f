import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkIdempotencyKey } from '@salus/rules';
import type { PoolClient } from 'pg';
import type { QueryRunner } from 'typeorm';
import { type Actor, isPerson, type Person } from '../access/actor.js';
import { Clock } from '../clock.js';
import { DomainError, refuse } from '../errors/domain-error.js';
import { Subscribers } from '../jobs/subscribers.js';
import { Connections } from './connections.js';
import { beginAs } from './context.js';
import { Tx } from './tx.js';

const ATTEMPTS = 5;
/** Serialisation failure and deadlock: nothing was done, the same may be tried again. */
const MAY_BE_REPEATED = new Set(['40001', '40P01']);

export interface Command {
  readonly idempotencyKey: string;
}

/** The one door for writing: only what happens inside `run` or `command` can change a row. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly connections: Connections,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction under the actor's login role; repeats it when PostgreSQL asks for that. */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work);
      } catch (failure) {
        const code = (failure as { code?: string }).code;
        if (attempt >= ATTEMPTS || code === undefined || !MAY_BE_REPEATED.has(code)) throw failure;
      }
    }
  }

  /**
   * A command of a person, done at most once for its key. `resultId` is the id of what the command makes or changes.
   * A repetition waits for the first one and answers the same id; the same key with other content is refused.
   */
  async command(
    actor: Person,
    operation: string,
    input: Command,
    resultId: string,
    work: (tx: Tx) => Promise<void>,
  ): Promise<string> {
    refuse([checkIdempotencyKey(input.idempotencyKey)]);
    const fingerprint = createHash('sha256').update(operation).update(JSON.stringify(input)).digest();
    return this.run(actor, async (tx) => {
      const earlier = await tx.claimCommand(input.idempotencyKey, operation, fingerprint, resultId);
      if (earlier) {
        if (earlier.operation === operation && earlier.fingerprint.equals(fingerprint))
          return earlier.resultId;
        throw new DomainError(
          'IDEMPOTENCY_MISMATCH',
          'This key was used for another command. Make a new key and try again.',
          [{ field: 'idempotencyKey', code: 'USED' }],
        );
      }
      tx.resultId = resultId;
      await work(tx);
      return resultId;
    });
  }

  private async once<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner: QueryRunner = this.connections.source(actor.class).createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query(beginAs(actor));
      tellTypeOrm(runner, true);
      const answer = await work(new Tx(actor, runner, client, this.subscribers, this.clock));
      await client.query('COMMIT');
      return answer;
    } catch (failure) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw failure;
    } finally {
      tellTypeOrm(runner, false);
      await runner.release();
    }
  }
}

/** The transaction was opened past TypeORM, to say the context in the same round trip; unless told, it refuses to lock rows. */
function tellTypeOrm(runner: QueryRunner, isTransactionActive: boolean): void {
  Object.assign(runner, { isTransactionActive });
}

/** The person behind an actor, or a refusal. */
export function person(actor: Actor): Person {
  if (isPerson(actor)) return actor;
  throw new DomainError('UNAUTHENTICATED', 'Please sign in first.');
}
