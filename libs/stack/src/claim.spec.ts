import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyClaimedError, claimFile, isStillRunning, livingClaim, markOf, writeMark } from './claim.js';
import { freePort, isPortFree } from './free-port.js';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'salus-claim-'));
  file = join(directory, 'owner.json');
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('claimFile', () => {
  it('lets one living process own the file and gives it back', () => {
    const release = claimFile(file, { url: 'http://127.0.0.1:3000' });
    expect(livingClaim(file)).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:3000' });
    expect(() => claimFile(file)).toThrow(AlreadyClaimedError);
    release();
    expect(existsSync(file)).toBe(false);
    claimFile(file)();
  });

  it.each([
    ['ended', JSON.stringify({ pid: 999_999_999, startedAt: '1' })],
    ['gave its number to another', JSON.stringify({ pid: process.pid, startedAt: 'before' })],
    ['was killed while writing', '{"pid":'],
  ])('takes over from an owner that %s', (_case, left) => {
    writeFileSync(file, left);
    const release = claimFile(file);
    expect(livingClaim(file)?.pid).toBe(process.pid);
    release();
  });

  it('does not give back what another has claimed since', () => {
    const release = claimFile(file);
    rmSync(file);
    const releaseSecond = claimFile(file);
    release();
    expect(livingClaim(file)).not.toBeNull();
    releaseSecond();
  });
});

describe('markOf', () => {
  it('knows a living process and no other', async () => {
    const child = spawn('sleep', ['60']);
    const mark = markOf(child.pid as number);
    if (!mark) throw new Error('A process that was just started has no mark.');
    expect(isStillRunning(mark)).toBe(true);
    expect(isStillRunning({ ...mark, startedAt: `${mark.startedAt}0` })).toBe(false);
    writeMark(file, mark.pid);
    expect(livingClaim(file)).toEqual(mark);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(markOf(mark.pid)).toBeNull();
    expect(livingClaim(file)).toBeNull();
  });
});

describe('freePort', () => {
  it('gives the preferred port when it is free, and never one port twice', async () => {
    const one = await freePort();
    expect(await isPortFree(one)).toBe(true);
    expect(await freePort(one)).toBe(one);
    const many = await Promise.all(Array.from({ length: 20 }, () => freePort()));
    expect(new Set(many).size).toBe(20);
  });
});
