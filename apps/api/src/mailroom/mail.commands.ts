import type { Settings } from '../platform/config/settings.js';
import type { Tx } from '../platform/db/tx.js';
import { newId } from '../platform/ids.js';
import { Mails } from './mail.repository.js';
import { sendJob } from './send-mail.js';

/** News that somebody has subscribed to, already in words. */
export interface SubscriptionMail {
  /** What happened and who gets it: the same key is mailed once. */
  readonly key: string;
  readonly organisationId: string;
  /** Null for subscribers who are no people of the product. */
  readonly userId: string | null;
  readonly to: { readonly address: string; readonly name: string; readonly language: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Ends the subscription by a POST without any question (RFC 8058). */
  readonly unsubscribeUrl: string;
}

/** Writes a mail that carries List-Unsubscribe, in the transaction of what it tells about. False when it was written before. */
export async function queueSubscriptionMail(
  tx: Tx,
  { MAIL_DOMAIN, PUBLIC_URL }: Pick<Settings, 'MAIL_DOMAIN' | 'PUBLIC_URL'>,
  mail: SubscriptionMail,
): Promise<boolean> {
  const { key, organisationId, userId, to, subject, text, html, unsubscribeUrl } = mail;
  const id = newId();
  const isNew = await tx.use(Mails).insert({
    ...{ id, key, organisationId, userId, language: to.language, subject, unsubscribeUrl },
    ticketId: null,
    ticketMessageId: null,
    attachmentIds: [],
    isAutomatic: true,
    kind: 'SUBSCRIPTION',
    tlp: 'CLEAR',
    facts: {
      kind: 'SUBSCRIPTION',
      recipientName: to.name,
      url: PUBLIC_URL,
      ...{ reference: '', priority: '', organisation: '', authorName: '', promise: null },
    },
    toAddress: to.address,
    replyTo: null,
    bodyText: text,
    bodyHtml: html,
    messageId: `<${id}@${MAIL_DOMAIN}>`,
    createdAt: tx.clock.now(),
  });
  if (isNew) await tx.enqueue(sendJob(id));
  return isNew;
}
