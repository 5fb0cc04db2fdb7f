import type { Translate } from '@salus/messages';
import type { MailPart } from '../mailroom/mail.commands.js';
import type { Scope } from './subscription.js';

/** A mail in words, before it is set as text and as HTML. */
export interface WordedMail {
  readonly subject: string;
  readonly parts: readonly MailPart[];
}

/** A text that was published, as it is told. */
export interface News {
  readonly title: string;
  readonly summary: string;
  readonly changeNote: string;
  readonly isNew: boolean;
  readonly url: string;
}

/** What a subscription is about. The title of an article only while the whole world may read it. */
export function scopeWords(t: Translate, { articleId, pillar }: Scope, title: string | null): string {
  if (articleId !== null)
    return title === null
      ? t('reading.subscription.oneArticle')
      : t('reading.subscription.article', { title });
  if (pillar !== null) return t('reading.subscription.pillar', { pillar: t(`common.pillar.${pillar}`) });
  return t('reading.subscription.everything');
}

/** Asks for the confirmation; whoever is a subscriber already is told so instead. */
export function askingMail(t: Translate, what: string, isKnown: boolean, url: string): WordedMail {
  if (isKnown)
    return {
      subject: t('reading.subscription.known.subject'),
      parts: [
        { kind: 'paragraph', text: t('reading.subscription.known.text', { what }) },
        { kind: 'link', text: t('reading.subscription.manage'), url },
      ],
    };
  return {
    subject: t('reading.subscription.confirm.subject'),
    parts: [
      { kind: 'paragraph', text: t('reading.subscription.confirm.text', { what }) },
      { kind: 'link', text: t('reading.subscription.confirm.link'), url },
      { kind: 'small', text: t('reading.subscription.confirm.ignore') },
    ],
  };
}

export function newsMail(t: Translate, news: News, what: string, leaveUrl: string): WordedMail {
  const { title, summary, changeNote, isNew, url } = news;
  const parts: MailPart[] = [
    { kind: 'paragraph', text: t(isNew ? 'reading.news.new' : 'reading.news.changed', { title }) },
  ];
  if (summary !== '') parts.push({ kind: 'paragraph', text: summary });
  if (!isNew && changeNote !== '') {
    parts.push(
      { kind: 'paragraph', text: t('reading.news.whatChanged') },
      { kind: 'quote', text: changeNote },
    );
  }
  return {
    subject: t(isNew ? 'reading.news.newSubject' : 'reading.news.changedSubject', { title }),
    parts: [
      ...parts,
      { kind: 'link', text: t('reading.news.read'), url },
      { kind: 'small', text: t('reading.news.why', { what }) },
      { kind: 'link', text: t('reading.subscription.leave'), url: leaveUrl },
    ],
  };
}
