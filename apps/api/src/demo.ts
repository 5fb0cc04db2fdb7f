import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { loadDemo } from './demo/load-demo.js';
import { MovingClock } from './demo/moving-clock.js';
import { readSettings } from './platform/config/settings.js';

// No role: this process neither answers requests nor runs jobs, it only puts them into the queue.
const settings = { ...readSettings(process.env), SALUS_ROLES: [] };
const clock = new MovingClock();
const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock), {
  logger: false,
  abortOnError: false,
});
const loaded = await loadDemo(app, clock);
await app.close();
console.log(loaded ? 'The demo data is loaded.' : 'There is data already; the demo data is not loaded.');
