import {
  DeskNoteDocument,
  DeskReplyDocument,
  DeskTicketDocument,
  FittingGuidanceDocument,
  ViewerDocument,
  type FittingGuidanceQuery,
  type Tlp,
} from '@salus/contract';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { ApiError, documentId, type AnyOperation } from '../../../lib/api.js';
import { useOperation } from '../../../lib/operations.js';
import { answer, renderScreen, type SentRequest } from '../../../lib/testing.js';
import { AGENT_VIEWER, buildMessage, buildTicket } from '../desk-testing.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import type { ComposerKind } from './composer-kind.js';
import { Composer } from './composer.js';

/** The composer below the ticket as the cache has it, as at the desk. */
function Below(): ReactElement | null {
  const [kind, setKind] = useState<ComposerKind>('REPLY');
  const { data } = useOperation(DeskTicketDocument, { reference: 'SAL-26-000001' });
  if (!data?.ticket) return null;
  return <Composer ticket={data.ticket} kind={kind} onKindChange={setKind} handle={null} />;
}

const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));

const hit = (slug: string, tlp: Tlp = 'CLEAR'): FittingGuidanceQuery['fittingGuidance'][number] => ({
  article: {
    id: slug,
    slug,
    language: 'en',
    title: `About ${slug}`,
    summary: '',
    pillar: 'RESPOND',
    audiences: ['CLINICAL'],
    tlp,
    version: 3,
    lastReviewedOn: '2026-11-02',
    translations: [],
  },
  section: null,
  titleParts: [],
  excerptParts: [],
});

async function show(
  first: Ticket,
  sendAnswer?: ApiError,
  fitting: FittingGuidanceQuery['fittingGuidance'] = [],
) {
  const state = { now: first };
  const rendered = await renderScreen(<Below />, {
    answers: [
      answer(ViewerDocument, AGENT_VIEWER),
      answer(DeskTicketDocument, () => ({ ticket: state.now })),
      answer(FittingGuidanceDocument, { fittingGuidance: fitting }),
      answer(DeskReplyDocument, () => sendAnswer ?? { ticket: buildTicket({ version: 2 }) }),
      answer(DeskNoteDocument, () => sendAnswer ?? { ticket: buildTicket({ version: 2 }) }),
    ],
  });
  await pass(50);
  const sentOf = (document: AnyOperation): SentRequest[] =>
    rendered.sent.filter((request) => request.documentId === documentId(document));
  return { ...rendered, state, sentOf };
}

/** Presses a button; the ticket is looked at once more before the five seconds begin. */
async function press(name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name }));
  await pass(50);
}

const field = (): HTMLTextAreaElement => screen.getByRole('textbox');

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a reply', () => {
  it('writes out who will get it', async () => {
    await show(buildTicket());
    expect(screen.getByRole('radio', { name: 'Reply' }).getAttribute('aria-checked')).toBe('true');
    expect(
      screen.getByText(/To Demo Nurse, Alpha; Demo Security Contact, Alpha \(Alpha University Hospital\)/),
    ).toBeTruthy();
  });

  it('says that a strict label keeps its words out of the mail', async () => {
    await show(buildTicket({ tlp: 'RED' }));
    expect(screen.getByText(/only says that there is news, because of TLP:RED/)).toBeTruthy();
  });

  it('goes out after five seconds, once, and leaves an empty field', async () => {
    const { sentOf } = await show(buildTicket());
    await user.type(field(), 'Unplug the backup.');
    await press('Send reply');
    await pass(4_000);
    expect(sentOf(DeskReplyDocument)).toHaveLength(0);
    await pass(1_500);
    const [sent, ...more] = sentOf(DeskReplyDocument);
    expect(more).toHaveLength(0);
    expect(sent?.variables).toMatchObject({ input: { ticketId: 'ticket-1', body: 'Unplug the backup.' } });
    expect(field().value).toBe('');
    expect(Object.keys(localStorage).filter((key) => key.includes('desk-reply'))).toEqual([]);
  });

  it('can be taken back within five seconds; the text stays and has the focus', async () => {
    const { sentOf } = await show(buildTicket());
    await user.type(field(), 'Too early');
    await press('Send reply');
    await pass(3_000);
    await press('Undo');
    await pass(20_000);
    expect(sentOf(DeskReplyDocument)).toHaveLength(0);
    expect(field().value).toBe('Too early');
    expect(document.activeElement).toBe(field());
  });

  it('goes at once when the agent goes elsewhere', async () => {
    const { sentOf, unmount } = await show(buildTicket());
    await user.type(field(), 'On my way');
    await press('Send reply');
    await pass(500);
    unmount();
    await pass(0);
    expect(sentOf(DeskReplyDocument)).toHaveLength(1);
  });

  it('goes at once when the page is left, and is kept until it is seen to have arrived', async () => {
    const { sentOf } = await show(buildTicket());
    await user.type(field(), 'Last words');
    await press('Send reply');
    await pass(500);
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await pass(10_000);
    expect(sentOf(DeskReplyDocument)).toHaveLength(1);
    expect(Object.keys(localStorage).filter((key) => key.includes('desk-reply'))).toHaveLength(1);
  });

  it('forgets a kept draft that has arrived', async () => {
    const mine = buildMessage({
      id: 'message-9',
      author: AGENT_VIEWER.viewer.user as never,
      body: 'Last words',
    });
    localStorage.setItem(
      'salus.draft.desk-reply-ticket-1',
      JSON.stringify({ values: { body: 'Last words ', lastSeen: '' }, idempotencyKey: 'key-12345678' }),
    );
    await show(buildTicket({ messages: [mine] }));
    await pass(100);
    expect(field().value).toBe('');
  });

  it('shows what came meanwhile before it goes out', async () => {
    const { sentOf, state } = await show(buildTicket());
    await user.type(field(), 'Please call us.');
    state.now = buildTicket({ version: 2, messages: [buildMessage({ body: 'We have found the cause.' })] });
    await press('Send reply');
    await pass(6_000);
    expect(sentOf(DeskReplyDocument)).toHaveLength(0);
    const question = screen.getByRole('alert');
    expect(question.textContent).toContain('Demo Nurse, Alpha wrote meanwhile');
    expect(question.textContent).toContain('We have found the cause.');
    await press('Send anyway');
    await pass(6_000);
    expect(sentOf(DeskReplyDocument)).toHaveLength(1);
  });

  it('says why it could not be sent and keeps the text', async () => {
    await show(buildTicket(), new ApiError('UNAVAILABLE', [], 'ref-42'));
    await user.type(field(), 'Hello');
    await press('Send reply');
    await pass(6_000);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('was not sent');
    expect(alert.textContent).toContain('ref-42');
    expect(field().value).toBe('Hello');
  });

  it('refuses an empty text beside the field', async () => {
    const { sentOf } = await show(buildTicket());
    await press('Send reply');
    await pass(6_000);
    expect(screen.getByText('Fill in this field.')).toBeTruthy();
    expect(sentOf(DeskReplyDocument)).toHaveLength(0);
  });
});

