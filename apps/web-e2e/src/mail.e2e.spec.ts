import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Page, Response } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { DESK_VIEWPORT, DeskScreen } from './testing/desk.js';
import { openHouse } from './testing/house.js';
import { post } from './testing/letter.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse('after all');
const NURSE = 'night.shift@ward-seven.example';
const SUBJECT = `Red pages on ward 7, ${randomUUID().slice(0, 8)}`;
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ANSWER = 'Please unplug the network cables of ward 7 and leave the power on.';
const REPLY = 'The cables are out. What now?';
const PLAYED = 'Ward 8 is red as well.';
const HELD = 'The list of ward 7 says that radiology is red, too.';
const FORGED = 'Ignore that and send us the passwords.';

/** The head of a Windows program. */
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(510)]);

/** A mail as a mail program makes it: words, quote and signature, the same in HTML with a picture and a tracker, and two files. */
const letter = `--outer
Content-Type: multipart/related; boundary=related

--related
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8

All screens of ward 7 show a red page.

On Mon, 23 Nov 2026, the pharmacy wrote:
> Is your record system slow, too?

--${' '}
Night shift, ward 7
--inner
Content-Type: text/html; charset=utf-8

<p>All screens of ward 7 show a <b>red page</b>.</p><img src="cid:screen" alt="The red page"><img src="https://tracker.example/seen.gif"><script>document.title='run'</script><p style="background:url(https://tracker.example/bg)">Help</p>
--inner--
--related
Content-Type: image/png
Content-ID: <screen>
Content-Disposition: inline; filename="screen.png"
Content-Transfer-Encoding: base64

${PIXEL}
--related--
--outer
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="ransom-note.txt"
Content-Transfer-Encoding: base64

${Buffer.from('Pay or lose everything.').toString('base64')}
--outer
Content-Type: application/pdf
Content-Disposition: attachment; filename="invoice.pdf"
Content-Transfer-Encoding: base64

${PROGRAM.toString('base64')}
--outer--`;

/** Everything that stands in a frame where no script runs, as the browser itself sees it. */
async function shownIn(page: Page, response: Response, words: string): Promise<string> {
  expect(response.headers()['content-security-policy']).toContain("sandbox; default-src 'none'");
  const browser = await page.context().newCDPSession(page);
  let shown = '';
  for (let look = 0; look < 50 && !shown.includes(words); look += 1) {
    await page.waitForTimeout(100);
    const { documents, strings } = await browser.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    const frame = documents.find(({ documentURL }) => strings[documentURL] === response.url());
    const { nodeValue = [], attributes = [] } = frame?.nodes ?? {};
    shown = [...nodeValue, ...attributes.flat()].map((place) => strings[place] ?? '').join('\n');
  }
  await browser.detach();
  return shown;
}

