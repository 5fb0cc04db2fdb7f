import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { RecordedEvent } from './event.js';
import {
  JOB,
  type Job,
  type JobOptions,
  type JobRequest,
  type Reaction,
  REACTION,
  type ReactionOptions,
} from './job.js';

/** Who does which job and who reacts to which event: found at boot among the providers of all features. */
@Injectable()
export class Subscribers implements OnModuleInit {
  readonly jobs = new Map<string, { job: Job; options: JobOptions }>();
  readonly reactions = new Map<string, Reaction>();
  /** True while history is loaded that nobody lives through: no mails, no timers. */
  isQuiet = false;
  private readonly tasksByEvent = new Map<string, string[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const job = this.reflector.get<JobOptions | undefined>(JOB, metatype);
      if (job) this.jobs.set(job.task, { job: instance as Job, options: job });
      const reaction = this.reflector.get<ReactionOptions | undefined>(REACTION, metatype);
      if (!reaction) continue;
      this.reactions.set(reaction.task, instance as Reaction);
      for (const type of reaction.on)
        this.tasksByEvent.set(type, [...(this.tasksByEvent.get(type) ?? []), reaction.task]);
    }
  }

  jobsFor(event: RecordedEvent): JobRequest[] {
    if (this.isQuiet) return [];
    return (this.tasksByEvent.get(event.type) ?? []).map((task) => ({
      task,
      payload: { eventId: event.id },
    }));
  }
}
