import { afterAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { takeForms } from './form-body.js';

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data; boundary=b';
const part = (disposition: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n--b--\r\n`;

describe('a form', () => {
  const server = fastify();
  takeForms(server, 1024);
  server.post('/', (request) => [...(request.body as URLSearchParams)]);
  afterAll(() => server.close());
  const send = (type: string, payload: string) =>
    server.inject({ method: 'POST', url: '/', headers: { 'content-type': type }, payload });

  it.each([
    [URLENCODED, 'List-Unsubscribe=One-Click'],
    [MULTIPART, part('name="List-Unsubscribe"', 'One-Click')],
  ])('sent as %s gives its fields', async (type, payload) => {
    expect((await send(type, payload)).json()).toEqual([['List-Unsubscribe', 'One-Click']]);
  });

  it.each([
    ['that says no boundary', 'multipart/form-data', 'List-Unsubscribe=One-Click', 400],
    ['that is cut off', MULTIPART, '--b\r\nContent-Disposition: form-data; na', 400],
    ['with a file', MULTIPART, part('name="f"; filename="f"', 'x'), 400],
    ['of another type', 'application/json', '{}', 415],
    ['that is too long', URLENCODED, `a=${'x'.repeat(1024)}`, 413],
  ])('%s is refused', async (_, type, payload, status) => {
    expect((await send(type, payload)).statusCode).toBe(status);
  });
});
