import { createTranslator, UI_LANGUAGES } from '@salus/messages';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderScreen } from '../../../lib/testing.js';
import { AGENT, buildMessage, buildTicket } from '../desk-testing.js';
import { Conversation } from './conversation.js';
import { eventWords } from './event-words.js';
import type { TicketEvent } from './order-conversation.js';

const event = (
  type: string,
  facts: Record<string, string> = {},
  at = '2026-11-20T03:15:00.000Z',
): TicketEvent => ({
  id: `${type} ${at}`,
  type: type as TicketEvent['type'],
  at,
  actor: AGENT,
  facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
});

/** What the server records, and one event and one fact that only a later server knows. */
const RECORDED: readonly TicketEvent[] = [
  event('TICKET_ASSIGNED', { assigneeId: 'x', assigneeName: 'Demo Agent Two, Centre' }),
  event('TICKET_ASSIGNED', { assigneeId: AGENT.id, assigneeName: AGENT.name }),
  event('TICKET_ASSIGNED', { team: 'SECOND_LINE' }),
  event('TICKET_ASSIGNED'),
  event('TICKET_CLASSIFIED', { rsit: 'rsit:fraud="phishing"', ransomware: 'SUSPECTED' }),
  event('TICKET_PRIORITISED', { from: 'P3', to: 'P2', reason: 'RANSOMWARE' }),
  event('TICKET_PRIORITISED', { from: 'P2', to: 'P2' }),
  event('TICKET_LABELLED', { from: 'AMBER_STRICT', to: 'AMBER', reason: 'The director agreed.' }),
  event('TICKET_DESCRIBED', { changed: 'subject' }),
  event('TICKET_DESCRIBED', { changed: 'subject, tags' }),
  event('TICKET_WAITING', { waitFor: 'THIRD_PARTY', from: 'OPEN', to: 'WAITING_FOR_THIRD_PARTY' }),
  event('TICKET_RESUMED', { from: 'WAITING_FOR_THIRD_PARTY', to: 'OPEN' }),
  event('TICKET_ESCALATED', { target: 'SECOND_LINE', reason: 'Backups unknown' }),
  event('TICKET_ESCALATED', { target: 'CSIRT', csirtName: 'NCSC-IE', reason: 'Backups unknown' }),
  event('TICKET_ESCALATED', { target: 'SECOND_LINE', rule: 'p1-unanswered v1', reason: 'P1: no answer' }),
  event('TICKET_RESOLVED'),
  event('TICKET_CONFIRMED'),
  event('TICKET_CLOSED'),
  event('TICKET_REOPENED'),
  event('PARTICIPANT_ADDED', { personName: 'Demo Colleague, Alpha' }),
  event('PARTICIPANT_REMOVED', { personName: 'Demo Colleague, Alpha', mood: 'unknown' }),
  event('RULE_FIRED', {
    rule: 'Spreading v2',
    why: JSON.stringify([{ field: 'ticket.priority', operator: '=', value: 'P1', was: 'P1', held: true }]),
  }),
  event('RULE_ACTION_REFUSED', { rule: 'Spreading v2', action: 'MAIL', reason: 'NOBODY_THERE' }),
  event('RULE_ACTION_REFUSED', { action: 'WEBHOOK', reason: 'HTTP_503' }),
  event('RULES_STOPPED', { rule: 'Spreading v2', limit: 'DEPTH' }),
  event('RULE_MAILED', { rule: 'Spreading v2', to: 'ASSIGNEE' }),
  event('PLAYBOOK_STARTED', { playbook: 'RANSOMWARE' }),
  event('PLAYBOOK_STEP_DONE', { playbook: 'RANSOMWARE', step: 'isolate' }),
  event('PLAYBOOK_STEP_UNDONE', { playbook: 'RANSOMWARE', step: 'isolate' }),
  event('HAND_OVER_PROPOSED', { contactName: 'Z-CERT' }),
  event('HAND_OVER_PROPOSED', { contactName: 'NCSC', isForReserve: 'true' }),
  event('TICKET_MERGED', { into: 'SAL-26-000002' }),
  event('DUTY_STARTED', { duty: 'GDPR_ART_33', from: '2026-11-20T02:00:00.000Z' }),
  event('DUTY_STARTED', {
    duty: 'GDPR_ART_33',
    from: '2026-11-20T01:00:00.000Z',
    wasFrom: '2026-11-20T02:00:00.000Z',
    reason: 'The night shift knew.',
  }),
];

