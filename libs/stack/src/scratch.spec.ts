import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { makeScratch } from './scratch.js';

describe('makeScratch', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const make = async (memory: string, room: number) => {
    const folder = await makeScratch('salus-scratch-', memory, room);
    made.push(folder);
    return folder;
  };

  it('makes a folder in memory where there is room', async () => {
    const memory = mkdtempSync(join(tmpdir(), 'salus-memory-'));
    made.push(memory);
    const [one, other] = [await make(memory, 1), await make(memory, 1)];
    expect(one).not.toBe(other);
    expect([dirname(one), dirname(other)]).toEqual([memory, memory]);
    expect(basename(one)).toMatch(/^salus-scratch-/);
    expect(statSync(one).isDirectory()).toBe(true);
  });

  it('makes it among the temporary files where memory is short', async () => {
    const memory = mkdtempSync(join(tmpdir(), 'salus-memory-'));
    made.push(memory);
    expect(dirname(await make(memory, Number.MAX_SAFE_INTEGER))).toBe(tmpdir());
  });

  it('makes it among the temporary files where a system has no files in memory', async () => {
    expect(dirname(await make('/nowhere/at/all', 1))).toBe(tmpdir());
  });
});
