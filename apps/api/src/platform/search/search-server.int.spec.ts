import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Settings } from '../config/settings.js';
import { Log } from '../telemetry/log.js';
import { SearchServer, SearchUnavailable } from './search-server.js';

const ANSWER = JSON.stringify({ results: [{ indexUid: 'x', hits: [{ id: 1 }] }] });
const QUERY = [{ indexUid: 'x', q: 'ward' }];

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
  function ask(values: Partial<Settings>): SearchServer {
    const settings = { LOG_LEVEL: 'silent', MEILI_PREFIX: 'p_', ...values } as Settings;
    asking = new SearchServer(settings, new Log(settings));
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
    await isUnavailable(ask({}).search(QUERY));
  });

  it('is given up after a second and a half, and then left alone for a while', async () => {
    const silent = await askingServerThat(() => undefined);
    const waited = await millisecondsOf(isUnavailable(silent.search(QUERY)));
    expect(waited).toBeGreaterThan(1_400);
    await isUnavailable(silent.search(QUERY));
    expect(requests).toBe(1);
  });

  it('is given up when it drips an answer that never ends', async () => {
    const dripping = await askingServerThat((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(drip));
    });
    await isUnavailable(dripping.search(QUERY));
  });

  it('is asked again at once after a refusal: an index that is being made will soon be there', async () => {
    const refusing = await askingServerThat((_, response) => {
      response
        .writeHead(requests === 1 ? 404 : 200)
        .end(requests === 1 ? '{"code":"index_not_found"}' : ANSWER);
    });
    await isUnavailable(refusing.search(QUERY));
    expect(await refusing.search(QUERY)).toEqual([{ indexUid: 'x', hits: [{ id: 1 }] }]);
  });

  it('is not believed when it answers nonsense', async () => {
    await isUnavailable((await askingServerThat((_, response) => response.end('<html>'))).search(QUERY));
  });

  it('may close a connection that rests, without anybody noticing', async () => {
    const closing = await askingServerThat((request, response) => {
      if (requests === 2) request.socket.destroy();
      else response.end(ANSWER);
    });
    for (let asked = 0; asked < 3; asked += 1) expect(await closing.search(QUERY)).toHaveLength(1);
    expect(requests).toBe(4);
  });

  it('is asked under its key and without anything that a proxy would write down', async () => {
    let seen = '';
    const listening = await askingServerThat((request, response) => {
      seen = `${request.method} ${request.url} ${request.headers.authorization ?? '-'}`;
      response.end(ANSWER);
    });
    await listening.search(QUERY);
    expect(seen).toBe('POST /multi-search -');
    const { port } = server!.address() as AddressInfo;
    await ask({ MEILI_URL: `http://127.0.0.1:${port}/behind/`, MEILI_KEY: 'secret' }).search(QUERY);
    expect(seen).toBe('POST /behind/multi-search Bearer secret');
  });
});