describe('events', () => {
  it('say of a rule which one acted and why, and of a refusal what and why', async () => {
    const t = await createTranslator('en');
    const said = RECORDED.filter(({ type }) => type.startsWith('RULE')).map((recorded) => {
      const { title, reason } = eventWords(t, recorded, 'en-GB');
      return reason === null ? title : `${title}. ${reason}`;
    });
    expect(said).toEqual([
      'Rule “Spreading v2” acted. Because: Priority is P1',
      'Rule “Spreading v2”: Write a mail was refused. There is nobody to write to.',
      'Call a webhook could not be done. Code: HTTP 503',
      'Alarm: rule “Spreading v2” was stopped, because rules go in circles on this ticket',
      'Rule “Spreading v2” wrote a mail to the assignee',
    ]);
  });

  it.each(UI_LANGUAGES)('are told in whole sentences in %s', async (language) => {
    const t = await createTranslator(language);
    for (const recorded of RECORDED) {
      const { title } = eventWords(t, recorded, 'en-GB');
      expect(title).not.toMatch(/[{}]|desk\.|_/);
      expect(title.length).toBeGreaterThan(10);
    }
  });

  it('say from when a legal deadline counts, and from when it counted before somebody corrected it', async () => {
    const t = await createTranslator('en');
    const said = RECORDED.filter(({ type }) => type === 'DUTY_STARTED').map((recorded) =>
      eventWords(t, recorded, 'en-GB'),
    );
    const [started, corrected] = said.map(({ title }) => title);
    expect(started).toMatch(/started the clock: GDPR Art\. 33.*\. It counts from 20 Nov 2026, /);
    expect(corrected).toMatch(
      /corrected the clock: GDPR Art\. 33.*\. It counts from 20 Nov 2026, .*, and counted from 20 Nov 2026, /,
    );
    expect(said[1]!.reason).toBe('The night shift knew.');
  });

  it('say what changed, to whom and why', async () => {
    const t = await createTranslator('en');
    const words = RECORDED.map((recorded) => eventWords(t, recorded, 'en-GB'));
    expect(words.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Demo Agent, Centre took the ticket',
        'Demo Agent, Centre classified it as: Phishing, ransomware suspected',
        'Demo Agent, Centre changed the priority from P3 to P2',
        'Demo Agent, Centre changed the label from TLP:AMBER+STRICT to TLP:AMBER',
        'Demo Agent, Centre escalated to NCSC-IE',
        'Demo Agent, Centre changed the ticket',
      ]),
    );
    expect(words.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['Because of ransomware.', 'The director agreed.', 'Backups unknown']),
    );
  });
});

describe('the conversation', () => {
  it('stands in the order in which it happened, and a note is named as one', async () => {
    await renderScreen(
      <Conversation
        ticket={buildTicket({
          language: 'el',
          messages: [
            buildMessage({
              id: 'm1',
              author: AGENT,
              body: 'Unplug it.',
              createdAt: '2026-11-20T03:20:00.000Z',
            }),
            buildMessage({
              id: 'm2',
              kind: 'NOTE',
              author: AGENT,
              body: 'Not confirmed.',
              createdAt: '2026-11-20T03:30:00.000Z',
            }),
            buildMessage({ id: 'm3', body: 'Έγινε.', language: 'el', createdAt: '2026-11-20T03:40:00.000Z' }),
          ],
          timeline: [
            event('TICKET_OPENED'),
            event('TICKET_REPLIED'),
            event(
              'TICKET_ESCALATED',
              { target: 'SECOND_LINE', reason: 'Too big' },
              '2026-11-20T03:25:00.000Z',
            ),
          ],
        })}
      />,
    );
    const text = document.body.textContent ?? '';
    const places = [
      'Every screen',
      'Unplug it.',
      'escalated to the second line',
      'Too big',
      'Not confirmed.',
      'Έγινε.',
    ].map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    const note = screen.getByRole('article', { name: /Internal note/ });
    expect(note.textContent).toContain('Only the Centre sees this.');
    const answer = screen.getByRole('article', { name: /Message from the hospital/ });
    expect(within(answer).getByText('Έγινε.').closest('[lang]')?.getAttribute('lang')).toBe('el');
  });

  it('makes links of what the Centre writes, and none of what comes from outside', async () => {
    const body = 'See https://pay.example/now and /guidance/first-hour.';
    await renderScreen(
      <Conversation
        ticket={buildTicket({
          body,
          messages: [buildMessage({ id: 'm1', author: AGENT, body: '[Read](https://enisa.europa.eu/x)' })],
        })}
      />,
    );
    const request = screen.getByRole('article', { name: /Request/ });
    expect(
      within(request)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/guidance/first-hour']);
    const reply = screen.getByRole('article', { name: /Reply/ });
    expect(within(reply).getByRole('link', { name: /Read/ }).getAttribute('href')).toBe(
      'https://enisa.europa.eu/x',
    );
    expect(reply.textContent).toContain('(enisa.europa.eu)');
  });
});
