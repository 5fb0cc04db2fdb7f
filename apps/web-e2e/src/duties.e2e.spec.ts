import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { DESK_VIEWPORT } from './testing/desk.js';
import { openHouse } from './testing/house.js';
import { answerIncident, RANSOMWARE, sendIncident } from './testing/incident-report.js';
import { findCutWords, findOverflow } from './testing/page-checks.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse('after all');
const HOUR = 3_600_000;

let nurse: Visitor;
let agent: Visitor;
let reference: string;

/** Pictures for who wants to look at the screens: a folder in `SALUS_PICTURES`. */
async function picture({ page }: Visitor, name: string): Promise<void> {
  const folder = process.env['SALUS_PICTURES'];
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** A moment as somebody in this zone types it into a field for day and time. */
function typed(moment: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment);
  return parts.replace(' ', 'T');
}
const toTheMinute = (moment: number): number => Math.floor(moment / 60_000) * 60_000;

const dutyOn = (page: Page, name: string): Locator =>
  page.locator('section.duty').filter({ has: page.getByRole('heading', { name, exact: true }) });
const dueOf = async (duty: Locator): Promise<string> =>
  new Date((await duty.locator('time').first().getAttribute('datetime')) ?? '').toISOString();

const unfold = (place: Page | Locator, title: string): Promise<void> =>
  place.locator('summary').filter({ hasText: title }).press('Enter');

/** The hospital says at its ticket that it has submitted something. */
async function submit(duty: Locator, at: number, number: string): Promise<void> {
  await unfold(duty, 'We have submitted it, or it does not apply');
  await duty.getByLabel('When was it submitted?').fill(typed(at, 'Europe/Dublin'));
  await duty.getByLabel(/Reference of the recipient/).fill(number);
  await duty.getByRole('button', { name: 'We have submitted it' }).press('Enter');
  await duty.getByText(`Reference: ${number}`).waitFor();
}

async function openDuties(page: Page): Promise<void> {
  await unfold(page, 'Legal duties');
  await dutyOn(page, 'NIS2 early warning').waitFor();
}

