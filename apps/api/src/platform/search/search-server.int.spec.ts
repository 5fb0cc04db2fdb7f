import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '@salus/stack';
import type { Settings } from '../config/settings.js';
import { Log } from '../telemetry/log.js';
import { SearchServer, SearchUnavailable } from './search-server.js';

const KEY = JSON.stringify({
  key: 'a key that can only search',
  uid: '9e8a2f1c-1111-4222-8333-444455556666',
});
const ANSWER = JSON.stringify({ results: [{ indexUid: 'x', hits: [{ id: 1 }] }] });
const QUERY = [{ indexUid: 'x', q: 'ward' }];
const RULES = { x: { filter: 'readers = everyone' } };

describe('a search server that does not behave', () => {
  let server: Server | null = null;
  let asking: SearchServer | null = null;
  let requests = 0;
  afterEach(async () => {
    asking?.onApplicationShutdown();
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    server = null;
    requests = 0;
  });

  async function askingServerThat(answers: RequestListener): Promise<SearchServer> {
    server = createServer((request, response) => {
      requests += 1;
      answers(request, response);
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return ask({ MEILI_URL: url });
  }
  function ask(values: Partial<Settings>, log?: Log): SearchServer {
    const settings = { LOG_LEVEL: 'silent', MEILI_PREFIX: 'p_', ...values } as Settings;
    asking = new SearchServer(settings, log ?? new Log(settings));
    return asking;
  }
  const millisecondsOf = async (work: Promise<unknown>) => {
    const started = performance.now();
    await work;
    return performance.now() - started;
  };
  const isUnavailable = (answer: Promise<unknown>) =>
    expect(answer).rejects.toBeInstanceOf(SearchUnavailable);

  it('is not asked at all when the settings name none', async () => {
    expect(ask({}).changes).toBeNull();
    await isUnavailable(ask({}).search(QUERY, RULES));
  });

  it('is told of once when it is lost, however often it is asked, and once when it is back', async () => {
    const told: string[] = [];
    const log = {
      info: (event: string) => told.push(event),
      warn: (event: string) => told.push(event),
    } as unknown as Log;
    const port = await freePort();
    const lost = ask({ MEILI_URL: `http://127.0.0.1:${port}` }, log);
    await isUnavailable(lost.search(QUERY, RULES));
    for (let time = 0; time < 3; time += 1) await isUnavailable(lost.changing(() => lost.changes!.health()));
    expect(told).toEqual(['search.lost']);
    server = createServer((_, response) => response.end('{"status":"available"}'));
    await new Promise<void>((resolve) => server!.listen(port, '127.0.0.1', resolve));
    for (let time = 0; time < 2; time += 1) await lost.changing(() => lost.changes!.health());
    expect(told).toEqual(['search.lost', 'search.back']);
  });

  it('is given up after a second and a half, and then left alone for a while', async () => {
    const silent = await askingServerThat(() => undefined);
    const waited = await millisecondsOf(isUnavailable(silent.search(QUERY, RULES)));
    expect(waited).toBeGreaterThan(1_400);
    await isUnavailable(silent.search(QUERY, RULES));
    expect(requests).toBe(1);
  });

  it('is given up when it drips an answer that never ends', async () => {
    const dripping = await askingServerThat((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    await isUnavailable(dripping.search(QUERY, RULES));
  });

  it('is asked again at once after a refusal: an index that is being made will soon be there', async () => {
    const refusing = await askingServerThat((_, response) => {
      response
        .writeHead(requests === 1 ? 404 : 200)
        .end(requests === 1 ? '{"code":"index_not_found"}' : ANSWER);
    });
    await isUnavailable(refusing.search(QUERY, RULES));
    expect(await refusing.search(QUERY, RULES)).toEqual([{ indexUid: 'x', hits: [{ id: 1 }] }]);
  });

  it('is not believed when it answers nonsense', async () => {
    await isUnavailable(
      (await askingServerThat((_, response) => response.end('<html>'))).search(QUERY, RULES),
    );
  });

  it('may close a connection that rests, without anybody noticing', async () => {
    const closing = await askingServerThat((request, response) => {
      if (requests === 2) request.socket.destroy();
      else response.end(ANSWER);
    });
    for (let asked = 0; asked < 3; asked += 1) expect(await closing.search(QUERY, RULES)).toHaveLength(1);
    expect(requests).toBe(4);
  });

  it('is asked without anything that a proxy would write down', async () => {
    let seen = '';
    const listening = await askingServerThat((request, response) => {
      seen = `${request.method} ${request.url} ${request.headers.authorization ?? '-'}`;
      response.end(ANSWER);
    });
    await listening.search(QUERY, RULES);
    expect(seen).toBe('POST /multi-search -');
    const { port } = server!.address() as AddressInfo;
    await ask({ MEILI_URL: `http://127.0.0.1:${port}/behind/` }).search(QUERY, RULES);
    expect(seen).toBe('POST /behind/multi-search -');
  });

  it('is searched under a token of one minute that holds the rules, and never under its own key', async () => {
    const seen: string[] = [];
    await askingServerThat((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
      const isNew = request.method === 'GET';
      response.writeHead(isNew ? 404 : 201).end(request.url === '/multi-search' ? ANSWER : KEY);
    });
    const { port } = server!.address() as AddressInfo;
    const asked = ask({ MEILI_URL: `http://127.0.0.1:${port}`, MEILI_KEY: 'master' });
    for (let times = 0; times < 2; times += 1) await asked.search(QUERY, RULES);
    expect(seen.map((line) => line.replace(/keys\/[0-9a-f-]{36}/, 'keys/uid').slice(0, 30))).toEqual([
      'GET /keys/uid Bearer master',
      'POST /keys Bearer master',
      expect.stringMatching(/^POST \/multi-search Bearer ey/),
      expect.stringMatching(/^POST \/multi-search Bearer ey/),
    ]);
    const [, payload = ''] = seen[3]!.split('.');
    const token = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(token).toMatchObject({ apiKeyUid: '9e8a2f1c-1111-4222-8333-444455556666', searchRules: RULES });
    expect(token.exp - Date.now() / 1_000).toBeGreaterThan(50);
    expect(token.exp - Date.now() / 1_000).toBeLessThanOrEqual(61);
  });

  it('gets the same token for the same rules while it is fresh, and another for others', async () => {
    const seen: string[] = [];
    await askingServerThat((request, response) => {
      if (request.url === '/multi-search') seen.push(request.headers.authorization!);
      response.end(request.url === '/multi-search' ? ANSWER : KEY);
    });
    const { port } = server!.address() as AddressInfo;
    const asked = ask({ MEILI_URL: `http://127.0.0.1:${port}`, MEILI_KEY: 'master' });
    const hospital = { x: { filter: "readers = 'a hospital'" } };
    for (const rules of [RULES, hospital, RULES, hospital]) await asked.search(QUERY, rules);
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
    const rulesOf = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()).searchRules;
    expect(seen.slice(0, 2).map(rulesOf)).toEqual([RULES, hospital]);
    const now = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 31_000);
    await asked.search(QUERY, RULES);
    now.mockRestore();
    expect(seen[4]).not.toBe(seen[0]);
  });

  it('is asked for its key again after it did not know it any more', async () => {
    const seen: string[] = [];
    await askingServerThat((request, response) => {
      seen.push(request.url!.slice(0, 6));
      if (seen.length === 2) response.writeHead(403).end('{"code":"invalid_api_key"}');
      else response.end(request.url === '/multi-search' ? ANSWER : KEY);
    });
    const { port } = server!.address() as AddressInfo;
    const asked = ask({ MEILI_URL: `http://127.0.0.1:${port}`, MEILI_KEY: 'master' });
    await isUnavailable(asked.search(QUERY, RULES));
    expect(await asked.search(QUERY, RULES)).toHaveLength(1);
    expect(seen).toEqual(['/keys/', '/multi', '/keys/', '/multi']);
  });
});
