import { Banner, Button } from '@salus/ui';
import type { ReactElement } from 'react';
import { MessageText } from '../conversation/message-text.js';
import { useLanguage, useTranslate } from '../../../lib/i18n.js';
import { Moment } from '../../../lib/times.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { listOfNames } from '../words.js';

interface Props {
  readonly messages: Ticket['messages'];
  readonly onSend: () => void;
  readonly onKeepEditing: () => void;
}

/** What others wrote while this was being written, before it goes out. */
export function NewerMessages({ messages, onSend, onKeepEditing }: Props): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const names = [...new Set(messages.map((message) => message.author.name))];
  return (
    <Banner
      tone="warning"
      announce="alert"
      title={t('desk.newer.title', { names: listOfNames(names, locale), count: names.length })}
      actions={
        <>
          <Button variant="primary" onPress={onSend}>
            {t('desk.newer.send')}
          </Button>
          <Button onPress={onKeepEditing}>{t('desk.newer.edit')}</Button>
        </>
      }
    >
      <div className="desk-newer">
        {messages.map((message) => (
          <div key={message.id}>
            <p className="desk-newer__who">
              {message.author.name}, <Moment value={message.createdAt} relative />
              {message.kind === 'NOTE' && `, ${t('desk.message.note')}`}
            </p>
            <MessageText
              text={message.body}
              lang={message.language}
              isOurs={message.author.side === 'CENTRE'}
            />
          </div>
        ))}
      </div>
    </Banner>
  );
}
