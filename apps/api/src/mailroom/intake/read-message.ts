// What a raw message says, read without trust. Runs only in the reading process, which has limits and no secrets.
import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { type Bounce, foldMail, type MailHeaders, type MailPart } from '@salus/rules';
import {
  type AddressObject,
  type Attachment,
  type EmailAddress,
  parseAddressHeader,
  type ParsedMail,
  simpleParser,
} from 'mailparser';
import { type FileKind, trueKind } from '../../platform/storage/file-kind.js';
import { safeFileName } from '../../platform/storage/file-name.js';
import { type AuthenticationRequest, type AuthenticationResult, authenticate } from './authenticate.js';
import { cleanHtml } from './clean-html.js';
import { reportIn } from './find-report.js';

export interface ReadRequest extends AuthenticationRequest {
  readonly envelopeTo: readonly string[];
}

export interface ReadAddress {
  readonly address: string;
  readonly name: string;
}

/** A file of a message; its bytes travel beside it, at the same place of `contents`. */
export interface ReadFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly isMisnamed: boolean;
  readonly hasMacros: boolean;
  readonly size: number;
  readonly sha256: string;
  readonly contentId: string | null;
  /** Shown in its place in the HTML. */
  readonly isInline: boolean;
}

export interface ReadMessage {
  /** Null when everything could be read; otherwise only the head of the message was. */
  readonly trouble: string | null;
  readonly headers: MailHeaders;
  readonly from: readonly ReadAddress[];
  /** Everybody to whom it was written, copies included. */
  readonly to: readonly ReadAddress[];
  readonly subject: string;
  readonly messageId: string | null;
  readonly writtenAt: string | null;
  /** Ids of the messages that this one answers, the nearest first. */
  readonly references: readonly string[];
  readonly parts: readonly MailPart[];
  readonly isTextCut: boolean;
  readonly html: string | null;
  readonly files: readonly ReadFile[];
  readonly report: Bounce | null;
  readonly authentication: AuthenticationResult;
  /** Says the same for a message whose headers on the way differ; null without Message-ID. */
  readonly contentKey: string | null;
}

const LONGEST_TEXT = 1_000_000;
const LONGEST_HTML = 2_000_000;
const MOST_ADDRESSES = 500;
const MOST_REFERENCES = 50;
const MOST_FILES = 200;
const HEAD_LINES = 200;
const HEAD_BYTES = 64 * 1024;

/** The message, and the bytes of its files. */
export async function readMessage(
  raw: Buffer,
  request: ReadRequest,
): Promise<{ message: ReadMessage; contents: Buffer[] }> {
  const { mail, trouble } = await parse(raw);
  const headers = headersOf(mail);
  const from = authorsOf(mail, headers);
  const text = mail.text ?? '';
  const attachments = mail.attachments.slice(0, MOST_FILES);
  const files = await Promise.all(attachments.map((attachment) => fileOf(attachment)));
  const html =
    typeof mail.html === 'string' && mail.html.length <= LONGEST_HTML
      ? cleanHtml(mail.html, images(attachments, files))
      : null;
  const message: ReadMessage = {
    trouble,
    headers,
    from,
    to: [mail.to, mail.cc].flatMap((field) => addressesIn(field)).slice(0, MOST_ADDRESSES),
    subject: oneLine(mail.subject ?? '')
      .replace(/\s+/g, ' ')
      .slice(0, 998),
    messageId: idIn(mail.messageId),
    writtenAt: mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date.toISOString() : null,
    references: referencesOf(mail),
    parts: foldMail(storable(text.slice(0, LONGEST_TEXT))),
    isTextCut: text.length > LONGEST_TEXT,
    html: html && storable(html.html),
    files: files.map((file) => ({ ...file, isInline: html?.shown.has(file.contentId ?? '') ?? false })),
    report: reportIn(mail, headers, request.envelopeFrom),
    authentication: await authenticate(raw, headers, from.length === 1 ? from[0]!.address : null, request),
    contentKey: contentKeyOf(mail, from, text),
  };
  return { message, contents: attachments.map(({ content }) => content) };
}

/** A message that no parser takes is read as far as its first headers. */
async function parse(raw: Buffer): Promise<{ mail: ParsedMail; trouble: string | null }> {
  const options = {
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
    // What a report says to machines is a part of its own, not words of the mail.
    keepDeliveryStatus: true,
    maxHtmlLengthToParse: LONGEST_HTML,
  };
  try {
    return { mail: await simpleParser(raw, options), trouble: null };
  } catch {
    const mail = await simpleParser(headOf(raw), options).catch(() => simpleParser('\n', options));
    return { mail, trouble: 'UNREADABLE' };
  }
}

