import { formatTlp, mayCarryContentByMail, REPLY_ABOVE, type TicketKind, type Tlp } from '@salus/rules';
import type { MessageKey, MessageValues, Translate } from '@salus/messages';
import type { MailKind } from './mail.entity.js';
import { escapeHtml } from '../platform/escape-html.js';

/** What a mail is about, without the content of the ticket. */
export interface MailFacts {
  readonly kind: MailKind;
  /** What the ticket is about; mails of an older version do not know it. */
  readonly ticketKind?: TicketKind;
  readonly reference: string;
  readonly priority: string;
  readonly organisation: string;
  readonly recipientName: string;
  readonly authorName: string;
  readonly url: string;
  /** Minutes until the promised answer, and whether they count in office hours only; null when nothing is promised. */
  readonly promise: { readonly minutes: number; readonly workingTime: boolean } | null;
}

/** What a label may keep out of a mail. */
export interface MailContent {
  readonly tlp: Tlp;
  readonly subject: string;
  /** What was written: the reply, the closing words, the reason of an escalation. */
  readonly text: string | null;
  /** Address of the product: the text cites articles by their path, which leads nowhere in a mail. */
  readonly origin: string;
  /** Names of the files that go with it, and of those that stay on the page. */
  readonly enclosed: readonly string[];
  readonly left: readonly string[];
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One paragraph of a mail, quotation, link ... */
export type MailPart =
  | { readonly kind: 'marker' | 'paragraph' | 'small'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string; readonly origin?: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** The mail in words. Labels that forbid it keep everything out but the reference: such a mail only says that there is news. */
export function composeMail(
  facts: MailFacts,
  content: MailContent,
  t: Translate,
  language: string,
): ComposedMail {
  const shown = mayCarryContentByMail(content.tlp);
  const values: MessageValues = {
    ticketKind: facts.ticketKind ?? 'INCIDENT',
    reference: facts.reference,
    priority: facts.priority,
    organisation: facts.organisation,
    author: facts.authorName,
    name: facts.recipientName,
  };
  const say = (key: MessageKey) => t(key, values);
  const parts: MailPart[] = [
    { kind: 'paragraph', text: say('mail.greeting') },
    ...(shown ? words(facts, content, say, t) : news(content, say, t)),
    { kind: 'link', text: say('mail.openTicket'), url: facts.url },
    { kind: 'small', text: say('mail.notAnEmergencyService') },
  ];
  const title = !shown
    ? say('mail.news.title')
    : content.subject === ''
      ? say(TITLE[facts.kind])
      : `${say(TITLE[facts.kind])}: ${content.subject}`;
  const answered: MailPart[] = shown && ANSWERED.has(facts.kind) ? [{ kind: 'marker', text: marker(t) }] : [];
  return {
    subject: `[${facts.reference}] ${title}`,
    text: toText([...answered, ...parts]),
    html: toHtml([...answered, ...parts], title, language),
  };
}

/** Mails to which people at hospitals write back. */
const ANSWERED: ReadonlySet<MailKind> = new Set(['ACKNOWLEDGEMENT', 'REPLY', 'RESOLVED', 'REOPENED']);
const marker = (t: Translate) => `${REPLY_ABOVE} ${t('mail.replyAbove')} -##`;

/** Who wrote what, with which files, what is promised, and what happens next. */
function words(
  facts: MailFacts,
  { text, origin, enclosed, left }: MailContent,
  say: (key: MessageKey) => string,
  t: Translate,
): MailPart[] {
  const files = (key: MessageKey, names: readonly string[]): MailPart[] =>
    names.length === 0
      ? []
      : [{ kind: 'paragraph', text: t(key, { count: names.length, names: names.join(', ') }) }];
  return [
    { kind: 'paragraph', text: say(OPENING[facts.kind]) },
    ...(text ? [{ kind: 'quote' as const, text, origin }] : []),
    ...files('mail.filesEnclosed', enclosed),
    ...files('mail.filesOnPage', left),
    ...promise(facts, t),
    { kind: 'paragraph', text: say(NEXT[facts.kind]) },
  ];
}

function news({ tlp }: MailContent, say: (key: MessageKey) => string, t: Translate): MailPart[] {
  return [
    { kind: 'paragraph', text: say('mail.news.opening') },
    { kind: 'paragraph', text: t('mail.contentWithheld', { tlp: formatTlp(tlp) }) },
  ];
}

function promise({ kind, promise: due }: MailFacts, t: Translate): MailPart[] {
  if (kind !== 'ACKNOWLEDGEMENT' || !due) return [];
  const key = due.workingTime ? 'mail.promiseOfficeHours' : 'mail.promise';
  return [{ kind: 'paragraph', text: t(key, { minutes: due.minutes, hours: Math.round(due.minutes / 60) }) }];
}

const TITLE: Record<MailKind, MessageKey> = {
  ACKNOWLEDGEMENT: 'mail.acknowledgement.title',
  REPLY: 'mail.reply.title',
  RESOLVED: 'mail.resolved.title',
  REOPENED: 'mail.reopened.title',
  ESCALATED: 'mail.escalated.title',
  HANDED_OVER: 'mail.handedOver.title',
  DUTY_DUE: 'duties.mail.title',
  SUBSCRIPTION: 'mail.news.title',
  GUIDANCE_CARE: 'mail.news.title',
  NOTICE: 'mail.notice.title',
  RULES_STOPPED: 'mail.rulesStopped.title',
};
const OPENING: Record<MailKind, MessageKey> = {
  ACKNOWLEDGEMENT: 'mail.acknowledgement.opening',
  REPLY: 'mail.reply.opening',
  RESOLVED: 'mail.resolved.opening',
  REOPENED: 'mail.reopened.opening',
  ESCALATED: 'mail.escalated.opening',
  HANDED_OVER: 'mail.handedOver.opening',
  DUTY_DUE: 'duties.mail.opening',
  SUBSCRIPTION: 'mail.news.opening',
  GUIDANCE_CARE: 'mail.news.opening',
  NOTICE: 'mail.notice.opening',
  RULES_STOPPED: 'mail.rulesStopped.opening',
};
const NEXT: Record<MailKind, MessageKey> = {
  ACKNOWLEDGEMENT: 'mail.acknowledgement.next',
  REPLY: 'mail.reply.next',
  RESOLVED: 'mail.resolved.next',
  REOPENED: 'mail.reopened.next',
  ESCALATED: 'mail.escalated.next',
  HANDED_OVER: 'mail.handedOver.next',
  DUTY_DUE: 'duties.mail.next',
  SUBSCRIPTION: 'mail.news.opening',
  GUIDANCE_CARE: 'mail.news.opening',
  NOTICE: 'mail.notice.next',
  RULES_STOPPED: 'mail.rulesStopped.next',
};

/** An article cited in a text. No other link is made one: a mail shows every address that it leads to as it is. */
const CITED = /\[([^[\]\n]{1,300})\]\((\/guidance\/[a-z0-9-]{1,120}(?:\/[a-z]{2})?)\)/g;

function withLinks(
  text: string,
  origin: string | undefined,
  show: (title: string, url: string) => string,
): string {
  if (origin === undefined) return text;
  return text.replace(CITED, (_, title: string, path: string) => show(title, `${origin}${path}`));
}

export function toText(parts: readonly MailPart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'quote')
        return withLinks(part.text, part.origin, (title, url) => `${title} <${url}>`).replace(/^/gm, '> ');
      return part.kind === 'link' ? `${part.text}\n${part.url}` : part.text;
    })
    .join('\n\n');
}

