import type { TicketStatus } from '@salus/rules';
import { TICKET_VIEWS } from '../../tickets/ticket-list.sql.js';
import type { Things } from './arguments.js';

/** Who asks: a visitor, a nurse of hospital A, a nurse of hospital B, and an agent of both lines who edits no guidance. */
export const ACTORS = ['anonymous', 'A', 'B', 'agent'] as const;
export type ActorName = (typeof ACTORS)[number];

/** What an actor gets who asks about a thing of hospital B; NOTHING is an answer that is null. */
export type Verdict = 'ALLOWED' | 'NOTHING' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

export interface Expectation {
  readonly verdicts: Readonly<Record<ActorName, Verdict>>;
  /** The status in which B's ticket is when it is asked about. */
  readonly status?: TicketStatus;
  /** Arguments that differ from what their names suggest; one question is asked for each. */
  readonly questions?: (things: Things) => readonly Readonly<Record<string, unknown>>[];
}

const expectation = (
  anonymous: Verdict,
  A: Verdict,
  B: Verdict,
  agent: Verdict,
  more: Omit<Expectation, 'verdicts'> = {},
): Expectation => ({
  verdicts: { anonymous, A, B, agent },
  ...more,
});
const everyone = (verdict: Verdict, more: Omit<Expectation, 'verdicts'> = {}) =>
  expectation(verdict, verdict, verdict, verdict, more);
const bothSides = (more: Omit<Expectation, 'verdicts'> = {}) =>
  expectation('UNAUTHENTICATED', 'NOT_FOUND', 'ALLOWED', 'ALLOWED', more);
