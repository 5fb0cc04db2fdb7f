import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { ExportArticles } from './editing/export-articles.js';
import { Clock } from './platform/clock.js';
import { readSettings } from './platform/config/settings.js';

// Writes all guidance as Markdown files with front matter.
const [folder] = process.argv.slice(2);
if (!folder)
  throw new Error('Name the folder: node apps/api/dist/export-articles.js folder. See docs/operations.md.');
const settings = { ...readSettings(process.env), SALUS_ROLES: [] };
const app = await NestFactory.createApplicationContext(AppModule.with(settings, new Clock()), {
  logger: false,
  abortOnError: false,
});
const { shown, hidden } = await app.get(ExportArticles, { strict: false }).execute(folder);
await app.close();
console.log(`${shown} published texts and ${hidden} others are in ${folder}.`);
