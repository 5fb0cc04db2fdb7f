// `npm run lighthouse`: judges the reader's pages of the built product in a real Chromium, as a phone on a slow line would see them.
import lighthouse from 'lighthouse';
import { findChromium, freePort } from '@salus/stack';
import { chromium } from 'playwright-core';
import { startTestProduct } from './testing/test-product.js';

const PAGES = ['/', '/guidance', '/guidance/first-hour-of-a-ransomware-attack/en'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const GOAL = 95;

const product = await startTestProduct();
let isGood = true;
try {
  const port = await freePort();
  const found = await findChromium();
  const browser = await chromium.launch({
    ...found,
    args: [...found.args, `--remote-debugging-port=${port}`],
  });
  const rows: Record<string, Record<string, number>> = {};
  for (const path of PAGES) {
    const result = await lighthouse(new URL(path, product.address.url).href, {
      port,
      onlyCategories: CATEGORIES,
      output: 'json',
      logLevel: 'error',
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(`${path}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    const { categories, audits } = result.lhr;
    rows[path] = Object.fromEntries(
      Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
    );
    for (const { title, score, auditRefs } of Object.values(categories)) {
      if (Math.round((score ?? 0) * 100) >= GOAL) continue;
      isGood = false;
      const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
      for (const { id } of failed)
        console.log(`${path}: ${title}: ${id}: ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`);
    }
  }
  console.table(rows);
  await browser.close();
} finally {
  await product.stop();
}
if (!isGood) console.error(`Less than ${GOAL} somewhere.`);
process.exit(isGood ? 0 : 1);
