// `npm run relevance`: how good the search is, for the search server and for PostgreSQL alone.
import 'reflect-metadata';
import { relevanceTable, weakest } from '@salus/relevance';
import { RelevanceScene } from './relevance.js';

const SHOWN = Number(process.env['RELEVANCE_WEAKEST'] ?? 0);

const scene = await RelevanceScene.start();
for (const engine of ['MEILISEARCH', 'POSTGRESQL'] as const) {
  const measured = await scene.measure(engine);
  console.log(`\n${engine}\n${relevanceTable(measured)}`);
  if (SHOWN > 0) console.log(`\n${weakest(measured, SHOWN)}`);
}
await scene.stop();