const STYLES: Readonly<Record<'marker' | 'quote' | 'small', string>> = {
  marker: 'margin:0 0 24px;color:#5c5c5c;font-size:13px',
  quote: 'margin:16px 0;padding:4px 0 4px 16px;border-left:4px solid #0b5c66',
  small: 'margin:24px 0 0;padding-top:12px;border-top:1px solid #c4c4c4;color:#5c5c5c;font-size:14px',
};

// Mail programs know few styles: plain paragraphs in one column, nothing loaded from elsewhere, colours that a dark
// program may turn round. A table holds the width where nothing else does.
export function toHtml(parts: readonly MailPart[], title: string, language: string): string {
  const body = parts.map((part) => {
    const text = escapeHtml(part.text).replaceAll('\n', '<br>');
    if (part.kind === 'quote') {
      // What is put together here is escaped already.
      const linked = withLinks(
        text,
        part.origin && escapeHtml(part.origin),
        (title, url) => `<a href="${url}" style="color:#0b5c66">${title}</a>`,
      );
      return `<blockquote style="${STYLES.quote}">${linked}</blockquote>`;
    }
    if (part.kind === 'link')
      return `<p style="margin:16px 0"><a href="${escapeHtml(part.url)}" style="color:#0b5c66;font-weight:bold">${text}</a></p>`;
    const style = part.kind === 'paragraph' ? 'margin:0 0 16px' : STYLES[part.kind];
    return `<p style="${style}">${text}</p>`;
  });
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
<table role="presentation" width="100%" style="max-width:640px;border-collapse:collapse"><tr><td style="padding:0">
${body.join('\n')}
</td></tr></table></body></html>
`;
}