function headOf(raw: Buffer): Buffer {
  const lines = raw.subarray(0, HEAD_BYTES).toString('latin1').split(/\r?\n/);
  const end = lines.indexOf('');
  // Without the kind of content the rest is not looked for.
  const kept = lines
    .slice(0, Math.min(end === -1 ? lines.length - 1 : end, HEAD_LINES))
    .filter((line) => !/^content-/i.test(line));
  return Buffer.from(`${kept.join('\r\n')}\r\n\r\n`, 'latin1');
}

// Every header by name; values of the ones that decisions need, and never more of one than could mean anything.
function headersOf(mail: ParsedMail): MailHeaders {
  const headers: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const { key, line } of mail.headerLines.slice(0, 2_000)) {
    const values = (headers[key] ??= []);
    if (values.length < 50)
      values.push(
        line
          .slice(key.length + 1)
          .replace(/\r?\n[ \t]+/g, ' ')
          .trim()
          .slice(0, 4_000),
      );
  }
  return headers;
}

/** Everybody who is named as author. A message with two From fields is shown differently by every program, so all of them count. */
function authorsOf(mail: ParsedMail, headers: MailHeaders): ReadAddress[] {
  const fields = headers['from'] ?? [];
  if (fields.length < 2) return addressesIn(mail.from);
  return fields.flatMap((field) => addressesIn(parseAddressHeader(field)));
}

/** The mailboxes of a field, those of groups too. */
function addressesIn(field: AddressObject | AddressObject[] | undefined): ReadAddress[] {
  const objects = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return objects
    .flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]))
    .flatMap((one) => mailboxOf(one));
}

function mailboxOf({ address, name }: EmailAddress): ReadAddress[] {
  const at = address?.lastIndexOf('@') ?? -1;
  if (!address || at < 1) return [];
  const domain = domainToASCII(address.slice(at + 1).toLowerCase());
  const plain = `${address.slice(0, at).toLowerCase()}@${domain}`;
  const isMailbox =
    domain !== '' && plain.length <= 254 && /^[^\s<>(),;:\\"[\]\p{Cc}]+@[^\s@]+$/u.test(plain);
  return isMailbox ? [{ address: plain, name: oneLine(name).slice(0, 200) }] : [];
}

function referencesOf(mail: ParsedMail): string[] {
  const listed =
    mail.references === undefined ? [] : Array.isArray(mail.references) ? mail.references : [mail.references];
  const ids = [mail.inReplyTo, ...listed.slice(-MOST_REFERENCES).reverse()].map((id) => idIn(id));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** A message id with its angle brackets; never an empty one. */
function idIn(text: string | undefined): string | null {
  return /<[^<>\s]{3,900}>/.exec((text ?? '').slice(0, 2_000))?.[0] ?? null;
}

async function fileOf(attachment: Attachment): Promise<ReadFile> {
  const { content, filename, contentId, cid } = attachment;
  const name = safeFileName(
    filename ?? `file.${attachment.contentType === 'message/rfc822' ? 'eml' : 'bin'}`,
  );
  const kind = await trueKind(name, new Blob([new Uint8Array(content)]));
  return {
    name,
    ...kind,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    contentId: cid && contentId ? cid.slice(0, 300) : null,
    isInline: false,
  };
}

function images(
  attachments: readonly Attachment[],
  files: readonly ReadFile[],
): Map<string, { kind: string; content: Buffer }> {
  const found = new Map<string, { kind: string; content: Buffer }>();
  files.forEach(({ contentId, mediaType }, index) => {
    if (contentId) found.set(contentId, { kind: mediaType, content: attachments[index]!.content });
  });
  return found;
}

function contentKeyOf(mail: ParsedMail, from: readonly ReadAddress[], text: string): string | null {
  const id = idIn(mail.messageId);
  if (!id) return null;
  const content = [
    id,
    from.map(({ address }) => address).join(),
    mail.date?.toISOString(),
    mail.subject,
    text,
    mail.attachments.map(({ checksum }) => checksum).join(),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** PostgreSQL takes neither NUL nor halves of surrogate pairs; other control characters tell a reader nothing. */
export function storable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\r\t]/gu, '')
    .replace(/\r\n?/g, '\n');
}

// Without what breaks a line or changes the order in which it is read.
function oneLine(text: string): string {
  return storable(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/gu, '')
    .trim();
}
