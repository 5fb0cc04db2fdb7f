import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import { answerIncident, RANSOMWARE, sendIncident } from './testing/incident-report.js';
import { goToTheTop } from './testing/keyboard-walk.js';

const WIDE = { viewport: { width: 1440, height: 900 } };
const NARROW = { viewport: { width: 320, height: 800 } };
/** Of those who take turns in the first line of the demo. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'Demo Agent, Centre': 'agent@centre.example',
  'Demo Agent Two, Centre': 'agent2@centre.example',
};

/** The pages that call whoever looks at this desk. */
const calls = (page: Page): Locator => page.getByRole('alert').getByRole('region');

/** Other journeys have reported incidents, too: somebody takes care of those first. */
async function takeEarlierCalls(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  // The region comes a moment after the page, and what calls in it a moment later.
  await page.locator('[role=alert][aria-relevant=additions]').waitFor({ state: 'attached' });
  await page.waitForTimeout(300);
  const take = calls(page).first().getByRole('button', { name: 'I take care of it' });
  while (await take.isVisible()) {
    // One that is taken goes, and with it the pages of the same ticket.
    await take.click({ timeout: 1_000 }).catch(() => undefined);
    await page.waitForTimeout(200);
  }
}

describe('on call', () => {
  const house = openHouse();

  /** The address of whoever is on call at this moment, as the desk says it. */
  async function onCallNow(team: string): Promise<string> {
    const admin = await house.visitor({ as: 'admin@centre.example' });
    const { data } = await admin.ask('Rotas');
    const { rotas } = data as { rotas: { team: string; now: { person: { name: string } } }[] };
    const { name } = rotas.find((rota) => rota.team === team)!.now.person;
    return ADDRESSES[name]!;
  }

  it('shows who is called now and next, and the week as a table, at every width', async () => {
    for (const visit of [WIDE, NARROW]) {
      const agent = await house.visitor({ ...visit, as: 'agent@centre.example' });
      await agent.open('/settings/on-call');
      await agent.page.getByRole('heading', { level: 1, name: 'On call' }).waitFor();
      const firstLine = agent.page.getByRole('region', { name: 'First line' });
      await firstLine.getByRole('table').waitFor();
      expect(await firstLine.getByRole('row').count()).toBe(8);
      expect(await firstLine.locator('dd').first().innerText()).toMatch(/^Demo Agent/);
      expect(await firstLine.getByRole('button', { name: /Change the rota/ }).count()).toBe(0);
      await expectAccessible(agent.page);
      await agent.leave();
    }
  });

  it('says which step of a ladder calls nobody, and keeps what was there', async () => {
    const admin = await house.visitor({ ...WIDE, as: 'admin@centre.example' });
    await admin.open('/settings/ladders');
    const ladder = admin.page.getByRole('region', { name: 'Incident leads' });
    await ladder.getByRole('checkbox', { name: 'Incident leads' }).first().uncheck();
    await ladder.getByRole('button', { name: /Save the ladder/ }).click();
    admin.expectFault(/^refused: SaveLadder .*"steps\.0\.personIds"/s);
    const summary = ladder.getByRole('region', { name: 'There is a problem' });
    await summary.getByRole('link', { name: /Step 1/ }).waitFor();
    await expectAccessible(admin.page);
    // What was typed is found again; below it, what is saved has stayed as it was.
    await admin.page.reload();
    await ladder.getByText('What you typed earlier is here again.').waitFor();
    await ladder.getByRole('button', { name: 'Discard and start again' }).click();
    expect(await ladder.getByRole('checkbox', { name: 'Incident leads' }).first().isChecked()).toBe(true);
  });

  it('rings in a drill whatever is being read, is acknowledged by keyboard alone, and stands in the record', async () => {
    const [admin, called] = [
      await house.visitor({ ...WIDE, as: 'admin@centre.example' }),
      await house.visitor({ ...WIDE, as: 'second-line@centre.example' }),
    ];
    await called.open('/desk/needs-answer');
    await takeEarlierCalls(called.page);
    await called.open('/guidance');
    await admin.open('/settings/ladders');
    await admin.page.getByRole('button', { name: 'Start a drill: Second line' }).click();
    await admin.page.getByRole('alertdialog').getByRole('button', { name: 'Start the drill' }).click();
    const alert = calls(called.page).filter({ hasText: 'Drill' });
    await alert.waitFor();
    await expectAccessible(called.page);
    await goToTheTop(called.page);
    // After the link that skips to the content, the page is the first that Tab reaches.
    await called.page.keyboard.press('Tab');
    await called.page.keyboard.press('Tab');
    expect(await called.page.evaluate(() => document.activeElement?.textContent)).toContain(
      'I take care of it',
    );
    await called.page.keyboard.press('Enter');
    await alert.waitFor({ state: 'detached' });
    await admin.open('/settings/pages');
    const entry = admin.page.getByRole('listitem').filter({ hasText: 'Second line' }).first();
    await entry.getByText('acknowledged', { exact: true }).waitFor();
    await entry.getByText('Drill', { exact: true }).waitFor();
    await expectAccessible(admin.page);
  });

  it('pages whoever is on call for a P1 ticket, who acknowledges in the desk', async () => {
    const nurse = await house.visitor({ ...WIDE, as: 'nurse@alpha.example' });
    await nurse.open('/tickets/new?kind=incident');
    await answerIncident(nurse.page, RANSOMWARE, () => Promise.resolve());
    const called = await house.visitor({ ...WIDE, as: await onCallNow('FIRST_LINE') });
    await called.open('/desk/needs-answer');
    await takeEarlierCalls(called.page);
    const reference = await sendIncident(nurse.page);
    const alert = calls(called.page).filter({ hasText: reference });
    await alert.getByRole('heading', { name: 'First line: you are called' }).waitFor();
    await expectAccessible(called.page);
    await alert.getByRole('link', { name: reference }).click();
    const paged = called.page
      .locator('section')
      .filter({ has: called.page.getByRole('heading', { level: 3, name: 'Paged' }) });
    await paged.getByText('First line: calling').waitFor();
    await alert.getByRole('button', { name: 'I take care of it' }).click();
    await alert.waitFor({ state: 'detached' });
    await paged.getByText('First line: acknowledged').waitFor();
    await expectAccessible(called.page);
  });

  it('is acknowledged by the link in the mail without sign-in and without scripts', async () => {
    const admin = await house.visitor({ ...WIDE, as: 'admin@centre.example' });
    const isDrill = ({ subject }: { subject: string }) => subject.startsWith('DRILL');
    const earlier = new Set((await house.mails.to('second-line@centre.example')).map(({ text }) => text));
    await admin.open('/settings/ladders');
    await admin.page.getByRole('button', { name: 'Start a drill: Second line' }).click();
    await admin.page.getByRole('alertdialog').getByRole('button', { name: 'Start the drill' }).click();
    const mail = await house.mails.waitFor(
      'second-line@centre.example',
      (candidate) => isDrill(candidate) && !earlier.has(candidate.text),
    );
    const [, path] = /(\/acknowledge\/[A-Za-z0-9_-]{43})/.exec(mail.text) ?? [];
    const stranger = await house.visitor({ ...NARROW, javaScript: false });
    await stranger.page.goto(new URL(path!, house.address.url).href);
    await stranger.page.getByRole('button', { name: 'I take care of it' }).click();
    await stranger.page.getByRole('heading', { name: 'You take care of it' }).waitFor();
  });
});
