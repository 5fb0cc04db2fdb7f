import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import nodemailer from 'nodemailer';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './chromium.js';
import { type MailSink, startMailSink } from './mail-sink.js';

jest.setTimeout(60_000);

let browser: Browser;
let sink: MailSink;
let stranger: Server;
const asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch(await findChromium());
  sink = await startMailSink();
  stranger = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser.close();
  await sink.stop();
  stranger.close();
});

async function sendHostileMail(): Promise<void> {
  const address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const html = `<h1 id="shown">Hello</h1><script>document.getElementById('shown').textContent = 'script ran'</script>
    <img src="${address}/pixel.gif"><link rel="stylesheet" href="${address}/style.css"><iframe src="${address}/frame"></iframe>
    <meta http-equiv="refresh" content="0;url=${address}/refresh"><form action="${address}/form"><button>Send</button></form>
    <a href="${address}/link" target="_top">Link</a>`;
  const transport = nodemailer.createTransport(sink.smtpUrl);
  await transport.sendMail({
    from: 'a@alpha.example',
    to: 'b@beta.example',
    subject: 'Hostile',
    text: 'Hello',
    html,
  });
  transport.close();
}

describe('findChromium', () => {
  it('finds a browser that shows the mail page, without a violation of accessibility', async () => {
    await sendHostileMail();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(sink.pageUrl);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('link', { name: 'Hostile' }).click();
    await page.getByRole('heading', { name: 'Hostile', level: 1 }).waitFor();
    // The mail's own content is judged by whoever writes mails, not here.
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    expect(violations).toEqual([]);
    await context.close();
  });

  it('shows a hostile mail without running its script or asking any other address', async () => {
    await sendHostileMail();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL(`/messages/${sink.messages().at(-1)?.id}`, sink.pageUrl).href);
    const mail = page.frameLocator('iframe[title="HTML part of the mail"]');
    await mail.getByRole('heading').waitFor();
    await mail.getByRole('link').click();
    await mail.getByRole('button').click();
    await page.waitForTimeout(500);
    expect(await mail.getByRole('heading').textContent()).toBe('Hello');
    expect(asked).toEqual([]);
    await context.close();
  });

  it('names no sandbox only where none is possible, and refuses a CHROME_PATH that does not start', async () => {
    const { args } = await findChromium();
    if (process.getuid?.() === 0) expect(args).toContain('--no-sandbox');
    expect(args).toContain('--disable-background-networking');
    process.env.CHROME_PATH = '/bin/false';
    try {
      await expect(findChromium()).rejects.toThrow(/CHROME_PATH names \/bin\/false/);
    } finally {
      delete process.env.CHROME_PATH;
    }
  });
});
