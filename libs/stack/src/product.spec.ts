import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markOf, writeMark } from './claim.js';
import { freePort } from './free-port.js';
import { readLocalSecrets } from './local-secrets.js';
import { endProductLeftover, type ProductOptions, startProduct, startProductStep } from './product.js';
import { startProgram } from './child-program.js';

jest.setTimeout(30_000);

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'salus-product-'));
  mkdirSync(join(root, 'apps/api/dist'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(name: string, text: string): void {
  writeFileSync(join(root, 'apps/api/dist', `${name}.js`), text);
}

function options(env: NodeJS.ProcessEnv = {}, lines: string[] = []): ProductOptions {
  return { root, stateDirectory: root, env, onLine: (line) => lines.push(line) };
}

describe('startProduct', () => {
  it('waits for the line and for the health of the product, and lets it end in peace', async () => {
    program(
      'main',
      `const { createServer } = require('node:http');
       let asked = 0;
       const server = createServer((request, response) => {
         response.statusCode = request.url === '/health/ready' && ++asked > 2 ? 200 : 503;
         response.end();
       });
       server.listen(process.env.PORT, '127.0.0.1', () => console.log('ready http://127.0.0.1:' + process.env.PORT));
       process.on('SIGTERM', () => { console.log('in peace'); process.exit(0); });`,
    );
    const lines: string[] = [];
    const port = await freePort();
    const product = await startProduct(options({ PORT: String(port) }, lines));
    expect(product.url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
    await product.stop();
    expect(await product.exited).toEqual({ code: 0, signal: null });
    expect(lines).toEqual([`ready http://127.0.0.1:${port}`, 'in peace']);
  });

  it('says what the product said when it does not come up', async () => {
    program('main', `console.error('The configuration is not usable'); process.exit(3);`);
    await expect(startProduct(options())).rejects.toThrow(
      /ended while starting:\nThe configuration is not usable/,
    );
  });

  it('ends the product of a killed run, and no other process', async () => {
    program('main', 'setInterval(() => undefined, 1000);');
    const start = (args: string[]) =>
      startProgram({ command: process.execPath, args, cwd: root, env: {}, logFile: join(root, 'log') });
    const left = await start([join(root, 'apps/api/dist/main.js')]);
    writeMark(join(root, 'product.json'), left.pid);
    expect(await endProductLeftover(root)).toBe(true);
    expect(markOf(left.pid)).toBeNull();

    const stranger = await start(['--eval', 'setInterval(() => undefined, 1000)']);
    writeMark(join(root, 'product.json'), stranger.pid);
    expect(await endProductLeftover(root)).toBe(false);
    expect(markOf(stranger.pid)).not.toBeNull();
    await stranger.end([['SIGKILL', 5_000]]);
  });
});

describe('startProductStep', () => {
  it('runs to the end, and says what was said when that is a bad one', async () => {
    program('migrate', `console.log('Migrated'); process.exit(Number(process.env.CODE));`);
    const lines: string[] = [];
    await (
      await startProductStep({ ...options({ CODE: '0' }, lines), name: 'migrate' })
    ).done;
    expect(lines).toEqual(['Migrated']);
    const bad = await startProductStep({ ...options({ CODE: '2' }), name: 'migrate' });
    await expect(bad.done).rejects.toThrow('Migrated\n\nmigrate failed (exit 2).');
  });
});

describe('readLocalSecrets', () => {
  it('makes three different secrets once, for their owner only, and adds those that are missing', () => {
    const file = join(root, 'secrets.json');
    const secrets = readLocalSecrets(file);
    expect(new Set(Object.values(secrets)).size).toBe(3);
    for (const secret of Object.values(secrets)) expect(secret).toMatch(/^[\w-]{43}$/);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readLocalSecrets(file)).toEqual(secrets);
    writeFileSync(file, JSON.stringify({ appSecret: 'kept' }));
    expect(readLocalSecrets(file)).toMatchObject({ appSecret: 'kept', meiliMasterKey: expect.any(String) });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('databaseRoleSecret');
    writeFileSync(file, '{');
    expect(() => readLocalSecrets(file)).toThrow(/npm run reset/);
  });
});
