import { DeskTicketsDocument, type DeskTicketsQueryVariables } from '@salus/contract';
import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useQueryClient } from '@tanstack/react-query';
import { createRef, type ReactElement } from 'react';
import { ApiError } from '../../../lib/api.js';
import { answer, renderScreen } from '../../../lib/testing.js';
import { buildRow } from '../desk-testing.js';
import { refreshLists } from '../ticket/ticket-cache.js';
import { TicketList, type ListHandle } from './ticket-list.js';
import type { DeskRow } from './use-ticket-list.js';

const row = (number: number, over: Partial<DeskRow> = {}): DeskRow =>
  buildRow({
    id: `ticket-${number}`,
    reference: `SAL-26-00000${number}`,
    subject: `Subject ${number}`,
    ...over,
  });

const NEW_P1 = row(9, { priority: 'P1', status: 'NEW', subject: 'All wards are down' });

interface Desk {
  now: readonly DeskRow[];
  refresh: () => void;
}

/** The list alone, with a button that stands for news from the server and another that stands for the rest of the desk. */
async function show(first: readonly DeskRow[], failure?: ApiError) {
  const desk: Desk = { now: first, refresh: () => undefined };
  const list = createRef<ListHandle>();
  function Around(): ReactElement {
    const cache = useQueryClient();
    return (
      <>
        <TicketList view="NEEDS_ANSWER" openReference={null} isLive hasViewChoice={false} handle={list} />
        <button onClick={() => void refreshLists(cache)}>News</button>
      </>
    );
  }
  const rendered = await renderScreen(<Around />, {
    answers: [
      answer(
        DeskTicketsDocument,
        ({ after }: DeskTicketsQueryVariables) =>
          failure ?? {
            tickets: {
              nodes: after == null ? [...desk.now] : [row(7), row(8)],
              pageInfo: { endCursor: 'here', hasNextPage: after == null },
            },
          },
      ),
    ],
  });
  const news = async (rows: readonly DeskRow[]): Promise<void> => {
    desk.now = rows;
    const before = rendered.sent.length;
    fireEvent.click(screen.getByRole('button', { name: 'News' }));
    await waitFor(() => expect(rendered.sent.length).toBeGreaterThan(before));
    await act(async () => undefined);
  };
  return { ...rendered, list, news };
}

const subjects = (): string[] =>
  within(screen.getByRole('list', { name: 'Needs an answer' }))
    .getAllByRole('link')
    .map((link) => link.querySelector('[lang]')?.textContent ?? '');

const region = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('.desk-list');
  if (found === null) throw new Error('The list is not there.');
  return found;
};

/** A mouse that really moves over the list; jsdom knows no movement. */
function movePointer(movement = 3): void {
  const event = new MouseEvent('pointermove', { bubbles: true });
  Object.defineProperties(event, { movementX: { value: movement }, movementY: { value: 0 } });
  fireEvent(region(), event);
}

describe('the list of tickets', () => {
  it('says of each ticket what decides whether to open it', async () => {
    const dueAt = new Date(Date.now() - 17.5 * 60_000).toISOString();
    const clock = { kind: 'FIRST_ANSWER', dueAt, startedAt: dueAt, minutes: 15, workingTime: false } as const;
    await show([row(1, { priority: 'P1', clock, ransomware: 'YES', tlp: 'AMBER_STRICT', language: 'el' })]);
    const link = await screen.findByRole('link', { name: /Subject 1/ });
    for (const words of [
      'P1',
      'Critical',
      '18 min late',
      'Alpha University Hospital',
      'SAL-26-000001',
      'Unassigned',
    ]) {
      expect(link.textContent).toContain(words);
    }
    expect(link.textContent).toContain('TLP:AMBER+STRICT');
    expect(within(link).getByText('Subject 1').getAttribute('lang')).toBe('el');
    expect(link.getAttribute('href')).toBe('/desk/needs-answer/SAL-26-000001');
  });

  it.each([
    ['nobody is there', () => undefined],
    ['the mouse only lies where it has appeared', () => movePointer(0)],
  ])('puts a new P1 at its place by itself while %s', async (_, calm) => {
    const { news } = await show([row(1), row(2)]);
    await screen.findByRole('link', { name: /Subject 1/ });
    calm();
    await news([NEW_P1, row(1), row(2)]);
    expect(subjects()).toEqual(['All wards are down', 'Subject 1', 'Subject 2']);
  });

  it.each([
    ['points at it', () => movePointer()],
    ['is focused in it', () => act(() => screen.getByRole('link', { name: /Subject 2/ }).focus())],
    [
      'has scrolled down',
      () => {
        const scroller = document.querySelector('.desk-list__scroll') as HTMLElement;
        scroller.scrollTop = 300;
        fireEvent.scroll(scroller);
      },
    ],
  ])('does not move while somebody %s, and offers what is new', async (_, busy) => {
    const { news } = await show([row(1), row(2)]);
    await screen.findByRole('link', { name: /Subject 1/ });
    busy();
    await news([NEW_P1, row(2, { status: 'WAITING_FOR_REQUESTER' }), row(1)]);
    expect(subjects()).toEqual(['Subject 1', 'Subject 2']);
    // What is there is up to date all the same.
    expect(screen.getByRole('link', { name: /Subject 2/ }).textContent).toContain(
      'Waiting for the requester',
    );
    await userEvent.click(screen.getByRole('button', { name: '1 new, 1 critical' }));
    expect(subjects()).toEqual(['All wards are down', 'Subject 2', 'Subject 1']);
  });

  it('keeps a ticket that has left the list until nobody is there any more', async () => {
    const { news } = await show([row(1), row(2)]);
    const first = await screen.findByRole('link', { name: /Subject 1/ });
    act(() => first.focus());
    await news([row(2)]);
    expect(first.textContent).toContain('No longer in this list');
    act(() => first.blur());
    await waitFor(() => expect(subjects()).toEqual(['Subject 2']));
  });

  it('loads more when asked, below what is there', async () => {
    await show([row(1), row(2)]);
    await screen.findByRole('link', { name: /Subject 1/ });
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByRole('link', { name: /Subject 8/ });
    expect(subjects()).toEqual(['Subject 1', 'Subject 2', 'Subject 7', 'Subject 8']);
    expect(screen.getByText('4 tickets shown')).toBeTruthy();
  });

  it('is one stop of the tab key; arrows and the desk move inside it', async () => {
    const { list } = await show([row(1), row(2), row(3)]);
    const first = await screen.findByRole('link', { name: /Subject 1/ });
    await userEvent.tab();
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Subject 2'));
    act(() => list.current?.move(1));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Subject 3'));
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(screen.getAllByRole('link').filter((link) => link.tabIndex === 0)).toEqual([first]);
  });

  it('says what to do when it is empty', async () => {
    const { news } = await show([]);
    await screen.findByRole('heading', { name: 'Nobody is waiting for us' });
    await news([NEW_P1]);
    expect(subjects()).toEqual(['All wards are down']);
  });

  it('says why it cannot be shown, with the reference', async () => {
    await show([], new ApiError('INTERNAL', [], 'ref-7'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('ref-7');
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
