// Readers who type: each asks at an even pace of its own, and waits for nobody else.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from './load.mjs';

/** Milliseconds from asking to the last byte of the answer. Throws when the answer is not 200 or does not come. */
function ask(agent, url, { path, headers, body }) {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(path, url),
      {
        agent,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        timeout: 10_000,
      },
      (answer) => {
        answer.resume();
        answer.once('error', reject);
        answer.once('end', () =>
          answer.statusCode === 200
            ? resolve(performance.now() - started)
            : reject(new Error(`${url}${path} answered ${answer.statusCode}`)),
        );
      },
    );
    asked.once('timeout', () => asked.destroy(new Error(`${url}${path} did not answer`)));
    asked.once('error', reject);
    asked.end(body);
  });
}

/** `readers` ask `perSecond` times each for so many seconds, the first of them at moments spread over one pause. */
export async function typing({ url, makeRequest, readers, perSecond, seconds }) {
  const agent = new Agent({ keepAlive: true });
  const pause = 1_000 / perSecond;
  const times = [];
  const started = performance.now();
  const read = async (reader) => {
    for (let turn = 0; turn < perSecond * seconds; turn += 1) {
      const at = started + (turn + reader / readers) * pause;
      await sleep(Math.max(0, at - performance.now()));
      times.push(await ask(agent, url, makeRequest()));
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  agent.destroy();
  return {
    perSecond: times.length / ((performance.now() - started) / 1_000),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}
