/** What a dialog of the desk asks about a ticket. */
export type DialogName =
  | 'ASSIGN'
  | 'ESCALATE'
  | 'PRIORITISE'
  | 'CLASSIFY'
  | 'LABEL'
  | 'DESCRIBE'
  | 'WAIT'
  | 'RESOLVE'
  | 'CLOSE'
  | 'REOPEN'
  | 'ADD_PARTICIPANT';