describe('a note', () => {
  it('looks and is another thing than a reply, with a draft of its own', async () => {
    const { sentOf } = await show(buildTicket());
    await user.type(field(), 'For the hospital');
    await user.click(screen.getByRole('radio', { name: 'Internal note' }));
    expect(screen.getByText('Only the Centre sees this.')).toBeTruthy();
    expect(screen.queryByText(/To Demo Nurse/)).toBeNull();
    expect(field().value).toBe('');
    await user.type(field(), 'For us');
    await press('Add note');
    await pass(6_000);
    expect(sentOf(DeskNoteDocument)[0]?.variables).toMatchObject({ input: { body: 'For us' } });
    expect(sentOf(DeskReplyDocument)).toHaveLength(0);
    await user.click(screen.getByRole('radio', { name: 'Reply' }));
    expect(field().value).toBe('For the hospital');
  });

  it('is all there is where a reply is not allowed', async () => {
    const closed = buildTicket();
    await show({ ...closed, viewerCan: { ...closed.viewerCan, reply: false } });
    expect(screen.queryByRole('radio', { name: 'Reply' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Add note' })).toBeTruthy();
  });
});

describe('guidance that fits', () => {
  it('is looked for by what is written, in the language of the ticket, and cited with its revision', async () => {
    const hits = ['backups', 'ransom', 'evidence', 'first-hour'].map((slug) => hit(slug));
    const { sentOf } = await show(buildTicket({ language: 'de' }), undefined, hits);
    await pass(500);
    expect(sentOf(FittingGuidanceDocument)[0]?.variables).toMatchObject({ language: 'de' });
    expect(screen.getAllByRole('button', { name: /^Cite: / })).toHaveLength(3);
    const written = 'Please look after the backups and keep them away from the network: ';
    await user.type(field(), written);
    await pass(500);
    expect(sentOf(FittingGuidanceDocument).at(-1)?.variables).toMatchObject({ text: written.trim() });
    await user.click(screen.getByRole('button', { name: 'Cite: About backups' }));
    await pass(50);
    expect(field().value).toBe(`${written}[About backups](/guidance/backups/en) (v3) `);
    expect(document.activeElement).toBe(field());
    // What is cited gives its place to the next best.
    expect(screen.queryByRole('button', { name: 'Cite: About backups' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cite: About first-hour' })).toBeTruthy();
  });

  it('names to a hospital nothing that only some may know of', async () => {
    await show(buildTicket(), undefined, [hit('named-only', 'AMBER'), hit('providers', 'GREEN')]);
    await pass(500);
    expect(screen.queryByRole('button', { name: 'Cite: About named-only' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cite: About providers' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Internal note' }));
    await pass(500);
    expect(screen.getByRole('button', { name: 'Cite: About named-only' })).toBeTruthy();
  });
});
