import type { ReactElement } from 'react';
import type { Ticket } from '../ticket/ticket-cache.js';
import { AssignDialog } from './assign-dialog.js';
import { ClassifyDialog } from './classify-dialog.js';
import { DescribeDialog } from './describe-dialog.js';
import type { DialogName } from './dialog-name.js';
import './dialogs.css';
import { CloseDialog, ReopenDialog, ResolveDialog } from './end-dialogs.js';
import { EscalateDialog } from './escalate-dialog.js';
import { LabelDialog } from './label-dialog.js';
import { ParticipantDialog } from './participant-dialog.js';
import { PrioritiseDialog } from './prioritise-dialog.js';
import { WaitDialog } from './wait-dialog.js';

interface DialogProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
}

const DIALOGS: Readonly<Record<DialogName, (props: DialogProps) => ReactElement>> = {
  ASSIGN: AssignDialog,
  ESCALATE: EscalateDialog,
  PRIORITISE: PrioritiseDialog,
  CLASSIFY: ClassifyDialog,
  LABEL: LabelDialog,
  DESCRIBE: DescribeDialog,
  WAIT: WaitDialog,
  RESOLVE: ResolveDialog,
  CLOSE: CloseDialog,
  REOPEN: ReopenDialog,
  ADD_PARTICIPANT: ParticipantDialog,
};

/** The dialog that is asked for, if there is one. */
export function TicketDialogs(
  props: DialogProps & { readonly open: DialogName | null },
): ReactElement | null {
  const { open, ticket, onClose } = props;
  if (open === null) return null;
  const Open = DIALOGS[open];
  return <Open key={`${open} ${ticket.id}`} ticket={ticket} onClose={onClose} />;
}
