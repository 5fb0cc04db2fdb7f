import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { expectAccessible } from './testing/accessible.js';
import { DESK_VIEWPORT, DeskScreen } from './testing/desk.js';
import { Ear } from './testing/ear.js';
import { openHouse } from './testing/house.js';
import { answerIncident, RANSOMWARE, sendIncident } from './testing/incident-report.js';
import { ticketProbes } from './testing/probes.js';
import { DEMO_PASSWORD, type Visitor } from './testing/visitor.js';

const house = openHouse('after all');
const ARTICLE = 'First hour of a ransomware attack';
const ANSWER = 'Please unplug the network cable of every computer on ward 3 and leave the power on.';
const NOTE = 'Canary of the Centre: two other hospitals show the same note, nothing of this may get out.';
const REPLY = 'All cables are out. The record system is still down.';
const REASON = 'We need somebody who can read memory images within the hour.';
const CLOSING = 'The encrypted machines are isolated and the record system runs from the backup.';
const NEEDS_ANSWER = 'Needs an answer';

let nurse: Visitor;
let agent: Visitor;
let secondLine: Visitor;
let stranger: Visitor;
let nurseEar: Ear | undefined;
let strangerEar: Ear | undefined;
let reference: string;
let acknowledgement: string;
let ticketId: string;
let desk: DeskScreen;

