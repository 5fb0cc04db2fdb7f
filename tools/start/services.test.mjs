import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { afterEach, test } from 'node:test';
import { notices } from './lifecycle.mjs';
import { startMail, startSearch } from './services.mjs';

/** Parts that start at once; of the ports, `taken` is held by somebody else, and 4711 is free. */
const stack = (taken) => ({
  freePort: async (wanted) => (wanted === taken ? 4711 : wanted),
  isPortFree: async (port) => port !== taken,
  startMailSink: async ({ intake }) => ({ smtpUrl: 'smtp://sink', pageUrl: 'http://sink', intake }),
});

afterEach(() => {
  notices.length = 0;
  delete process.env.INTAKE_PORT;
  delete process.env.MEILI_URL;
});

test('mail comes in on the port of the table when it is free', async () => {
  const { settings, intake } = await startMail(stack(null), '.salus');
  assert.equal(settings.INTAKE_LISTEN, 'smtp://127.0.0.1:2527');
  assert.equal(intake.url, settings.INTAKE_LISTEN);
  assert.deepEqual(notices, []);
});

for (const [how, port] of [
  ['of the table', 2527],
  ['that was asked for', 3333],
])
  test(`a port for mail ${how} that is taken is replaced, and said`, async () => {
    if (port !== 2527) process.env.INTAKE_PORT = String(port);
    const { settings, intake } = await startMail(stack(port), '.salus');
    assert.equal(settings.INTAKE_LISTEN, 'smtp://127.0.0.1:4711');
    assert.equal(intake.url, settings.INTAKE_LISTEN);
    assert.deepEqual(notices, [`port ${port} is taken, so the mailroom takes in mail on 4711`]);
  });

test('a search server that is named is asked once whether it is well, and what that means is said when it is not', async () => {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end('{"status":"available"}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.MEILI_URL = `http://127.0.0.1:${server.address().port}/`;
  assert.equal((await startSearch({}, '.salus', 'key')).MEILI_URL, process.env.MEILI_URL);
  assert.deepEqual([asked, notices], [['/health'], []]);

  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  assert.equal((await startSearch({}, '.salus', 'key')).MEILI_URL, process.env.MEILI_URL);
  assert.deepEqual(notices, ['MEILI_URL does not answer; search runs on PostgreSQL until it does']);
});
