import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { DialogName } from '../actions/dialog-name.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { ContextSection } from './context-section.js';

interface Props {
  readonly ticket: Ticket;
  readonly ask: (dialog: DialogName) => void;
}

/** Who at the Centre works on it. */
export function AssignmentSection({ ticket, ask }: Props): ReactElement {
  const t = useTranslate();
  const { assignee, team, viewerCan } = ticket;
  return (
    <ContextSection
      title={t('desk.assignee')}
      change={viewerCan.assign ? { label: t('desk.do.ASSIGN'), onPress: () => ask('ASSIGN') } : undefined}
    >
      <p className="desk-context__text">
        <strong>{assignee?.name ?? t('desk.row.unassigned')}</strong>, {t(`desk.team.${team}`)}
      </p>
    </ContextSection>
  );
}
