import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import { walkByTab } from './testing/keyboard-walk.js';
import { findCutWords, findOverflow } from './testing/page-checks.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse();
const ADMINISTRATOR = 'admin@centre.example';
const WIDE = { width: 1280, height: 900 };
const PAGES = ['policies', 'calendars', 'duties?country=IE'] as const;

/** Pictures for who wants to look at the screens: a folder in `SALUS_PICTURES`. */
async function picture({ page }: Visitor, name: string): Promise<void> {
  const folder = process.env['SALUS_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe('an administrator and the clocks, by keyboard', () => {
  it('promises something else in a new version of a policy', async () => {
    const person = await house.visitor({ as: ADMINISTRATOR, viewport: WIDE });
    const { page } = person;
    await person.open('/settings/policies');
    await page.getByRole('table', { name: /What Standard promises \(version 1\)/ }).waitFor();
    await page.getByRole('button', { name: 'Change Standard' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Change Standard' });
    const minutes = form.getByLabel('P2: within minutes').first();
    // Nobody is promised an answer in no time.
    await minutes.fill('0');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await form.getByRole('link').first().waitFor();
    expect(await minutes.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await picture(person, 'policy-refused');
    await minutes.fill('45');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    const table = page.getByRole('table', { name: /What Standard promises \(version 2\)/ });
    await table.waitFor();
    expect(await table.getByRole('row', { name: /First answer/ }).innerText()).toContain('45 minutes');
  });

  it('promises more to one organisation by name, and says what it is under NIS2', async () => {
    const person = await house.visitor({ as: ADMINISTRATOR, viewport: WIDE });
    const { page } = person;
    await person.open('/settings/policies');
    await page.getByRole('button', { name: 'New policy' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'New policy' });
    await form.getByLabel('Name', { exact: true }).fill('By name');
    const choose = async (label: string, letters: string) => {
      await page.getByRole('combobox', { name: label }).pressSequentially(letters);
      const option = page.getByRole('option', { name: new RegExp(letters, 'i') }).first();
      await option.waitFor();
      const name = await option.innerText();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      // Where several can be chosen, the list stays for the next.
      if (label !== 'Organisation') await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached', timeout: 5_000 });
      return name;
    };
    const [first, second] = [
      await choose('Only these organisations', 'hosp'),
      await choose('Only these organisations', 'hosp'),
    ];
    const named = form.getByRole('list', { name: 'Only these organisations' });
    expect(await named.getByRole('listitem').allInnerTexts()).toEqual([first, second]);
    await form.getByRole('button', { name: `Remove ${second}` }).press('Enter');
    expect(await named.getByRole('listitem').allInnerTexts()).toEqual([first]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('UL');
    await expectAccessible(page);
    await picture(person, 'policy-organisations');
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText(`Only for: ${first}`).waitFor();

    const open = page.getByRole('button', { name: 'NIS2 tier of an organisation' });
    await open.press('Enter');
    const tier = page.getByRole('dialog', { name: 'NIS2 tier of an organisation' });
    await tier.getByRole('button', { name: 'Save' }).press('Enter');
    await tier.getByText('Choose an organisation.').waitFor();
    const select = tier.getByLabel(`What ${await choose('Organisation', first)} is under NIS2`);
    expect(await select.inputValue()).toBe('UNKNOWN');
    await select.selectOption('ESSENTIAL');
    await expectAccessible(page);
    await picture(person, 'organisation-tier');
    await tier.getByRole('button', { name: 'Save' }).press('Enter');
    await tier.waitFor({ state: 'detached' });
    // It is kept.
    await open.press('Enter');
    await choose('Organisation', first);
    await select.waitFor();
    expect(await select.inputValue()).toBe('ESSENTIAL');
  });

  it('writes a calendar, and is told at its place what cannot be', async () => {
    const person = await house.visitor({ as: ADMINISTRATOR, viewport: WIDE });
    const { page } = person;
    await person.open('/settings/calendars');
    await page.getByRole('button', { name: 'New calendar' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'New calendar' });
    await form.getByLabel('Name').fill('Nights in Nicosia');
    await form.getByLabel('Time zone').selectOption('Asia/Nicosia');
    const save = form.getByRole('button', { name: 'Save' });
    const monday = form.getByLabel('Monday');
    for (const impossible of ['18:00–08:00', '08:00–12:00, 11:00–14:00', 'always']) {
      await monday.fill(impossible);
      await save.press('Enter');
      await form.getByRole('link', { name: /^Monday: / }).waitFor();
      expect(await monday.getAttribute('aria-invalid')).toBe('true');
    }
    await expectAccessible(page);
    await picture(person, 'calendar-refused');
    // Nothing was saved by half.
    await monday.fill('00:00–06:00, 20:00–24:00');
    await form.getByLabel('Public holidays').selectOption('CY');
    await form.getByLabel('Own closed days').fill('2026-12-24 Staff day');
    await save.press('Enter');
    const made = page.getByRole('heading', { name: 'Nights in Nicosia' });
    await made.waitFor();
    expect(await made.count()).toBe(1);
    expect(await page.getByRole('main').innerText()).toMatch(/Asia\/Nicosia/);
    await expectAccessible(page);
  });

  it('changes a legal duty of one country, which becomes its second version', async () => {
    const person = await house.visitor({ as: ADMINISTRATOR, viewport: WIDE });
    const { page } = person;
    await person.open('/settings/duties?country=MT');
    await page.getByRole('button', { name: 'Change NIS2 early warning' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Change NIS2 early warning' });
    await form.getByLabel('Hours', { exact: true }).fill('12');
    await form.getByLabel('What is special in this country').fill('By telephone first.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save' }).press('Enter');
    await form.waitFor({ state: 'detached' });
    await page.getByText('By telephone first.').waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/within 12 hours/i);
    await expectAccessible(page);
  });

  it.each(PAGES)('can walk through %s', async (path) => {
    const person = await house.visitor({ as: ADMINISTRATOR, viewport: WIDE });
    await person.open(`/settings/${path}`);
    const { stops, missed, unseen } = await walkByTab(person.page);
    expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
    expect(stops.length).toBeGreaterThanOrEqual(8);
  });
});

describe('the settings of clocks', () => {
  it.each(
    (
      [
        ['en-GB', 1280, 'light'],
        ['en-GB', 1280, 'dark'],
        ['fr-FR', 640, 'light'],
        ['de-DE', 390, 'dark'],
        ['el-GR', 320, 'light'],
      ] as const
    ).flatMap((look) => PAGES.map((path) => [path, ...look] as const)),
  )('%s in %s, %i pixels, %s: nothing cut, no barrier', async (path, locale, width, look) => {
    const person = await house.visitor({
      as: ADMINISTRATOR,
      locale,
      viewport: { width, height: 800 },
    });
    const { page, context, url } = person;
    await context.addCookies([{ name: 'salus_theme', value: look, url }]);
    await person.open(`/settings/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect([await page.evaluate(findOverflow), await page.evaluate(findCutWords)]).toEqual([[], []]);
    await expectAccessible(page);
    await picture(person, `${path.replace(/\W.*/, '')}-${locale}-${width}-${look}`);
  });
});
