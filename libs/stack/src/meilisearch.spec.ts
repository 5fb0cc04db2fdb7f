import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { markOf } from './claim.js';
import { freePort } from './free-port.js';
import { type RunningMeilisearch, startMeilisearch } from './meilisearch.js';
import { findMeilisearch } from './meilisearch-binary.js';

jest.setTimeout(60_000);

const masterKey = 'a master key for tests only';
const running = new Set<RunningMeilisearch>();
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'salus-meilisearch-'));
});

afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  rmSync(directory, { recursive: true, force: true });
});

async function start(port?: number): Promise<RunningMeilisearch> {
  const server = await startMeilisearch({ directory, port, masterKey });
  if (!server) throw new Error('There is no Meilisearch for this platform.');
  running.add(server);
  return server;
}

async function call(
  server: RunningMeilisearch,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function addArticle(server: RunningMeilisearch): Promise<void> {
  const { taskUid } = (await call(server, 'POST', '/indexes/guidance/documents', [
    { id: 1, title: 'First hour of a ransomware attack' },
  ])) as { taskUid: number };
  for (let status = ''; status !== 'succeeded'; await sleep(20)) {
    ({ status } = (await call(server, 'GET', `/tasks/${taskUid}`)) as { status: string });
    if (status === 'failed') throw new Error('The document was not indexed.');
  }
}

async function titlesFor(server: RunningMeilisearch, q: string): Promise<string[]> {
  const { hits } = (await call(server, 'POST', '/indexes/guidance/search', { q })) as {
    hits?: { title: string }[];
  };
  return (hits ?? []).map(({ title }) => title);
}

const whereItExists = findMeilisearch(tmpdir()) === null ? describe.skip : describe;

whereItExists('startMeilisearch', () => {
  it('starts, searches, refuses a call without its key, stops and starts again with its index', async () => {
    const first = await start();
    expect(first.isFresh).toBe(true);
    await addArticle(first);
    expect(await titlesFor(first, 'ransomwear')).toEqual(['First hour of a ransomware attack']);
    expect((await fetch(`${first.url}/indexes`)).status).toBe(401);
    await first.stop();
    expect(markOf(first.pid)).toBeNull();
    const second = await start();
    expect(second.isFresh).toBe(false);
    expect(await titlesFor(second, 'ransomware')).toEqual(['First hour of a ransomware attack']);
  });

  it('recovers by itself after kill -9', async () => {
    const first = await start();
    await addArticle(first);
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(await titlesFor(await start(), 'ransomware')).toHaveLength(1);
  });

  it('moves aside an index of another version and starts empty', async () => {
    await (await start()).stop();
    writeFileSync(join(directory, 'data', 'VERSION'), '1.2.3');
    const server = await start();
    expect(server.isFresh).toBe(true);
    expect(server.notices).toEqual(['the search index could not be opened and is built again']);
    expect(existsSync(join(directory, 'unusable-data'))).toBe(true);
    await addArticle(server);
  });

  it('chooses another port when the wanted one is taken, and says so', async () => {
    const squatter = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    try {
      const server = await start(port);
      expect(server.port).not.toBe(port);
      expect(server.notices).toEqual([`port ${port} is taken, so Meilisearch listens on ${server.port}`]);
    } finally {
      squatter.close();
    }
  });

  it('refuses a directory that a living process owns', async () => {
    await start();
    await expect(startMeilisearch({ directory, masterKey })).rejects.toThrow(/in use by process/);
  });

  it('ends the server of a starter that was killed', async () => {
    const orphan = await start();
    running.delete(orphan);
    // What a killed starter leaves: its server runs on, and the owner that is written down lives no more.
    writeFileSync(join(directory, 'owner.json'), JSON.stringify({ pid: orphan.pid, startedAt: 'long ago' }));
    const server = await start(orphan.port);
    expect(markOf(orphan.pid)).toBeNull();
    expect(server.port).toBe(orphan.port);
  });
});
