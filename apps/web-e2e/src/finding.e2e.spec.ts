import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse('after all');
/** A word of one hospital, which no article uses. */
const WORD = 'quokkameter';
const ARTICLE = 'Your first maturity self-assessment';
const PATH = `/guidance?q=${WORD}`;

describe('a word that no article uses', () => {
  let editor: Visitor;
  let nurse: Visitor;
  const inMain = (visitor: Visitor) => visitor.page.getByRole('main');

  it('finds nothing, and becomes the subject of a question to the Centre', async () => {
    nurse = await house.visitor({ as: 'nurse@alpha.example' });
    const { page } = nurse;
    await nurse.open('/');
    await page.getByRole('searchbox').fill(WORD);
    const noted = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('NOTHING_FOUND'),
    );
    await page.getByText(`Nothing found for “${WORD}”`).waitFor();
    await expectAccessible(page);
    expect((await noted).status()).toBe(200);
    await page.getByRole('link', { name: 'Ask this as a question' }).click();
    const subject = page.getByRole('textbox', { name: 'Subject' });
    await subject.waitFor();
    expect(await subject.inputValue()).toBe(WORD);
  });

  it('is not shown to editors while only one person has asked for it', async () => {
    editor = await house.visitor({
      as: 'editor@centre.example',
      viewport: { width: 1440, height: 900 },
    });
    await editor.open('/settings/search-gaps');
    await editor.page.getByRole('heading', { level: 1, name: 'Searched in vain' }).waitFor();
    await editor.page.getByText('Words appear here when they have led nowhere three times.').waitFor();
    await expectAccessible(editor.page);
    expect(await inMain(editor).innerText()).not.toContain(WORD);
  });

  it('finds the articles about what it means as soon as an editor has said what that is', async () => {
    const { page } = editor;
    await editor.open('/settings/synonyms');
    await page.getByRole('table').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New group of words' }).click();
    const dialog = page.getByRole('dialog', { name: 'New group of words' });
    await dialog.getByRole('textbox', { name: 'Words in English' }).fill(WORD);
    editor.expectFault(/SaveSynonyms .*TOO_FEW/);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('A group needs at least two different words').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: 'Words in English' }).fill(`${WORD}\nmaturity self-assessment`);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. Searches know it within seconds.').first().waitFor();
    await dialog.waitFor({ state: 'detached' });

    const found = inMain(nurse).getByRole('link', { name: ARTICLE });
    for (let look = 0; look < 20 && !(await found.isVisible()); look += 1) {
      await nurse.open(PATH);
      await found.waitFor({ timeout: 500 }).catch(() => undefined);
    }
    expect(await found.isVisible()).toBe(true);
  });

  it('finds nothing again after the group was removed', async () => {
    const { page } = editor;
    await page.getByRole('searchbox', { name: 'Find a word' }).fill(WORD);
    await page.getByText('1 group', { exact: true }).waitFor();
    await page.getByRole('button', { name: new RegExp(`^Remove: .*${WORD}`) }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Remove this group?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('The group is removed.').first().waitFor();
    const nothing = nurse.page.getByText(`Nothing found for “${WORD}”`);
    for (let look = 0; look < 20 && !(await nothing.isVisible()); look += 1) {
      await nurse.open(PATH);
      await nothing.waitFor({ timeout: 500 }).catch(() => undefined);
    }
    expect(await nothing.isVisible()).toBe(true);
  });
});
