import { formatTlp, mayCarryContentByMail, type Tlp } from '@salus/rules';
import type { MessageKey, MessageValues, Translate } from '@salus/messages';
import type { MailKind } from './mail.entity.js';

/** What a mail is about, without the content of the ticket. */
export interface MailFacts {
  readonly kind: MailKind;
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
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Part =
  | { readonly kind: 'paragraph' | 'quote' | 'small'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** The mail in words. Labels that forbid it keep subject and text out: such a mail only says that there is news. */
export function composeMail(
  facts: MailFacts,
  content: MailContent,
  t: Translate,
  language: string,
): ComposedMail {
  const shown = mayCarryContentByMail(content.tlp);
  const values: MessageValues = {
    reference: facts.reference,
    priority: facts.priority,
    organisation: facts.organisation,
    author: facts.authorName,
    name: facts.recipientName,
  };
  const say = (key: MessageKey) => t(key, values);
  const parts: Part[] = [
    { kind: 'paragraph', text: say('mail.greeting') },
    { kind: 'paragraph', text: say(OPENING[facts.kind]) },
    ...(shown && content.text ? [{ kind: 'quote' as const, text: content.text }] : []),
    ...(shown
      ? []
      : [{ kind: 'paragraph' as const, text: t('mail.contentWithheld', { tlp: formatTlp(content.tlp) }) }]),
    ...promise(facts, t),
    { kind: 'paragraph', text: say(NEXT[facts.kind]) },
    { kind: 'link', text: say('mail.openTicket'), url: facts.url },
    { kind: 'small', text: say('mail.notAnEmergencyService') },
  ];
  const title =
    shown && content.subject !== ''
      ? `${say(TITLE[facts.kind])}: ${content.subject}`
      : say(TITLE[facts.kind]);
  return {
    subject: `[${facts.reference}] ${title}`,
    text: toText(parts),
    html: toHtml(parts, title, language),
  };
}

function promise({ kind, promise: due }: MailFacts, t: Translate): Part[] {
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
};
const OPENING: Record<MailKind, MessageKey> = {
  ACKNOWLEDGEMENT: 'mail.acknowledgement.opening',
  REPLY: 'mail.reply.opening',
  RESOLVED: 'mail.resolved.opening',
  REOPENED: 'mail.reopened.opening',
  ESCALATED: 'mail.escalated.opening',
  HANDED_OVER: 'mail.handedOver.opening',
};
const NEXT: Record<MailKind, MessageKey> = {
  ACKNOWLEDGEMENT: 'mail.acknowledgement.next',
  REPLY: 'mail.reply.next',
  RESOLVED: 'mail.resolved.next',
  REOPENED: 'mail.reopened.next',
  ESCALATED: 'mail.escalated.next',
  HANDED_OVER: 'mail.handedOver.next',
};

function toText(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'quote') return part.text.replace(/^/gm, '> ');
      return part.kind === 'link' ? `${part.text}\n${part.url}` : part.text;
    })
    .join('\n\n');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

// Mail programs know few styles: plain paragraphs, one column, nothing loaded from elsewhere.
function toHtml(parts: readonly Part[], title: string, language: string): string {
  const body = parts.map((part) => {
    const text = escapeHtml(part.text).replaceAll('\n', '<br>');
    if (part.kind === 'quote')
      return `<blockquote style="margin:16px 0;padding:0 16px;border-left:4px solid #0b5c66">${text}</blockquote>`;
    if (part.kind === 'link') return `<p><a href="${escapeHtml(part.url)}">${text}</a></p>`;
    return part.kind === 'small' ? `<p style="color:#555;font-size:14px">${text}</p>` : `<p>${text}</p>`;
  });
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;max-width:640px">${body.join('\n')}</body></html>`;
}
