import type { PortalTicketFragment, PortalTicketRowFragment, ViewerQuery } from '@salus/contract';

/** A nurse of the hospital Alpha, as the tests sign her in. */
export const nurse: ViewerQuery['viewer'] = {
  user: {
    id: 'u1',
    name: 'Demo Nurse, Alpha',
    email: 'nurse@alpha.example',
    language: 'en',
    timeZone: 'Europe/Dublin',
  },
  organisation: {
    id: 'o1',
    name: 'Alpha University Hospital',
    country: 'IE',
    language: 'en',
    timeZone: 'Europe/Dublin',
  },
  roles: ['STAFF'],
  can: { openTicket: true, workDesk: false, workSecondLine: false, editGuidance: false, administer: false },
};

const requester = { id: 'u1', name: 'Demo Nurse, Alpha', side: 'REQUESTER' } as const;

/** A whole ticket with what a test changes of it. */
export function sampleTicket(changes: Partial<PortalTicketFragment> = {}): PortalTicketFragment {
  return {
    id: 't1',
    reference: 'SAL-26-004711',
    kind: 'INCIDENT',
    subject: 'Ransom note on the ward PCs',
    body: 'Every screen shows a note.',
    attachments: [],
    mail: null,
    language: 'en',
    status: 'NEW',
    turn: 'CENTRE',
    priority: 'P1',
    priorityReasons: [
      { code: 'IMPACT_AXIS', axis: 'clinicalSystems', value: 3, from: null, to: null },
      { code: 'MATRIX', axis: null, value: null, from: null, to: 'P1' },
    ],
    priorityOverrideReason: null,
    urgency: 'NOW',
    ransomware: 'SUSPECTED',
    rsitClass: 'information-content-security',
    rsitType: 'unauthorised-information-modification',
    tlp: 'AMBER_STRICT',
    affectedSystems: [],
    callbackPhone: null,
    noticedAt: null,
    organisation: { id: 'o1', name: 'Alpha University Hospital', country: 'IE' },
    requester,
    assignee: null,
    participants: [],
    clock: null,
    messages: [],
    timeline: [],
    openedAt: '2026-11-23T08:00:00.000Z',
    lastActivityAt: '2026-11-23T08:00:00.000Z',
    resolvedAt: null,
    closedAt: null,
    version: 1,
    viewerCan: { reply: true, confirm: false, reopen: false, addParticipant: true, label: true },
    ...changes,
  };
}

/** One line of the list. */
export function sampleRow(changes: Partial<PortalTicketRowFragment> = {}): PortalTicketRowFragment {
  const { id, reference, kind, subject, language, status, turn, priority, lastActivityAt, clock, version } =
    sampleTicket();
  return {
    ...{ id, reference, kind, subject, language, status, turn, priority, lastActivityAt, clock, version },
    requester: { id: requester.id, name: requester.name },
    ...changes,
  };
}
