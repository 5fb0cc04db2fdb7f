// `npm run lighthouse`: judges the reader's pages of the built product in a real Chromium, as a phone on a slow line would see them.
// Lighthouse itself comes from the registry when it is asked for: it is a tenth of all packages, and no test needs it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium, freePort } from '@salus/stack';
import { chromium } from 'playwright-core';
import { startTestProduct } from './testing/test-product.js';

const VERSION = '13.5.0';
const LIMITS = { timeout: 180_000, maxBuffer: 64 * 1024 ** 2 };
const PAGES = ['/', '/guidance', '/guidance/first-hour-of-a-ransomware-attack/en'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const GOAL = 95;

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}
interface Category {
  readonly title: string;
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

async function judge(url: string, port: number): Promise<Report> {
  const wanted = [`--port=${port}`, `--only-categories=${CATEGORIES.join()}`, '--output=json', '--quiet'];
  const { stdout } = await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=lighthouse@${VERSION}`, '--', 'lighthouse', url, ...wanted],
    LIMITS,
  );
  return JSON.parse(stdout) as Report;
}

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
    const { runtimeError, categories, audits } = await judge(new URL(path, product.address.url).href, port);
    if (runtimeError) throw new Error(`${path}: ${runtimeError.message}`);
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
