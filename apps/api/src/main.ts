import type { FastifyInstance } from 'fastify';
import { readSettings } from './platform/config/settings.js';
import { Health } from './platform/health/health.js';
import { createServer } from './server.js';

const DRAIN_MS = 30_000;

const settings = readSettings(process.env);
const app = await createServer(settings).catch(endWhereTaken);

/** An address that another program holds is no fault of ours: one sentence, no stack. */
function endWhereTaken(failure: NodeJS.ErrnoException & { address?: string; port?: number }): never {
  const { code, address, port } = failure;
  if (code !== 'EADDRINUSE' && code !== 'EACCES') throw failure;
  const why = code === 'EACCES' ? 'this user may not' : 'another program does';
  console.error(`Salus cannot listen on ${address} port ${port}: ${why}. End it or choose another port.`);
  process.exit(1);
}

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

await app.listen(settings.PORT, settings.HOST).catch(endWhereTaken);
console.log(`ready http://${settings.HOST}:${new URL(await app.getUrl()).port}`);
