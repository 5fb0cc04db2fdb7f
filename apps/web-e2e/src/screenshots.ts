// Takes the pictures of the README from the built product with the demo data: `npm run screenshots -w @salus/web-e2e`.
import { mkdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { answerWhat, RANSOMWARE } from './testing/incident-report.js';
import { startTestProduct } from './testing/test-product.js';
import { Visitor, type Visit } from './testing/visitor.js';

const FOLDER = fileURLToPath(new URL('../../../docs/images', import.meta.url));
const LARGEST_BYTES = 300 * 1024;
const VISIT: Visit = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
};

async function home({ page, open }: Stage): Promise<void> {
  await open('/');
  await page.getByRole('searchbox').pressSequentially('ransomwear');
  await page.getByRole('region', { name: 'Search results' }).locator('mark').first().waitFor();
}

async function article({ open }: Stage): Promise<void> {
  await open('/guidance/first-hour-of-a-ransomware-attack/en');
}

async function incidentForm({ page, open }: Stage): Promise<void> {
  await open('/tickets/new?kind=incident');
  await answerWhat(page, RANSOMWARE);
  await page
    .getByRole('complementary')
    .getByRole('link', { name: 'First hour of a ransomware attack' })
    .waitFor();
}

async function desk({ page, open }: Stage): Promise<void> {
  await open('/desk/needs-answer');
  const list = page.getByRole('list', { name: 'Needs an answer' });
  await list.getByRole('link', { name: /EHR and file shares encrypted/ }).click();
  await page.getByRole('region', { name: 'Conversation' }).getByRole('article').nth(1).waitFor();
  await page.mouse.move(720, 20);
}

async function editor({ page, open }: Stage): Promise<void> {
  await open('/editing?q=first-hour');
  await page.getByRole('link', { name: 'First hour of a ransomware attack' }).click();
  await page.getByRole('button', { name: 'Edit: English' }).click();
  await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Text' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.editing-toolbar')?.scrollIntoView({ block: 'start' }));
}

interface Stage {
  readonly page: Page;
  readonly open: (path: string) => Promise<void>;
}

const PICTURES: readonly { file: string; as?: string; arrange: (stage: Stage) => Promise<void> }[] = [
  { file: 'home.png', arrange: home },
  { file: 'article.png', arrange: article },
  { file: 'incident-form.png', as: 'nurse@alpha.example', arrange: incidentForm },
  { file: 'desk.png', as: 'agent@centre.example', arrange: desk },
  { file: 'editor.png', as: 'editor@centre.example', arrange: editor },
];

const product = await startTestProduct();
try {
  const browser = await chromium.connect(product.address.browserUrl);
  await mkdir(FOLDER, { recursive: true });
  for (const { file, as, arrange } of PICTURES) {
    const visitor = await Visitor.arrive(
      browser,
      product.address.url,
      as === undefined ? VISIT : { ...VISIT, as },
    );
    await arrange({ page: visitor.page, open: (path) => visitor.open(path) });
    const faults = await visitor.takeFaults();
    if (faults.length > 0) throw new Error(`${file} would show a page with faults:\n${faults.join('\n')}`);
    const path = join(FOLDER, file);
    await visitor.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await visitor.page.screenshot({ path, caret: 'hide' });
    const { size } = await stat(path);
    if (size > LARGEST_BYTES)
      throw new Error(`${file} has ${size} bytes, and at most ${LARGEST_BYTES} are wanted.`);
    console.log(`${relative(process.cwd(), path)} (${Math.round(size / 1024)} KiB)`);
    await visitor.leave();
  }
  await browser.close();
} finally {
  await product.stop();
}
