import { describe, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { expectAccessible } from './testing/accessible.js';
import { openHouse } from './testing/house.js';
import { answerIncident, RANSOMWARE, sendIncident } from './testing/incident-report.js';
import { operationName } from './testing/operations.js';
import type { Visitor } from './testing/visitor.js';

const house = openHouse();
const quietly = async (): Promise<void> => undefined;

/** A nurse who has answered everything and only has to send it. */
async function readyToSend(subject: string): Promise<Visitor> {
  const nurse = await house.visitor({ as: 'nurse@alpha.example' });
  await nurse.open('/tickets/new?kind=incident');
  await answerIncident(nurse.page, RANSOMWARE, quietly);
  await nurse.page.getByRole('textbox', { name: 'Subject' }).fill(subject);
  return nurse;
}

async function ticketsWith(nurse: Visitor, subject: string): Promise<string[]> {
  const { data } = await nurse.ask('PortalTickets', { view: 'ALL', first: 100 });
  const { nodes } = (data as { tickets: { nodes: { reference: string; subject: string }[] } }).tickets;
  return nodes.filter((ticket) => ticket.subject === subject).map(({ reference }) => reference);
}

/** Does something else with the request that opens the ticket, as often as `times` says. */
async function disturbSending(
  page: Page,
  times: number,
  disturb: (route: Route) => Promise<void>,
): Promise<void> {
  let left = times;
  await page.route('**/graphql', async (route) => {
    const { documentId } = (route.request().postDataJSON() ?? {}) as { documentId?: unknown };
    if (operationName(documentId) !== 'PortalOpenTicket' || left === 0) return route.fallback();
    left -= 1;
    return disturb(route);
  });
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send to the Centre' }).click();
const failure = (page: Page) => page.getByRole('alert').filter({ hasText: 'This has not been sent yet' });

describe('the incident form', () => {
  it('keeps what was typed through a reload, and lets it be thrown away', async () => {
    const nurse = await house.visitor({ as: 'nurse@alpha.example' });
    const { page } = nurse;
    await nurse.open('/tickets/new?kind=incident');
    await page.getByRole('radio', { name: RANSOMWARE.sees }).check();
    await page.getByRole('textbox', { name: 'Describe it in your own words' }).fill(RANSOMWARE.words);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('radio', { name: 'Just now' }).check();

    await page.reload();
    await page.getByText('What you typed earlier is here again.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'When did you first notice it?' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Just now' }).isChecked()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    expect(await page.getByRole('radio', { name: RANSOMWARE.sees }).isChecked()).toBe(true);
    expect(await page.getByRole('textbox', { name: 'Describe it in your own words' }).inputValue()).toBe(
      RANSOMWARE.words,
    );

    await page.reload();
    await page.getByRole('button', { name: 'Discard and start again' }).click();
    expect(await page.getByRole('textbox', { name: 'Describe it in your own words' }).inputValue()).toBe('');
    await page.reload();
    expect(await page.getByRole('radio', { name: RANSOMWARE.sees }).isChecked()).toBe(false);
  });

  it('says that the server failed, keeps everything, and sends once when it is asked again', async () => {
    const subject = 'Sent after the server had failed';
    const nurse = await readyToSend(subject);
    const { page } = nurse;
    nurse.expectFault(/^HTTP 502: POST \/graphql$/);
    await disturbSending(page, 1, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad gateway' }),
    );
    await send(page);
    await failure(page).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(subject);
    expect(await ticketsWith(nurse, subject)).toEqual([]);

    const reference = await sendIncident(page, 'Send again');
    expect(await ticketsWith(nurse, subject)).toEqual([reference]);
  });

  it('says that the connection is lost, keeps everything, and sends once when it is back', async () => {
    const subject = 'Sent after the connection had been lost';
    const nurse = await readyToSend(subject);
    const { page, context } = nurse;
    nurse.expectFault(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    await page.getByRole('status').filter({ hasText: 'No connection' }).waitFor();
    await send(page);
    await failure(page).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('main').innerText()).toContain(RANSOMWARE.words);

    await context.setOffline(false);
    await page.getByRole('status').filter({ hasText: 'No connection' }).waitFor({ state: 'detached' });
    const reference = await sendIncident(page, 'Send again');
    expect(await ticketsWith(nurse, subject)).toEqual([reference]);
  });

  it('opens one ticket when only the answer was lost, also after a reload', async () => {
    const subject = 'Sent, but the answer was lost';
    const nurse = await readyToSend(subject);
    const { page } = nurse;
    nurse.expectFault(/^request: net::ERR_CONNECTION_RESET POST \/graphql$/);
    await disturbSending(page, 1, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page);
    await failure(page).waitFor();
    const [opened] = await ticketsWith(nurse, subject);
    expect(opened).toMatch(/^SAL-/);

    await page.reload();
    expect(await sendIncident(page)).toBe(opened);
    expect(await ticketsWith(nurse, subject)).toEqual([opened]);
  });

  it('opens one ticket when the button is pressed twice', async () => {
    const subject = 'Sent by an impatient finger';
    const nurse = await readyToSend(subject);
    await nurse.page.getByRole('button', { name: 'Send to the Centre' }).dblclick();
    await nurse.page.getByRole('heading', { level: 1, name: 'We have received it' }).waitFor();
    expect(await ticketsWith(nurse, subject)).toHaveLength(1);
  });

  it('is empty for the next person on the same computer', async () => {
    const nurse = await readyToSend('Never sent');
    const { page } = nurse;
    await page.locator('summary', { hasText: 'Demo Nurse, Alpha' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await nurse.signInAs('security@alpha.example');
    await nurse.open('/tickets/new?kind=incident');
    expect(await page.getByRole('textbox', { name: 'Describe it in your own words' }).inputValue()).toBe('');
  });
});