describe('the legal duties of an incident, in one story', () => {
  // Known for 20 hours: the early warning has four left, and a reminder is owed.
  const aware = toTheMinute(Date.now() - 20 * HOUR);

  it('the hospital says since when it knows, and sees what is due when, with its zone', async () => {
    nurse = await house.visitor({ as: 'nurse@alpha.example', timeZone: 'Europe/Dublin' });
    const { page } = nurse;
    await nurse.open('/tickets/new?kind=incident');
    await answerIncident(page, RANSOMWARE, async () => {});
    reference = await sendIncident(page);
    await page.getByRole('link', { name: 'Open the ticket' }).click();
    await page.getByRole('heading', { level: 2, name: 'Legal duties' }).waitFor();

    await page.getByLabel('When did the hospital become aware?').fill(typed(aware, 'Europe/Dublin'));
    await expectAccessible(page);
    await picture(nurse, 'duties-portal-before');
    await page.getByRole('button', { name: 'Start the clocks' }).press('Enter');
    const warning = dutyOn(page, 'NIS2 early warning');
    await warning.locator('time').waitFor();
    expect(await dueOf(warning)).toBe(new Date(aware + 24 * HOUR).toISOString());
    expect(await dueOf(dutyOn(page, 'NIS2 incident notification'))).toBe(
      new Date(aware + 72 * HOUR).toISOString(),
    );
    expect(await dutyOn(page, 'NIS2 final report').getByText('Not started').count()).toBe(1);
    // The zone stands beside the time.
    expect(await warning.innerText()).toMatch(/Due.*\b(GMT|IST|UTC)/s);
    await expectAccessible(page);
    await picture(nurse, 'duties-portal');
  }, 180_000);

  it('is reminded before the early warning is due; under a strict label the mail says no more than that there is news', async () => {
    await nurse.page.reload();
    await nurse.settled();
    await unfold(nurse.page, 'What has happened so far');
    await nurse.page
      .getByRole('listitem')
      .filter({ hasText: 'A legal deadline is near' })
      .filter({ hasText: 'NIS2 early warning' })
      .waitFor();
    const mail = await house.mails.waitFor('nurse@alpha.example', ({ subject }) =>
      subject.startsWith(`[${reference}] There is news`),
    );
    expect(mail.text).not.toContain('NIS2');
  });

  it('the agent in Athens sees the same moments, in the own zone and in that of the hospital, both written', async () => {
    agent = await house.visitor({
      as: 'agent@centre.example',
      viewport: DESK_VIEWPORT,
      timeZone: 'Europe/Athens',
    });
    const { page } = agent;
    await agent.open(`/desk/all/${reference}`);
    await openDuties(page);
    for (const [name, hours] of [
      ['NIS2 early warning', 24],
      ['NIS2 incident notification', 72],
    ] as const)
      expect(await dueOf(dutyOn(page, name))).toBe(new Date(aware + hours * HOUR).toISOString());
    const words = await dutyOn(page, 'NIS2 early warning').innerText();
    expect(words).toMatch(/(EET|EEST|GMT\+[23])/);
    expect(words).toMatch(/at the hospital .*\(Europe\/Dublin\)/);
    await expectAccessible(page);
    await picture(agent, 'duties-desk');
  });

  it('the drafts can be taken along as PDF and JSON, and say that they are none', async () => {
    const { page } = nurse;
    const warning = dutyOn(page, 'NIS2 early warning');
    await unfold(warning, 'What it is, to whom, and the prepared draft');
    const folder = await mkdtemp(join(tmpdir(), 'salus-drafts-'));
    for (const [format, check] of [
      ['PDF', (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-'],
      ['JSON', (bytes: Buffer) => (JSON.parse(bytes.toString()) as { isDraft: boolean }).isDraft],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        warning.getByRole('link', { name: `as ${format}` }).press('Enter'),
      ]);
      expect(download.suggestedFilename()).toContain(reference);
      const file = join(folder, download.suggestedFilename());
      await download.saveAs(file);
      expect(check(await readFile(file))).toBe(true);
    }
    expect(await warning.getByRole('region', { name: 'Prepared draft' }).textContent()).toContain(
      'It is not the notification',
    );
    await expectAccessible(page);
    await picture(nurse, 'duty-open');
    await rm(folder, { recursive: true });
  });

  it('what is submitted is seen by both, and the final report counts one month from the submission', async () => {
    const { page } = nurse;
    await submit(dutyOn(page, 'NIS2 early warning'), aware + 19 * HOUR, 'CSIRT-17');
    const sent = aware + 19.5 * HOUR;
    await submit(dutyOn(page, 'NIS2 incident notification'), sent, 'CSIRT-18');
    const due = new Date(sent);
    const day = due.getUTCDate();
    due.setUTCMonth(due.getUTCMonth() + 1);
    // A day that the next month does not have is its last.
    if (due.getUTCDate() !== day) due.setUTCDate(0);
    const report = dutyOn(page, 'NIS2 final report');
    await report.locator('time').waitFor();
    expect(await dueOf(report)).toBe(due.toISOString());
    await expectAccessible(page);
    await picture(nurse, 'duties-portal-submitted');

    await agent.page.reload();
    await agent.settled();
    await openDuties(agent.page);
    await dutyOn(agent.page, 'NIS2 early warning').getByText('Reference: CSIRT-17').waitFor();
    expect(await dueOf(dutyOn(agent.page, 'NIS2 final report'))).toBe(due.toISOString());
  });

  it('every clock says at the desk why it is due then, by keyboard', async () => {
    const { page } = agent;
    await page.getByRole('button', { name: 'All clocks and why' }).first().press('Enter');
    const why = page.getByRole('dialog', { name: 'All clocks and why' });
    await why
      .getByText(/by the policy “.+”, version \d+/)
      .first()
      .waitFor();
    expect(await why.innerText()).toMatch(/ran from .* to now: the ticket was opened/);
    expect(await why.innerText()).toContain('it runs through nights, weekends and holidays');
    await expectAccessible(page);
    await picture(agent, 'clocks-why');
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });

  it.each([
    ['el-GR', 320, 'light'],
    ['de-DE', 390, 'dark'],
    ['fr-FR', 640, 'light'],
  ] as const)('fits in %s into %i pixels, %s', async (locale, width, look) => {
    const person = await house.visitor({
      as: 'nurse@alpha.example',
      locale,
      viewport: { width, height: 800 },
    });
    await person.context.addCookies([{ name: 'salus_theme', value: look, url: person.url }]);
    await person.open(`/tickets/${reference}`);
    await person.page.locator('section.duty').first().waitFor();
    expect([await person.page.evaluate(findOverflow), await person.page.evaluate(findCutWords)]).toEqual([
      [],
      [],
    ]);
    await expectAccessible(person.page);
    await picture(person, `duties-${locale}-${width}-${look}`);
  });
});
