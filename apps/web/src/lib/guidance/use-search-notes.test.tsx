import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NoteSearchDocument } from '@salus/contract';
import { act, cleanup } from '@testing-library/react';
import type { ReactElement } from 'react';
import { answer, renderScreen } from '../testing.js';
import { useSearchNotes } from './use-search-notes.js';

function Search({ query, count }: { query: string; count: number | undefined }): ReactElement {
  const { onOpen } = useSearchNotes(query, count);
  return <button onClick={onOpen}>Open</button>;
}

const search = (query: string, count: number | undefined) =>
  renderScreen(<Search query={query} count={count} />, {
    answers: [answer(NoteSearchDocument, { noteSearch: true })],
  });
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

describe('useSearchNotes', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    jest.useRealTimers();
  });

  it('notes words that found nothing once they have stood for a while, with nothing about the reader', async () => {
    const { sent } = await search('label printer', 0);
    await pass(1_000);
    expect(sent).toEqual([]);
    await pass(10_000);
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: { query: 'label printer', language: 'en', outcome: 'NOTHING_FOUND' } },
    ]);
  });

  it('notes results that were looked at and left without opening one', async () => {
    const { sent, unmount } = await search('label printer', 3);
    await pass(6_000);
    unmount();
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: { query: 'label printer', language: 'en', outcome: 'NOTHING_OPENED' } },
    ]);
  });

  it('notes nothing when a result was opened, or was on the screen for a moment only', async () => {
    const opened = await search('label printer', 3);
    await pass(6_000);
    act(() => opened.getByRole('button').click());
    opened.unmount();
    const brief = await search('label', 3);
    await pass(1_000);
    brief.unmount();
    expect([...opened.sent, ...brief.sent]).toEqual([]);
  });

  it('notes nothing before there is an answer, and nothing that is on the way to other words', async () => {
    const unanswered = await search('label printer', undefined);
    await pass(60_000);
    const hurried = await search('lab', 0);
    await pass(500);
    hurried.unmount();
    await pass(60_000);
    expect([...unanswered.sent, ...hurried.sent]).toEqual([]);
  });
});
