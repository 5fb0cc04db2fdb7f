import { PortalRemoveParticipantDocument, type PortalTicketFragment } from '@salus/contract';
import { IconButton, Section, useToasts } from '@salus/ui';
import { useRef, type ReactElement } from 'react';
import { useErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { AddColleague } from './add-colleague.js';
import { useTicketChange } from './use-ticket-change.js';

/** Who takes part: the requester, who is at work on it, and colleagues, who can be added and taken off again. */
export function TicketPeople({ ticket }: { ticket: PortalTicketFragment }): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { requester, assignee, viewerCan } = ticket;
  const list = useRef<HTMLUListElement>(null);
  const others = ticket.participants.filter(({ id }) => id !== requester.id && id !== assignee?.id);
  const remove = useTicketChange(PortalRemoveParticipantDocument, (result) => result.removeParticipant, {
    onError: (error) => toasts.show({ message: errorText(error), tone: 'danger' }),
  });
  return (
    <Section title={t('portal.people.title')} isCompact>
      <ul ref={list} tabIndex={-1} className="portal-people">
        <li>
          <span className="portal-person">
            {requester.name}
            <span className="portal-muted">{t('portal.people.requester')}</span>
          </span>
        </li>
        <li>
          <span className="portal-person">
            {assignee?.name ?? t('portal.people.nobodyYet')}
            <span className="portal-muted">{t('portal.people.assignee')}</span>
          </span>
        </li>
        {others.map((person) => (
          <li key={person.id}>
            <span className="portal-person">
              {person.name}
              <span className="portal-muted">
                {t(person.side === 'REQUESTER' ? 'portal.people.colleague' : 'portal.conversation.centre')}
              </span>
            </span>
            {viewerCan.addParticipant && person.side === 'REQUESTER' && (
              <IconButton
                icon="close"
                label={t('portal.people.remove', { name: person.name })}
                onPress={() =>
                  remove.mutate(
                    {
                      input: {
                        idempotencyKey: newIdempotencyKey(),
                        ticketId: ticket.id,
                        personId: person.id,
                      },
                    },
                    {
                      onSuccess: () => {
                        toasts.show({ message: t('portal.people.removed', { name: person.name }) });
                        list.current?.focus();
                      },
                    },
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {viewerCan.addParticipant && <AddColleague ticket={ticket} />}
    </Section>
  );
}
