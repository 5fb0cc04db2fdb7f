import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { TestPerson } from '../testing/build.js';
import { buildArticle, changeArticle, type TestArticle, withdrawArticle } from '../testing/build-article.js';
import { type CaughtMail, MailCatcher } from '../testing/mail-catcher.js';
import { eventually, TestApp } from '../testing/test-app.js';
import { ForgetUnconfirmed } from './forget-subscriptions.js';

jest.setTimeout(60_000);

const ORIGIN = 'http://127.0.0.1';
let count = 0;
const newAddress = () => `reader-${(count += 1)}@ward.example`;

describe('subscriptions to guidance', () => {
  let server: MailCatcher;
  let test: TestApp;
  let editor: TestPerson;
  let article: TestArticle;
  beforeAll(async () => {
    server = await MailCatcher.start();
    test = await TestApp.start({ SMTP_URL: server.url, TRUSTED_PROXY: '127.0.0.1' });
    editor = await test.build.agent(['EDITOR']);
    article = await buildArticle(test, editor, { title: 'Wards on paper', pillar: 'RESPOND' });
  });
  afterAll(async () => {
    await test.stop();
    await server.stop();
  });

  // Each from a network of its own, but for the test of that limit.
  const ask = (form: Record<string, string>, from = `203.0.113.${(count += 1) % 250}`) =>
    fetch(`${test.url}/subscriptions`, {
      method: 'POST',
      headers: { 'x-forwarded-for': from },
      body: new URLSearchParams({ language: 'en', ...form }),
      redirect: 'manual',
    });
  const post = (path: string, form: Record<string, string> | FormData) =>
    fetch(`${test.url}${path}`, {
      method: 'POST',
      body: form instanceof FormData ? form : new URLSearchParams(form),
    });
  const mailsTo = (address: string, expected: number): Promise<CaughtMail[]> =>
    eventually(async () => {
      await test.settled();
      const mails = server.to(address);
      expect(mails).toHaveLength(expected);
      return mails;
    });
  const textOf = async ({ raw }: CaughtMail) => (await simpleParser(raw)).text!;
  const pathIn = (text: string) => /\/subscriptions\/[\w-]{43}/.exec(text)![0];

  /** Somebody who has asked and confirmed. */
  async function subscribed(form: Record<string, string> = {}): Promise<{ address: string; path: string }> {
    const address = newAddress();
    await ask({ address, about: 'ALL', ...form });
    const [mail] = await mailsTo(address, 1);
    const path = pathIn(await textOf(mail!));
    expect((await post(path, { act: 'confirm' })).status).toBe(200);
    return { address, path };
  }

  describe('begin', () => {
    it('by a plain form below the article, a mail, and the button on the page behind its link', async () => {
      const address = newAddress();
      const answer = await ask({ address: ` ${address.toUpperCase()} `, about: 'ARTICLE', text: article.id });
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/guidance/${article.slug}/en?subscribed=yes#subscribe`);
      const [mail] = await mailsTo(address, 1);
      expect(mail!.from).toBe(''); // nothing answers it
      const raw = mail!.raw.toString();
      expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
      expect(raw).not.toMatch(/^List-Unsubscribe/m);
      const text = await textOf(mail!);
      expect(text).toContain('the article “Wards on paper”');
      const path = pathIn(text);
      expect(text).toContain(`${ORIGIN}${path}`);

      // A program that follows links looks, however often, and nothing is confirmed.
      for (const method of ['GET', 'HEAD', 'GET']) await fetch(`${test.url}${path}`, { method });
      const isConfirmed = async () =>
        (
          await test.sql<{ yes: boolean }>(
            'SELECT confirmed_at IS NOT NULL AS yes FROM guidance_subscriptions WHERE address = $1',
            [address],
          )
        )[0]!.yes;
      expect(await isConfirmed()).toBe(false);
      const page = await fetch(`${test.url}${path}`);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain('<button name="act" value="confirm">Yes, send me mails</button>');
      expect(await (await post(path, { act: 'confirm' })).text()).toContain('You are subscribed');
      expect(await isConfirmed()).toBe(true);
    });

    it('in the language of the reader', async () => {
      const address = newAddress();
      await ask({ address, about: 'RESPOND', language: 'de' });
      const [mail] = await mailsTo(address, 1);
      expect((await simpleParser(mail!.raw)).subject).toBe('Bitte bestätigen: E-Mails über neue Anleitungen');
      expect(await textOf(mail!)).toContain('Anleitungen zu „Reagieren');
    });

    it('with the same answer whether the address is known or not, and without changing what is confirmed', async () => {
      const { address } = await subscribed({ about: 'DETER' });
      const unknown = newAddress();
      const answers = await Promise.all(
        [address, unknown].map((one) => ask({ address: one, about: 'DETER', language: 'el' })),
      );
      const [known, other] = await Promise.all(
        answers.map(async (one) => ({
          status: one.status,
          location: one.headers.get('location'),
          body: await one.text(),
          headers: [...one.headers.keys()].sort(),
        })),
      );
      expect(known).toEqual(other);
      const [, again] = await mailsTo(address, 2);
      expect((await simpleParser(again!.raw)).subject).toBe('You have subscribed to this already');
      await mailsTo(unknown, 1);
      const rows = await test.sql('SELECT language FROM guidance_subscriptions WHERE address = $1', [
        address,
      ]);
      expect(rows).toEqual([{ language: 'en' }]);
    });

    it('for no address of which only the hash is missing: the secret stands in no row', async () => {
      const { address, path } = await subscribed({ about: 'PREVENT' });
      const secret = path.split('/').at(-1)!;
      const [row] = await test.sql<{ secret_hash: Buffer }>(
        'SELECT * FROM guidance_subscriptions WHERE address = $1',
        [address],
      );
      expect(row!.secret_hash).toEqual(createHash('sha256').update(secret).digest());
      expect(JSON.stringify(row)).not.toContain(secret);
    });

    it.each([
      ['no mail address', { address: 'somebody', about: 'ALL' }],
      ['two addresses', { address: 'a@ward.example,b@ward.example', about: 'ALL' }],
      ['a header in the address', { address: 'a@ward.example\r\nBcc: b@ward.example', about: 'ALL' }],
      ['a topic that is none', { address: 'topic@ward.example', about: 'EVERYTHING' }],
      ['an article without saying which', { address: 'article@ward.example', about: 'ARTICLE' }],
    ])('not with %s', async (_, form) => {
      const answer = await ask(form);
      expect(answer.headers.get('location')).toBe('/guidance?subscribed=no#subscribe');
      const kept = await test.sql('SELECT 1 FROM subscription_requests WHERE address LIKE $1', [
        `%${form.address.split('@')[0]!.toLowerCase()}@%`,
      ]);
      expect(kept).toEqual([]);
    });

    it('not to what the world may not read, and not from other sites', async () => {
      const green = await buildArticle(test, editor, { tlp: 'GREEN', title: 'Canary for providers' });
      const draft = await buildArticle(test, editor, {}, false);
      const address = newAddress();
      for (const text of [green.id, draft.id, randomUUID(), 'no-id'])
        expect((await ask({ address, about: 'ARTICLE', text })).status).toBe(404);
      const elsewhere = await fetch(`${test.url}/subscriptions`, {
        method: 'POST',
        headers: { 'sec-fetch-site': 'cross-site' },
        body: new URLSearchParams({ address, about: 'ALL' }),
      });
      expect(elsewhere.status).toBe(403);
      await mailsTo(address, 0);
    });

    it('so often for one address in a day, with the same answer after that', async () => {
      const address = newAddress();
      const locations = new Set<string | null>();
      for (const about of ['ALL', 'PREVENT', 'DETECT', 'RESPOND', 'DETER', 'ALL', 'DETECT'])
        locations.add((await ask({ address, about })).headers.get('location'));
      expect([...locations]).toEqual(['/guidance?subscribed=yes#subscribe']);
      await mailsTo(address, 5);
    });

    it('so often from one network in an hour', async () => {
      let last: string | null = '';
      let tries = 0;
      for (; tries < 40 && last !== '/guidance?subscribed=later#subscribe'; tries += 1)
        last = (await ask({ address: newAddress(), about: 'ALL' }, '198.51.100.7')).headers.get('location');
      expect(tries).toBe(31);
    });

    it('within 48 hours, or the address is forgotten with its mail', async () => {
      const address = newAddress();
      await ask({ address, about: 'ALL' });
      const path = pathIn(await textOf((await mailsTo(address, 1))[0]!));
      const traces = () =>
        test.sql(
          `SELECT 'subscription' AS what FROM guidance_subscriptions WHERE address = $1 UNION ALL SELECT 'request' FROM subscription_requests WHERE address = $1
           UNION ALL SELECT 'mail' FROM mails WHERE to_address = $1`,
          [address],
        );
      test.clock.advance(47 * 60);
      await test.app.get(ForgetUnconfirmed).run();
      expect((await traces()).map(({ what }) => what)).toEqual(['subscription', 'mail']);
      test.clock.advance(61);
      // Also before the sweep comes by.
      expect((await post(path, { act: 'confirm' })).status).toBe(404);
      await test.app.get(ForgetUnconfirmed).run();
      await eventually(async () => expect(await traces()).toEqual([]));
      test.clock.advance(-48 * 60 - 1);
    });
  });

  describe('tell', () => {
    it('once of what is published and of what is changed, with the header of a list', async () => {
      const { address, path } = await subscribed();
      const made = await buildArticle(test, editor, {
        title: 'Radio & <telephone>',
        summary: 'When the network is down.',
      });
      const [, mail] = await mailsTo(address, 2);
      const raw = mail!.raw.toString();
      expect(raw).toContain(`List-Unsubscribe: <${ORIGIN}${path}>`);
      expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
      const { subject, text, html } = await simpleParser(mail!.raw);
      expect(subject).toBe('New guidance: Radio & <telephone>');
      expect(text).toContain('When the network is down.');
      expect(text).toContain(`${ORIGIN}/guidance/${made.slug}/en`);
      expect(text).toContain('you have subscribed to all guidance');
      expect(text).toContain(`${ORIGIN}${path}`);
      expect(html).toContain('Radio &amp; &lt;telephone&gt;');

      await changeArticle(test, editor, made.id, {
        body: '## New\n\nSomething else.',
        changeNote: 'Numbers.',
      });
      const [, , changed] = await mailsTo(address, 3);
      const about = await simpleParser(changed!.raw);
      expect(about.subject).toBe('Changed guidance: Radio & <telephone>');
      expect(about.text).toContain('What has changed:\n\n> Numbers.');

      // The same words once more, only looked through: no news.
      await changeArticle(test, editor, made.id, { lastReviewedOn: '2026-11-20' });
      await mailsTo(address, 3);
    });

    it('only of what was asked for, and one mail however often somebody has asked', async () => {
      const own = await buildArticle(test, editor, { pillar: 'DETECT' });
      const other = await buildArticle(test, editor, { pillar: 'DETECT' });
      const one = await subscribed({ about: 'ARTICLE', text: own.id });
      const topic = await subscribed({ about: 'DETER' });
      const twice = await subscribed({ about: 'DETECT' });
      await ask({ address: twice.address, about: 'ARTICLE', text: own.id });
      const [, second] = await mailsTo(twice.address, 2);
      await post(pathIn(await textOf(second!)), { act: 'confirm' });

      await changeArticle(test, editor, other.id, { body: 'Not about that one.' });
      await changeArticle(test, editor, own.id, { body: 'About this one.' });
      await mailsTo(one.address, 2);
      await mailsTo(topic.address, 1);
      const mails = await mailsTo(twice.address, 4);
      expect(await textOf(mails[3]!)).toContain('you have subscribed to the article');
    });

    it('of the text in the language of the reader, and of the original only where there is none in theirs', async () => {
      const greek = await subscribed({ language: 'el' });
      const german = await subscribed({ language: 'de' });
      const made = await buildArticle(test, editor, { title: 'Backups that restore' });
      const [, first] = await mailsTo(german.address, 2);
      const { subject, text } = await simpleParser(first!.raw);
      expect(subject).toBe('Neue Anleitung: Backups that restore');
      expect(text).toContain(`${ORIGIN}/guidance/${made.slug}/en`);
      await mailsTo(greek.address, 2);
      await buildArticle(test, editor, { slug: made.slug, language: 'de', title: 'Sicherungen' });
      const [, , second] = await mailsTo(german.address, 3);
      expect((await simpleParser(second!.raw)).subject).toBe('Neue Anleitung: Sicherungen');
      await mailsTo(greek.address, 2);
      await changeArticle(test, editor, made.id, { body: 'The original has changed.' });
      await mailsTo(greek.address, 3);
      await mailsTo(german.address, 3); // hears of it when the German text follows
    });

    it.each(['GREEN', 'AMBER', 'AMBER_STRICT', 'RED'])('never of an article that is %s', async (tlp) => {
      const { address } = await subscribed();
      const hospital = await test.build.member();
      const made = await buildArticle(test, editor, {
        tlp,
        title: `Canary ${tlp}`,
        organisationIds: tlp.startsWith('AMBER') ? [hospital.organisationId] : [],
      });
      await changeArticle(test, editor, made.id, { body: 'More that the world may not read.' });
      await mailsTo(address, 1);
      expect(
        await test.sql("SELECT 1 FROM mails WHERE body_text LIKE '%Canary%' OR subject LIKE '%Canary%'"),
      ).toEqual([]);
    });

    it('nothing more of what became secret or was withdrawn while the mail waited', async () => {
      const stricter = await subscribed();
      const withdrawn = await subscribed();
      for (const { address } of [stricter, withdrawn])
        server.refusals.set(address, '451 4.7.1 Come back later');
      const state = async (title: string) =>
        (
          await test.sql<{ state: string }>(
            'SELECT DISTINCT state FROM mails WHERE subject LIKE $1 AND to_address = ANY ($2)',
            [`%${title}`, [stricter.address, withdrawn.address]],
          )
        ).map((row) => row.state);
      const one = await buildArticle(test, editor, { title: 'Stricter tomorrow' });
      const two = await buildArticle(test, editor, { title: 'Gone tomorrow' });
      await eventually(async () => {
        expect(await state('Stricter tomorrow')).toEqual(['WAITING']);
        expect(await state('Gone tomorrow')).toEqual(['WAITING']);
      });
      await changeArticle(test, editor, one.id, { tlp: 'GREEN' });
      await withdrawArticle(test, editor, two.id);
      await eventually(async () => {
        expect(await state('Stricter tomorrow')).toEqual(['WITHDRAWN']);
        expect(await state('Gone tomorrow')).toEqual(['WITHDRAWN']);
      });
      for (const { address } of [stricter, withdrawn]) server.refusals.delete(address);
    });

    it('nobody at an address that does not take mail', async () => {
      const { address } = await subscribed();
      await test.sql(
        "INSERT INTO undeliverable_addresses (address, since, last_at, status) VALUES ($1, now(), now(), '5.1.1')",
        [address],
      );
      await buildArticle(test, editor);
      await mailsTo(address, 1);
    });
  });

  describe('end', () => {
    const left = (address: string) =>
      eventually(async () => {
        expect(await test.sql('SELECT 1 FROM guidance_subscriptions WHERE address = $1', [address])).toEqual(
          [],
        );
        expect(await test.sql('SELECT 1 FROM mails WHERE to_address = $1', [address])).toEqual([]);
      });

    it.each([
      ['a form', () => ({ 'List-Unsubscribe': 'One-Click' })],
      [
        'multipart, as RFC 8058 prefers',
        () => {
          const form = new FormData();
          form.set('List-Unsubscribe', 'One-Click');
          return form;
        },
      ],
    ])('by one POST of a mail program, sent as %s, and nothing is kept of the address', async (_, form) => {
      const { address, path } = await subscribed();
      await buildArticle(test, editor);
      await mailsTo(address, 2);
      const answer = await post(path, form());
      expect(answer.status).toBe(200);
      expect(answer.redirected).toBe(false);
      await left(address);
      await buildArticle(test, editor);
      await mailsTo(address, 2);
      expect((await fetch(`${test.url}${path}`)).status).toBe(404);
    });

    it('by the button of the page, never by looking at it', async () => {
      const { address, path } = await subscribed();
      const page = await (await fetch(`${test.url}${path}`)).text();
      expect(page).toContain('value="leave"');
      expect((await post(path, {})).status).toBe(200); // says nothing
      expect(
        await test.sql('SELECT 1 FROM guidance_subscriptions WHERE address = $1', [address]),
      ).toHaveLength(1);
      expect(await (await post(path, { act: 'leave' })).text()).toContain('The subscription has ended');
      await left(address);
    });

    it('all at once, of this address alone', async () => {
      const { address, path } = await subscribed();
      await ask({ address, about: 'PREVENT' });
      await mailsTo(address, 2);
      const other = await subscribed();
      expect(await (await post(path, { act: 'leave-all' })).text()).toContain('All subscriptions have ended');
      await left(address);
      expect(
        await test.sql('SELECT 1 FROM guidance_subscriptions WHERE address = $1', [other.address]),
      ).toHaveLength(1);
    });

    it('for nobody who does not hold the secret', async () => {
      const { address } = await subscribed();
      for (const secret of ['x', 'A'.repeat(43), encodeURIComponent("' OR true --"), address])
        expect((await post(`/subscriptions/${secret}`, { act: 'leave-all' })).status).toBe(404);
      expect(
        await test.sql('SELECT 1 FROM guidance_subscriptions WHERE address = $1', [address]),
      ).toHaveLength(1);
    });
  });
});
