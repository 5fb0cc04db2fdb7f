/** The life of a ticket as one table that a person can read: from which status, to which, by which command, by whom. */
import { ErrorCode, TicketStatus, type ValueOf } from './vocabulary.js';

/** The two sides of a ticket: the one who needs help and the Centre. */
export type Who = 'requester' | 'agent';

/**
 * Everything that can move a ticket. An internal note is not among them: notes change nothing.
 */
export const TicketCommand = {
  ASSIGN: 'ASSIGN',
  AGENT_REPLY: 'AGENT_REPLY',
  REQUESTER_REPLY: 'REQUESTER_REPLY',
  WAIT_FOR_REQUESTER: 'WAIT_FOR_REQUESTER',
  WAIT_FOR_THIRD_PARTY: 'WAIT_FOR_THIRD_PARTY',
  RESUME: 'RESUME',
  RESOLVE: 'RESOLVE',
  CONFIRM: 'CONFIRM',
  CLOSE: 'CLOSE',
  REOPEN: 'REOPEN',
} as const;
export type TicketCommand = ValueOf<typeof TicketCommand>;

type Transition = readonly [from: TicketStatus, to: TicketStatus, by: TicketCommand, who: Who];

/** What is not in this table is refused. A line whose two statuses are equal is allowed and changes nothing. */
export const TRANSITIONS: readonly Transition[] = [
  // Somebody of the Centre takes it. Handing it over later leaves the status alone.
  ['NEW', 'OPEN', 'ASSIGN', 'agent'],
  ['OPEN', 'OPEN', 'ASSIGN', 'agent'],
  ['WAITING_FOR_REQUESTER', 'WAITING_FOR_REQUESTER', 'ASSIGN', 'agent'],
  ['WAITING_FOR_THIRD_PARTY', 'WAITING_FOR_THIRD_PARTY', 'ASSIGN', 'agent'],
  ['RESOLVED', 'RESOLVED', 'ASSIGN', 'agent'],
  ['REOPENED', 'OPEN', 'ASSIGN', 'agent'],

  // The Centre answers: now it is the requester's turn. A last word after resolving does not reopen.
  ['NEW', 'WAITING_FOR_REQUESTER', 'AGENT_REPLY', 'agent'],
  ['OPEN', 'WAITING_FOR_REQUESTER', 'AGENT_REPLY', 'agent'],
  ['WAITING_FOR_REQUESTER', 'WAITING_FOR_REQUESTER', 'AGENT_REPLY', 'agent'],
  ['WAITING_FOR_THIRD_PARTY', 'WAITING_FOR_REQUESTER', 'AGENT_REPLY', 'agent'],
  ['RESOLVED', 'RESOLVED', 'AGENT_REPLY', 'agent'],
  ['REOPENED', 'WAITING_FOR_REQUESTER', 'AGENT_REPLY', 'agent'],

  // The requester writes: the ticket needs an answer. NEW stays NEW, so that untaken tickets are still seen as such.
  ['NEW', 'NEW', 'REQUESTER_REPLY', 'requester'],
  ['OPEN', 'OPEN', 'REQUESTER_REPLY', 'requester'],
  ['WAITING_FOR_REQUESTER', 'OPEN', 'REQUESTER_REPLY', 'requester'],
  ['WAITING_FOR_THIRD_PARTY', 'OPEN', 'REQUESTER_REPLY', 'requester'],
  ['RESOLVED', 'REOPENED', 'REQUESTER_REPLY', 'requester'],
  ['REOPENED', 'REOPENED', 'REQUESTER_REPLY', 'requester'],

  // An agent says by hand whose turn it is. Only who has taken a ticket can let it wait.
  ['OPEN', 'WAITING_FOR_REQUESTER', 'WAIT_FOR_REQUESTER', 'agent'],
  ['WAITING_FOR_THIRD_PARTY', 'WAITING_FOR_REQUESTER', 'WAIT_FOR_REQUESTER', 'agent'],
  ['REOPENED', 'WAITING_FOR_REQUESTER', 'WAIT_FOR_REQUESTER', 'agent'],
  ['OPEN', 'WAITING_FOR_THIRD_PARTY', 'WAIT_FOR_THIRD_PARTY', 'agent'],
  ['WAITING_FOR_REQUESTER', 'WAITING_FOR_THIRD_PARTY', 'WAIT_FOR_THIRD_PARTY', 'agent'],
  ['REOPENED', 'WAITING_FOR_THIRD_PARTY', 'WAIT_FOR_THIRD_PARTY', 'agent'],
  ['WAITING_FOR_REQUESTER', 'OPEN', 'RESUME', 'agent'],
  ['WAITING_FOR_THIRD_PARTY', 'OPEN', 'RESUME', 'agent'],
  ['REOPENED', 'OPEN', 'RESUME', 'agent'],

  // The Centre proposes the end, the requester confirms it (or an agent closes when nobody does).
  ['OPEN', 'RESOLVED', 'RESOLVE', 'agent'],
  ['WAITING_FOR_REQUESTER', 'RESOLVED', 'RESOLVE', 'agent'],
  ['WAITING_FOR_THIRD_PARTY', 'RESOLVED', 'RESOLVE', 'agent'],
  ['REOPENED', 'RESOLVED', 'RESOLVE', 'agent'],
  ['RESOLVED', 'CLOSED', 'CONFIRM', 'requester'],
  ['RESOLVED', 'CLOSED', 'CLOSE', 'agent'],

  // Either side can find that it was not the end.
  ['RESOLVED', 'REOPENED', 'REOPEN', 'requester'],
  ['RESOLVED', 'REOPENED', 'REOPEN', 'agent'],
  ['CLOSED', 'REOPENED', 'REOPEN', 'requester'],
  ['CLOSED', 'REOPENED', 'REOPEN', 'agent'],
];

