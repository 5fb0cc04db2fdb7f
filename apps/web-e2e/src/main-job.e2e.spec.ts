import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import { answerIncident, RANSOMWARE, sendIncident } from './testing/incident-report.js';
import { DEMO_PASSWORD, type Visitor } from './testing/visitor.js';

const house = openHouse('after all');
const ARTICLE = 'First hour of a ransomware attack';

async function signIn(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('the main job, in one journey', () => {
  let nurse: Visitor;
  let reference: string;

  it('a visitor finds the guidance, with a slip of the finger, and reads it without JavaScript too', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/');
    const field = page.getByRole('searchbox', { name: 'What do you need help with?' });
    await field.pressSequentially('ra');
    await page.waitForTimeout(600);
    expect(await page.getByRole('region', { name: 'Search results' }).count()).toBe(0);
    await field.pressSequentially('n');
    const results = page.getByRole('region', { name: 'Search results' });
    await results.locator('mark').first().waitFor();
    await field.pressSequentially('somwear');
    expect(await field.inputValue()).toBe('ransomwear');
    const link = results.getByRole('link', { name: ARTICLE });
    await link.locator('mark', { hasText: /^ransomware$/i }).waitFor();
    await expectAccessible(page);

    await link.click();
    await page.getByRole('heading', { level: 1, name: ARTICLE }).waitFor();
    await expectAccessible(page);

    const plain = await house.visitor({ javaScript: false });
    await plain.page.goto(page.url());
    expect(await plain.page.getByRole('heading', { level: 1 }).textContent()).toBe(ARTICLE);
    expect(await plain.page.getByRole('article').innerText()).toContain('Do not power off, restart or log off.');
  });

  it('a nurse of Alpha reports an incident, sees guidance while she types, and has a reference at once', async () => {
    nurse = await house.visitor();
    const { page } = nurse;
    await nurse.open('/');
    await page.getByRole('link', { name: 'Report an incident now' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await expectAccessible(page);
    await signIn(nurse, 'nurse@alpha.example');

    const words = page.getByRole('textbox', { name: 'Describe it in your own words' });
    await words.pressSequentially('ransom note on the screen');
    const beside = page.getByRole('complementary', { name: 'Help while you report' });
    await beside.getByRole('link', { name: ARTICLE }).waitFor();
    expect(await words.inputValue()).toBe('ransom note on the screen');

    await answerIncident(page, RANSOMWARE);
    expect(await page.getByRole('main').innerText()).toContain('You get a first answer within 15 minutes, day and night.');
    reference = await sendIncident(page);
    await expectAccessible(page);

    const mail = await house.mails.waitFor('nurse@alpha.example', ({ subject }) => subject.includes(reference));
    expect(mail.text).toContain(reference);
    expect(mail.replyTo).toMatch(/[a-z0-9]{16,}.*@centre\.example/);
    expect(mail.replyTo).not.toContain(reference);
  });
});
