import { constants } from 'node:fs';
import { access, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files in memory, on Linux. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;

/**
 * Makes a new folder for what may be lost, such as the data of tests: in memory where there is plenty of it, else where the system
 * keeps what is temporary. A new database is some 700 files, and many disks take a millisecond for each.
 */
export async function makeScratch(prefix: string, memory = MEMORY, room = ROOM_BYTES): Promise<string> {
  return mkdtemp(join((await hasRoom(memory, room)) ? memory : tmpdir(), prefix));
}

async function hasRoom(folder: string, room: number): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= room;
  } catch {
    return false;
  }
}
