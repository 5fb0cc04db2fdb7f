import { expect, it, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse();
const SIZE = { width: 1440, height: 900 };
const WORD = 'Pangolin';
const TITLE = `${WORD} boxes on every ward`;
const SLUG = 'pangolin-boxes-on-every-ward';

const textbox = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();

/** Every door of a reader that a browser can knock at; what comes back is the whole of it. */
async function behindTheDoors(visitor: Visitor): Promise<string> {
  const paths = [
    `/guidance/${SLUG}`,
    `/guidance/${SLUG}/en`,
    `/guidance?q=${WORD}`,
    '/guidance',
    '/',
    '/sitemap.xml',
    '/guidance/feed.atom?language=en',
  ];
  const cookies = await visitor.context.cookies();
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  const bodies: string[] = [];
  // Twice: the second answer may come from what was kept of the first.
  for (const path of [...paths, ...paths])
    bodies.push(await (await fetch(new URL(path, visitor.url), { headers })).text());
  return bodies.join('\n');
}
/** The words of a search stand in its own field, so the title as a whole is looked for. */
const isSeen = async (visitor: Visitor): Promise<boolean> => (await behindTheDoors(visitor)).includes(TITLE);

describe('an article', () => {
  it('is written by one editor, approved by another, and only then read', async () => {
    const anna = await house.visitor({ viewport: SIZE, as: 'editor@centre.example' });
    const ben = await house.visitor({ viewport: SIZE, as: 'reviewer@centre.example' });
    const nurse = await house.visitor({ as: 'nurse@alpha.example' });
    const stranger = await house.visitor({});
    const { page } = anna;

    await anna.open('/editing');
    await page.getByRole('table').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New article' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Begin writing' }).click();

    await page.getByRole('heading', { level: 1, name: `Edit: ${TITLE}` }).waitFor();
    await page.getByRole('textbox', { name: 'Summary' }).fill('What belongs into the box, and who fills it.');
    await textbox(page).click();
    await page.keyboard.type('What to pack');
    await page.getByRole('button', { name: 'Heading', exact: true }).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nRead [here](/guidance/backups-that-survive-ransomware).');
    // The preview is made by the components of readers; the check speaks while it is written.
    const preview = page.getByRole('region', { name: 'As readers will see it' });
    await preview.getByRole('heading', { level: 2, name: 'What to pack' }).waitFor();
    await page.getByText('The link “here” does not say where it leads.').waitFor();
    await page.getByRole('button', { name: 'Call-out' }).click();
    await page.getByRole('menuitem', { name: 'Danger' }).click();
    await page.waitForFunction(() => document.activeElement?.classList.contains('editing-text'));
    await page.keyboard.type('Never unplug the patient.');
    await preview.getByRole('note').getByText('Never unplug the patient.').waitFor();
    await saved(page);
    await expectAccessible(page);

    // Tab leaves the text as it leaves every field.
    await textbox(page).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.classList.contains('editing-text'))).toBe(false);

    // A tab that is closed loses nothing, not even what had no time to be saved.
    await textbox(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nLast words before the tab was closed.');
    await page.reload();
    await page.getByText('Last words before the tab was closed.').first().waitFor();
    await saved(page);

    // A colleague who opens the same draft is seen.
    await ben.open(new URL(page.url()).pathname);
    await ben.page.getByText(/Demo Editor, Centre has this draft open too/).waitFor();
    expect([await isSeen(stranger), await isSeen(nurse)]).toEqual([false, false]);

    // What is missing is said beside the fields, all at once.
    anna.expectFault(/refused: SubmitDraft .*audiences/);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('This must be corrected before it can be submitted').waitFor();
    await page.getByRole('group', { name: 'Written for' }).getByRole('checkbox').first().check();
    await saved(page);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Demo Reviewer, Centre' });
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('heading', { level: 1, name: `Revision 1: ${TITLE}` }).waitFor();
    await page.getByText('You wrote this. Another editor decides.').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await expectAccessible(page);
    expect(await isSeen(stranger)).toBe(false);

    // The second person finds it among what waits for them, says something, and agrees.
    const { page: his } = ben;
    await ben.open('/editing?view=review');
    await his.getByRole('link', { name: TITLE }).click();
    await his.getByRole('link', { name: 'Open revision 1' }).click();
    await his.getByRole('textbox', { name: 'Your comment' }).fill('Good. Name the telephone next time.');
    await his.getByRole('button', { name: 'Add comment' }).click();
    await his.getByRole('listitem').filter({ hasText: 'Name the telephone next time.' }).waitFor();
    await his.getByRole('button', { name: 'Approve' }).click();
    await his.getByRole('button', { name: 'Publish now' }).waitFor();
    await expectAccessible(his);
    expect([await isSeen(stranger), await isSeen(nurse)]).toEqual([false, false]);

    await his.getByRole('button', { name: 'Publish now' }).click();
    await his.getByRole('alertdialog').getByRole('button', { name: 'Publish now' }).click();
    await his.getByText('Published', { exact: true }).first().waitFor();
    await stranger.open(`/guidance/${SLUG}`);
    await stranger.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await isSeen(stranger)).toBe(true);

    // A change is written beside what is public; side by side it is seen what will be different.
    await anna.open(`/editing?q=${SLUG}`);
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: /^Edit: / }).click();
    await textbox(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\n\nA staged sentence.');
    await saved(page);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('heading', { level: 1, name: `Revision 2: ${TITLE}` }).waitFor();
    await page.getByRole('table').locator('ins').filter({ hasText: 'A staged sentence.' }).waitFor();
    await expectAccessible(page);
    expect(await behindTheDoors(stranger)).not.toContain('A staged sentence.');

    // Withdrawn, it is gone behind every door at once.
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('The box was wrong.');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect([await isSeen(stranger), await isSeen(nurse)]).toEqual([false, false]);
  }, 240_000);
});
