import { DeskTicketDocument } from '@salus/contract';
import { Disclosure, LinkButton, VisuallyHidden } from '@salus/ui';
import { type ReactElement, useState } from 'react';
import { DutyList } from '../../../lib/clocks/duty-list.js';
import { useTranslate } from '../../../lib/i18n.js';
import type { DialogName } from '../actions/dialog-name.js';
import { PagesSection } from '../paging/pages-section.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { AssignmentSection } from './assignment-section.js';
import { ClassificationSection, LabelSection } from './classification-section.js';
import { ChecklistsSection } from './checklists-section.js';
import { ClockSection } from './clock-section.js';
import { ContextSection } from './context-section.js';
import './context.css';
import { DescriptionSection } from './description-section.js';
import { EscalationsSection } from './escalations-section.js';
import { HandOverSection } from './hand-over-section.js';
import { OrganisationSection, Phone } from './organisation-section.js';
import { PeopleSection } from './people-section.js';
import { PrioritySection } from './priority-section.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
  /** The way back to the conversation, where only one pane is shown. */
  readonly back: string | null;
}

/** Everything that is known about the open ticket; what is most pressing comes first. */
export function ContextPanel({ ticket, ask, back }: Props): ReactElement {
  const t = useTranslate();
  const [showsDuties, setShowsDuties] = useState(false);
  return (
    <div className="desk-context">
      {back === null ? (
        <h2 className="desk-heading">
          <VisuallyHidden>{t('desk.context')}</VisuallyHidden>
        </h2>
      ) : (
        <>
          <LinkButton href={back} variant="quiet" size="small" icon="arrow-left">
            {t('common.back')}
          </LinkButton>
          <h1 className="desk-context__title">{t('desk.context')}</h1>
        </>
      )}
      <HandOverSection ticket={ticket} ask={ask} />
      <ClockSection ticket={ticket} />
      {ticket.callbackPhone !== null && (
        <ContextSection title={t('desk.callback')}>
          <p className="desk-context__text">
            <Phone number={ticket.callbackPhone} />
          </p>
        </ContextSection>
      )}
      {ticket.kind === 'INCIDENT' && (
        <Disclosure title={t('duties.title')} isOpen={showsDuties} onToggle={setShowsDuties}>
          {showsDuties && <DutyList ticketId={ticket.id} invalidates={[DeskTicketDocument]} />}
        </Disclosure>
      )}
      <PrioritySection ticket={ticket} ask={ask} />
      <AssignmentSection ticket={ticket} ask={ask} />
      <OrganisationSection ticket={ticket} />
      <ClassificationSection ticket={ticket} ask={ask} />
      <LabelSection ticket={ticket} ask={ask} />
      <PeopleSection ticket={ticket} ask={ask} />
      <ChecklistsSection ticket={ticket} />
      <EscalationsSection ticket={ticket} />
      <PagesSection ticket={ticket} />
      <DescriptionSection ticket={ticket} ask={ask} />
    </div>
  );
}
