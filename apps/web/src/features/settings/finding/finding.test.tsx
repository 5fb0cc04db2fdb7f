import { afterEach, describe, expect, it } from '@jest/globals';
import {
  RemoveSynonymsDocument,
  SaveSynonymsDocument,
  SearchGapsDocument,
  SynonymsDocument,
  type SynonymsQuery,
} from '@salus/contract';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../../../lib/api.js';
import { answer, renderScreen } from '../../../lib/testing.js';
import { SearchGapsPage } from './search-gaps-page.js';
import { SynonymsPage } from './synonyms-page.js';

// jsdom has no CSS.escape, which React Aria asks for.
if (typeof CSS === 'undefined') Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

const groups: SynonymsQuery = {
  synonyms: [
    {
      id: 'g1',
      version: 3,
      updatedAt: '2026-11-02T10:00:00Z',
      languages: [
        { language: 'en', words: ['EHR', 'EPR'], askedAs: ['HIS'] },
        { language: 'de', words: ['KIS'], askedAs: [] },
      ],
    },
    {
      id: 'g2',
      version: 1,
      updatedAt: '2026-11-01T10:00:00Z',
      languages: [{ language: 'en', words: ['backup', 'backups'], askedAs: [] }],
    },
  ],
};

describe('the page of words that mean the same', () => {
  afterEach(cleanup);

  it('shows the words of the chosen language, and finds a group by a word of any', async () => {
    await renderScreen(<SynonymsPage />, { answers: [answer(SynonymsDocument, groups)] });
    expect(await screen.findByRole('rowheader', { name: 'EHR, EPR' })).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Language'), 'de');
    expect(screen.getByRole('rowheader', { name: 'KIS' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Find a word'), 'epr');
    expect(screen.queryByText('backup, backups')).toBeNull();
    expect(screen.getByText('1 group')).toBeTruthy();
  });

  it('saves all words of a group with the version that was read', async () => {
    const { sent } = await renderScreen(<SynonymsPage />, {
      answers: [
        answer(SynonymsDocument, groups),
        answer(SaveSynonymsDocument, { saveSynonyms: { id: 'g1' } }),
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Change: EHR, EPR' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change a group of words' });
    const field = within(dialog).getByLabelText('Words in English');
    await userEvent.type(field, '\nEMR\n\n');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const input = sent.map(({ variables }) => variables['input']).find((value) => value !== undefined);
    expect(input).toMatchObject({
      id: 'g1',
      expectedVersion: 3,
      languages: [
        { language: 'en', words: ['EHR', 'EPR', 'EMR'], askedAs: ['HIS'] },
        { language: 'de', words: ['KIS'], askedAs: [] },
      ],
    });
  });

  it('says what is wrong and keeps what was typed', async () => {
    await renderScreen(<SynonymsPage />, {
      answers: [
        answer(SynonymsDocument, groups),
        answer(SaveSynonymsDocument, new ApiError('BAD_INPUT', [{ field: 'languages', code: 'TOO_FEW' }])),
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'New group of words' }));
    const dialog = await screen.findByRole('dialog', { name: 'New group of words' });
    const field = within(dialog).getByLabelText<HTMLTextAreaElement>('Words in English');
    await userEvent.type(field, 'lonely');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('at least two different words');
    expect(field.value).toBe('lonely');
  });

  it('asks before a group is removed', async () => {
    const { sent } = await renderScreen(<SynonymsPage />, {
      answers: [answer(SynonymsDocument, groups), answer(RemoveSynonymsDocument, { removeSynonyms: 'g2' })],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove: backup, backups' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove this group?' });
    expect(sent.some(({ variables }) => 'input' in variables)).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() =>
      expect(sent.map(({ variables }) => variables['input'])).toContainEqual(
        expect.objectContaining({ id: 'g2', expectedVersion: 1 }),
      ),
    );
  });
});

describe('the page of searches in vain', () => {
  afterEach(cleanup);

  it('shows what was searched for, how often, and leads to the search', async () => {
    const gap = {
      words: 'flux printer',
      language: 'de',
      outcome: 'NOTHING_FOUND' as const,
      times: 7,
      lastOn: '2026-11-02',
    };
    await renderScreen(<SearchGapsPage />, {
      answers: [
        answer(SearchGapsDocument, {
          searchGaps: { nodes: [gap], pageInfo: { endCursor: 'x y', hasNextPage: true } },
        }),
      ],
    });
    const row = (await screen.findByRole('link', { name: 'flux printer' })).closest('tr')!;
    expect(row.textContent).toBe('flux printerGermanNothing was found72 November 2026');
    expect(screen.getByRole('link', { name: 'flux printer' }).getAttribute('href')).toBe(
      '/guidance?q=flux+printer',
    );
    expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe('?after=x+y');
  });

  it('says so when there is nothing, and when it cannot be had', async () => {
    const { unmount } = await renderScreen(<SearchGapsPage />, {
      answers: [
        answer(SearchGapsDocument, {
          searchGaps: { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } },
        }),
      ],
    });
    expect(await screen.findByText(/^Nothing yet/)).toBeTruthy();
    unmount();
    await renderScreen(<SearchGapsPage />, {
      answers: [answer(SearchGapsDocument, new ApiError('UNAVAILABLE', [], 'K2'))],
    });
    expect((await screen.findByRole('alert')).textContent).toContain('K2');
  });
});