async function signIn({ page }: Visitor, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Leaves a sign in the page that a reload would wipe away. */
async function forbidReload({ page }: Visitor): Promise<() => Promise<void>> {
  await page.evaluate(() => (document.documentElement.dataset['stays'] = 'yes'));
  return async () => {
    expect(await page.locator('html').getAttribute('data-stays')).toBe('yes');
  };
}

let failed = false;

/** One step of the story. When one has failed, those after it would only fail for want of it. */
function step(name: string, happens: () => Promise<void>): void {
  it(name, async () => {
    if (failed) throw new Error('An earlier step has failed.');
    failed = true;
    await happens();
    failed = false;
  });
}

const main = (visitor: Visitor): Promise<string> => visitor.page.getByRole('main').innerText();

describe('the main job, in one journey', () => {
  // A good agent: nobody else in need waits for a first answer when the desk is opened.
  beforeAll(async () => {
    agent = await house.visitor({
      as: 'agent@centre.example',
      viewport: DESK_VIEWPORT,
      timeZone: 'Europe/Athens',
    });
    const { data } = await agent.ask('DeskTickets', { view: 'NEEDS_ANSWER', order: 'QUEUE', first: 50 });
    const { nodes } = (data as { tickets: { nodes: { id: string; priority: string; status: string }[] } })
      .tickets;
    for (const { id } of nodes.filter(({ priority }) => priority === 'P1')) {
      const { errors } = await agent.ask('DeskReply', {
        input: {
          ticketId: id,
          idempotencyKey: randomUUID(),
          body: 'We are on it and call you in five minutes.',
        },
      });
      expect(errors).toBeUndefined();
    }
    stranger = await house.visitor({ as: 'nurse@beta.example', timeZone: 'Europe/Dublin' });
    strangerEar = await Ear.open(stranger);
  });
  afterAll(async () => {
    await Promise.all([nurseEar?.close(), strangerEar?.close()]);
  });

  step(
    '1: a visitor finds the guidance, with a slip of the finger, and reads it without JavaScript too',
    async () => {
      const visitor = await house.visitor();
      const { page } = visitor;
      await visitor.open('/');
      const field = page.getByRole('searchbox', { name: 'What do you need help with?' });
      const results = page.getByRole('region', { name: 'Search results' });
      // The first letters find something already.
      await field.pressSequentially('ran');
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
      expect(await plain.page.getByRole('article').innerText()).toContain(
        'Do not power off, restart or log off.',
      );
    },
  );

  step(
    '2: a nurse of Alpha reports an incident, sees guidance while she types, and has a reference at once',
    async () => {
      desk = new DeskScreen(agent.page);
      await agent.open('/desk');
      await desk.rows(NEEDS_ANSWER).first().waitFor();

      nurse = await house.visitor();
      const { page } = nurse;
      await nurse.open('/');
      await page.getByRole('link', { name: 'Report an incident now' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      await expectAccessible(page);
      await signIn(nurse, 'nurse@alpha.example');

      const words = page.getByRole('textbox', { name: 'Describe it in your own words' });
      await words.pressSequentially('ransomware note on the screen');
      const beside = page.getByRole('complementary', { name: 'Help while you report' });
      await beside.getByRole('link', { name: ARTICLE }).waitFor();
      expect(await words.inputValue()).toBe('ransomware note on the screen');

      await answerIncident(page, RANSOMWARE, expectAccessible);
      expect(await main(nurse)).toContain('You get a first answer within 15 minutes, day and night.');
      reference = await sendIncident(page);
      await expectAccessible(page);

      const mail = await house.mails.waitFor('nurse@alpha.example', ({ subject }) =>
        subject.includes(reference),
      );
      // The label of an incident keeps its words out of mails.
      expect(mail.text).toContain(`There is news about ${reference}`);
      acknowledgement = mail.messageId;
      expect(mail.replyTo).toMatch(/[a-z0-9]{16,}.*@centre\.example/);
      expect(mail.replyTo).not.toContain(reference);

      await page.getByRole('link', { name: 'Open the ticket' }).click();
      await page.getByRole('heading', { level: 2, name: 'We have received it' }).waitFor();
      await expectAccessible(page);
      const answers = await nurse.answers.all();
      [, ticketId = ''] =
        /"id":"([0-9a-f-]{36})"/.exec(
          answers.findLast(({ operation }) => operation === 'PortalTicket')?.text ?? '',
        ) ?? [];
      expect(ticketId).not.toBe('');
      nurseEar = await Ear.open(nurse, ticketId);
    },
  );

  step(
    '3: an agent sees it appear first without reloading, takes it, classifies it, answers with an article, and adds a note',
    async () => {
      const { page } = agent;
      const first = desk.rows(NEEDS_ANSWER).first();
      await first.filter({ hasText: reference }).waitFor();
      expect(await first.innerText()).toContain('P1');
      await expectAccessible(page);
      await desk.open(NEEDS_ANSWER, reference);
      await expectAccessible(page);

      await desk.press('Assign to me');
      await page.getByRole('button', { name: 'Assign to me' }).waitFor({ state: 'detached' });

      await desk.choose('Classify');
      const dialog = desk.dialog(`Classify ${reference}`);
      await dialog.getByRole('combobox', { name: 'Class' }).selectOption({ label: 'Malicious software' });
      await dialog.getByRole('radio', { name: 'Infected system' }).check();
      await dialog.getByRole('radio', { name: 'Ransomware confirmed' }).check();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Classify' }).click();
      await dialog.waitFor({ state: 'detached' });

      await desk.words.fill(`${ANSWER} Follow `);
      await desk.words.press('End');
      await desk.words.pressSequentially('/first hour');
      const offered = page.getByRole('listbox', { name: 'Guidance to insert' });
      await offered.getByRole('option', { name: ARTICLE }).waitFor();
      await expectAccessible(page);
      await offered.getByRole('option', { name: ARTICLE }).click();
      expect(await desk.words.inputValue()).toContain(
        `[${ARTICLE}](/guidance/first-hour-of-a-ransomware-attack/en) (v1)`,
      );
      const stays = await forbidReload(nurse);
      await desk.send('Send reply', ANSWER);

      await page.getByRole('radio', { name: 'Internal note' }).click();
      await desk.words.fill(NOTE);
      await desk.send('Add note', NOTE);
      await expectAccessible(page);

      await nurse.page.getByRole('article').filter({ hasText: ANSWER }).waitFor();
      await stays();
    },
  );

  step(
    '4: the nurse has the answer by mail and on her page, replies, and the ticket needs an answer again',
    async () => {
      const { page } = nurse;
      const mail = await house.mails.waitFor(
        'nurse@alpha.example',
        ({ subject, messageId }) =>
          subject === `[${reference}] There is news` && messageId !== acknowledgement,
      );
      expect(mail.text).toContain(`${agent.url}/tickets/${reference}`);
      expect(mail.text).toContain('so nothing of it stands in this mail');
      expect(mail.text).not.toContain(ANSWER);
      const answer = page.getByRole('article').filter({ hasText: ANSWER });
      expect(await answer.getByRole('link', { name: ARTICLE }).getAttribute('href')).toBe(
        '/guidance/first-hour-of-a-ransomware-attack/en',
      );
      expect(await main(nurse)).toContain('has just answered.');
      await page.getByRole('heading', { level: 2, name: 'We are waiting for you' }).waitFor();
      await expectAccessible(page);

      await desk.show('Mine');
      await desk.rows('Mine').filter({ hasText: reference }).waitFor();
      await desk.show(NEEDS_ANSWER);
      expect(await desk.rows(NEEDS_ANSWER).filter({ hasText: reference }).count()).toBe(0);
      const stays = await forbidReload(agent);
      await page.getByRole('textbox', { name: 'Your reply' }).fill(REPLY);
      await page.getByRole('button', { name: 'Send the reply' }).click();
      await page.getByRole('article').filter({ hasText: REPLY }).waitFor();
      await desk.rows(NEEDS_ANSWER).filter({ hasText: reference }).waitFor();
      await stays();
    },
  );

  step(
    '5: the agent escalates; the second line gets a mail, finds it, resolves it; the nurse confirms',
    async () => {
      await desk.open(NEEDS_ANSWER, reference);
      await desk.press('Escalate');
      const escalation = desk.dialog(`Escalate ${reference}`);
      await escalation.getByRole('radio', { name: 'Second line of the Centre' }).check();
      await escalation.getByRole('textbox', { name: 'Reason' }).fill(REASON);
      await expectAccessible(agent.page);
      await escalation.getByRole('button', { name: 'Escalate' }).click();
      await escalation.waitFor({ state: 'detached' });

      const mail = await house.mails.waitFor(
        'second-line@centre.example',
        ({ subject }) => subject === `[${reference}] There is news`,
      );
      expect(mail.text).toContain(`/desk/escalated-to-us/${reference}`);

      secondLine = await house.visitor({ viewport: DESK_VIEWPORT });
      await secondLine.open('/sign-in');
      await signIn(secondLine, 'second-line@centre.example');
      const specialist = new DeskScreen(secondLine.page);
      await specialist.rows(NEEDS_ANSWER).first().waitFor();
      await specialist.show('Escalated to us');
      await specialist.open('Escalated to us', reference);
      expect(await main(secondLine)).toContain(REASON);
      await specialist.press('Resolve');
      const resolution = specialist.dialog(`Resolve ${reference}`);
      await resolution.getByRole('textbox', { name: /Closing words/ }).fill(CLOSING);
      await expectAccessible(secondLine.page);
      await resolution.getByRole('button', { name: 'Resolve' }).click();
      await resolution.waitFor({ state: 'detached' });

      const { page } = nurse;
      await page.getByRole('heading', { level: 2, name: 'Solved, if you agree' }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Yes, this solved it' }).click();
      await page.getByRole('heading', { level: 2, name: 'Finished' }).waitFor();
      await expectAccessible(page);
    },
  );

  step('6: the timeline tells it truly to each side, and the nurse never sees the note', async () => {
    const { page } = nurse;
    await page.locator('summary', { hasText: 'What has happened so far' }).click();
    const history = page.getByRole('list', { name: 'What has happened so far' });
    const lines = (await history.locator(':scope > li').allInnerTexts()).map((text) =>
      text.split(/\n| \d/)[0]?.trim(),
    );
    expect(lines).toEqual([
      'Ticket opened: Demo Nurse, Alpha',
      'Taken over or handed on: Demo Agent, Centre',
      'Kind of incident decided: Demo Agent, Centre',
      'Message written: Demo Agent, Centre',
      'Message written: Demo Nurse, Alpha',
      'More help called in: Demo Agent, Centre',
      'Marked as solved: Demo Second Line, Centre',
      'Confirmed as solved: Demo Nurse, Alpha',
    ]);

    await desk.inConversation(NOTE).waitFor();
    expect(await desk.events()).toEqual([
      // Who is on call depends on the day.
      expect.stringMatching(/^Demo Agent( Two)?, Centre was called \(First line, step 1\)$/),
      'Demo Agent, Centre took the ticket',
      'Demo Agent, Centre classified it as: Infected system, ransomware confirmed',
      'Demo Agent, Centre escalated to the second line',
      'Demo Second Line, Centre was called (Second line, step 1)',
      'Demo Second Line, Centre resolved the ticket',
      'Demo Nurse, Alpha confirmed that it is solved',
    ]);
    for (const words of [RANSOMWARE.words, ANSWER, NOTE, REPLY, CLOSING])
      expect(await desk.inConversation(words).count()).toBe(1);
    expect(await main(agent)).toContain(REASON);

    const sources = {
      page: await page.content(),
      answers: JSON.stringify(await nurse.answers.all()),
      mails: JSON.stringify(await house.mails.to('nurse@alpha.example')),
      news: (await nurseEar?.close()) ?? '',
    };
    expect(sources.news).toContain('TICKET_REPLIED');
    for (const [source, text] of Object.entries(sources)) {
      expect({ source, tells: /Canary|TICKET_NOTED|"NOTE"/.exec(text)?.[0] ?? null }).toEqual({
        source,
        tells: null,
      });
    }
  });

  step('7: a nurse of Beta cannot learn by any means that the ticket exists', async () => {
    const missing = { reference: 'SAL-26-000000', ticketId: randomUUID() };
    const { page } = stranger;
    await stranger.open('/tickets');
    await expectAccessible(page);
    expect((await page.content()).includes(reference)).toBe(false);

    const shown: string[] = [];
    for (const one of [reference, missing.reference]) {
      await stranger.open(`/tickets/${one}`);
      await page.getByRole('heading', { level: 1, name: 'This ticket cannot be shown' }).waitFor();
      // But for the address and the time of asking.
      shown.push((await page.content()).replaceAll(one, 'SAL').replace(/\d{13}/g, 'now'));
    }
    expect(shown[0] === shown[1]).toBe(true);
    await expectAccessible(page);

    await stranger.open(`/guidance?q=${encodeURIComponent(RANSOMWARE.words)}`);
    expect((await page.content()).includes(reference)).toBe(false);

    expect(ticketProbes.map(({ operation }) => operation.name)).toEqual(
      expect.arrayContaining(['PortalTicket', 'DeskTicket', 'PortalReply']),
    );
    const [own] = ticketProbes.filter(({ operation }) => operation.name === 'PortalTicket');
    expect(
      JSON.stringify(await nurse.ask('PortalTicket', own?.variables({ reference, ticketId }))),
    ).toContain(RANSOMWARE.words);
    for (const { operation, variables } of ticketProbes) {
      const real = await stranger.ask(operation.name, variables({ reference, ticketId }));
      const none = await stranger.ask(operation.name, variables(missing));
      const plain = (answer: object): string =>
        JSON.stringify(answer).replace(/"reference":"[^"]*"/, '"reference":""');
      expect({ operation: operation.name, answer: plain(real) }).toEqual({
        operation: operation.name,
        answer: plain(none),
      });
    }
    const received = {
      answers: JSON.stringify(await stranger.answers.all()),
      news: (await strangerEar?.close()) ?? '',
      mails: JSON.stringify(await house.mails.to('nurse@beta.example')),
    };
    for (const text of Object.values(received))
      expect(text).not.toMatch(new RegExp(`${reference}|${ticketId}|Canary`));
    expect(received.news).not.toContain('"ticketChanged"');
  });
});
