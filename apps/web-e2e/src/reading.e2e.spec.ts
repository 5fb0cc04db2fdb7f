import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';

const house = openHouse();
const ARTICLE = '/guidance/first-hour-of-a-ransomware-attack';

describe('without JavaScript', () => {
  it('the home page has its doors, its telephone number and a search that works', async () => {
    const { page } = await house.visitor({ javaScript: false });
    await page.goto('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Help with the cybersecurity of your hospital',
    );
    expect(await page.getByRole('link', { name: 'Report an incident now' }).getAttribute('href')).toBe(
      '/tickets/new?kind=incident',
    );
    expect(await page.getByRole('main').getByRole('link', { name: '+00 000 000 000' }).isVisible()).toBe(
      true,
    );

    await page.getByRole('searchbox', { name: 'What do you need help with?' }).fill('ransomwear');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.waitForURL('**/guidance?q=ransomwear');
    const found = page.getByRole('region', { name: 'Search results' });
    const first = found.getByRole('link', { name: 'First hour of a ransomware attack' });
    expect(await first.locator('mark').first().textContent()).toMatch(/ransomware/i);

    await first.click();
    await page.waitForURL(`**${ARTICLE}/en`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'First hour of a ransomware attack',
    );
  });

  it('the filters of the guidance work as a plain form', async () => {
    const { page } = await house.visitor({ javaScript: false });
    await page.goto('/guidance');
    await page.getByRole('combobox', { name: 'Priority' }).selectOption('DETER');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const titles = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(titles).toContain('Ransom: before anyone negotiates');
    expect(titles).not.toContain('First hour of a ransomware attack');
  });

  it('an article is whole, with its contents, sources and languages', async () => {
    const { page } = await house.visitor({ javaScript: false });
    const answer = await page.goto(`${ARTICLE}/en`);
    expect(answer?.status()).toBe(200);
    const text = await page.getByRole('article').innerText();
    expect(text).toContain('Do not power off, restart or log off.');
    expect(text).toContain('Minutes 0 to 5: whoever sees it');
    expect(await page.getByRole('heading', { name: 'Sources' }).isVisible()).toBe(true);
    await page
      .getByRole('navigation', { name: 'On this page' })
      .getByRole('link', { name: 'Minutes 0 to 5: whoever sees it' })
      .click();
    expect(new URL(page.url()).hash).not.toBe('');

    await page
      .getByRole('navigation', { name: 'This article in other languages' })
      .getByRole('link', { name: /Deutsch/ })
      .click();
    await page.waitForURL(`**${ARTICLE}/de`);
    expect(await page.locator('article [lang="de"]').first().isVisible()).toBe(true);
  });

  it('the language of the pages can be chosen, and stays chosen', async () => {
    const { page } = await house.visitor({ javaScript: false });
    await page.goto('/guidance?pillar=RESPOND');
    await page.locator('summary', { hasText: 'Language: English' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Ελληνικά' }).click();
    await page.locator('html[lang="el"]').waitFor();
    expect(new URL(page.url()).search).toBe('?pillar=RESPOND');
    expect(await page.locator('html').getAttribute('lang')).toBe('el');
    await page.goto('/');
    expect(await page.locator('html').getAttribute('lang')).toBe('el');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/[α-ω]/);
  });

  it('the look of the pages can be chosen, and stays chosen', async () => {
    const { page } = await house.visitor({ javaScript: false });
    await page.goto('/');
    await page.locator('summary', { hasText: 'Appearance' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Dark', exact: true }).click();
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto('/guidance');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('have the look of the system until another is chosen', async () => {
    const background = async (colorScheme: 'light' | 'dark', theme?: string) => {
      const { context, page, url } = await house.visitor({ javaScript: false, colorScheme });
      if (theme !== undefined) await context.addCookies([{ name: 'salus_theme', value: theme, url }]);
      await page.goto('/guidance');
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    const [light, dark] = [await background('dark', 'light'), await background('light', 'dark')];
    expect(light).not.toBe(dark);
    expect([await background('light'), await background('dark')]).toEqual([light, dark]);
    expect(await background('dark', 'system')).toBe(dark);
  });

  it('the sign-in page says that it needs JavaScript and whom to call', async () => {
    const { page } = await house.visitor({ javaScript: false });
    await page.goto('/sign-in');
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Signing in needs JavaScript.');
    expect(text).toContain('+00 000 000 000');
    expect(await page.getByRole('textbox', { name: 'E-mail address' }).isVisible()).toBe(true);
  });

  it('an address that leads nowhere says so, with the status 404', async () => {
    const visitor = await house.visitor({ javaScript: false });
    visitor.expectFault(/^HTTP 404: GET \/(nowhere|guidance\/no-such-article)$/);
    expect((await visitor.page.goto('/nowhere'))?.status()).toBe(404);
    expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'This page does not exist',
    );
    expect((await visitor.page.goto('/guidance/no-such-article'))?.status()).toBe(404);
    expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'This article does not exist',
    );
  });
});

describe('on paper', () => {
  it('an article has no navigation, form or button, but the addresses of its sources, its own and its version', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open(`${ARTICLE}/en`);
    const controls = page
      .locator('nav, form, button, select, textarea, summary, [role="search"], input:not([type="checkbox"])')
      .filter({ visible: true });
    const address = page.getByText(`${new URL(page.url()).origin}${ARTICLE}/en`, { exact: true });
    expect(await controls.count()).toBeGreaterThan(5);
    expect(await address.isVisible()).toBe(false);

    await page.emulateMedia({ media: 'print' });
    expect(await controls.count()).toBe(0);
    expect(await address.isVisible()).toBe(true);
    expect(await page.getByText('Version 1', { exact: true }).isVisible()).toBe(true);
    const source = page.getByRole('link', { name: 'Directive (EU) 2022/2555 (NIS2), Article 23' });
    expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
      'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
    );
  });

  it('the dark look is printed in the colours of the light one', async () => {
    const colour = async (theme: string, media: 'screen' | 'print'): Promise<string> => {
      const { page, context, url } = await house.visitor();
      await context.addCookies([{ name: 'salus_theme', value: theme, url }]);
      await page.goto(`${ARTICLE}/en`);
      await page.emulateMedia({ media });
      return page.getByRole('heading', { level: 1 }).evaluate((title) => getComputedStyle(title).color);
    };
    expect(await colour('dark', 'screen')).not.toBe(await colour('light', 'screen'));
    expect(await colour('dark', 'print')).toBe(await colour('light', 'print'));
  });
});

describe('with JavaScript', () => {
  it('shows the same article as without, and takes over the page without changing a word', async () => {
    const plain = await house.visitor({ javaScript: false });
    await plain.page.goto(`${ARTICLE}/en`);
    const visitor = await house.visitor();
    await visitor.open(`${ARTICLE}/en`);
    const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const withScript = words(await visitor.page.getByRole('article').innerText()).replace(
      'Keep for offline reading Print ',
      '',
    );
    expect(withScript).toBe(words(await plain.page.getByRole('article').innerText()));
    await expectAccessible(visitor.page);
  });

  it('costs less than 60 kB until the reader does something, and then comes to life', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    await page.goto(`${ARTICLE}/en`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThan(60_000);
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
    await page.mouse.move(100, 100);
    await page.getByRole('button', { name: 'Print' }).waitFor();
  });

  it('the list of guidance comes to life in time for words and filters of somebody in a hurry', async () => {
    const { page } = await house.visitor();
    await page.goto('/guidance');
    expect(await page.evaluate(() => document.documentElement.dataset['start'])).toBe('calm');
    await page.getByRole('combobox', { name: 'Priority' }).selectOption('RESPOND');
    await page.waitForURL('**/guidance?pillar=RESPOND');
    await page.goto('/guidance');
    await page
      .getByRole('searchbox', { name: 'What do you need help with?' })
      .pressSequentially('ransomwear');
    await page.waitForURL('**/guidance?q=ransomwear');
    const found = page.getByRole('region', { name: 'Search results' });
    await found.getByRole('link', { name: 'First hour of a ransomware attack' }).waitFor();
  });

  it('is kept by the browser of a visitor and asked for again; pages of people are not kept at all', async () => {
    const visitor = await house.visitor();
    const answer = await visitor.context.request.get(`${ARTICLE}/en`);
    expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-cache' });
    const { etag = '' } = answer.headers();
    const again = await visitor.context.request.get(`${ARTICLE}/en`, { headers: { 'if-none-match': etag } });
    expect(again.status()).toBe(304);
    const german = await visitor.context.request.get(`${ARTICLE}/en`, {
      headers: { 'if-none-match': etag, 'accept-language': 'de' },
    });
    expect(german.status()).toBe(200);

    const nurse = await house.visitor({ as: 'nurse@alpha.example' });
    const own = await nurse.context.request.get(`${ARTICLE}/en`, { headers: { 'if-none-match': etag } });
    expect(own.status()).toBe(200);
    expect(own.headers()).toMatchObject({ 'cache-control': 'no-store' });
    expect(own.headers()).not.toHaveProperty('etag');
  });

  it('can be kept on the device, and be forgotten again without a trace', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open(`${ARTICLE}/en`);
    const keep = page.getByRole('button', { name: 'Keep for offline reading' });
    await keep.and(page.locator('[aria-pressed=false]')).click();
    await keep.and(page.locator('[aria-pressed=true]')).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate(() => caches.keys())).toEqual(['salus-kept']);
    await keep.click();
    await keep.and(page.locator('[aria-pressed=false]')).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  it('is read from the device while the network is down', async () => {
    const visitor = await house.visitor();
    const { page, context } = visitor;
    await visitor.open('/guidance?pillar=RESPOND');
    await page.getByRole('button', { name: /^Keep all \d+ articles for offline reading$/ }).click();
    await page.getByText(/^\d+ articles are kept on this device$/).waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    // While there is a network, everything comes from there.
    await page.goto('/accessibility');
    await page.getByRole('heading', { level: 1, name: 'Accessibility' }).waitFor();
    await page.goto(`${ARTICLE}/en`);
    await page.getByRole('article').waitFor();

    visitor.expectFault(/^request: net::ERR_/);
    await context.setOffline(true);
    await page.goto(`${ARTICLE}/en`);
    expect(await page.getByRole('article').innerText()).toContain('Do not power off, restart or log off.');
    await page.goto('/accessibility');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Kept on this device');
    await page.getByRole('link', { name: 'First hour of a ransomware attack' }).click();
    await page.getByRole('article').waitFor();

    await context.setOffline(false);
    await page.goto('/');
    await page.getByRole('searchbox').waitFor();
  });

  it('opens without a network under its short address, and elsewhere a list says whom to call', async () => {
    const visitor = await house.visitor({ colorScheme: 'dark', viewport: { width: 360, height: 640 } });
    const { page, context } = visitor;
    await visitor.open(`${ARTICLE}/en`);
    await page.getByRole('button', { name: 'Keep for offline reading' }).click();
    await page.getByText('Kept on this device').first().waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    visitor.expectFault(/^request: net::ERR_/);
    await context.setOffline(true);
    await page.goto(ARTICLE);
    expect(await page.getByRole('article').innerText()).toContain('Do not power off, restart or log off.');
    expect(new URL(page.url()).pathname).toBe(`${ARTICLE}/en`);
    await page.getByRole('button', { name: 'Yes, it helped' }).click();
    await page.getByText('your answer was not sent').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('call 112');
    const phone = page.getByRole('link', { name: '+00 000 000 000' });
    expect(await phone.getAttribute('href')).toBe('tel:+00000000000');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(17, 26, 25)',
    );
    await expectAccessible(page);
  });

  it('does not move when it comes to life, and leaves no gap without JavaScript', async () => {
    const placeOfText = async (page: Page): Promise<number> =>
      (await page.getByRole('heading', { level: 2 }).first().boundingBox())!.y;
    const viewport = { width: 360, height: 640 };
    const { page } = await house.visitor({ viewport });
    await page.goto(`${ARTICLE}/en`);
    const before = await placeOfText(page);
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
    await page.mouse.move(100, 100);
    await page.getByRole('button', { name: 'Print' }).waitFor();
    expect(await placeOfText(page)).toBe(before);

    const plain = await house.visitor({ viewport, javaScript: false });
    await plain.page.goto(`${ARTICLE}/en`);
    expect(await placeOfText(plain.page)).toBeLessThan(before - 40);
  });

  it('changes the language on the spot and keeps what was typed', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await visitor.open('/');
    await page.getByRole('searchbox').fill('Datenschutz');
    await page.locator('summary', { hasText: 'Language: English' }).click();
    await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: /Krankenh/ }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.getByRole('searchbox').inputValue()).toBe('Datenschutz');
  });
});
