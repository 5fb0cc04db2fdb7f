import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { findOverflow } from './testing/page-checks.js';
import { openHouse } from './testing/house.js';

const house = openHouse();
const ARTICLE = '/guidance/first-hour-of-a-ransomware-attack/en';
const TAKEN = 'Look into your mailbox';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const form = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'Hear of new guidance' }) });

async function subscribe(page: Page, address: string): Promise<string> {
  await form(page).getByRole('textbox', { name: 'Your mail address' }).fill(address);
  await form(page).getByRole('button', { name: 'Subscribe' }).click();
  await form(page).getByText(TAKEN).waitFor();
  const mail = await house.mails.waitFor(address, ({ subject }) => subject.startsWith('Please confirm'));
  return /\/subscriptions\/[\w-]{43}/.exec(mail.text)![0];
}

describe('a subscription', () => {
  it('without JavaScript begins below an article, is confirmed by a button, and ended by one', async () => {
    const { page } = await house.visitor({ javaScript: false });
    await page.goto(ARTICLE);
    const what = form(page).getByRole('combobox', { name: 'What about?' });
    expect(await what.inputValue()).toBe('ARTICLE');
    const path = await subscribe(page, 'nurse.one@alpha.example');
    expect(new URL(page.url()).pathname).toBe(ARTICLE);

    await page.goto(path);
    expect(await heading(page)).toBe('Confirm the subscription');
    await page.getByRole('button', { name: 'Yes, send me mails' }).click();
    await page.getByRole('heading', { name: 'You are subscribed' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('First hour of a ransomware attack');
    await page.goto(path);
    expect(await heading(page)).toBe('Your subscription');
    await page.getByRole('button', { name: 'End this subscription' }).click();
    await page.getByRole('heading', { name: 'The subscription has ended' }).waitFor();
  });

  it('to a topic is offered by the list that shows it, beside its feed, on pages that everybody can use', async () => {
    const visitor = await house.visitor({ colorScheme: 'dark', viewport: { width: 320, height: 640 } });
    const { page, context } = visitor;
    await visitor.open('/guidance?pillar=DETER');
    const what = form(page).getByRole('combobox', { name: 'What about?' });
    expect(await what.inputValue()).toBe('DETER');
    const feed = await form(page).getByRole('link', { name: 'As a feed' }).getAttribute('href');
    const answer = await context.request.get(feed!);
    expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(await answer.text()).toContain('Ransom: before anyone negotiates');

    const path = await subscribe(page, 'executive@alpha.example');
    await expectAccessible(page);
    await page.goto(path);
    expect(await page.getByRole('main').innerText()).toMatch(/guidance on “Deter/);
    expect(await page.evaluate(findOverflow)).toEqual([]);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, send me mails' }).click();
    await page.getByRole('heading', { name: 'You are subscribed' }).waitFor();
    await expectAccessible(page);
    await page.goto(path);
    await page.getByRole('heading', { name: 'Your subscription' }).waitFor();
    await expectAccessible(page);
  });

  it('ends by the one press that a mail program sends, after which its link opens nothing', async () => {
    const visitor = await house.visitor();
    const { page, context } = visitor;
    await page.goto(ARTICLE);
    const path = await subscribe(page, 'nurse.two@alpha.example');
    await page.goto(path);
    await page.getByRole('button', { name: 'Yes, send me mails' }).click();
    await page.getByRole('heading', { name: 'You are subscribed' }).waitFor();
    const pressed = await context.request.post(path, { form: { 'List-Unsubscribe': 'One-Click' } });
    expect(pressed.status()).toBe(200);
    visitor.expectFault(/^HTTP 404: GET \/subscriptions\//);
    expect((await page.goto(path))?.status()).toBe(404);
    expect(await heading(page)).toBe('This link opens nothing any more');
    await expectAccessible(page);
  });

  it('says below the field what is wrong with an address that no mail can reach', async () => {
    const { page } = await house.visitor();
    await page.goto(ARTICLE);
    const address = form(page).getByRole('textbox', { name: 'Your mail address' });
    await address.fill('nurse@hospital');
    await form(page).getByRole('button', { name: 'Subscribe' }).click();
    await form(page).getByText('Write it like name@hospital.example.').waitFor();
    expect(await address.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
  });
});
