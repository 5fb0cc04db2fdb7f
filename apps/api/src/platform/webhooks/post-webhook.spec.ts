import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../clock.js';
import { readSettings } from '../config/settings.js';
import { PostWebhook } from './post-webhook.js';

const KEYS = [
  'the newer key of this test with 32 characters',
  'the older key of this test with 32 characters',
];

class FixedClock extends Clock {
  override now(): Date {
    return new Date('2026-11-24T03:00:00Z');
  }
}

describe('a webhook', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** A receiver in the own network, and the sender that knows it by name or does not. */
  const receiver = async (
    answer: (request: IncomingMessage & { body: string }, response: ServerResponse) => void,
    { isNamed = true, keys = KEYS } = {},
  ) => {
    const received: (IncomingMessage & { body: string })[] = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const whole = Object.assign(request, { body });
        received.push(whole);
        answer(whole, response);
      });
    });
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = readSettings({
      DATABASE_URL: 'postgres://nowhere/none',
      DATABASE_ROLE_SECRET: 'x'.repeat(32),
      APP_SECRET: 'x'.repeat(32),
      WEBHOOK_KEYS: keys.join(','),
      WEBHOOK_INTERNAL_HOSTS: isNamed ? host : 'somewhere.else:80',
    });
    const sender = new PostWebhook(settings, new FixedClock());
    const post = () =>
      sender.post({ id: 'delivery-1', url: `http://${host}/sms`, payload: { ticket: 'SAL-26-000001' } });
    return { received, post };
  };

  it('carries its id on every try and a signature of each key over moment, id and body', async () => {
    const { received, post } = await receiver((_, response) => response.writeHead(202).end('thanks'));
    expect(await post()).toBe(202);
    expect(await post()).toBe(202);
    const [first, second] = received;
    expect([first!.headers['idempotency-key'], second!.headers['idempotency-key']]).toEqual([
      'delivery-1',
      'delivery-1',
    ]);
    expect(first!.body).toBe('{"ticket":"SAL-26-000001"}');
    const seconds = Date.parse('2026-11-24T03:00:00Z') / 1000;
    const signed = KEYS.map((key) =>
      createHmac('sha256', key).update(`${seconds}.delivery-1.${first!.body}`).digest('hex'),
    );
    expect(first!.headers['salus-signature']).toBe(`t=${seconds},v1=${signed[0]},v1=${signed[1]}`);
  });

  it('follows no redirect', async () => {
    const { received, post } = await receiver((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    );
    await expect(post()).rejects.toMatchObject({ code: 'HTTP_302' });
    expect(received).toHaveLength(1);
  });

  it('reads no more of an answer than it needs', async () => {
    const { post } = await receiver((_, response) => {
      response.writeHead(200);
      const write = () => response.write('x'.repeat(32_768), write);
      write();
    });
    await expect(post()).rejects.toMatchObject({ code: 'ANSWER_TOO_LONG' });
  });

  it('waits no longer than its limit for a receiver that says nothing', async () => {
    const { post } = await receiver(() => undefined);
    await expect(post()).rejects.toMatchObject({ code: 'TIMEOUT' });
  }, 20_000);

  it('reaches nothing in the own network that the operator has not named, and nobody without a key', async () => {
    const stranger = await receiver((_, response) => response.end(), { isNamed: false });
    await expect(stranger.post()).rejects.toMatchObject({ code: 'NOT_HTTPS' });
    server?.close();
    const unsigned = await receiver((_, response) => response.end(), { keys: [] });
    await expect(unsigned.post()).rejects.toMatchObject({ code: 'NO_KEY' });
    expect([stranger.received, unsigned.received]).toEqual([[], []]);
  });
});
