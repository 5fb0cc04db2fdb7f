import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PortalAddParticipantDocument,
  PortalColleaguesDocument,
  PortalConfirmDocument,
  PortalReopenDocument,
  PortalReplyDocument,
  PortalTicketDocument,
  TicketDutiesDocument,
  ViewerDocument,
  type DutyPartsFragment,
  type PortalTicketFragment,
} from '@salus/contract';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../../../lib/api.js';
import { answer, renderScreen, type RenderedScreen } from '../../../lib/testing.js';
import { layNewsWire, type NewsWire } from '../testing/news-wire.js';
import { nurse, sampleTicket } from '../testing/samples.js';
import { TicketRoute } from './ticket.route.js';

const agent = { id: 'a1', name: 'Demo Agent', side: 'CENTRE' } as const;
const answered = {
  id: 'm1',
  kind: 'REPLY',
  author: agent,
  body: 'Do this:\n\n1. Call IT.\n2. Read /guidance/first-hour-of-a-ransomware-attack',
  language: 'en',
  createdAt: '2026-11-23T08:09:00.000Z',
  attachments: [] as PortalTicketFragment['messages'][number]['attachments'],
  mail: null,
} as const;

describe('a ticket in the portal', () => {
  let news: NewsWire;
  let ticket: PortalTicketFragment;
  let duties: DutyPartsFragment[];
  let replyFails: ApiError | null;

  beforeEach(() => {
    news = layNewsWire();
    ticket = sampleTicket({ messages: [answered] });
    duties = [];
    replyFails = null;
  });
  afterEach(() => {
    cleanup();
    news.cut();
    localStorage.clear();
  });

  async function openTicket(isThere = true): Promise<RenderedScreen> {
    const rendered = await renderScreen(<TicketRoute />, {
      path: '/tickets/:reference',
      at: '/tickets/SAL-26-004711',
      answers: [
        answer(ViewerDocument, { viewer: nurse }),
        answer(PortalTicketDocument, () => ({ ticket: isThere ? ticket : null })),
        answer(TicketDutiesDocument, () => ({
          ticket: { id: 't1', noticedAt: null, openedAt: '2026-11-02T01:00:00.000Z', duties },
        })),
        answer(PortalReplyDocument, ({ input }) => {
          if (replyFails !== null) return replyFails;
          const message = { ...answered, id: 'm2', author: ticket.requester, body: input.body };
          ticket = { ...ticket, messages: [...ticket.messages, message] };
          return { replyToTicket: ticket };
        }),
        answer(PortalConfirmDocument, () => {
          ticket = sampleTicket({
            status: 'CLOSED',
            turn: 'NOBODY',
            viewerCan: { ...ticket.viewerCan, confirm: false },
          });
          return { confirmResolution: ticket };
        }),
        answer(PortalReopenDocument, () => {
          ticket = sampleTicket({ status: 'REOPENED' });
          return { reopenTicket: ticket };
        }),
        answer(PortalColleaguesDocument, {
          colleagues: [
            { id: 'u1', name: 'Demo Nurse, Alpha' },
            { id: 'u2', name: 'Demo Biomedical Engineer, Alpha' },
          ],
        }),
        answer(PortalAddParticipantDocument, ({ input }) => {
          const name = 'Demo Biomedical Engineer, Alpha';
          ticket = { ...ticket, participants: [{ id: String(input.personId), name, side: 'REQUESTER' }] };
          return { addParticipant: ticket };
        }),
      ],
    });
    await screen.findByRole('heading', { level: 1 });
    return rendered;
  }

  it('sends a reply once and says so once, however fast the button is pressed', async () => {
    const { sent } = await openTicket();
    await userEvent.type(screen.getByLabelText('Your reply'), 'Done.');
    const form = screen.getByLabelText('Your reply').closest('form')!;
    act(() => {
      form.requestSubmit();
      form.requestSubmit();
    });
    expect((await screen.findAllByText('Your reply is sent.')).length).toBeGreaterThan(0);
    expect(sent.filter(({ variables }) => 'input' in variables)).toHaveLength(1);
  });

  const early: DutyPartsFragment = {
    duty: 'NIS2_EARLY_WARNING',
    state: 'NOT_STARTED',
    isInformation: false,
    startsAt: 'AWARENESS',
    hours: 24,
    months: null,
    countsFrom: null,
    dueAt: null,
    zone: 'Europe/Berlin',
    recipient: 'CSIRT_OR_AUTHORITY',
    recipients: [],
    contents: [],
    basis: '',
    note: '',
    confidence: 'FIRST_HAND',
    submittedAt: null,
    reference: null,
    cancelledBecause: null,
    text: '',
  };

  it('has the conversation before the legal duties, and above it one line that leads to them', async () => {
    ticket = sampleTicket({ kind: 'INCIDENT', messages: [answered] });
    duties = [early, { ...early, duty: 'NIS2_NOTIFICATION' }];
    await openTicket();
    const line = await screen.findByRole('link', {
      name: '2 legal duties may apply and have not begun',
    });
    const duty = await screen.findByRole('heading', { name: 'NIS2 early warning' });
    const [request] = screen.getAllByRole('article');
    const follows = (first: Node, second: Node): boolean =>
      (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect([follows(line, request!), follows(request!, duty)]).toEqual([true, true]);
    expect(document.querySelector(line.getAttribute('href')!)?.contains(duty)).toBe(true);
  });

  it('says above the conversation when the first running duty ends', async () => {
    ticket = sampleTicket({ kind: 'INCIDENT' });
    const inHours = (hours: number): string =>
      new Date(Date.now() + hours * 3_600_000 + 60_000).toISOString();
    duties = [
      { ...early, duty: 'NIS2_NOTIFICATION', state: 'RUNNING', dueAt: inHours(30) },
      { ...early, state: 'RUNNING', dueAt: inHours(4) },
      { ...early, duty: 'NIS2_FINAL_REPORT' },
    ];
    await openTicket();
    const line = await screen.findByRole('link', { name: '2 legal duties are running' });
    expect(line.parentElement?.textContent).toContain('The next one is due in 4 hours.');
    cleanup();
    duties = [{ ...early, state: 'LATE', dueAt: inHours(-3) }];
    await openTicket();
    expect(await screen.findByText(/One was due 2 hours ago\./)).toBeTruthy();
  });

  it('shows where it stands, the conversation with links to guidance, and why the priority is what it is', async () => {
    ticket = sampleTicket({
      messages: [answered],
      clock: {
        kind: 'FIRST_ANSWER',
        dueAt: new Date(Date.now() + 12 * 60_000).toISOString(),
        startedAt: new Date(Date.now() - 3 * 60_000).toISOString(),
        minutes: 15,
        workingTime: false,
      },
    });
    await openTicket();
    expect(screen.getByRole('heading', { level: 2, name: 'We have received it' })).toBeTruthy();
    expect(screen.getByText('12 minutes left')).toBeTruthy();
    expect(screen.getByText(/Promised within 15 minutes, day and night/)).toBeTruthy();
    const [request, reply] = screen.getAllByRole('article');
    expect(request?.textContent).toContain('Every screen shows a note.');
    const link = within(reply as HTMLElement).getByRole('link');
    expect(link.getAttribute('href')).toBe('/guidance/first-hour-of-a-ransomware-attack');
    expect(within(reply as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('Clinical systems: Do not work; we work on paper.')).toBeTruthy();
    expect(screen.getByText('TLP:AMBER+STRICT')).toBeTruthy();
  });

  it.each([
    ['UNSURE', 1],
    ['SURE', 0],
  ] as const)('says of a mail whose sender is %s whether nothing proves it', async (sureness, times) => {
    const mail = {
      id: 'mail-1',
      parts: [{ kind: 'TEXT', text: 'Please pay at once' }],
      htmlUrl: null,
      files: [],
      fromName: null,
      fromAddress: null,
      sureness,
    } as unknown as NonNullable<PortalTicketFragment['mail']>;
    ticket = sampleTicket({ messages: [], mail });
    await openTicket();
    await screen.findByText('Please pay at once');
    expect(screen.queryAllByText('Sender not proven')).toHaveLength(times);
  });

  it('sends a reply, shows it at once, and forgets the draft', async () => {
    const { sent } = await openTicket();
    await userEvent.type(screen.getByLabelText('Your reply'), 'IT is here.');
    expect(localStorage.getItem('salus.draft.reply-t1')).toContain('IT is here.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the reply' }));
    await screen.findByText('IT is here.', { selector: 'p' });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your reply').value).toBe('');
    expect(localStorage.getItem('salus.draft.reply-t1')).toBeNull();
    expect(sent.filter(({ variables }) => 'input' in variables)).toHaveLength(1);
  });

  it('keeps a reply that could not be sent, and sends it again with the same key', async () => {
    replyFails = new ApiError('OFFLINE');
    const { sent } = await openTicket();
    await userEvent.type(screen.getByLabelText('Your reply'), 'Still here.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the reply' }));
    expect((await screen.findByRole('alert')).textContent).toContain('has not been sent yet');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your reply').value).toBe('Still here.');
    replyFails = null;
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await screen.findByText('Still here.', { selector: 'p' });
    const keys = sent.flatMap(({ variables }) =>
      'input' in variables ? [(variables['input'] as { idempotencyKey: string }).idempotencyKey] : [],
    );
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('refuses an empty reply at the field', async () => {
    await openTicket();
    await userEvent.click(screen.getByRole('button', { name: 'Send the reply' }));
    const field = screen.getByLabelText('Your reply');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('Write something before you send.')).toBeTruthy();
  });

  it('shows an answer that arrives, says so politely, and leaves what is being typed alone', async () => {
    await openTicket();
    await userEvent.type(screen.getByLabelText('Your reply'), 'Half a sen');
    ticket = {
      ...ticket,
      messages: [...ticket.messages, { ...answered, id: 'm9', body: 'The newest words.' }],
    };
    await act(async () => news.tell('t1'));
    await screen.findByText('The newest words.');
    expect(screen.getByText('Demo Agent has just answered.').getAttribute('role')).toBe('status');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your reply').value).toBe('Half a sen');
    expect(document.activeElement).toBe(screen.getByLabelText('Your reply'));
    await userEvent.click(screen.getByRole('button', { name: 'Read the answer' }));
    expect(document.activeElement?.textContent).toContain('The newest words.');
  });

  it('asks whether it is solved, and takes yes for an answer', async () => {
    ticket = sampleTicket({
      status: 'RESOLVED',
      turn: 'REQUESTER',
      viewerCan: { ...ticket.viewerCan, confirm: true, reopen: true },
    });
    await openTicket();
    expect(screen.queryByLabelText('Your reply')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, this solved it' }));
    await screen.findByRole('heading', { level: 2, name: 'Finished' });
  });

  it('keeps half a reply when the ticket is resolved meanwhile', async () => {
    await openTicket();
    await userEvent.type(screen.getByLabelText('Your reply'), 'But the printers');
    const viewerCan = { ...ticket.viewerCan, confirm: true, reopen: true };
    ticket = { ...ticket, status: 'RESOLVED', turn: 'REQUESTER', viewerCan };
    await act(async () => news.tell('t1'));
    await screen.findByRole('heading', { level: 2, name: 'Solved, if you agree' });
    expect(screen.getByLabelText<HTMLTextAreaElement>('What is still wrong?').value).toBe('But the printers');
  });

  it('reopens with the words that say what is still wrong', async () => {
    ticket = sampleTicket({
      status: 'RESOLVED',
      turn: 'REQUESTER',
      viewerCan: { ...ticket.viewerCan, confirm: true, reopen: true },
    });
    const { sent } = await openTicket();
    await userEvent.click(screen.getByRole('button', { name: 'No, not yet' }));
    const field = screen.getByLabelText('What is still wrong?');
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, 'The printers still show it.');
    await userEvent.click(screen.getByRole('button', { name: 'Reopen and send' }));
    await screen.findByRole('heading', { level: 2, name: 'Open again' });
    expect(sent.at(-1)?.variables).toBeDefined();
    expect(JSON.stringify(sent)).toContain('The printers still show it.');
  });

  it('adds a colleague who does not take part yet', async () => {
    await openTicket();
    await userEvent.click(screen.getByRole('button', { name: 'Add a colleague' }));
    const choice = await screen.findByLabelText('Colleague');
    expect(within(choice).queryByText('Demo Nurse, Alpha')).toBeNull();
    await userEvent.selectOptions(choice, 'u2');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByRole('button', { name: 'Remove Demo Biomedical Engineer, Alpha' });
  });

  it('tells what has happened in words, also facts that it does not know', async () => {
    const at = '2026-11-23T08:10:00.000Z';
    ticket = sampleTicket({
      timeline: [
        {
          id: 'e1',
          type: 'TICKET_PRIORITISED',
          at,
          actor: agent,
          facts: [
            { name: 'from', value: 'P3' },
            { name: 'to', value: 'P1' },
            { name: 'surprise', value: 'x' },
          ],
        },
        {
          id: 'e2',
          type: 'TICKET_ESCALATED',
          at,
          actor: { id: 's', name: 'Salus', side: 'SYSTEM' },
          facts: [
            { name: 'target', value: 'SECOND_LINE' },
            { name: 'rule', value: 'UNANSWERED_P1' },
            { name: 'reason', value: 'P1: no answer' },
          ],
        },
      ],
    });
    await openTicket();
    expect(screen.getByText(/Priority changed: Demo Agent/)).toBeTruthy();
    expect(screen.getByText('From “P3 Medium” to “P1 Critical”')).toBeTruthy();
    expect(screen.getByText(/More help called in: automatically/)).toBeTruthy();
    expect(screen.getByText('Called in: the specialists of the Centre')).toBeTruthy();
    expect(screen.queryByText(/surprise|no answer/)).toBeNull();
  });

  it('says the same whether a ticket is not there or not ours', async () => {
    await openTicket(false);
    expect(screen.getByRole('heading', { level: 1, name: 'This ticket cannot be shown' })).toBeTruthy();
    await waitFor(() => expect(document.title).toContain('This ticket cannot be shown'));
  });
});
