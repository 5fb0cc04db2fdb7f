import { LOOP_HEADER } from '@salus/rules';
import type { SendMailOptions } from 'nodemailer';
import type { Settings } from '../platform/config/settings.js';
import type { MailEntity } from './mail.entity.js';
import { bounceAddress, loopSeal } from './mail-seals.js';

/** A file as it goes with a mail. */
export interface EnclosedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export type MailToSend = Pick<
  MailEntity,
  | 'id'
  | 'kind'
  | 'ticketId'
  | 'toAddress'
  | 'replyTo'
  | 'subject'
  | 'bodyText'
  | 'bodyHtml'
  | 'messageId'
  | 'createdAt'
  | 'isAutomatic'
  | 'unsubscribeUrl'
>;

type MailSettings = Pick<Settings, 'MAIL_FROM' | 'MAIL_DOMAIN' | 'APP_SECRET'>;

/**
 * The mail as it goes out, the same to the byte each time: whoever gets it twice can tell. Automatic mail says so and has
 * the null sender, so that nothing answers it (RFC 3834); what people have written, and news that was subscribed to, has
 * a sender of its own, so that a report about it finds its way.
 */
export function mailMessage(
  mail: MailToSend,
  files: readonly EnclosedFile[],
  settings: MailSettings,
): SendMailOptions {
  const { APP_SECRET, MAIL_DOMAIN, MAIL_FROM } = settings;
  const hasNullSender = mail.isAutomatic && mail.unsubscribeUrl === null;
  const from = hasNullSender ? '' : bounceAddress(APP_SECRET, MAIL_DOMAIN, mail.id);
  return {
    from: MAIL_FROM,
    to: mail.toAddress,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    envelope: { from, to: [mail.toAddress] },
    subject: mail.subject,
    text: mail.bodyText,
    html: mail.bodyHtml,
    messageId: mail.messageId,
    // Not the id of any mail: it holds all mails about one ticket together in a mailbox.
    ...(mail.ticketId ? { references: `<ticket-${mail.ticketId}@${MAIL_DOMAIN}>` } : {}),
    date: mail.createdAt,
    attachments: files.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: bytes,
      // As it is, whatever it is: a text must not be changed on the way either.
      contentTransferEncoding: 'base64',
      contentDisposition: 'attachment',
    })),
    baseBoundary: mail.id,
    headers: {
      ...(mail.isAutomatic ? { 'Auto-Submitted': autoSubmitted(mail) } : {}),
      // Out-of-office notes and receipts help nobody here. Reports about delivery do, so "All" would say too much.
      'X-Auto-Response-Suppress': 'OOF, AutoReply, RN, NRN',
      [LOOP_HEADER]: loopSeal(APP_SECRET),
      ...(mail.unsubscribeUrl
        ? {
            'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribeUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            Precedence: 'list',
          }
        : {}),
    },
  } as SendMailOptions;
}

function autoSubmitted({ kind }: MailToSend): string {
  return kind === 'ACKNOWLEDGEMENT' ? 'auto-replied' : 'auto-generated';
}
