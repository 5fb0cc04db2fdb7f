import { once } from 'node:events';

/** Stops what `start-parts` started: the child ends when nobody holds the other end of its input. */
export default async function stopParts() {
  const child = globalThis.__SALUS_PARTS__;
  if (!child || child.exitCode !== null) return;
  child.stdin.end();
  await once(child, 'exit');
}
