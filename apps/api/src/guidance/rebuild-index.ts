// Makes the index of guidance anew: `node dist/guidance/rebuild-index.js`, with the environment of the server.
import 'reflect-metadata';
import './article.entity.js';
import { Clock } from '../platform/clock.js';
import { readSettings } from '../platform/config/settings.js';
import { Connections } from '../platform/db/connections.js';
import { Reader } from '../platform/db/reader.js';
import { SearchServer } from '../platform/search/search-server.js';
import { Log } from '../platform/telemetry/log.js';
import { GuidanceIndex } from './guidance-index.js';
import { GuidanceIndexQueries } from './guidance-index.queries.js';

const settings = readSettings(process.env);
if (!settings.MEILI_URL)
  throw new Error('MEILI_URL names no search server, so there is no index. See docs/operations.md.');
const log = new Log(settings);
const connections = new Connections(settings, log);
await connections.onModuleInit();
try {
  const index = new GuidanceIndex(
    new SearchServer(settings, log),
    new GuidanceIndexQueries(new Reader(connections)),
    new Clock(),
    log,
  );
  await index.rebuild();
  console.log(`The index ${index.uid} has been made anew.`);
} finally {
  await connections.onApplicationShutdown();
}
