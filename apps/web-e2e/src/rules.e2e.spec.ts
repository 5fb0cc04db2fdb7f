import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { barriers } from './testing/barriers.js';
import { DESK_VIEWPORT } from './testing/desk.js';
import { openHouse } from './testing/house.js';
import { answerIncident, RANSOMWARE, sendIncident } from './testing/incident-report.js';
import { findCutWords, findOverflow } from './testing/page-checks.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse();
const ADMINISTRATOR = 'admin@centre.example';

/** Pictures for who wants to look at the screens: a folder in `SALUS_PICTURES`. */
async function picture(person: Visitor, name: string): Promise<void> {
  const folder = process.env['SALUS_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await person.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe('an administrator and the escalation rules', () => {
  it('writes a rule, runs it dry over the past, switches it on, and moves it, by keyboard', async () => {
    const person = await house.visitor({ as: ADMINISTRATOR, viewport: { width: 1280, height: 900 } });
    const { page } = person;
    await person.open('/settings/rules');
    await page.getByRole('link', { name: 'p1-unanswered' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(person, 'list');

    await page.getByRole('link', { name: 'New rule' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Ransomware goes to everybody');
    await page.getByRole('button', { name: 'Add a condition to group 0' }).press('Enter');
    await page.getByRole('button', { name: /Field of condition 1/ }).press('Enter');
    await page.getByRole('option', { name: 'Ransomware', exact: true }).press('Enter');
    await page.getByRole('button', { name: /Comparison of condition 1/ }).press('Enter');
    await page.getByRole('option', { name: 'is not', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add a group to group 0' }).press('Enter');
    await page.getByRole('textbox', { name: 'Text' }).fill('Look at the backups first');
    expect(await barriers(page)).toEqual([]);
    await picture(person, 'editor');

    // An empty group is nobody's intention: the refusal is told at its place, and what was typed stays.
    await page.getByRole('button', { name: 'Save as a new version' }).press('Enter');
    await page.getByRole('link', { name: /Conditions/ }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(person, 'refused');
    await person.takeFaults();
    await page.getByRole('button', { name: 'Remove group 2' }).press('Enter');
    await page.getByRole('button', { name: 'Save as a new version' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ransomware goes to everybody' }).waitFor();

    const onOff = page.getByRole('switch', { name: /Version 1 is on/ });
    expect(await onOff.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Run it dry' }).press('Enter');
    await page.getByText(/Would have acted/).waitFor();
    expect(await barriers(page)).toEqual([]);
    await picture(person, 'dry-run');
    await onOff.press('Space');
    await page.getByText('On, version 1').waitFor();

    // What it does on the next report stands on the ticket: the rule, its version, and why.
    const nurse = await house.visitor({ as: 'nurse@alpha.example' });
    await nurse.open('/tickets/new?kind=incident');
    await answerIncident(nurse.page, RANSOMWARE, async () => {});
    const reference = await sendIncident(nurse.page);
    const agent = await house.visitor({ as: 'agent@centre.example', viewport: DESK_VIEWPORT });
    await agent.open(`/desk/all/${reference}`);
    const fired = agent.page
      .getByRole('listitem')
      .filter({ hasText: /Rule “Ransomware goes to everybody[^”]*1” acted/ })
      .first();
    await fired.waitFor();
    expect(await fired.innerText()).toMatch(/Because: .*Ransomware/s);
    await agent.page.getByText('Look at the backups first').first().waitFor();
    expect(await barriers(agent.page)).toEqual([]);
    await picture(agent, 'fired');

    await person.open('/settings/rules');
    const names = () =>
      page
        .getByRole('list', { name: /order in which/ })
        .getByRole('heading')
        .allInnerTexts();
    await page.getByRole('button', { name: 'Move “Ransomware goes to everybody” up' }).press('Enter');
    await page.getByText(/“Ransomware goes to everybody” is now number/).waitFor();
    const list = await names();
    expect(list.indexOf('Ransomware goes to everybody')).toBeLessThan(list.indexOf('p1-unanswered'));
  }, 180_000);

  it.each(['light', 'dark', 'contrast'] as const)(
    'sees them without a barrier in the look "%s"',
    async (theme) => {
      const person = await house.visitor({ as: ADMINISTRATOR });
      const { page, context, url } = person;
      await context.addCookies([{ name: 'salus_theme', value: theme, url }]);
      await person.open('/settings/rules');
      await page.getByRole('link', { name: 'p1-unanswered' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await picture(person, `list-${theme}`);
      await page.getByRole('link', { name: 'p1-unanswered' }).click();
      await page.getByRole('button', { name: 'Save as a new version' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await picture(person, `rule-${theme}`);
    },
    120_000,
  );

  it('fits into 320 pixels, in the longest language, too', async () => {
    const person = await house.visitor({
      as: ADMINISTRATOR,
      locale: 'el-GR',
      viewport: { width: 320, height: 640 },
    });
    const { page } = person;
    await person.open('/settings/rules');
    const rule = page.getByRole('link', { name: 'p1-unanswered' });
    await rule.waitFor();
    expect([await page.evaluate(findOverflow), await page.evaluate(findCutWords)]).toEqual([[], []]);
    await picture(person, 'list-320');
    await rule.click();
    await page.getByRole('switch').waitFor();
    expect([await page.evaluate(findOverflow), await page.evaluate(findCutWords)]).toEqual([[], []]);
    await picture(person, 'rule-320');
  }, 120_000);
});
