import type { PortalTicketFragment } from '@salus/contract';
import { Announcement, Badge, Button, MessageCard, Section } from '@salus/ui';
import { useRef, useState, type ReactElement } from 'react';
import { MessageFiles } from '../../../lib/attachments/message-files.js';
import { useTranslate } from '../../../lib/i18n.js';
import { ReceivedMail } from '../../../lib/mail/received-mail.js';
import { Moment } from '../../../lib/times.js';
import { MessageText } from './message-text.js';

type Message = PortalTicketFragment['messages'][number];

/** The whole conversation, oldest first. What arrives while somebody reads is said, marked, and moves nothing. */
export function Conversation({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const [there] = useState(() => new Set(ticket.messages.map(({ id }) => id)));
  const newest = useRef<HTMLDivElement>(null);
  const news = ticket.messages.filter(({ id, author }) => !there.has(id) && author.side === 'CENTRE');
  const last = news.at(-1);
  return (
    <Section title={t('portal.conversation.title')} className="portal-conversation">
      <div className="portal-messages">
        <MessageCard
          kind="request"
          kindLabel={t(`portal.conversation.opened.${ticket.kind}`)}
          author={ticket.requester.name}
          authorDetail={ticket.organisation.name}
          time={<Moment value={ticket.openedAt} />}
          lang={ticket.language}
        >
          <Words text={ticket.body} mail={ticket.mail} />
          <MessageFiles files={ticket.attachments} />
        </MessageCard>
        {ticket.messages.map((message) => (
          <div key={message.id} ref={message.id === last?.id ? newest : null} tabIndex={-1}>
            <MessageLine message={message} ticket={ticket} isNew={news.includes(message)} />
          </div>
        ))}
      </div>
      <div className="portal-arrived" data-has-news={last !== undefined}>
        <Announcement isVisible>
          {last === undefined ? '' : t('portal.conversation.arrived', { name: last.author.name })}
        </Announcement>
        {last !== undefined && (
          <Button size="small" icon="chevron-up" onPress={() => newest.current?.focus()}>
            {t('portal.conversation.read')}
          </Button>
        )}
      </div>
    </Section>
  );
}

interface LineProps {
  readonly message: Message;
  readonly ticket: PortalTicketFragment;
  readonly isNew: boolean;
}

function MessageLine({ message, ticket, isNew }: LineProps): ReactElement {
  const t = useTranslate();
  const isOurs = message.author.side === 'REQUESTER';
  return (
    <MessageCard
      kind={isOurs ? 'request' : 'reply'}
      kindLabel={t(isOurs ? 'portal.conversation.reply' : 'portal.conversation.answer')}
      author={message.author.name}
      authorDetail={isOurs ? ticket.organisation.name : t('portal.conversation.centre')}
      time={
        <>
          {isNew && <Badge tone="accent">{t('portal.conversation.new')}</Badge>}{' '}
          <Moment value={message.createdAt} />
        </>
      }
      lang={message.language}
    >
      <Words text={message.body} mail={message.mail} />
      <MessageFiles files={message.attachments} />
    </MessageCard>
  );
}

/** What was written on the page, or by mail with what it quotes folded. */
function Words({ text, mail }: Pick<PortalTicketFragment, 'mail'> & { text: string }): ReactElement {
  const t = useTranslate();
  if (mail === null) return <MessageText text={text} />;
  return (
    <>
      {mail.sureness === 'UNSURE' && (
        <p>
          <Badge tone="warning" icon="warning">
            {t('mailDesk.sureness.UNSURE')}
          </Badge>{' '}
          {t('portal.conversation.unproven')}
        </p>
      )}
      <ReceivedMail mail={mail} text={(words) => <MessageText text={words} />} />
    </>
  );
}
