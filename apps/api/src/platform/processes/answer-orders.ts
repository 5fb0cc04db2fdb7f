import { Worker } from 'node:worker_threads';

// Who does a hostile order hears nothing meanwhile. When the process that would end it was killed, this thread does.
const WATCH = `const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 500);`;

/** Makes this process one that a `LimitedProcess` gives orders to: one at a time, and it may be ended at any moment. */
export function answerOrders<Order, Result>(doIt: (order: Order) => Promise<Result>): void {
  process.on('message', (order: Order) => {
    const before = process.cpuUsage();
    const answer = (answered: object) => {
      const { user, system } = process.cpuUsage(before);
      process.send?.({ ...answered, cpuMilliseconds: Math.round((user + system) / 1_000) });
    };
    doIt(order).then(
      (result) => answer({ result }),
      (failure: unknown) => answer({ failure: failure instanceof Error ? failure.name : 'unknown' }),
    );
  });
  process.on('disconnect', () => process.exit(0));
  new Worker(WATCH, { eval: true, execArgv: [], env: {} }).unref();
  process.send?.('ready');
}
