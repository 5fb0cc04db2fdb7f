import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { freePort } from './free-port.js';
import { type MailSink, type MailSinkOptions, startMailSink } from './mail-sink.js';

const running = new Set<MailSink>();
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'salus-mail-'));
});

afterEach(async () => {
  for (const sink of running) await sink.stop();
  running.clear();
  rmSync(directory, { recursive: true, force: true });
});

async function start(options: MailSinkOptions = {}): Promise<MailSink> {
  const sink = await startMailSink(options);
  running.add(sink);
  return sink;
}

async function send(sink: MailSink, mail: SendMailOptions = {}): Promise<void> {
  const transport = nodemailer.createTransport(sink.smtpUrl);
  await transport.sendMail({
    from: 'Salus Support Centre <support@centre.example>',
    to: 'nurse@alpha.example',
    subject: 'Wir haben Ihre Meldung – SAL-26-004711',
    text: 'Open https://centre.example/t/1.\nΓειά σας',
    ...mail,
  });
  transport.close();
}

const pageOf = async (sink: MailSink, path: string) => (await fetch(new URL(path, sink.pageUrl))).text();

describe('startMailSink', () => {
  it('refuses for good what is for nobody, as a mail server does', async () => {
    const sink = await start();
    await expect(send(sink, { to: 'nobody@ward.example' })).rejects.toMatchObject({ responseCode: 550 });
    expect(sink.messages()).toEqual([]);
  });

  it('hands on what the product reads, and keeps what people of the same domain read', async () => {
    const product = await start();
    const sink = await start({
      intake: { domain: 'centre.example', url: product.smtpUrl, authservId: 'sink.centre.example' },
    });
    await send(sink, { to: ['agent@centre.example', 'probe+1@centre.example', 'support@centre.example'] });
    const kept = await sink.waitFor(() => true, 1_000);
    const { envelope } = await product.waitFor(() => true, 20_000);
    expect(envelope.to).toEqual(['probe+1@centre.example', 'support@centre.example']);
    expect(kept.envelope.to).toContain('agent@centre.example');
  });

  it('keeps a mail that came over SMTP, with its envelope, before the sender is told', async () => {
    const sink = await start();
    await send(sink, {
      bcc: 'colleague@alpha.example',
      replyTo: 'reply+abc@centre.example',
      html: '<p>Γειά σας</p>',
    });
    const [mail, ...others] = sink.messages();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      subject: 'Wir haben Ihre Meldung – SAL-26-004711',
      from: '"Salus Support Centre" <support@centre.example>',
      to: 'nurse@alpha.example',
      replyTo: 'reply+abc@centre.example',
      text: expect.stringContaining('Γειά σας'),
      html: '<p>Γειά σας</p>',
      envelope: { from: 'support@centre.example', to: ['nurse@alpha.example', 'colleague@alpha.example'] },
    });
    expect(mail?.headers.find(({ name }) => name === 'Subject')).toBeDefined();
  });

  it('takes any name and password', async () => {
    const sink = await start();
    const url = sink.smtpUrl.replace('smtp://', 'smtp://anybody:anything@');
    const transport = nodemailer.createTransport(url);
    await transport.sendMail({
      from: 'a@alpha.example',
      to: 'b@beta.example',
      subject: 'with a password',
      text: '.',
    });
    expect(sink.messages().map(({ subject }) => subject)).toEqual(['with a password']);
  });

  it('waits for a mail that is still to come, and says what came instead', async () => {
    const sink = await start();
    const waiting = sink.waitFor(({ subject }) => subject === 'second', 5_000);
    await send(sink, { subject: 'first' });
    await send(sink, { subject: 'second' });
    expect((await waiting).subject).toBe('second');
    expect((await sink.waitFor(({ subject }) => subject === 'first', 10)).subject).toBe('first');
    await expect(sink.waitFor(({ subject }) => subject === 'third', 30)).rejects.toThrow(
      /to nurse@alpha.example: first/,
    );
  });

  it('shows the list, a mail, its raw form and the same as JSON, in order of arrival', async () => {
    const sink = await start();
    await send(sink, {
      subject: '<b>bold</b>',
      attachments: [{ filename: 'note “1”.txt', content: 'hello' }],
    });
    await send(sink, { subject: 'two' });
    const mails = JSON.parse(await pageOf(sink, '/messages.json')) as { id: string; subject: string }[];
    expect(mails.map(({ subject }) => subject)).toEqual(['<b>bold</b>', 'two']);
    const list = await pageOf(sink, '/');
    expect(list).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(list).not.toContain('<b>bold');
    const one = await pageOf(sink, `/messages/${mails[0]?.id}`);
    expect(one).toContain(
      '<a href="https://centre.example/t/1" rel="noopener noreferrer">https://centre.example/t/1</a>.',
    );
    expect(await pageOf(sink, `/messages/${mails[0]?.id}/raw`)).toMatch(/^From: Salus Support Centre/m);
    const file = await fetch(new URL(`/messages/${mails[0]?.id}/files/0`, sink.pageUrl));
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''note%20%E2%80%9C1%E2%80%9D.txt",
    );
    expect(await file.text()).toBe('hello');
  });

  it('answers 404 for a mail it does not have and 405 for anything but reading', async () => {
    const sink = await start();
    for (const path of ['/messages/none', '/messages/none/raw', '/../etc/passwd', '/elsewhere']) {
      expect((await fetch(new URL(path, sink.pageUrl))).status).toBe(404);
    }
    expect((await fetch(sink.pageUrl, { method: 'POST' })).status).toBe(405);
  });

  it('answers only its own names, so that no foreign page reads mail through a name that points here', async () => {
    const sink = await start();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(new URL('/messages.json', sink.pageUrl), { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  describe('with an intake', () => {
    const write = (sink: MailSink, path: string, form: Record<string, string>, origin = sink.pageUrl) =>
      fetch(new URL(path, sink.pageUrl), {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: origin.replace(/\/$/, '') },
        body: new URLSearchParams(form),
      });
    const complete = {
      from: 'nurse@alpha.example',
      to: 'support@centre.example',
      subject: 'Red',
      text: 'All is red.',
    };
    let product: MailSink;
    let sink: MailSink;

    beforeEach(async () => {
      product = await start();
      sink = await start({
        intake: { domain: 'centre.example', url: product.smtpUrl, authservId: 'sink.centre.example' },
      });
    });

    it('hands on what is written on its page, vouched for, and says so', async () => {
      const answer = await write(sink, '/write', complete);
      expect(answer.status).toBe(303);
      expect(await pageOf(sink, answer.headers.get('location')!)).toContain('Sent to the Centre.');
      const { subject, text, headers } = await product.waitFor(() => true, 1_000);
      expect({ subject, text: text.trim() }).toEqual({ subject: 'Red', text: 'All is red.' });
      expect(headers.find(({ name }) => /^authentication-results$/i.test(name))?.value).toBe(
        'sink.centre.example; dmarc=pass header.from=alpha.example',
      );
    });

    it('answers a mail as the one who got it, at its reply address', async () => {
      await send(sink, { replyTo: 'reply+abc@centre.example', messageId: '<one@centre.example>' });
      const { id } = sink.messages()[0]!;
      const answer = await write(sink, `/messages/${id}/reply`, { text: 'Thank you.' });
      expect(await pageOf(sink, answer.headers.get('location')!)).toContain('Sent to the Centre.');
      expect(await product.waitFor(() => true, 1_000)).toMatchObject({
        from: 'nurse@alpha.example',
        to: 'reply+abc@centre.example',
        subject: 'Re: Wir haben Ihre Meldung – SAL-26-004711',
      });
    });

    it.each([
      ['a form of another site', 403, complete, 'http://evil.example', 'not written on a page'],
      ['an empty text', 400, { ...complete, text: ' ' }, undefined, 'The text is empty'],
      ['a sender who is none', 400, { ...complete, from: 'nurse' }, undefined, 'From is not a mail address'],
      ['mail to others', 400, { ...complete, to: 'agent@centre.example' }, undefined, 'To is not an address'],
      ['a text that is too long', 413, { ...complete, text: 'x'.repeat(100_001) }, undefined, 'longer than'],
    ])('refuses %s in words, and sends nothing', async (_what, status, form, origin, words) => {
      const answer = await write(sink, '/write', form, origin);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(words);
      expect(product.messages()).toEqual([]);
    });

    it('goes on when a browser breaks off in the middle of a form', async () => {
      const { origin } = new URL(sink.pageUrl);
      await new Promise<void>((resolve) => {
        const headers = { origin, 'content-length': '1000' };
        const form = request(new URL('/write', sink.pageUrl), { method: 'POST', headers });
        form.on('error', () => undefined).on('close', resolve);
        form.write('text=', () => setTimeout(() => form.destroy(), 50));
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await pageOf(sink, '/')).toContain('Write to the Centre');
    });

    it('says when nobody took the mail', async () => {
      await product.stop();
      running.delete(product);
      const answer = await write(sink, '/write', complete);
      expect(answer.status).toBe(502);
      expect(await answer.text()).toContain('Salus did not take the mail');
    });
  });

  it('forbids script and foreign content in every answer', async () => {
    const sink = await start();
    await send(sink, { html: '<script>alert(1)</script><img src="https://tracker.example/p.gif">' });
    const id = sink.messages()[0]?.id;
    for (const path of [
      '/',
      '/messages.json',
      `/messages/${id}`,
      `/messages/${id}/html`,
      `/messages/${id}/raw`,
    ]) {
      const { headers } = await fetch(new URL(path, sink.pageUrl));
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('script-src');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const html = await fetch(new URL(`/messages/${id}/html`, sink.pageUrl));
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox;/);
  });

  it('keeps the mails over a restart when it has a directory, and forgets them when cleared', async () => {
    const first = await start({ directory });
    await send(first, { subject: 'kept', bcc: 'colleague@alpha.example' });
    const before = first.messages();
    await first.stop();
    running.delete(first);
    const second = await start({ directory });
    expect(second.messages()).toEqual(before);
    second.clear();
    expect(second.messages()).toEqual([]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('chooses other ports when the wanted ones are taken, and says so', async () => {
    const squatter = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    try {
      const sink = await start({ smtpPort: port, httpPort: port });
      expect(sink.notices).toHaveLength(2);
      expect(sink.notices[0]).toBe(
        `port ${port} is taken, so the mail sink takes mail on ${new URL(sink.smtpUrl).port}`,
      );
      await send(sink);
      expect(sink.messages()).toHaveLength(1);
    } finally {
      squatter.close();
    }
  });
});
