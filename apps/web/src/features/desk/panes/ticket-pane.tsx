import { LinkButton } from '@salus/ui';
import { useEffect, useRef, type ReactElement, type Ref } from 'react';
import { useLocation } from 'react-router';
import { useTranslate } from '../../../lib/i18n.js';
import type { TicketAction } from '../actions/ticket-action.js';
import type { ComposerKind } from '../composer/composer-kind.js';
import { Composer } from '../composer/composer.js';
import type { MessageFormHandle } from '../composer/message-form.js';
import { Conversation } from '../conversation/conversation.js';
import '../conversation/conversation.css';
import type { Ticket } from '../ticket/ticket-cache.js';
import { UndeliveredMails } from './undelivered-mails.js';
import { TicketHeader } from './ticket-header.js';

interface Props {
  readonly ticket: Ticket;
  readonly actions: readonly TicketAction[];
  readonly kind: ComposerKind;
  readonly onKindChange: (kind: ComposerKind) => void;
  readonly form: Ref<MessageFormHandle>;
  /** The way back to the list and to the details, where only one pane is shown. */
  readonly narrow: { readonly back: string; readonly details: string } | null;
}

/** The id of the part of the pane that scrolls, where reading goes on after leaving a text field. */
export const CONVERSATION_ID = 'desk-conversation';

/** The open ticket: what it is, the conversation, and the place to write. */
export function TicketPane({ ticket, actions, kind, onKindChange, form, narrow }: Props): ReactElement {
  const t = useTranslate();
  const pane = useRef<HTMLDivElement>(null);
  // The page that was loaded keeps the focus where the browser put it.
  const wasOpenedHere = useLocation().key !== 'default';

  useEffect(() => {
    const heading = pane.current?.querySelector('h1');
    if (!wasOpenedHere || !heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // Only when the ticket is opened, not with every step inside it.
  }, [wasOpenedHere]);

  return (
    <div ref={pane} className="desk-ticket">
      {narrow !== null && (
        <div className="desk-ticket__narrow">
          <LinkButton href={narrow.back} variant="quiet" size="small" icon="arrow-left">
            {t('common.back')}
          </LinkButton>
          <LinkButton href={narrow.details} size="small" icon="info">
            {t('desk.details')}
          </LinkButton>
        </div>
      )}
      <TicketHeader ticket={ticket} actions={actions} />
      <div
        id={CONVERSATION_ID}
        className="desk-ticket__scroll"
        role="region"
        aria-label={t('desk.conversation')}
        tabIndex={0}
      >
        <UndeliveredMails ticket={ticket} />
        <Conversation ticket={ticket} />
      </div>
      <Composer ticket={ticket} kind={kind} onKindChange={onKindChange} handle={form} />
    </div>
  );
}
