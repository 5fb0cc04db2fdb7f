import { once } from 'node:events';

/** Stops what `start-product` started: the child ends when nobody holds the other end of its input. */
export default async function stopProduct() {
  const child = globalThis.__SALUS_PRODUCT__;
  if (!child || child.exitCode !== null) return;
  child.stdin.end();
  await once(child, 'exit');
}
