import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PortalTicketsDocument,
  ViewerDocument,
  type PortalTicketRowFragment,
  type PortalTicketsQuery,
} from '@salus/contract';
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../../../lib/api.js';
import { answer, renderScreen, type RenderedScreen } from '../../../lib/testing.js';
import { layNewsWire, type NewsWire } from '../testing/news-wire.js';
import { nurse, sampleRow } from '../testing/samples.js';
import { TicketsRoute } from './tickets.route.js';

const page = (nodes: PortalTicketRowFragment[], endCursor: string | null = null): PortalTicketsQuery => ({
  tickets: { nodes, pageInfo: { endCursor, hasNextPage: endCursor !== null } },
});
const ransom = sampleRow({ id: 't1', subject: 'Ransom note', turn: 'CENTRE', status: 'OPEN' });
const pumps = sampleRow({
  id: 't2',
  reference: 'SAL-26-000002',
  subject: 'Αντλίες έγχυσης',
  language: 'el',
  turn: 'REQUESTER',
  status: 'WAITING_FOR_REQUESTER',
});
const old = sampleRow({ id: 't3', subject: 'Phishing', turn: 'NOBODY', status: 'CLOSED' });

const groups = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const group = (name: string) => {
  const section = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (section === null) throw new Error(`No group ${name}`);
  return within(section);
};

describe('the list of tickets', () => {
  let news: NewsWire;
  let open: PortalTicketRowFragment[];

  beforeEach(() => {
    news = layNewsWire();
    open = [ransom, pumps];
  });
  afterEach(() => {
    cleanup();
    news.cut();
  });

  async function openList(reply?: () => PortalTicketsQuery | ApiError): Promise<RenderedScreen> {
    const rendered = await renderScreen(<TicketsRoute />, {
      path: '/tickets',
      at: '/tickets',
      answers: [
        answer(ViewerDocument, { viewer: nurse }),
        answer(PortalTicketsDocument, ({ view, after }) => {
          if (reply !== undefined) return reply();
          if (view === 'OPEN') return page(open);
          return after === 'older'
            ? page([{ ...old, id: 't4', subject: 'Lost laptop' }])
            : page([old], 'older');
        }),
      ],
    });
    await screen.findByRole('heading', { level: 1, name: /My tickets|No tickets yet|did not work/ });
    return rendered;
  }

  it('groups tickets by whose turn it is, with the reader’s own turn first', async () => {
    await openList();
    expect(groups()).toEqual(['We are waiting for you', 'We are working on it', 'Finished']);
    const link = screen.getByRole('link', { name: 'Αντλίες έγχυσης' });
    expect(link.getAttribute('lang')).toBe('el');
    expect(link.getAttribute('href')).toBe('/tickets/SAL-26-000002');
  });

  it('moves nothing when news arrive, says how many, and puts them in order when asked', async () => {
    await openList();
    open = [{ ...ransom, turn: 'REQUESTER', status: 'WAITING_FOR_REQUESTER', version: 2 }, pumps];
    await act(async () => news.tell('t1'));
    await screen.findByText('1 ticket is new or has changed.');
    expect(group('We are working on it').getByRole('link', { name: 'Ransom note' })).toBeTruthy();
    // The row itself tells the truth already.
    expect(group('We are working on it').getByText('We are waiting for you')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show now' }));
    expect(groups()).toEqual(['We are waiting for you', 'Finished']);
    expect(screen.getByText('The list is up to date.')).toBeTruthy();
  });

  it('shows older tickets when asked', async () => {
    await openList();
    await userEvent.click(screen.getByRole('button', { name: 'Show older tickets' }));
    expect(await screen.findByRole('link', { name: 'Lost laptop' })).toBeTruthy();
    expect(screen.getByText('2 tickets shown')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show older tickets' })).toBeNull();
  });

  it('offers the two doors when there is no ticket', async () => {
    await openList(() => page([]));
    expect(await screen.findByRole('heading', { name: 'No tickets yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Report an incident now' }).getAttribute('href')).toBe(
      '/tickets/new?kind=incident',
    );
    expect(screen.getByRole('link', { name: 'Ask a question' })).toBeTruthy();
  });

  it('says what went wrong, with the reference, and tries again', async () => {
    let isBroken = true;
    await openList(() => (isBroken ? new ApiError('INTERNAL', [], '7F3K-22QP') : page([])));
    expect((await screen.findByRole('alert')).textContent).toContain('7F3K-22QP');
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'No tickets yet' })).toBeTruthy();
  });
});
