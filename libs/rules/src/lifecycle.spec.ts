import { describe, expect, it } from '@jest/globals';
import {
  TRANSITIONS,
  TicketCommand,
  allowedCommands,
  hasEnded,
  needsAnswer,
  transition,
  type NextToAct,
  type Who,
} from './lifecycle.js';
import { TicketStatus } from './vocabulary.js';

/** N new, O open, WR waiting for requester, WT waiting for third party, RS resolved, CL closed, RO reopened. */
const SHORT: Readonly<Record<string, TicketStatus>> = {
  N: 'NEW',
  O: 'OPEN',
  WR: 'WAITING_FOR_REQUESTER',
  WT: 'WAITING_FOR_THIRD_PARTY',
  RS: 'RESOLVED',
  CL: 'CLOSED',
  RO: 'REOPENED',
};

/** Refusals: x other side only, t take first, r reopen first, = already so, w not waiting, n not resolved, e not ended. */
const REFUSALS: Readonly<Record<string, string>> = {
  x: 'FORBIDDEN OTHER_SIDE_ONLY',
  t: 'CONFLICT TAKE_FIRST',
  r: 'CONFLICT REOPEN_FIRST',
  '=': 'CONFLICT ALREADY_SO',
  w: 'CONFLICT NOT_WAITING',
  n: 'CONFLICT NOT_RESOLVED',
  e: 'CONFLICT NOT_ENDED',
};

// The whole life of a ticket. Columns: the status now; cells: the status after, or why not.
const MATRIX = `
  who        command               N   O   WR  WT  RS  CL  RO
  agent      ASSIGN                O   O   WR  WT  RS  r   O
  agent      AGENT_REPLY           WR  WR  WR  WR  RS  r   WR
  agent      REQUESTER_REPLY       x   x   x   x   x   x   x
  agent      WAIT_FOR_REQUESTER    t   WR  =   WR  r   r   WR
  agent      WAIT_FOR_THIRD_PARTY  t   WT  WT  =   r   r   WT
  agent      RESUME                w   =   O   O   r   r   O
  agent      RESOLVE               t   RS  RS  RS  =   r   RS
  agent      CONFIRM               x   x   x   x   x   x   x
  agent      CLOSE                 n   n   n   n   CL  =   n
  agent      REOPEN                e   e   e   e   RO  RO  e
  requester  ASSIGN                x   x   x   x   x   x   x
  requester  AGENT_REPLY           x   x   x   x   x   x   x
  requester  REQUESTER_REPLY       N   O   O   O   RO  r   RO
  requester  WAIT_FOR_REQUESTER    x   x   x   x   x   x   x
  requester  WAIT_FOR_THIRD_PARTY  x   x   x   x   x   x   x
  requester  RESUME                x   x   x   x   x   x   x
  requester  RESOLVE               x   x   x   x   x   x   x
  requester  CONFIRM               n   n   n   n   CL  =   n
  requester  CLOSE                 x   x   x   x   x   x   x
  requester  REOPEN                e   e   e   e   RO  RO  e
`;

interface Cell {
  readonly who: Who;
  readonly command: TicketCommand;
  readonly status: TicketStatus;
  readonly expected: string;
}

function readMatrix(): Cell[] {
  const [head = [], ...rows] = MATRIX.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([who, command, ...cells]) =>
    cells.map((cell, index) => ({
      who: who as Who,
      command: command as TicketCommand,
      status: SHORT[head[index + 2] ?? ''] as TicketStatus,
      expected: SHORT[cell] ?? REFUSALS[cell] ?? `unknown cell ${cell}`,
    })),
  );
}

