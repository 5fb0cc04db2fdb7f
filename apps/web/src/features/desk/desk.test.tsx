import {
  DeskAssignDocument,
  DeskCsirtsDocument,
  DeskEscalateDocument,
  DeskTicketDocument,
  DeskTicketsDocument,
  ViewerDocument,
} from '@salus/contract';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ApiError, documentId } from '../../lib/api.js';
import { answer, renderScreen } from '../../lib/testing.js';
import { AGENT, AGENT_VIEWER, buildRow, buildTicket, holdLiveNews } from './desk-testing.js';
import { deskRoutes } from './index.js';
import type { Ticket } from './ticket/ticket-cache.js';

const [route] = deskRoutes;

async function openDesk(ticket: Ticket | null = buildTicket(), refusal?: ApiError) {
  const taken = buildTicket({ version: 2, assignee: AGENT });
  const rendered = await renderScreen(route?.element, {
    path: '/desk/:view?/:reference?',
    at: '/desk/needs-answer/SAL-26-000001',
    answers: [
      answer(ViewerDocument, AGENT_VIEWER),
      answer(DeskTicketsDocument, {
        tickets: { nodes: [buildRow()], pageInfo: { endCursor: null, hasNextPage: false } },
      }),
      answer(DeskTicketDocument, { ticket }),
      answer(DeskAssignDocument, () => refusal ?? { ticket: taken }),
      answer(DeskEscalateDocument, { ticket: buildTicket({ version: 2, team: 'SECOND_LINE' }) }),
      answer(DeskCsirtsDocument, { csirts: [{ id: 'csirt-ie', name: 'NCSC-IE', country: 'IE' }] }),
    ],
  });
  return rendered;
}

const heading = (): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 1, name: 'Ransom note on all screens' });

beforeAll(holdLiveNews);
beforeEach(() => localStorage.clear());

describe('the desk', () => {
  it('leads to what needs an answer', async () => {
    const { address } = await renderScreen(route?.element, {
      path: '/desk/:view?/:reference?',
      at: '/desk',
      answers: [
        answer(DeskTicketsDocument, {
          tickets: { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } },
        }),
      ],
    });
    await screen.findByRole('heading', { name: 'Nobody is waiting for us' });
    expect(address()).toBe('/desk/needs-answer');
  });

  it('opens the palette with everything that can be done to this ticket, and does it', async () => {
    const { sent } = await openDesk();
    await heading();
    await userEvent.keyboard('{Control>}k{/Control}');
    const palette = await screen.findByRole('dialog', { name: 'What do you want to do?' });
    await userEvent.keyboard('assign me');
    await waitFor(() =>
      expect(within(palette).getAllByRole('option')[0]?.textContent).toContain('Assign to me'),
    );
    await userEvent.keyboard('{Enter}');
    await screen.findByText('SAL-26-000001 is assigned to you.', { selector: '.sal-toast__message' });
    const request = sent.find(({ documentId: id }) => id === documentId(DeskAssignDocument));
    expect(request?.variables).toMatchObject({ input: { ticketId: 'ticket-1', assigneeId: 'agent-1' } });
  });

  it('offers only what the server allows', async () => {
    const ticket = buildTicket();
    await openDesk({ ...ticket, viewerCan: { ...ticket.viewerCan, escalate: false, assign: false } });
    await heading();
    expect(screen.queryByRole('button', { name: 'Escalate' })).toBeNull();
    await userEvent.keyboard('ea{Control>}k{/Control}');
    await screen.findByRole('dialog', { name: 'What do you want to do?' });
    expect(screen.queryByRole('option', { name: /Escalate$/ })).toBeNull();
  });

  it('takes back what was shown too early and says what failed', async () => {
    await openDesk(buildTicket(), new ApiError('FORBIDDEN', [], 'ref-1'));
    await heading();
    await userEvent.keyboard('a');
    await screen.findByText(/could not be assigned.*ref-1/, { selector: '.sal-toast__message' });
    expect(screen.getByRole('link', { name: /Ransom note/ }).textContent).toContain('Unassigned');
  });

  it('escalates with a reason, and not without', async () => {
    const { sent } = await openDesk();
    await heading();
    await userEvent.keyboard('e');
    const dialog = await screen.findByRole('dialog', { name: 'Escalate SAL-26-000001' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Escalate' }));
    expect(within(dialog).getByText('Fill in this field.')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'National CSIRT' }));
    await within(dialog).findByRole('combobox', { name: 'Which one?' });
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'Hospital-wide encryption');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Escalate' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const request = sent.find(({ documentId: id }) => id === documentId(DeskEscalateDocument));
    expect(request?.variables).toMatchObject({
      input: { target: 'CSIRT', csirtId: 'csirt-ie', reason: 'Hospital-wide encryption' },
    });
  });

  it('goes to the reply by r and back to the conversation and the list by Escape', async () => {
    await openDesk();
    await heading();
    await userEvent.keyboard('r');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Your reply/ }));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.id).toBe('desk-conversation');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('link', { name: /Ransom note/ })),
    );
  });

  it('says when a ticket is not there', async () => {
    await openDesk(null);
    await screen.findByRole('heading', { level: 1, name: 'SAL-26-000001 cannot be shown' });
  });
});
