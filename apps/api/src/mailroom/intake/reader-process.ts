// The process that reads messages: it gets one at a time, has no settings, no database and no secrets, and may be ended at any moment.
import { Worker } from 'node:worker_threads';
import { readMessage, type ReadRequest } from './read-message.js';

interface Order {
  readonly raw: Uint8Array;
  readonly request: ReadRequest;
}

process.on('message', ({ raw, request }: Order) => {
  const before = process.cpuUsage();
  const answer = (answered: object) => {
    const { user, system } = process.cpuUsage(before);
    process.send?.({ ...answered, cpuMilliseconds: Math.round((user + system) / 1_000) });
  };
  readMessage(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), request).then(
    (read) => answer(read),
    (failure: unknown) => answer({ failure: failure instanceof Error ? failure.name : 'unknown' }),
  );
});
process.on('disconnect', () => process.exit(0));
// Who reads a hostile message hears nothing meanwhile. When the process that would end it was killed, this thread does.
const WATCH = `const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500);`;
new Worker(WATCH, { eval: true, execArgv: [], env: {} }).unref();
process.send?.('ready');
