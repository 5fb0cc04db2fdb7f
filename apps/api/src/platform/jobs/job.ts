import { SetMetadata } from '@nestjs/common';
import type { RecordedEvent } from './event.js';

/** A job as it is put into the queue. */
export interface JobRequest {
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** A waiting job with the same key is replaced. */
  readonly key?: string;
  readonly runAt?: Date;
}

/** What a job needs is away, and whoever needs it has said so: the job is tried again, and its failure is no news. */
export class NotNow extends Error {}

/** A class that does one kind of job. Running it twice with the same payload must be harmless. */
export interface Job {
  run(payload: Readonly<Record<string, unknown>>): Promise<void>;
}

/** A class that reacts to events. Running it twice for the same event must be harmless. */
export interface Reaction {
  react(event: RecordedEvent): Promise<void>;
}

export const JOB = 'salus:job';
export const REACTION = 'salus:reaction';

export interface JobOptions {
  readonly task: string;
  /** Crontab (UTC) at which the job also starts by itself. */
  readonly cron?: string;
  /** It also runs as soon as a worker has started. */
  readonly atStart?: boolean;
}
export interface ReactionOptions {
  readonly task: string;
  readonly on: readonly string[];
}

/** Marks a provider as the one that does jobs of this name. */
export const DoesJob = (options: JobOptions) => SetMetadata(JOB, options);
/** Marks a provider as one that reacts to these events, each in a job of its own. */
export const ReactsTo = (options: ReactionOptions) => SetMetadata(REACTION, options);
