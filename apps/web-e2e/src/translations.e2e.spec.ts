import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse();
const SIZE = { width: 1440, height: 900 };
const TITLE = 'Radios for every ward';
const SLUG = 'radios-for-every-ward';
const LONG = 'Keep the radio charged, and try it with the next ward every Monday. '.repeat(30);

const english = (call: string, refill: string) =>
  `## Pack the radio\n\n${LONG}\n\n## Call the ward\n\n${call} ${LONG}\n\n## Charge it again\n\n${refill} ${LONG}`;
const GERMAN = `## Funkgerät packen\n\n${LONG}\n\n## Station rufen\n\n${LONG}\n\n## Wieder laden\n\n${LONG}`;
const content = (title: string, body: string, changeNote = '') => ({
  ...{ slug: SLUG, title, summary: 'How a ward speaks when nothing else works.', body, changeNote },
  ...{ pillar: 'RESPOND', audiences: ['CLINICAL'], tlp: 'CLEAR', organisationIds: [] },
  ...{ lastReviewedOn: '2026-11-02', sources: [] },
});

async function give(visitor: Visitor, name: string, input: object): Promise<Record<string, string>> {
  const { data, errors } = await visitor.ask(name, { input: { idempotencyKey: randomUUID(), ...input } });
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return Object.values(data as Record<string, Record<string, string>>)[0]!;
}

/** One editor writes, the other one approves and publishes; the path itself is walked elsewhere. */
async function publish(translationId: string, expectedVersion: number, text: object): Promise<void> {
  const anna = await house.visitor({ as: 'editor@centre.example' });
  const ben = await house.visitor({ as: 'reviewer@centre.example' });
  const { version } = await give(anna, 'SaveDraft', { translationId, expectedVersion, content: text });
  const { id } = await give(anna, 'SubmitDraft', { translationId, expectedVersion: version });
  for (const step of ['APPROVE', 'PUBLISH']) await give(ben, 'MoveRevision', { revisionId: id, step });
}

const topOf = (page: Page, name: string) =>
  page
    .getByRole('heading', { level: 2, name })
    .evaluate((heading) => Math.round(heading.getBoundingClientRect().top));

