import type { MailHeaders } from '@salus/rules';
import type { ParsedMail } from 'mailparser';

/** A report about the delivery of another message: which one, and what was said about it. */
export interface FoundReport {
  /** How it was recognised: RFC 3464, or the words of a mail server that does not know it. */
  readonly form: 'STANDARD' | 'FREE_TEXT';
  /** Ids of messages that it names, ours among them when it is about ours. */
  readonly messageIds: readonly string[];
}

const FROM_MAIL_SERVER = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)$/i;
const UNDELIVERED =
  /undeliver|delivery (?:status|failure|notification|has failed)|returned mail|mail delivery|failure notice|unzustellbar|non remis|échec de la remise|δεν παραδόθηκε|mancata consegna/iu;
const MOST_IDS = 20;
const SEARCHED = 200_000;

/** The report that a message is; null when it is none. */
export function reportIn(mail: ParsedMail, headers: MailHeaders): FoundReport | null {
  const kind = headers['content-type']?.[0]?.toLowerCase() ?? '';
  const isStandard = kind.startsWith('multipart/report') && /report-type\s*=\s*"?delivery-status/.test(kind);
  const sender = (mail.from?.value[0]?.address ?? '').split('@')[0]!;
  const isFreeText = FROM_MAIL_SERVER.test(sender) && UNDELIVERED.test(mail.subject ?? '');
  if (!isStandard && !isFreeText) return null;
  const places = [
    mail.text ?? '',
    ...mail.attachments
      .filter(({ contentType }) => /^(?:message|text)\//.test(contentType ?? ''))
      .map(({ content }) => content.subarray(0, SEARCHED).toString('latin1')),
  ];
  const ids = places.flatMap((text) =>
    [...text.slice(0, SEARCHED).matchAll(/<[^<>\s]{3,300}>/g)].map(([id]) => id),
  );
  return { form: isStandard ? 'STANDARD' : 'FREE_TEXT', messageIds: [...new Set(ids)].slice(0, MOST_IDS) };
}
