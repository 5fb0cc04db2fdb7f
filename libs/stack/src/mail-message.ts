import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser';

/** Who the mail was handed over by and to, as said in the SMTP dialogue: the truth about who gets it. */
export interface MailEnvelope {
  from: string;
  to: string[];
}

/** A file that came with a mail. */
export interface MailAttachment {
  filename: string;
  contentType: string;
  size: number;
}

/** A mail that the sink has received. */
export interface SinkMessage {
  /** Sorts by time of arrival; safe in file names and addresses. */
  id: string;
  receivedAt: string;
  envelope: MailEnvelope;
  from: string;
  to: string;
  cc: string;
  replyTo: string;
  subject: string;
  messageId: string;
  /** Every header line as it stands, folded lines joined. */
  headers: { name: string; value: string }[];
  /** The plain text part; empty when the mail has only HTML. */
  text: string;
  /** The HTML part with its own pictures inlined; null when there is none. */
  html: string | null;
  attachments: MailAttachment[];
}

/** A message with what only the page needs. */
export interface StoredMessage {
  message: SinkMessage;
  raw: Buffer;
  files: Buffer[];
}

/** Reads a raw mail. Never throws for a mail that is merely odd. */
export async function readMail(
  id: string,
  receivedAt: string,
  envelope: MailEnvelope,
  raw: Buffer,
): Promise<StoredMessage> {
  const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  // Pictures of the HTML part are inlined there already.
  const files = mail.attachments.filter((attachment) => !attachment.related);
  return {
    message: toMessage(id, receivedAt, envelope, mail, files),
    raw,
    files: files.map((file) => file.content),
  };
}

function toMessage(
  id: string,
  receivedAt: string,
  envelope: MailEnvelope,
  mail: ParsedMail,
  files: Attachment[],
): SinkMessage {
  return {
    id,
    receivedAt,
    envelope,
    from: addressesOf(mail.from),
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    replyTo: addressesOf(mail.replyTo),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    headers: mail.headerLines.map(({ line }) => splitHeader(line)),
    text: mail.text ?? '',
    html: mail.html || null,
    attachments: files.map((file, index) => ({
      filename: file.filename ?? `attachment-${index + 1}`,
      contentType: file.contentType,
      size: file.size,
    })),
  };
}

function addressesOf(field: AddressObject | AddressObject[] | undefined): string {
  if (!field) return '';
  return (Array.isArray(field) ? field : [field]).map((one) => one.text).join(', ');
}

function splitHeader(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).replace(/\r?\n(?=[ \t])/g, '');
  return { name: line.slice(0, colon), value: value.trim() };
}