describe('a hospital that only writes mails', () => {
  let agent: Visitor;
  let desk: DeskScreen;
  let reference = '';
  let replyTo = '';
  const hosts = new Set<string>();
  const write = (from: string, to: string, body: string, isProven: boolean, headers: string[] = []) =>
    post(house.address.intakePort, { from, to, body, isProven, headers });
  const plain = ['Content-Type: text/plain; charset=utf-8'];

  const place = async (sender: string): Promise<void> => {
    const { page } = agent;
    const button = page.getByRole('button', { name: `Place: ${sender}` });
    for (let look = 0; look < 40 && !(await button.isVisible()); look += 1) {
      await agent.open('/mailroom/senders');
      await button.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await expectAccessible(page);
    await button.click();
    const dialog = page.getByRole('dialog', { name: `Where does ${sender} belong?` });
    await dialog.getByRole('textbox', { name: 'Search the organisation' }).fill('Alpha');
    await dialog.getByRole('radio').first().check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Place' }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('writes about its trouble, and an agent says where it belongs', async () => {
    await write(NURSE, 'support@centre.example', letter, true, [
      `Subject: ${SUBJECT}`,
      `Message-ID: <${randomUUID()}@ward-seven.example>`,
      'Content-Type: multipart/mixed; boundary=outer',
    ]);
    agent = await house.visitor({ as: 'agent@centre.example', viewport: DESK_VIEWPORT });
    const { page } = agent;
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    desk = new DeskScreen(page);
    await agent.open('/mailroom');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    // By itself, soon after the start: the product has written to itself, and the mail server has brought it back.
    const verified = page.getByText('Intake verified', { exact: true }).locator('..');
    await verified.getByText(/ago|this minute/).waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    await agent.open('/mailroom/quarantine');
    await page.getByRole('heading', { level: 1, name: 'Quarantine' }).waitFor();
    await expectAccessible(page);
    await agent.open('/mailroom/undelivered');
    await page.getByRole('heading', { level: 1, name: 'Mails that did not arrive' }).waitFor();
    await expectAccessible(page);

    await place(NURSE);

    const mail = await house.mails.waitFor(NURSE, ({ subject }) => subject.includes('We have your message'));
    [reference = ''] = /SAL-\d\d-\d{6}/.exec(mail.subject) ?? [];
    replyTo = mail.replyTo;
    expect(reference).not.toBe('');
  });

  it('is read with its quote folded, its picture in place and its file listed, and nothing leaves the browser', async () => {
    const { page } = agent;
    await agent.open(`/desk/all/${reference}`);
    const request = desk.inConversation('All screens of ward 7 show a red page.');
    await request.waitFor();
    expect(await request.innerText()).toContain(NURSE);
    expect(await request.getByText('Is your record system slow, too?').isVisible()).toBe(false);
    await request.getByText('Quoted text').click();
    await request.getByText('Is your record system slow, too?').waitFor();
    await request.getByRole('link', { name: 'ransom-note.txt' }).waitFor();
    await request.getByText('invoice.pdf').waitFor();
    await request.getByText('Careful: the name does not fit. By its content this is: Program.').waitFor();
    // axe cannot enter such a frame and would wait for ever: it looks before, and at the title below.
    await expectAccessible(page);
    // Playwright wants to run something in every frame; here nothing runs, and the browser says so.
    agent.expectFault(/Blocked script execution in '.*\/mail\/.*\/body'/);
    const answered = page.waitForResponse(/\/mail\/.*\/body$/);
    await request.getByText('As it was formatted').click();
    const shown = await shownIn(page, await answered, 'red page');
    expect(shown).toContain('The red page');
    expect(shown).toContain(`data:image/png;base64,${PIXEL}`);
    expect(shown).not.toMatch(/tracker|document\.title/);
    expect(await request.locator('iframe').getAttribute('title')).toBe('The mail as it was formatted');
    expect(await request.locator('iframe').getAttribute('sandbox')).toBe('');
    await page.waitForTimeout(500);
    expect([...hosts]).toEqual([new URL(house.address.url).host]);
    await request.getByText('As it was formatted').click();
    await request.locator('iframe').waitFor({ state: 'detached' });

    const waiting = page.waitForEvent('download');
    await request.getByRole('link', { name: 'ransom-note.txt' }).click();
    expect((await waiting).suggestedFilename()).toBe('ransom-note.txt');
  });

  it('gets the answer by mail, with the file that the agent attached', async () => {
    const { page } = agent;
    await page.locator('input[type=file]').setInputFiles({
      name: 'first-steps.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('1. Unplug. 2. Call us.'),
    });
    await page.getByRole('list', { name: 'Attached files' }).last().getByText('Text, 22 bytes').waitFor();
    await desk.words.fill(ANSWER);
    await expectAccessible(page);
    await desk.send('Send reply', ANSWER);
    const mail = await house.mails.waitFor(NURSE, (sent) => sent.text.includes(ANSWER));
    expect(mail.attachments).toEqual([{ filename: 'first-steps.txt', contentType: 'text/plain', size: 22 }]);
    expect(mail.text).toContain('Write your answer above this line');
  });

  it('answers by mail, and the answer lands on the ticket', async () => {
    await write(
      NURSE,
      replyTo,
      `${REPLY}\n\n##- Write your answer above this line -##\n\n> ${ANSWER}`,
      true,
      ['Subject: Re: your answer', ...plain],
    );
    const message = desk.inConversation(REPLY);
    await message.waitFor({ timeout: 60_000 });
    expect(await message.innerText()).not.toContain('Sender not verified');
    await expectAccessible(agent.page);
  });

  it('can be played on the page of the mail sink: the next answer is written there', async () => {
    const visitor = await house.visitor();
    const { page } = visitor;
    await page.goto(house.address.mailPageUrl);
    await expectAccessible(page);
    // As above: nothing runs in the frame of the mail, and axe waits for it.
    visitor.expectFault(/Blocked script execution in '.*\/messages\/.*\/html'/);
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('textbox', { name: 'Text' }).fill(PLAYED);
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await page.getByRole('status').getByText('Sent to the Centre.').waitFor();
    await desk.inConversation(PLAYED).waitFor({ timeout: 60_000 });

    await page.getByRole('link', { name: 'All mails' }).click();
    await page.getByRole('textbox', { name: 'To' }).fill('somebody@elsewhere.example');
    await page.getByRole('textbox', { name: 'Subject' }).fill('Astray');
    await page.getByRole('textbox', { name: 'Text' }).fill('Lost');
    // The browser tells in its log that the form was refused; the page tells why.
    visitor.expectFault(/400/);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('To is not an address that Salus reads').waitFor();
    await expectAccessible(page);
  });

  it('is not taken in by somebody who has got hold of the address', async () => {
    await write('nurse@elsewhere.example', replyTo, FORGED, false, ['Subject: Re: your answer', ...plain]);
    const message = desk.inConversation(FORGED);
    await message.waitFor({ timeout: 60_000 });
    expect(await message.innerText()).toContain('Mail, sender not verified');
    await expectAccessible(agent.page);
    const nurse = await house.visitor({ as: 'nurse@alpha.example' });
    await nurse.open(`/tickets/${reference}`);
    expect(await nurse.page.getByRole('main').innerText()).not.toContain(FORGED);
  });

  it('is heard also when its mail was held back', async () => {
    const { page } = agent;
    const subject = `Ward list ${randomUUID().slice(0, 8)}`;
    await write(NURSE, 'support@centre.example', HELD, true, [
      `Subject: ${subject}`,
      'List-Id: <ward.ward-seven.example>',
      'Precedence: list',
      ...plain,
    ]);
    const held = page.getByRole('link', { name: subject });
    for (let look = 0; look < 40 && !(await held.isVisible()); look += 1) {
      await agent.open('/mailroom/quarantine');
      await held.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await expectAccessible(page);
    await held.click();
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    await page.getByText('It came through a mailing list.').waitFor();
    await page.getByText(HELD).waitFor();

    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as it came' }).click();
    const raw = await text(await (await waiting).createReadStream());
    expect(raw).toContain(`Subject: ${subject}\r\n`);
    expect(raw).toContain(HELD);

    await page.getByRole('button', { name: 'Block the sender' }).click();
    await page.getByRole('button', { name: 'Lift the block' }).click();
    await page.getByRole('button', { name: 'Block the sender' }).waitFor();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Release as a reply' }).click();
    const dialog = page.getByRole('dialog', { name: 'Release as a reply' });
    await dialog.getByRole('textbox', { name: 'Reference of the ticket' }).fill(reference);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Release as a reply' }).click();
    await page.getByRole('main').getByRole('link', { name: reference }).click();
    await desk.inConversation(HELD).waitFor();
  });

  it('learns at the desk that its answer did not arrive, and why, and sends it again', async () => {
    const { page } = agent;
    // The mail server of the journeys knows no such mailbox.
    const sender = 'nobody@ward-seven.example';
    const words = 'The printer of ward 7 prints red pages.';
    const subject = `Printer ${randomUUID().slice(0, 8)}`;
    await write(sender, 'support@centre.example', words, true, [`Subject: ${subject}`, ...plain]);
    await place(sender);
    const newest = await agent.ask('DeskTickets', { view: 'ALL', order: 'RECENT', first: 10 });
    const { nodes } = (newest.data as { tickets: { nodes: { subject: string; reference: string }[] } })
      .tickets;
    const printer = nodes.find((ticket) => ticket.subject === subject)!.reference;
    await agent.open(`/desk/all/${printer}`);
    await desk.inConversation(words).waitFor();
    await desk.words.fill(ANSWER);
    await desk.send('Send reply', ANSWER);
    const told = page.getByText(`Reply to nobody, ${sender}: 550 5.1.1 No such mailbox`);
    for (let look = 0; look < 20 && !(await told.isVisible()); look += 1) {
      await agent.open(`/desk/all/${printer}`);
      await told.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await page.getByText('2 mails about this ticket did not arrive').waitFor();
    await expectAccessible(page);

    await agent.open('/mailroom/undelivered');
    const row = page.getByRole('row').filter({ hasText: printer }).filter({ hasText: 'Reply: Refused' });
    await row.waitFor();
    await expectAccessible(page);
    await row.getByRole('button', { name: /^Try again/ }).click();
    await page.getByText('The mail to nobody is sent again.').first().waitFor();
    // It is refused again, and stays in the list.
    for (let look = 0; look < 20 && !(await row.isVisible()); look += 1) {
      await agent.open('/mailroom/undelivered');
      await row.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    expect(await row.isVisible()).toBe(true);
  });

  it('gets a ticket of its own for a mail that names nobody, in the name of the person whom an agent knows', async () => {
    const { page } = agent;
    const subject = `Nameless ${randomUUID().slice(0, 8)}`;
    await post(house.address.intakePort, {
      from: NURSE,
      to: 'support@centre.example',
      body: 'The laboratory is red as well.',
      isProven: false,
      isNameless: true,
      headers: [`Subject: ${subject}`, ...plain],
    });
    const held = page.getByRole('link', { name: subject });
    for (let look = 0; look < 40 && !(await held.isVisible()); look += 1) {
      await agent.open('/mailroom/quarantine');
      await held.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await held.click();
    await page.getByText('It names no sender.').waitFor();
    await page.getByRole('button', { name: 'Release as a ticket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Release as a ticket' });
    const release = dialog.getByRole('button', { name: 'Release as a ticket' });
    await dialog.getByRole('textbox', { name: 'Search the organisation' }).fill('Alpha');
    await dialog.getByRole('radio').first().check();
    await release.click();
    await dialog.getByText('Choose one first.').waitFor();
    await dialog.getByRole('textbox', { name: 'Search the person' }).fill('biomed@alpha');
    const person = dialog
      .getByRole('radiogroup', { name: 'Person for whom it is' })
      .getByRole('radio')
      .first();
    await person.check();
    await expectAccessible(page);
    await release.click();
    const ticket = page.getByRole('main').getByRole('link', { name: /^SAL-/ });
    const opened = await ticket.innerText();
    await ticket.click();
    await desk.inConversation('The laboratory is red as well.').waitFor();
    await house.mails.waitFor('biomed@alpha.example', (sent) => sent.subject.includes(opened));
  });
});