describe('an article in two languages', () => {
  let articleId = '';
  beforeAll(async () => {
    const anna = await house.visitor({ as: 'editor@centre.example' });
    const { translationId } = await give(anna, 'StartArticle', { slug: SLUG, language: 'en', title: TITLE });
    await publish(translationId!, 1, content(TITLE, english('Use channel 1.', 'Overnight.')));
    const { data } = await anna.ask('EditorialList', { filter: { text: SLUG }, after: null });
    const list = data as { editorialArticles: { nodes: { id: string }[] } };
    articleId = list.editorialArticles.nodes[0]!.id;
    const german = await give(anna, 'StartTranslation', { articleId, language: 'de' });
    await publish(german['translationId']!, 1, content('Funk für jede Station', GERMAN));
    for (const text of [
      content(TITLE, english('Use channel 2.', 'Overnight.'), 'The channel is another one.'),
      content(TITLE, english('Use channel 2.', 'In the morning.'), 'Radios are charged in the morning.'),
    ]) {
      await give(anna, 'OpenDraft', { translationId });
      await publish(translationId!, 1, text);
    }
  }, 90_000);

  it('tells a reader what changed and that the translation is older, and keeps the place from one to the other', async () => {
    const { page, open } = await reader();
    await open(`/guidance/${SLUG}/en`);
    await page.getByText('What changed: Radios are charged in the morning.').waitFor();
    expect(await page.getByText('The English text is newer').count()).toBe(0);

    await open(`/guidance/${SLUG}/de`);
    await page.getByText('The English text is newer').waitFor();
    await page.getByText('This translation does not say all that the English text says now.').waitFor();
    // Read down to the second heading; the way to the other language stands above, so the reader goes up for it.
    const second = page.getByRole('heading', { level: 2, name: 'Station rufen' });
    await second.evaluate((heading) => heading.scrollIntoView());
    await page.waitForTimeout(1500);
    await page.getByRole('link', { name: 'Read the English text' }).click();
    await page.waitForURL(`**/guidance/${SLUG}/en`);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.waitForFunction(() => window.scrollY > 0);
    expect(Math.abs(await topOf(page, 'Call the ward'))).toBeLessThan(160);
    expect(await topOf(page, 'Charge it again')).toBeGreaterThan(160);
  });

  it('stands in the queue of translators with the sections that are newer', async () => {
    const { page, open } = await editor();
    await open('/editing/translations/de');
    const line = page.getByRole('listitem').filter({ hasText: TITLE });
    await line.getByText('Changed since: Call the ward, Charge it again', { exact: true }).waitFor();
    await expectAccessible(page);
    // In the language in which it is written there is nothing to translate.
    await page.getByRole('combobox', { name: 'Translate into' }).selectOption('en');
    await page.waitForURL('**/editing/translations/en');
    await page.getByRole('heading', { level: 1, name: 'Translations to do' }).waitFor();
    await line.waitFor({ state: 'detached' });
  });

  it('lets any two of its revisions be compared', async () => {
    const { page, open } = await editor();
    await open(`/editing/articles/${articleId}`);
    const compared = async (older: string, newer: string) => {
      await page.getByRole('combobox', { name: 'Older' }).selectOption({ label: older });
      await page.getByRole('combobox', { name: 'Newer' }).selectOption({ label: newer });
      await page.getByRole('link', { name: 'Compare' }).click();
      await page.getByText(`Compared with ${older.toLowerCase()}`).waitFor();
      const table = page.getByRole('table');
      return [await table.locator('del').allTextContents(), await table.locator('ins').allTextContents()].map(
        (words) => words.join(' | '),
      );
    };
    // The first with the third: what two publications changed, together.
    const [gone, come] = await compared('Revision 1', 'Revision 3');
    expect([gone, come]).toEqual([
      expect.stringMatching(/1.*Overnight/),
      expect.stringMatching(/2.*In the morning/),
    ]);
    await expectAccessible(page);
    await open(`/editing/articles/${articleId}`);
    const [, between] = await compared('Revision 1', 'Revision 2');
    expect(between).toMatch(/2/);
    expect(between).not.toContain('morning');
  });

  it('gets tables, checklists and collapsible steps by the toolbar, without a word of Markdown', async () => {
    const { page, open } = await editor();
    await open(`/editing/articles/${articleId}`);
    await page.getByRole('button', { name: 'Edit: English' }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    const preview = page.getByRole('region', { name: 'As readers will see it' });
    const tools = page.getByRole('toolbar', { name: 'Formatting' });
    const insert = async (tool: string, words: string) => {
      await page.getByRole('textbox', { name: 'Text', exact: true }).click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await tools.getByRole('button', { name: tool, exact: true }).click();
      await page.waitForFunction(() => document.activeElement?.classList.contains('editing-text'));
      await page.keyboard.type(words);
    };
    await insert('Checklist', 'Battery is full');
    await preview
      .getByRole('listitem')
      .filter({ hasText: 'Battery is full' })
      .getByRole('checkbox')
      .waitFor();
    await insert('Table', 'Channel 2');
    await preview.getByRole('table').getByRole('cell', { name: 'Channel 2' }).waitFor();
    await insert('Collapsible steps', 'When nobody answers');
    const steps = preview.getByRole('group').filter({ hasText: 'When nobody answers' });
    await steps.getByText('When nobody answers').click();
    await steps.getByRole('listitem').first().waitFor();
    await expectAccessible(page);
  });

  const reader = async () => opened(await house.visitor({ viewport: SIZE }));
  const editor = async () => opened(await house.visitor({ viewport: SIZE, as: 'editor@centre.example' }));
  const opened = (visitor: Visitor) => ({
    page: visitor.page,
    open: (path: string) => visitor.open(path),
  });
});
