import { ArticleDraftDocument } from '@salus/contract';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { ApiError } from '../../lib/api.js';
import { useOperation } from '../../lib/operations.js';
import { answer, renderScreen } from '../../lib/testing.js';
import { Conflict } from './conflict.js';
import { contentOf, type Draft } from './draft-content.js';
import type { Autosave } from './use-autosave.js';

const OPENED = {
  translationId: 'translation-1',
  language: 'en',
  version: 4,
  slug: 'first-hour',
  title: 'First hour',
  summary: 'What to do',
  body: 'Stay calm.',
  pillar: 'RESPONSE',
  audiences: [],
  tlp: 'CLEAR',
  organisations: [],
  lastReviewedOn: '2026-11-01',
  sources: [],
  changeNote: '',
} as unknown as Draft;
const SAVED_BY_A = { ...OPENED, version: 5, body: 'Stay calm. Call the Centre.' } as Draft;

/** A draft that was opened as it was, and on which a conflict comes to light. */
function Opened({ autosave }: { autosave: Autosave }): ReactElement {
  const { data } = useOperation(ArticleDraftDocument, { translationId: OPENED.translationId });
  const [isConflict, setConflict] = useState(false);
  return (
    <>
      <h1>First hour</h1>
      {data !== undefined && <button onClick={() => setConflict(true)}>Save</button>}
      {isConflict && <Conflict draft={OPENED} autosave={autosave} onTaken={() => setConflict(false)} />}
    </>
  );
}

describe('a draft that a colleague has saved meanwhile', () => {
  afterEach(cleanup);

  const collide = async (replies: (Draft | ApiError)[]) => {
    const autosave = {
      content: { ...contentOf(OPENED), body: 'Stay calm. Breathe.' },
      keepMine: jest.fn(),
      set: jest.fn(),
    };
    await renderScreen(<Opened autosave={autosave as unknown as Autosave} />, {
      answers: [
        answer(ArticleDraftDocument, () => {
          const reply = replies.length > 1 ? replies.shift()! : replies[0]!;
          return reply instanceof ApiError ? reply : { articleDraft: reply };
        }),
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    return autosave;
  };
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('is shown as the colleague saved it, not as it was opened', async () => {
    await collide([OPENED, SAVED_BY_A]);
    const region = await screen.findByRole('region', { name: /side by side/ });
    expect(region.textContent).toContain('Call the Centre.');
    expect(region.textContent).toContain('Breathe.');
  });

  it('is kept or taken as it was shown', async () => {
    const keeping = await collide([OPENED, SAVED_BY_A]);
    await screen.findByRole('region', { name: /side by side/ });
    await press('Keep mine');
    expect(keeping.keepMine).toHaveBeenCalledWith(expect.objectContaining({ version: 5 }));
    cleanup();
    const taking = await collide([
      OPENED,
      SAVED_BY_A,
      { ...SAVED_BY_A, version: 6, body: 'Unseen' } as Draft,
    ]);
    await screen.findByRole('region', { name: /side by side/ });
    await press('Take theirs');
    expect(taking.keepMine).toHaveBeenCalledWith(expect.objectContaining({ version: 5 }));
    expect(taking.set).toHaveBeenCalledWith(expect.objectContaining({ body: SAVED_BY_A.body }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  });

  it('offers no choice while the text is not there, and asks again', async () => {
    const replies = [OPENED, new ApiError('UNAVAILABLE'), SAVED_BY_A];
    await collide(replies);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByRole('button', { name: 'Keep mine' })).toBeNull();
    expect(screen.queryByText(/side by side/)).toBeNull();
    await userEvent.click(again);
    expect(await screen.findByRole('button', { name: 'Keep mine' })).toBeTruthy();
  });
});
