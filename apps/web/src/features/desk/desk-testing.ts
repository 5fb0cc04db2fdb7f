/** Builders for the tests of the desk. */
import type { ViewerQuery } from '@salus/contract';
import type { DeskRow } from './list/use-ticket-list.js';
import type { Message } from './conversation/order-conversation.js';
import type { Ticket } from './ticket/ticket-cache.js';

// jsdom lacks what every browser has and the dialogs of React Aria ask for. Ids of tests need no escaping.
if (typeof CSS === 'undefined') Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

export const AGENT = { id: 'agent-1', name: 'Demo Agent, Centre', side: 'CENTRE' } as const;
export const NURSE = { id: 'nurse-1', name: 'Demo Nurse, Alpha', side: 'REQUESTER' } as const;
export const COLLEAGUE = {
  id: 'contact-1',
  name: 'Demo Security Contact, Alpha',
  side: 'REQUESTER',
} as const;

/**
 * Lets the request for live news stand open, as it does when nothing happens. Each wire that is laid afterwards
 * carries everything else.
 */
export function holdLiveNews(): void {
  let wire = globalThis.fetch;
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    get: (): typeof fetch => (url, options) =>
      url === '/graphql/stream' ? new Promise<Response>(() => undefined) : wire(url, options),
    set: (laid: typeof fetch) => {
      wire = laid;
    },
  });
}

/** The agent as the signed-in person. */
export const AGENT_VIEWER: ViewerQuery = {
  viewer: {
    user: { ...AGENT, email: 'agent@centre.example', language: 'en', timeZone: 'Europe/Athens' },
    organisation: null,
    roles: ['AGENT'],
    can: { openTicket: false, workDesk: true, workSecondLine: false, editGuidance: false, administer: false },
  },
};

export function buildRow(over: Partial<DeskRow> = {}): DeskRow {
  return {
    id: 'ticket-1',
    reference: 'SAL-26-000001',
    kind: 'INCIDENT',
    subject: 'Ransom note on all screens',
    language: 'en',
    status: 'OPEN',
    turn: 'CENTRE',
    priority: 'P2',
    ransomware: 'NO',
    tlp: 'AMBER',
    openedAt: '2026-11-20T03:12:00.000Z',
    lastActivityAt: '2026-11-20T03:12:00.000Z',
    version: 1,
    organisation: { id: 'alpha', name: 'Alpha University Hospital', country: 'IE' },
    assignee: null,
    clock: null,
    ...over,
  };
}

export function buildMessage(over: Partial<Message> = {}): Message {
  return {
    id: 'message-1',
    kind: 'REPLY',
    author: NURSE,
    body: 'It is getting worse.',
    language: 'en',
    createdAt: '2026-11-20T03:20:00.000Z',
    attachments: [],
    mail: null,
    ...over,
  };
}

export function buildTicket(over: Partial<Ticket> = {}): Ticket {
  return {
    ...buildRow(),
    attachments: [],
    mail: null,
    undeliveredMails: [],
    unreachablePeople: [],
    body: 'Every screen shows a note.',
    priorityReasons: [{ code: 'MATRIX', axis: null, value: null, from: null, to: 'P2' }],
    priorityOverrideReason: null,
    impact: null,
    urgency: 'NOW',
    rsitClass: 'other',
    rsitType: 'undetermined',
    affectedSystems: [],
    tags: [],
    callbackPhone: null,
    noticedAt: null,
    team: 'FIRST_LINE',
    requester: NURSE,
    participants: [NURSE, COLLEAGUE],
    escalatedTo: null,
    checklists: [],
    handOverProposals: [],
    escalations: [],
    messages: [],
    timeline: [],
    firstAnsweredAt: null,
    resolvedAt: null,
    closedAt: null,
    viewerCan: {
      reply: true,
      note: true,
      assign: true,
      classify: true,
      prioritise: true,
      label: true,
      describe: true,
      wait: true,
      resume: false,
      escalate: true,
      resolve: true,
      confirm: false,
      close: false,
      reopen: false,
      addParticipant: true,
    },
    ...over,
    organisation: {
      id: 'alpha',
      name: 'Alpha University Hospital',
      country: 'IE',
      kind: 'UNIVERSITY_HOSPITAL',
      region: null,
      language: 'en',
      timeZone: 'Europe/Dublin',
      contacts: [],
      ...over.organisation,
    },
  };
}
