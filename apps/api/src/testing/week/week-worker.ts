// A worker of the product whose clock is that of the simulation.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module.js';
import { readSettings } from '../../platform/config/settings.js';
import { WeekClock } from './week-clock.js';

const settings = { ...readSettings(process.env), SALUS_ROLES: ['worker' as const] };
const clock = new WeekClock(process.env['WEEK_CLOCK']!);
const app = await NestFactory.createApplicationContext(AppModule.with(settings, clock), {
  logger: false,
  abortOnError: false,
});
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
console.log('ready');
