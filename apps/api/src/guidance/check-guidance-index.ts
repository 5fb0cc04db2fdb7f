import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { WORKER } from '../platform/access/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { UnitOfWork } from '../platform/db/unit-of-work.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';
import { GuidanceIndex } from './guidance-index.js';

const TASK = 'check-guidance-index';

/** At the start of a worker and every five minutes: the index is there, made by these settings, and misses nothing. */
@Injectable()
@DoesJob({ task: TASK, cron: '*/5 * * * *' })
export class CheckGuidanceIndex implements Job, OnApplicationBootstrap {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly uow: UnitOfWork,
    private readonly index: GuidanceIndex,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.SALUS_ROLES.includes('worker')) return;
    await this.uow.run(WORKER, (tx) => tx.enqueue({ task: TASK, payload: {}, key: TASK }));
  }

  run(): Promise<void> {
    return this.index.check();
  }
}

/** The job to ask for when the index is to be made anew whatever it looks like. */
@Injectable()
@DoesJob({ task: 'rebuild-guidance-index' })
export class RebuildGuidanceIndex implements Job {
  constructor(private readonly index: GuidanceIndex) {}

  run(): Promise<void> {
    return this.index.rebuild();
  }
}
