import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { importArticles } from './editing/import-articles.js';
import { editorByEmail } from './editing/editor-by-email.js';
import { Clock } from './platform/clock.js';
import { readSettings } from './platform/config/settings.js';

// Publishes Markdown files with front matter in the name of an editor, past the second pair of eyes: whoever runs this answers for them.
const [folder, email] = process.argv.slice(2);
if (!folder || !email)
  throw new Error(
    'Name the folder and an editor: node apps/api/dist/import-articles.js folder editor@centre.example. See docs/operations.md.',
  );
const settings = { ...readSettings(process.env), SALUS_ROLES: [] };
const app = await NestFactory.createApplicationContext(AppModule.with(settings, new Clock()), {
  logger: false,
  abortOnError: false,
});
const { added, changed, same } = await importArticles(app, folder, await editorByEmail(app, email));
await app.close();
console.log(`${added} texts are new, ${changed} have changed, ${same} said the same already.`);
