import type { IncomingMessage } from 'node:http';
import { type MailAnswers, replyTo } from './mail-answer.js';
import type { MailStore } from './mail-store.js';

/** What became of a form: the page to go to, or why it is not taken, for a person. */
export type Written = { next: string } | { status: number; why: string };

const LARGEST_FORM_BYTES = 100_000;

/** Takes what somebody has written on our own page to the Centre; a form of another site is refused. */
export async function takeWritten(
  store: MailStore,
  answers: MailAnswers,
  request: IncomingMessage,
): Promise<Written> {
  if (request.headers.origin !== `http://${request.headers.host}`)
    return { status: 403, why: 'This was not written on a page of this mail sink, so nothing was sent.' };
  const form = await formOf(request);
  if (!form)
    return { status: 413, why: `The text is longer than ${LARGEST_FORM_BYTES} bytes. Nothing was sent.` };
  const value = (name: string) => form.get(name)?.trim() ?? '';
  const replied = store.find(/^\/messages\/([a-z0-9-]+)\/reply$/.exec(request.url ?? '')?.[1] ?? '');
  const mail = replied
    ? replyTo(replied.message, value('text'))
    : { from: value('from'), to: value('to'), subject: value('subject'), text: value('text') };
  if (mail.text === '')
    return { status: 400, why: 'The text is empty. Go back and write it; nothing was sent.' };
  if (!/^[^\s@]+@[^\s@]+$/.test(mail.from))
    return { status: 400, why: 'From is not a mail address. Nothing was sent.' };
  if (!answers.isForCentre(mail.to))
    return {
      status: 400,
      why: 'To is not an address that Salus reads: write to the support address or to a reply address. Nothing was sent.',
    };
  try {
    await answers.write(mail);
  } catch {
    return { status: 502, why: 'Salus did not take the mail. Is it running? Go back and try again.' };
  }
  return { next: replied ? `/messages/${replied.message.id}?sent` : '/?sent' };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  let body = '';
  // What is too long is read to its end, not kept: a browser shows an answer only after it has sent all.
  for await (const chunk of request as AsyncIterable<Buffer>)
    if (body.length <= LARGEST_FORM_BYTES) body += chunk.toString();
  return body.length > LARGEST_FORM_BYTES ? null : new URLSearchParams(body);
}
