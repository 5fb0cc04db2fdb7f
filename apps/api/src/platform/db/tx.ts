import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Actor, isPerson } from '../access/actor.js';
import type { Clock } from '../clock.js';
import { newId } from '../ids.js';
import type { JobRequest } from '../jobs/job.js';
import type { Subscribers } from '../jobs/subscribers.js';
import type { DomainEvent, RecordedEvent } from '../jobs/event.js';
import type { Statement } from './reader.js';

interface EarlierCommand {
  readonly operation: string;
  readonly fingerprint: Buffer;
  readonly resultId: string;
}

/** One transaction of one actor. Repositories are made from it, and live no longer than it does. */
export class Tx {
  private readonly repositories = new Map<unknown, unknown>();
  /** Id of what the running command makes or changes. */
  resultId = '';
  private moment: Date | null = null;

  constructor(
    readonly actor: Actor,
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly subscribers: Subscribers,
    readonly clock: Clock,
  ) {}

  /**
   * When everything in this transaction happens: one moment, taken when it is first asked for, so that what is written
   * and the event that tells of it agree. Ask after rows are locked.
   */
  get now(): Date {
    return (this.moment ??= this.clock.now());
  }

  /** TypeORM inside this transaction. */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** The repository of this transaction. */
  use<R>(Repository: new (tx: Tx) => R): R {
    if (!this.repositories.has(Repository)) this.repositories.set(Repository, new Repository(this));
    return this.repositories.get(Repository) as R;
  }

  /** A prepared statement inside this transaction. */
  async rows<Row extends QueryResultRow>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>({ ...statement, values: [...values] })).rows;
  }

  /** Writes one event with the jobs of all who react to it, and wakes the open screens on commit. */
  async record(event: DomainEvent): Promise<RecordedEvent> {
    const recorded: RecordedEvent = {
      ...event,
      id: newId(),
      at: this.now,
      actorId: isPerson(this.actor) ? this.actor.userId : (event.onBehalfOf ?? null),
    };
    await this.rows(RECORD, [
      recorded.id,
      recorded.organisationId,
      recorded.ticketId,
      recorded.articleId,
      recorded.type,
      recorded.audience,
      recorded.actorId,
      JSON.stringify(recorded.facts),
      recorded.at,
      JSON.stringify(this.subscribers.jobsFor(recorded)),
      recorded.isQuiet ? null : JSON.stringify(liveNotice(recorded)),
      JSON.stringify(recorded.centreFacts ?? {}),
    ]);
    return recorded;
  }

  /** A job that starts after the commit, or at `runAt`; one with the same key replaces the earlier one. */
  async enqueue(...jobs: JobRequest[]): Promise<void> {
    await this.rows(ENQUEUE, [JSON.stringify(jobs)]);
  }

  /** Takes back a job that waits under this key. */
  async cancel(jobKey: string): Promise<void> {
    await this.rows(CANCEL, [jobKey]);
  }

  /** Claims the key of a command; answers the earlier command when the key was used before. */
  async claimCommand(
    key: string,
    operation: string,
    fingerprint: Buffer,
    resultId: string,
  ): Promise<EarlierCommand | null> {
    const claimed = await this.rows(CLAIM, [
      isPerson(this.actor) ? this.actor.userId : null,
      key,
      operation,
      fingerprint,
      resultId,
      this.clock.now(),
    ]);
    if (claimed.length > 0) return null;
    const [earlier] = await this.rows<{ operation: string; fingerprint: Buffer; result_id: string }>(
      CLAIMED,
      [isPerson(this.actor) ? this.actor.userId : null, key],
    );
    // Cleaned away between the two statements: the whole command is tried again.
    if (!earlier) throw Object.assign(new Error('The earlier command is gone'), { code: '40001' });
    return { operation: earlier.operation, fingerprint: earlier.fingerprint, resultId: earlier.result_id };
  }
}

/** Ids only: whoever hears it asks again under their own rights. */
function liveNotice(event: RecordedEvent) {
  const { id, organisationId, ticketId, articleId, type, audience, at } = event;
  return { id, organisationId, ticketId, articleId, type, audience, at };
}

const RECORD: Statement = {
  name: 'record-event',
  text: `WITH event AS (
    INSERT INTO events (id, organisation_id, ticket_id, article_id, type, audience, actor_id, facts, at, centre_facts)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $12) RETURNING id)
    SELECT enqueue($10), CASE WHEN $11::text IS NOT NULL THEN pg_notify('salus_live', $11) END FROM event`,
};
const ENQUEUE: Statement = { name: 'enqueue', text: 'SELECT enqueue($1)' };
const CANCEL: Statement = { name: 'cancel-job', text: 'SELECT cancel_job($1)' };
const CLAIM: Statement = {
  name: 'claim-command',
  text: `INSERT INTO commands (user_id, key, operation, fingerprint, result_id, given_at) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT DO NOTHING RETURNING key`,
};
const CLAIMED: Statement = {
  name: 'claimed-command',
  text: 'SELECT operation, fingerprint, result_id FROM commands WHERE user_id = $1 AND key = $2',
};
