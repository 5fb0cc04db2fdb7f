// What has been started, and how all of it is ended: on request, by force, or because one part ended by itself.
import { readFileSync } from 'node:fs';

/** In the order of starting: a name, a promise of the part, and the part once it is there. */
const parts = [];
/** Sentences that the person who started should read. */
export const notices = [];
let atEnd = () => undefined;
let isStopping = false;
let askedAt = 0;

/** Listens for the end; `last` runs when everything else has ended. */
export function untilStopped(last) {
  atEnd = last;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  followNpm();
  // Whoever reads our words may leave before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/**
 * Waits for a part that is being started and keeps it for the end. When the end is asked for meanwhile, the part is ended as soon as it
 * is there, and the caller never goes on. A part may have `stop`, `pid`, `notices` and `exited`.
 */
export async function begin(name, starting) {
  const entry = { name, starting, part: null };
  parts.push(entry);
  const part = await starting;
  entry.part = part;
  await orNeverWhenStopping();
  if (part?.notices) notices.push(...part.notices);
  return part;
}

/** Like `begin`, for a part without which nothing works: when it ends by itself, everything is ended. */
export async function beginVital(name, starting) {
  const part = await begin(name, starting);
  part?.exited?.then(({ code, signal }) => fail(`${name} ended by itself (${signal ?? `exit ${code}`}).`));
  return part;
}

/** Waits for work that may be broken off by `stop`. */
export async function work(name, { done, stop }) {
  done.catch(() => undefined);
  await begin(name, Promise.resolve({ stop }));
  try {
    await done;
  } finally {
    await orNeverWhenStopping();
  }
}

/** Says what went wrong, ends everything and leaves with 1. */
export function fail(message) {
  if (isStopping) return;
  console.error(`\n${message}`);
  void stopAll(1);
}

async function orNeverWhenStopping() {
  if (isStopping) await new Promise(() => undefined);
}

// Last started, first ended: the database goes when nobody needs it any more.
async function stopAll(exitCode) {
  isStopping = true;
  for (const { name, starting } of parts.toReversed()) {
    try {
      const part = await starting.catch(() => null);
      await part?.stop();
    } catch (failure) {
      console.error(`${name} could not be ended: ${failure.message}`);
      exitCode = 1;
    }
  }
  atEnd();
  process.exit(exitCode);
}

function onSignal(signal) {
  const now = Date.now();
  if (!isStopping) {
    askedAt = now;
    console.log('\nStopping ... (Ctrl-C once more to force)');
    void stopAll(0);
    return;
  }
  // npm passes on the Ctrl-C that the terminal has sent to all of us, so that one press arrives twice; and a terminal that closes
  // is nobody who asks for force. Where a part ended by itself, the first Ctrl-C asks for what is under way already.
  if (signal !== 'SIGHUP' && askedAt > 0 && now - askedAt > 1_000) force();
  if (askedAt === 0) askedAt = now;
}

// A signal for npm alone ends npm, or npm and the shell between us, and never reaches this process.
function followNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = npmAbove();
  const look = setInterval(() => {
    if (npmAbove() === before) return;
    clearInterval(look);
    if (!isStopping) void stopAll(0);
  }, 500);
  look.unref();
}

/** The process numbers from here up to npm: the parent, and its parent where the parent is the shell of npm. */
function npmAbove() {
  const shell = process.ppid;
  try {
    const words = readFileSync(`/proc/${shell}/cmdline`, 'utf8').split('\0');
    const isShell = /(^|\/)(ba|da)?sh$/.test(words[0]) && words[1] === '-c';
    const above = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${shell}/status`, 'utf8'))?.[1];
    return isShell ? `${shell} ${above}` : `${shell}`;
  } catch {
    // No /proc on this system: the parent is all that can be known.
    return `${shell}`;
  }
}

function force() {
  console.error('Forced. The next start recovers what was not finished.');
  for (const { part } of parts) {
    try {
      // PostgreSQL is never simply killed: SIGQUIT makes it leave at once with its children.
      if (part?.pid) process.kill(part.pid, part.stopAtOnce ? 'SIGQUIT' : 'SIGKILL');
    } catch (failure) {
      if (failure.code !== 'ESRCH') console.error(failure.message);
    }
  }
  atEnd();
  process.exit(1);
}