const onlyAgents = (more: Omit<Expectation, 'verdicts'> = {}) =>
  expectation('UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'ALLOWED', more);
const onlyEditors = () => expectation('UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN');

const onlyAdministrators = (more: Omit<Expectation, 'verdicts'> = {}) =>
  expectation('UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', more);

const lists = ({ organisationId, word, cursors }: Things) =>
  TICKET_VIEWS.flatMap((view) =>
    ['QUEUE', 'RECENT'].flatMap((order) => [
      { view, order, filter: null },
      { view, order, filter: { organisationId } },
      { view, order, filter: { tag: word }, after: cursors[order] },
    ]),
  );

/** What everybody gets from every root field of the schema. A field that is not here fails the walk. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'Query.viewer': everyone('ALLOWED'),
  'Query.tickets': expectation('UNAUTHENTICATED', 'ALLOWED', 'ALLOWED', 'ALLOWED', { questions: lists }),
  'Query.ticket': expectation('UNAUTHENTICATED', 'NOTHING', 'ALLOWED', 'ALLOWED', {
    questions: ({ reference }) => [
      { reference: null },
      { id: null },
      { id: null, reference: ` ${reference.toLowerCase()} ` },
    ],
  }),
  'Query.agents': onlyAgents(),
  'Query.colleagues': bothSides(),
  'Query.csirts': onlyAgents(),
  'Query.undeliveredMails': onlyAgents(),
  'Query.outgoingQueue': onlyAgents(),
  'Query.escalationRules': onlyAgents(),
  'Query.escalationRule': expectation('UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'NOTHING'),
  'Query.ruleAlarms': onlyAgents(),
  'Query.calendars': onlyAgents(),
  'Query.servicePolicies': onlyAgents(),
  'Query.legalDuties': onlyAgents(),
  'Query.searchGuidance': everyone('ALLOWED', {
    questions: () => [{ filter: null }, { filter: null, query: '' }],
  }),
  'Query.fittingGuidance': everyone('ALLOWED'),
  'Query.article': expectation('NOTHING', 'NOTHING', 'ALLOWED', 'ALLOWED', {
    questions: ({ slug }) => [{ slug }],
  }),
  'Query.articles': everyone('ALLOWED', {
    questions: () => [{ filter: null }],
  }),
  'Query.editorialArticles': onlyEditors(),
  'Query.editorialArticle': onlyEditors(),
  'Query.articleDraft': onlyEditors(),
  'Query.articleRevision': onlyEditors(),
  'Query.articleRevisions': onlyEditors(),
  'Query.editors': onlyEditors(),
  'Query.readerOrganisations': onlyEditors(),

  'Mutation.signIn': everyone('UNAUTHENTICATED'),
  'Mutation.signOut': everyone('ALLOWED'),
  'Mutation.saveLanguage': expectation('UNAUTHENTICATED', 'ALLOWED', 'ALLOWED', 'ALLOWED'),
  'Mutation.openTicket': expectation('UNAUTHENTICATED', 'NOT_FOUND', 'ALLOWED', 'FORBIDDEN'),
  'Mutation.replyToTicket': bothSides(),
  'Mutation.addNote': onlyAgents(),
  'Mutation.assignTicket': onlyAgents(),
  'Mutation.classifyTicket': onlyAgents(),
  'Mutation.prioritiseTicket': onlyAgents(),
  'Mutation.labelTicket': bothSides(),
  'Mutation.describeTicket': onlyAgents(),
  'Mutation.waitOnTicket': onlyAgents({ status: 'OPEN' }),
  'Mutation.resumeTicket': onlyAgents({ status: 'WAITING_FOR_REQUESTER' }),
  'Mutation.escalateTicket': onlyAgents({
    questions: ({ csirtId }) => [{ csirtId: null }, { target: 'CSIRT', csirtId }],
  }),
  'Mutation.saveEscalationRule': onlyAdministrators({
    questions: ({ word }) => [
      {
        ruleId: null,
        trigger: { events: ['TICKET_OPENED'] },
        actions: [{ type: 'NOTE', text: word }],
      },
    ],
  }),
  'Mutation.dryRunEscalationRule': onlyAdministrators(),
  'Mutation.switchEscalationRule': onlyAdministrators(),
  'Mutation.moveEscalationRule': onlyAdministrators(),
  'Mutation.removeEscalationRule': onlyAdministrators(),
  'Mutation.startPlaybook': onlyAgents(),
  'Mutation.tickChecklistStep': expectation('UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND'),
  'Mutation.resolveTicket': onlyAgents({ status: 'OPEN' }),
  'Mutation.confirmResolution': expectation('UNAUTHENTICATED', 'NOT_FOUND', 'ALLOWED', 'FORBIDDEN', {
    status: 'RESOLVED',
  }),
  'Mutation.closeTicket': onlyAgents({ status: 'RESOLVED' }),
  'Mutation.reopenTicket': bothSides({ status: 'RESOLVED' }),
  'Mutation.addParticipant': bothSides(),
  'Mutation.removeParticipant': bothSides({
    questions: ({ participantId }) => [{ personId: participantId }],
  }),
  'Query.mailroom': onlyAgents(),
  'Query.intakeMessages': onlyAgents({
    questions: ({ senderAddress }) => [
      { outcome: null, fromAddress: null },
      { outcome: 'QUARANTINE', fromAddress: null },
      { outcome: null, fromAddress: senderAddress },
    ],
  }),
  'Query.intakeMessage': onlyAgents({
    questions: ({ intakeId, placedIntakeId }) => [{ id: intakeId }, { id: placedIntakeId }],
  }),
  'Query.unknownSenders': onlyAgents(),
  'Query.placesForSender': onlyAgents(),
  'Query.peopleForMail': onlyAgents(),
  'Query.organisationDomains': onlyAgents(),
  'Mutation.releaseIntake': onlyAgents({
    questions: () => [{ personId: null }, { releaseAs: 'REPLY' }, {}],
  }),
  'Mutation.blockSender': onlyAgents(),
  'Mutation.placeSender': onlyAgents(),
  'Mutation.addOrganisationDomain': onlyAgents({ questions: ({ domain }) => [{ domain: `new-${domain}` }] }),
  'Mutation.removeOrganisationDomain': onlyAgents(),
  'Mutation.startArticle': onlyEditors(),
  'Mutation.startTranslation': onlyEditors(),
  'Mutation.openDraft': onlyEditors(),
  'Mutation.saveDraft': onlyEditors(),
  'Mutation.discardDraft': onlyEditors(),
  'Mutation.attendDraft': onlyEditors(),
  'Mutation.submitDraft': onlyEditors(),
  'Mutation.moveRevision': onlyEditors(),
  'Mutation.scheduleRevision': onlyEditors(),
  'Mutation.assignReviewer': onlyEditors(),
  'Mutation.commentOnRevision': onlyEditors(),
  'Mutation.resolveComment': onlyEditors(),
  'Mutation.promiseUpdate': onlyAgents({ status: 'OPEN' }),
  'Mutation.startDuties': bothSides(),
  'Mutation.submitDuty': bothSides({ status: 'OPEN' }),
  'Mutation.cancelDuty': bothSides({ status: 'OPEN' }),
  'Query.tieredOrganisations': onlyAdministrators(),
  'Mutation.saveCalendar': onlyAdministrators({
    questions: () => [{ calendarId: null, week: Array(7).fill([{ startMinute: 480, endMinute: 1_080 }]) }],
  }),
  'Mutation.savePolicy': onlyAdministrators({ questions: () => [{ policyId: null }] }),
  'Mutation.orderPolicies': onlyEditors(),
  'Mutation.setOrganisationTier': onlyEditors(),
  'Mutation.saveDuty': onlyAdministrators({ questions: () => [{ months: null }] }),
  'Mutation.withdrawArticle': onlyEditors(),
  'Mutation.expireArticle': onlyEditors(),
  'Mutation.careForArticle': onlyEditors(),

  'Mutation.retryMail': onlyAgents({ questions: ({ mailId }) => [{ mailId }] }),

  'Query.rotas': onlyAgents({ questions: () => [{ week: null }, { week: '2026-01-05' }] }),
  'Query.ladders': onlyAgents(),
  'Query.onCallPeople': onlyAgents(),
  'Query.pages': onlyAgents(),
  'Query.myPages': onlyAgents(),
  'Query.myOnCall': onlyAgents(),
  'Mutation.saveRota': onlyEditors(),
  'Mutation.saveLadder': onlyEditors(),
  'Mutation.addOverride': onlyAgents({ questions: ({ agentId }) => [{ personId: agentId }] }),
  'Mutation.removeOverride': onlyAgents(),
  'Mutation.pageOnCall': onlyAgents(),
  'Mutation.startDrill': onlyEditors(),
  'Mutation.acknowledgePage': onlyAgents(),
  'Mutation.savePhone': onlyAgents(),
  'Mutation.makeCalendarFeed': onlyAgents(),
  'Mutation.revokeCalendarFeed': onlyAgents(),

  'Query.synonyms': onlyEditors(),
  'Query.searchGaps': onlyEditors(),
  'Mutation.saveSynonyms': onlyEditors(),
  'Mutation.removeSynonyms': onlyEditors(),
  'Mutation.noteSearch': everyone('ALLOWED'),

  'Subscription.pagesChanged': onlyAgents(),
  'Subscription.ticketChanged': bothSides(),
};