describe('transition', () => {
  const cells = readMatrix();

  it('is tested for every side, command and status once', () => {
    const seen = new Set(cells.map(({ who, command, status }) => `${who} ${command} ${status}`));
    const all = (['agent', 'requester'] as const).flatMap((who) =>
      Object.values(TicketCommand).flatMap((command) =>
        Object.values(TicketStatus).map((status) => `${who} ${command} ${status}`),
      ),
    );
    expect(cells).toHaveLength(140);
    expect([...seen].sort()).toEqual(all.sort());
  });

  it.each(cells)('$who: $command on $status gives $expected', ({ who, command, status, expected }) => {
    const result = transition(status, command, who);
    expect(result.ok ? result.to : `${result.code} ${result.reason}`).toBe(expected);
  });

  it('has no line twice', () => {
    const lines = TRANSITIONS.map(([from, , by, who]) => `${from} ${by} ${who}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('can bring a ticket from NEW to every status and from every status back to work', () => {
    const reachable = (start: TicketStatus): Set<TicketStatus> => {
      const found = new Set<TicketStatus>([start]);
      for (const from of found) for (const line of TRANSITIONS) if (line[0] === from) found.add(line[1]);
      return found;
    };
    expect([...reachable('NEW')].sort()).toEqual(Object.values(TicketStatus).sort());
    for (const status of Object.values(TicketStatus)) expect(reachable(status)).toContain('OPEN');
  });
});

describe('allowedCommands', () => {
  it.each([
    ['NEW', 'agent', ['ASSIGN', 'AGENT_REPLY']],
    ['OPEN', 'agent', ['ASSIGN', 'AGENT_REPLY', 'WAIT_FOR_REQUESTER', 'WAIT_FOR_THIRD_PARTY', 'RESOLVE']],
    ['RESOLVED', 'agent', ['ASSIGN', 'AGENT_REPLY', 'CLOSE', 'REOPEN']],
    ['CLOSED', 'agent', ['REOPEN']],
    ['OPEN', 'requester', ['REQUESTER_REPLY']],
    ['RESOLVED', 'requester', ['REQUESTER_REPLY', 'CONFIRM', 'REOPEN']],
    ['CLOSED', 'requester', ['REOPEN']],
  ] as const)('in %s the %s may %j', (status, who, commands) => {
    expect(allowedCommands(status, who)).toEqual(commands);
  });
});

describe('needsAnswer', () => {
  const table: readonly (readonly [TicketStatus, Who | null, NextToAct])[] = [
    ['NEW', null, 'CENTRE'],
    ['NEW', 'requester', 'CENTRE'],
    ['NEW', 'agent', 'CENTRE'],
    ['OPEN', null, 'CENTRE'],
    ['OPEN', 'requester', 'CENTRE'],
    ['OPEN', 'agent', 'CENTRE'],
    ['WAITING_FOR_REQUESTER', null, 'REQUESTER'],
    ['WAITING_FOR_REQUESTER', 'requester', 'REQUESTER'],
    ['WAITING_FOR_REQUESTER', 'agent', 'REQUESTER'],
    ['WAITING_FOR_THIRD_PARTY', null, 'CENTRE'],
    ['WAITING_FOR_THIRD_PARTY', 'requester', 'CENTRE'],
    ['WAITING_FOR_THIRD_PARTY', 'agent', 'THIRD_PARTY'],
    ['RESOLVED', null, 'REQUESTER'],
    ['RESOLVED', 'requester', 'REQUESTER'],
    ['RESOLVED', 'agent', 'REQUESTER'],
    ['CLOSED', null, 'NOBODY'],
    ['CLOSED', 'requester', 'NOBODY'],
    ['CLOSED', 'agent', 'NOBODY'],
    ['REOPENED', null, 'CENTRE'],
    ['REOPENED', 'requester', 'CENTRE'],
    ['REOPENED', 'agent', 'CENTRE'],
  ];

  it.each(table)('in %s with the last word by %s: %s', (status, lastPublicMessageBy, expected) => {
    expect(needsAnswer(status, lastPublicMessageBy)).toBe(expected);
  });

  it('asks the Centre again after a requester has replied to anything but a closed ticket', () => {
    for (const status of Object.values(TicketStatus)) {
      const after = transition(status, 'REQUESTER_REPLY', 'requester');
      if (after.ok) expect(needsAnswer(after.to, 'requester')).toBe('CENTRE');
      else expect(status).toBe('CLOSED');
    }
  });
});

describe('hasEnded', () => {
  it('is true for RESOLVED and CLOSED only', () => {
    expect(Object.values(TicketStatus).filter(hasEnded)).toEqual(['RESOLVED', 'CLOSED']);
  });
});
