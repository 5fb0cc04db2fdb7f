import { SaveDraftDocument } from '@salus/contract';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { ApiError } from '../../lib/api.js';
import { answer, layWire } from '../../lib/testing.js';
import type { Draft } from './draft-content.js';
import { useAutosave } from './use-autosave.js';

const DRAFT = {
  translationId: 'translation-1',
  version: 4,
  updatedAt: '2026-11-30T03:00:00Z',
  slug: 'first-hour',
  title: 'First hour',
  summary: 'What to do',
  body: 'Stay calm.',
  pillar: 'RESPONSE',
  audiences: [],
  tlp: 'CLEAR',
  organisations: [],
  lastReviewedOn: null,
  sources: [],
  changeNote: null,
} as unknown as Draft;

interface Input {
  readonly idempotencyKey: string;
  readonly expectedVersion: number;
  readonly content: { readonly body: string };
}

describe('useAutosave', () => {
  /** The draft on the server, and what happens to the answers. */
  let version: number;
  let known: Map<string, Input>;
  let fate: (input: Input) => ApiError | null;
  let sent: Input[];

  beforeEach(() => {
    localStorage.clear();
    version = DRAFT.version;
    known = new Map();
    sent = [];
    fate = () => null;
    layWire([
      answer(SaveDraftDocument, ({ input }: { input: Input }) => {
        sent.push(input);
        if (!known.has(input.idempotencyKey)) {
          if (input.expectedVersion !== version)
            return new ApiError('CONFLICT', [{ field: 'expectedVersion', code: 'CHANGED' }]) as never;
          version += 1;
          known.set(input.idempotencyKey, input);
        }
        return (fate(input) ?? { saveDraft: { version, updatedAt: '2026-11-30T03:01:00Z' } }) as never;
      }),
    ]);
  });
  afterEach(cleanup);

  const write = async (draft = DRAFT) => {
    const { result } = renderHook(() => useAutosave(draft));
    return {
      result,
      type: (body: string) => act(() => result.current.set({ body })),
      flush: () => act(() => result.current.flush()),
    };
  };
  const bodies = () => sent.map(({ content }) => content.body);

  it('repeats a save whose answer was lost under its own key, and then saves what was typed since', async () => {
    const { result, type, flush } = await write();
    fate = () => new ApiError('OFFLINE');
    type('Stay calm. Call.');
    await flush();
    expect(result.current.state).toBe('failed');

    fate = () => null;
    type('Stay calm. Call. Write it down.');
    await flush();
    expect(bodies()).toEqual(['Stay calm. Call.', 'Stay calm. Call.', 'Stay calm. Call. Write it down.']);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]!.idempotencyKey).not.toBe(sent[0]!.idempotencyKey);
    expect(sent.map(({ expectedVersion }) => expectedVersion)).toEqual([4, 4, 5]);
    expect(result.current).toMatchObject({ state: 'saved', version: 6, error: null });
  });

  it('takes a new key when the server has refused the words', async () => {
    const { type, flush } = await write();
    fate = () => new ApiError('BAD_INPUT', [{ field: 'content.body', code: 'TOO_LONG', max: 3 }]);
    version = 99; // nothing is done with them
    type('Too long');
    await flush();
    version = DRAFT.version;
    fate = () => null;
    type('Short');
    await flush();
    expect(sent[1]!.idempotencyKey).not.toBe(sent[0]!.idempotencyKey);
  });

  it('knows its own words again after a reload that came before the answer', async () => {
    const first = await write();
    fate = () => new ApiError('TIMEOUT');
    first.type('Stay calm. Call.');
    await first.flush();
    first.type('Stay calm. Call. And breathe.');
    cleanup();

    fate = () => null;
    const again = await write({ ...DRAFT, body: 'Stay calm. Call.', version: 5 });
    expect(again.result.current.content.body).toBe('Stay calm. Call. And breathe.');
    expect(again.result.current.state).toBe('unsaved');
    await again.flush();
    await waitFor(() => expect(again.result.current.state).toBe('saved'));
    expect(sent.at(-1)).toMatchObject({ expectedVersion: 5 });
  });

  it("says so when the other words are a colleague's", async () => {
    const { result, type, flush } = await write();
    version = 7;
    type('Mine');
    await flush();
    expect(result.current.state).toBe('conflict');
  });

  it('tells of a colleague who saved between a save and its repetition', async () => {
    const { result, type, flush } = await write();
    fate = () => new ApiError('OFFLINE');
    type('Mine');
    await flush();
    version += 1; // the colleague
    fate = () => null;
    type('Mine, and more');
    await flush();
    expect(result.current.state).toBe('conflict');
  });
});
