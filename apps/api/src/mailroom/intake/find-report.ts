import { type Bounce, type MailHeaders, readBounce } from '@salus/rules';
import type { ParsedMail } from 'mailparser';

const READ = 200_000;

/** The report about another message that a message is; null when it is none. */
export function reportIn(mail: ParsedMail, headers: MailHeaders, envelopeFrom: string): Bounce | null {
  const part = (kinds: RegExp): string | null => {
    const found = mail.attachments.find(({ contentType }) => kinds.test(contentType ?? ''));
    return found ? found.content.subarray(0, READ).toString('latin1') : null;
  };
  return readBounce({
    subject: (mail.subject ?? '').slice(0, 1_000),
    fromAddress: mail.from?.value[0]?.address ?? '',
    envelopeFrom,
    contentType: headers['content-type']?.[0]?.toLowerCase() ?? '',
    failedRecipients: headers['x-failed-recipients']?.join(',') ?? '',
    text: (mail.text ?? '').slice(0, READ),
    deliveryStatus: part(/^message\/(?:global-)?delivery-status/i),
    returned: part(/^(?:text\/rfc822-headers|message\/(?:rfc822|global))/i),
  });
}
