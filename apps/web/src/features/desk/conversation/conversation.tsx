import { Announcement, Badge, MessageCard, Timeline, VisuallyHidden } from '@salus/ui';
import { useEffect, useRef, type ReactElement } from 'react';
import { MessageFiles } from '../../../lib/attachments/message-files.js';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { ReceivedMail } from '../../../lib/mail/received-mail.js';
import { Moment } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { eventWords } from './event-words.js';
import { MessageText } from './message-text.js';
import { orderConversation, type Message, type TicketEvent } from './order-conversation.js';

/** The request, every message and what happened between them, oldest first. */
export function Conversation({ ticket }: { ticket: Ticket }): ReactElement {
  const t = useTranslate();
  const end = useRef<HTMLDivElement>(null);
  const lastMessage = ticket.messages.at(-1);
  const lastId = lastMessage?.id;

  // The newest message is what one opens a ticket for; its beginning is where reading begins.
  useEffect(() => {
    if (lastId !== undefined)
      end.current?.querySelector('article:last-of-type')?.scrollIntoView?.({ block: 'nearest' });
  }, [lastId]);

  return (
    <div ref={end} className="desk-conversation">
      <h2 className="desk-heading">
        <VisuallyHidden>{t('desk.conversation')}</VisuallyHidden>
      </h2>
      <MessageCard
        kind="request"
        kindLabel={t('desk.message.request')}
        author={ticket.requester.name}
        authorDetail={ticket.organisation.name}
        time={<Moment value={ticket.openedAt} relative />}
        lang={ticket.language}
      >
        <MailOrigin mail={ticket.mail} />
        <Words
          text={ticket.body}
          mail={ticket.mail}
          lang={ticket.language}
          isOurs={ticket.requester.side === 'CENTRE'}
        />
        <MessageFiles files={ticket.attachments} />
      </MessageCard>
      {orderConversation(ticket).map((part) =>
        part.kind === 'MESSAGE' ? (
          <OneMessage key={part.message.id} message={part.message} organisation={ticket.organisation.name} />
        ) : (
          <Events key={part.id} events={part.events} />
        ),
      )}
      <Announcement>
        {lastMessage === undefined
          ? ''
          : t('desk.message.newest', { name: lastMessage.author.name, kind: lastMessage.kind })}
      </Announcement>
    </div>
  );
}

function OneMessage({ message, organisation }: { message: Message; organisation: string }): ReactElement {
  const t = useTranslate();
  const isOurs = message.author.side === 'CENTRE';
  const isNote = message.kind === 'NOTE';
  // Nobody knows who wrote it: it looks like what only the Centre reads.
  const isUnverified = message.kind === 'UNVERIFIED';
  const fromThem = isOurs ? 'reply' : 'request';
  return (
    <MessageCard
      kind={isNote || isUnverified ? 'note' : fromThem}
      kindLabel={t(
        isUnverified
          ? 'mailroom.unverified'
          : isNote
            ? 'desk.message.note'
            : isOurs
              ? 'desk.message.reply'
              : 'desk.message.answer',
      )}
      author={isUnverified ? t('mailroom.unknownAuthor') : message.author.name}
      authorDetail={isOurs ? t('desk.centre') : organisation}
      time={<Moment value={message.createdAt} relative />}
      audience={isNote || isUnverified ? t('desk.composer.onlyCentre') : undefined}
      lang={message.language}
    >
      <MailOrigin mail={message.mail} />
      <Words text={message.body} mail={message.mail} lang={message.language} isOurs={isOurs} />
      <MessageFiles files={message.attachments} />
    </MessageCard>
  );
}

function Events({ events }: { events: readonly TicketEvent[] }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  return (
    <Timeline
      label={t('desk.events')}
      events={events.map((event) => {
        const { title, reason, icon, tone } = eventWords(t, event, locale);
        return {
          id: event.id,
          title,
          icon,
          tone,
          time: <Moment value={event.at} />,
          children: reason === null ? undefined : <p className="desk-reason">{reason}</p>,
        };
      })}
    />
  );
}

interface WordsProps {
  readonly text: string;
  readonly mail: Message['mail'];
  readonly lang: string;
  readonly isOurs: boolean;
}

/** What was written on the page, or by mail with what it quotes folded. */
function Words({ text, mail, lang, isOurs }: WordsProps): ReactElement {
  const show = (words: string): ReactElement => <MessageText text={words} lang={lang} isOurs={isOurs} />;
  return mail === null ? show(text) : <ReceivedMail mail={mail} text={show} />;
}

/** From which address a mail came, and how sure we are that it did; only the Centre sees it. */
function MailOrigin({ mail }: Pick<Message, 'mail'>): ReactElement | null {
  const t = useTranslate();
  if (mail === null || mail.fromAddress === null) return null;
  const { fromAddress, fromName, sureness } = mail;
  const from = fromName ? `${fromName} <${fromAddress}>` : fromAddress;
  return (
    <p className="desk-mail-origin">
      {t('mailDesk.by', { from })}{' '}
      {sureness !== null && (
        <Badge
          tone={sureness === 'UNSURE' ? 'warning' : 'neutral'}
          icon={sureness === 'UNSURE' ? 'warning' : 'check'}
        >
          {t(`mailDesk.sureness.${sureness}`)}
        </Badge>
      )}
    </p>
  );
}
