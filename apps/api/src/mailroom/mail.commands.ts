import type { Settings } from '../platform/config/settings.js';
import type { Statement } from '../platform/db/reader.js';
import type { Tx } from '../platform/db/tx.js';
import { newId } from '../platform/ids.js';
import { Mails } from './mail.repository.js';
import { type MailPart, toHtml, toText } from './mail-text.js';
import { sendJob } from './send-mail.js';

/** A mail about guidance, already in words. */
export interface GuidanceMail {
  /** What happened and who gets it: the same key is mailed once. */
  readonly key: string;
  readonly organisationId: string;
  /** Null for subscribers who are no people of the product. */
  readonly userId: string | null;
  readonly to: { readonly address: string; readonly name: string; readonly language: string };
  readonly subject: string;
  readonly parts: readonly MailPart[];
}
/** News that somebody has subscribed to. */
export interface SubscriptionMail extends GuidanceMail {
  /** Ends the subscription by a POST without any question (RFC 8058); null while there is none yet, as when it is to be confirmed. */
  readonly unsubscribeUrl: string | null;
}
export type { MailPart } from './mail-text.js';

const WITHDRAW: Statement = {
  name: 'mail-withdraw',
  text: `UPDATE mails SET state = 'WITHDRAWN', next_attempt_at = NULL WHERE id = ANY ($1) AND state IN ('WAITING','FAILED','BOUNCED')`,
};
// One that came back is named by the report about it, and goes when that goes.
const FORGET: Statement = {
  name: 'mail-forget',
  text: `DELETE FROM mails m WHERE m.id = ANY ($1) AND m.kind = 'SUBSCRIPTION' AND NOT EXISTS (SELECT 1 FROM intake_messages i WHERE i.about_mail_id = m.id)`,
};

type Addresses = Pick<Settings, 'MAIL_DOMAIN' | 'PUBLIC_URL'>;

/** Writes a mail that carries List-Unsubscribe, in the transaction of what it tells about. False when it was written before. */
export function queueSubscriptionMail(tx: Tx, settings: Addresses, mail: SubscriptionMail): Promise<boolean> {
  return queue(tx, settings, mail, 'SUBSCRIPTION', mail.unsubscribeUrl);
}

/** Reminds an editor of an article. False when it was written before. */
export function queueGuidanceCareMail(tx: Tx, settings: Addresses, mail: GuidanceMail): Promise<boolean> {
  return queue(tx, settings, mail, 'GUIDANCE_CARE', null);
}

async function queue(
  tx: Tx,
  { MAIL_DOMAIN, PUBLIC_URL }: Addresses,
  { key, organisationId, userId, to, subject, parts }: GuidanceMail,
  kind: 'SUBSCRIPTION' | 'GUIDANCE_CARE',
  unsubscribeUrl: string | null,
): Promise<boolean> {
  const id = newId();
  const isNew = await tx.use(Mails).insert({
    ...{ id, key, organisationId, userId, language: to.language, subject, unsubscribeUrl, kind },
    ticketId: null,
    ticketMessageId: null,
    attachmentIds: [],
    isAutomatic: true,
    tlp: 'CLEAR',
    facts: {
      kind,
      recipientName: to.name,
      url: PUBLIC_URL,
      ...{ reference: '', priority: '', organisation: '', authorName: '', promise: null },
    },
    toAddress: to.address,
    replyTo: null,
    bodyText: toText(parts),
    bodyHtml: toHtml(parts, subject, to.language),
    messageId: `<${id}@${MAIL_DOMAIN}>`,
    createdAt: tx.clock.now(),
  });
  if (isNew) await tx.enqueue(sendJob(id));
  return isNew;
}

/** What has not left yet does not leave any more. */
export async function withdrawMails(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.rows(WITHDRAW, [ids]);
}

/** Mails to somebody who wants no more of them, with the address that stands in them. */
export async function forgetSubscriptionMails(tx: Tx, ids: readonly string[]): Promise<void> {
  await withdrawMails(tx, ids);
  if (ids.length > 0) await tx.rows(FORGET, [ids]);
}
