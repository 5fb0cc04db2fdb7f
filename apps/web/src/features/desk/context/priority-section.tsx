import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { DialogName } from '../actions/dialog-name.js';
import { PriorityReasons } from '../priority-reasons.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { ContextSection } from './context-section.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
}

/** How urgent it is, and the way to that result. */
export function PrioritySection({ ticket, ask }: Props): ReactElement {
  const t = useTranslate();
  const { priority, priorityReasons, priorityOverrideReason, urgency } = ticket;
  const computed = priorityReasons.findLast((reason) => reason.to !== null)?.to ?? priority;
  return (
    <ContextSection
      title={t('desk.priority')}
      change={
        ticket.viewerCan.prioritise
          ? { label: t('desk.do.PRIORITISE'), shortcut: 'p', onPress: () => ask('PRIORITISE') }
          : undefined
      }
    >
      <PriorityReasons priority={priority} reasons={priorityReasons} urgency={urgency} />
      {(priorityOverrideReason !== null || computed !== priority) && (
        <p className="desk-context__text">
          {t('desk.priority.override', { computed, priority })}
          {priorityOverrideReason !== null && <span className="desk-reason">{priorityOverrideReason}</span>}
        </p>
      )}
    </ContextSection>
  );
}
