import type { FastifyInstance } from 'fastify';
import { readSettings } from './platform/config/settings.js';
import { Health } from './platform/health/health.js';
import { createServer } from './server.js';

const DRAIN_MS = 30_000;

const settings = readSettings(process.env);
const app = await createServer(settings);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) process.exit(1); // a second signal does not wait
  stopping = true;
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await app.get(Health).stop(app.getHttpAdapter().getInstance() as unknown as FastifyInstance);
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());

await app.listen(settings.PORT, settings.HOST);
console.log(`ready http://${settings.HOST}:${new URL(await app.getUrl()).port}`);
