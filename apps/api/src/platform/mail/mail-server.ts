import { createTransport, type Transporter } from 'nodemailer';
import type { Settings } from '../config/settings.js';

/**
 * The way to the mail server: pooled, with a limit on every wait, and nothing in a mail makes it read files or addresses. With a key,
 * every mail is signed for the domain of its sender.
 */
export function connectMailServer(settings: Settings): Transporter {
  return createTransport({
    url: settings.SMTP_URL,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...signing(settings),
  });
}

/** DKIM: by the domain of the sender, so that it counts for DMARC. */
function signing({ DKIM_KEY, DKIM_SELECTOR, MAIL_FROM }: Settings) {
  if (!DKIM_KEY) return {};
  const domainName = /@([^\s>]+)>?\s*$/.exec(MAIL_FROM)?.[1] ?? '';
  return { dkim: { domainName, keySelector: DKIM_SELECTOR, privateKey: DKIM_KEY } };
}
