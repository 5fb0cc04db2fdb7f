import { DeskRemoveParticipantDocument } from '@salus/contract';
import { IconButton } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { DialogName } from '../actions/dialog-name.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ContextSection } from './context-section.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
}

/** Who of the hospital reads along and gets the mails. */
export function PeopleSection({ ticket, ask }: Props): ReactElement {
  const t = useTranslate();
  const remove = useTicketChange(DeskRemoveParticipantDocument, {
    failed: 'desk.failed.removeParticipant',
    foresee: (before, { personId }) => ({
      ...before,
      participants: before.participants.filter(({ id }) => id !== personId),
    }),
  });
  const others = ticket.participants.filter(({ id }) => id !== ticket.requester.id);
  const mayChange = ticket.viewerCan.addParticipant;
  return (
    <ContextSection
      title={t('desk.participants')}
      change={
        mayChange ? { label: t('desk.do.ADD_PARTICIPANT'), onPress: () => ask('ADD_PARTICIPANT') } : undefined
      }
    >
      <ul className="desk-people">
        <li className="desk-people__one">
          <span>
            {ticket.requester.name}
            <span className="desk-context__meaning">{t('desk.requester')}</span>
          </span>
        </li>
        {others.map((person) => (
          <li key={person.id} className="desk-people__one">
            <span>{person.name}</span>
            {mayChange && (
              <IconButton
                icon="close"
                label={t('desk.participant.remove', { name: person.name })}
                onPress={() => remove.run(ticket, { personId: person.id })}
              />
            )}
          </li>
        ))}
      </ul>
    </ContextSection>
  );
}
