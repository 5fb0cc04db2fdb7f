// A worker of the product that also knows a slow job: for tests that kill it in the middle.
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Clock } from '../platform/clock.js';
import { readSettings } from '../platform/config/settings.js';
import { DoesJob, type Job } from '../platform/jobs/job.js';

const SLOW_MS = Number(process.env['SLOW_MS']);

/** Says when it begins and when it is done, and takes its time in between. */
@Injectable()
@DoesJob({ task: 'slow' })
class SlowJob implements Job {
  async run({ name }: { name?: string }): Promise<void> {
    console.log(`begun ${name}`);
    await sleep(SLOW_MS);
    console.log(`done ${name}`);
  }
}

@Module({
  imports: [AppModule.with({ ...readSettings(process.env), SALUS_ROLES: ['worker'] }, new Clock())],
  providers: [SlowJob],
})
class SlowWorker {}

const app = await NestFactory.createApplicationContext(SlowWorker, { logger: false, abortOnError: false });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
console.log('ready');
