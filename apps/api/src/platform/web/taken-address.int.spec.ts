import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Program } from '../../testing/program.js';
import { TestApp, testEnvironment } from '../../testing/test-app.js';

describe('a server whose address another program holds', () => {
  let test: TestApp;
  let holder: Server;
  let port: number;
  beforeAll(async () => {
    test = await TestApp.start({ SALUS_ROLES: 'api' });
    holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    ({ port } = holder.address() as AddressInfo);
  });
  afterAll(async () => {
    await new Promise((resolve) => holder.close(resolve));
    await test.stop();
  });

  it.each([
    ['for people', () => ({ PORT: String(port) })],
    ['for mail', () => ({ PORT: '0', INTAKE_LISTEN: `smtp://127.0.0.1:${port}` })],
  ])('says so in one sentence and ends, when it is the address %s', async (_for, settings) => {
    const program = Program.start('main.ts', {
      ...testEnvironment(test.database),
      LOG_LEVEL: 'error',
      ...settings(),
    });
    await program.says(/Salus cannot listen/, 40_000);
    await program.ended();
    expect(program.output).toBe(
      `Salus cannot listen on 127.0.0.1 port ${port}: another program does. End it or choose another port.\n`,
    );
  });
});
