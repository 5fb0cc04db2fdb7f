import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { GuidanceIndex } from './guidance/guidance-index.js';
import { Clock } from './platform/clock.js';
import { readSettings } from './platform/config/settings.js';

// Makes the search index anew from PostgreSQL, beside the old one, and exchanges them.
const settings = { ...readSettings(process.env), SALUS_ROLES: [] };
const app = await NestFactory.createApplicationContext(AppModule.with(settings, new Clock()), {
  logger: false,
  abortOnError: false,
});
await app.get(GuidanceIndex).rebuild();
await app.close();
console.log('The search index is new.');