/**
 * Why a command is refused, and so what to do instead:
 * - `OTHER_SIDE_ONLY`: this command belongs to the other side of the ticket;
 * - `TAKE_FIRST`: nobody has taken the ticket; assign or answer it first;
 * - `REOPEN_FIRST`: the ticket has ended; reopen it first;
 * - `ALREADY_SO`: the ticket is already where the command would bring it;
 * - `NOT_WAITING`: there is nothing to resume;
 * - `NOT_RESOLVED`: only a resolved ticket can be confirmed or closed;
 * - `NOT_ENDED`: only a resolved or closed ticket can be reopened.
 */
export type TransitionRefusal =
  | 'OTHER_SIDE_ONLY'
  | 'TAKE_FIRST'
  | 'REOPEN_FIRST'
  | 'ALREADY_SO'
  | 'NOT_WAITING'
  | 'NOT_RESOLVED'
  | 'NOT_ENDED';

export type TransitionResult =
  | { readonly ok: true; readonly to: TicketStatus }
  | {
      readonly ok: false;
      readonly code: typeof ErrorCode.FORBIDDEN | typeof ErrorCode.CONFLICT;
      readonly reason: TransitionRefusal;
    };

/** Where a command brings a ticket, or why it is refused: FORBIDDEN for the wrong side, CONFLICT for the wrong moment. */
export function transition(status: TicketStatus, command: TicketCommand, who: Who): TransitionResult {
  const found = TRANSITIONS.find(([from, , by, side]) => from === status && by === command && side === who);
  if (found) return { ok: true, to: found[1] };
  const belongsToThisSide = TRANSITIONS.some(([, , by, side]) => by === command && side === who);
  if (!belongsToThisSide) return { ok: false, code: ErrorCode.FORBIDDEN, reason: 'OTHER_SIDE_ONLY' };
  return { ok: false, code: ErrorCode.CONFLICT, reason: whyNotNow(status, command) };
}

function whyNotNow(status: TicketStatus, command: TicketCommand): TransitionRefusal {
  if (command === 'REOPEN') return 'NOT_ENDED';
  if (command === 'CONFIRM' || command === 'CLOSE')
    return status === 'CLOSED' ? 'ALREADY_SO' : 'NOT_RESOLVED';
  if (status === 'RESOLVED' && command === 'RESOLVE') return 'ALREADY_SO';
  if (status === 'RESOLVED' || status === 'CLOSED') return 'REOPEN_FIRST';
  if (command === 'RESUME') return status === 'OPEN' ? 'ALREADY_SO' : 'NOT_WAITING';
  return status === 'NEW' ? 'TAKE_FIRST' : 'ALREADY_SO';
}

/** What this side can do to the ticket now, for buttons and the palette, in the order of the table. */
export function allowedCommands(status: TicketStatus, who: Who): readonly TicketCommand[] {
  return Object.values(TicketCommand).filter((command) => transition(status, command, who).ok);
}

/** True when nobody works on the ticket any more. */
export function hasEnded(status: TicketStatus): boolean {
  return status === TicketStatus.RESOLVED || status === TicketStatus.CLOSED;
}

export type NextToAct = 'CENTRE' | 'REQUESTER' | 'THIRD_PARTY' | 'NOBODY';

/**
 * Whose turn it is. `lastPublicMessageBy` is who wrote the last reply that both sides can read, null when there is
 * none yet (the report itself speaks for the requester).
 */
export function needsAnswer(status: TicketStatus, lastPublicMessageBy: Who | null): NextToAct {
  switch (status) {
    case 'NEW':
    case 'OPEN':
    case 'REOPENED':
      return 'CENTRE';
    case 'WAITING_FOR_THIRD_PARTY':
      // Waiting for a supplier excuses no silence: a requester whose last word stands unanswered is still owed one.
      return lastPublicMessageBy === 'agent' ? 'THIRD_PARTY' : 'CENTRE';
    case 'WAITING_FOR_REQUESTER':
    case 'RESOLVED':
      return 'REQUESTER';
    case 'CLOSED':
      return 'NOBODY';
  }
}
