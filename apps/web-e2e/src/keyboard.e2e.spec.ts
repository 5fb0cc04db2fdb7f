import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { DESK_VIEWPORT } from './testing/desk.js';
import { openHouse } from './testing/house.js';
import { goToTheTop, walkByTab } from './testing/keyboard-walk.js';
import { ACCOUNTS, someReference, type Viewer } from './testing/places.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse();

async function arrive(viewer: Viewer): Promise<{ person: Visitor; reference: string }> {
  const account = ACCOUNTS[viewer];
  const person = await house.visitor({
    viewport: DESK_VIEWPORT,
    ...(account === undefined ? {} : { as: account }),
  });
  return { person, reference: await someReference(person, viewer) };
}

/** Everything can be reached by Tab, and where the focus is can always be seen. */
async function expectWalkable(page: Page, atLeast: number): Promise<void> {
  let walk = await walkByTab(page);
  // Something may have come behind the focus meanwhile, such as articles that fit: it is reached the second time.
  if (walk.missed.length > 0) walk = await walkByTab(page);
  const { stops, missed, unseen } = walk;
  expect({ missed, unseen }).toEqual({ missed: [], unseen: [] });
  expect(stops.length).toBeGreaterThanOrEqual(atLeast);
  expect(new Set(stops).size).toBeGreaterThanOrEqual(Math.min(atLeast, 5));
}

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
  );

describe('with the keyboard alone', () => {
  it.each([
    ['the home page', 'visitor', '/', 12],
    ['an article', 'visitor', '/guidance/first-hour-of-a-ransomware-attack/en', 20],
    ['the guidance', 'visitor', '/guidance?q=ransomware', 12],
    ['the sign-in page', 'visitor', '/sign-in', 10],
    ['the list of tickets', 'nurse', '/tickets', 12],
    ['the incident form', 'nurse', '/tickets/new?kind=incident', 10],
    ['the form for questions', 'nurse', '/tickets/new?kind=question', 12],
    ['a ticket', 'nurse', '/tickets/REFERENCE', 12],
    ['the desk', 'agent', '/desk/needs-answer', 15],
    ['a ticket at the desk', 'agent', '/desk/needs-answer/REFERENCE', 25],
  ] as const)('%s can be walked through', async (_name, viewer, path, atLeast) => {
    const { person, reference } = await arrive(viewer);
    await person.open(path.replace('REFERENCE', reference));
    await expectWalkable(person.page, atLeast);
  });

  it('what a search has found can be walked through', async () => {
    const { person } = await arrive('visitor');
    const { page } = person;
    await person.open('/');
    await page.keyboard.type('ransom');
    await page.getByRole('region', { name: 'Search results' }).getByRole('link').first().waitFor();
    await expectWalkable(page, 16);
    const field = page.getByRole('searchbox');
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
  });

  it.each([
    ['visitor', '/'],
    ['nurse', '/tickets'],
    ['agent', '/desk/needs-answer'],
  ] as const)('the first press of Tab offers a %s to skip to the content', async (viewer, path) => {
    const { person } = await arrive(viewer);
    const { page } = person;
    await person.open(path);
    await goToTheTop(page);
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('Skip to the content');
    expect(await page.getByRole('link', { name: 'Skip to the content' }).isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('a dialog keeps the focus and gives it back', async () => {
    const { person, reference } = await arrive('agent');
    const { page } = person;
    await person.open(`/desk/needs-answer/${reference}`);
    const button = page.getByRole('button', { name: 'Escalate' }).first();
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Escalate ${reference}` });
    await dialog.waitFor();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the keys of the desk', () => {
  it('move, open, write, ask and come back', async () => {
    const { person } = await arrive('agent');
    const { page } = person;
    const { keyboard } = page;
    await person.open('/desk/needs-answer');
    const rows = page.getByRole('list', { name: 'Needs an answer' }).getByRole('link');
    await rows.first().waitFor();
    const isFocused = (place: number): Promise<boolean> =>
      rows.nth(place).evaluate((row) => row === document.activeElement);

    await keyboard.press('j');
    const start = (await isFocused(0)) ? 0 : 1;
    expect(await isFocused(start)).toBe(true);
    await keyboard.press('j');
    expect(await isFocused(start + 1)).toBe(true);
    await keyboard.press('k');
    expect(await isFocused(start)).toBe(true);
    await keyboard.press('Enter');
    await page.getByRole('region', { name: 'Conversation' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await keyboard.press('r');
    const reply = page.getByRole('textbox', { name: 'Your reply' });
    await reply.waitFor();
    await keyboard.type('just looking');
    expect(await reply.inputValue()).toBe('just looking');
    await keyboard.press('Control+A');
    await keyboard.press('Delete');
    await keyboard.press('Escape');
    expect(await focusedName(page)).toBe('Conversation');
    await keyboard.press('n');
    await page.getByRole('textbox', { name: 'Your note' }).waitFor();
    await expectAccessible(page);
    await keyboard.press('Escape');

    for (const [key, title] of [
      ['e', /^Escalate SAL-/],
      ['p', /^Priority of SAL-/],
      ['/', 'Search'],
      ['?', 'Keyboard'],
    ] as const) {
      await keyboard.press(key);
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      await expectAccessible(page);
      await keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  it('find everything in the palette, and can be switched off', async () => {
    const { person } = await arrive('agent');
    const { page } = person;
    const { keyboard } = page;
    await person.open('/desk/needs-answer');
    await page.getByRole('list', { name: 'Needs an answer' }).getByRole('link').first().waitFor();

    await keyboard.press('Control+K');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await keyboard.type('finished');
    await keyboard.press('Enter');
    await page.waitForURL('**/desk/finished');

    await keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keyboard' });
    await keys.waitFor();
    const toggle = keys.getByRole('switch', { name: 'Single keys do something' });
    for (
      let presses = 0;
      presses < 5 && !(await toggle.evaluate((box) => box === document.activeElement));
      presses += 1
    ) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Space');
    expect(await toggle.isChecked()).toBe(false);
    await keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });

    await keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.reload();
    await page.getByRole('list', { name: 'Finished' }).getByRole('link').first().waitFor();
    await keyboard.press('?');
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await keyboard.press('Control+K');
    await page.getByRole('dialog').waitFor();
  });
});
