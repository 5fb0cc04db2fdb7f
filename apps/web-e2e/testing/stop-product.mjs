import { once } from 'node:events';

/** Stops what `start-product` started: each child ends when nobody holds the other end of its input. */
export default async function stopProducts() {
  await Promise.all((globalThis.__SALUS_PRODUCTS__ ?? []).map((child) => stop(child)));
}

async function stop(child) {
  if (child.exitCode !== null) return;
  child.stdin.end();
  await once(child, 'exit');
}
