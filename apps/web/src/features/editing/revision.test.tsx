import {
  ArticleRevisionDocument,
  ArticleRevisionsDocument,
  EditorsDocument,
  MoveRevisionDocument,
} from '@salus/contract';
import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, renderScreen } from '../../lib/testing.js';
import { RevisionScreen, type Revision } from './revision.route.js';

const FIRST: Revision = {
  id: 'revision-1',
  articleId: 'article-1',
  translationId: 'translation-1',
  language: 'en',
  sourceLanguage: 'en',
  number: 1,
  state: 'IN_REVIEW',
  isImported: false,
  slug: 'first-hour',
  title: 'The first hour',
  summary: 'What to do',
  body: 'Stay calm.',
  pillar: 'RESPOND_RECOVER',
  audiences: ['CLINICAL_STAFF', 'IT_STAFF'],
  tlp: 'AMBER',
  organisations: [{ id: 'o1', name: 'Alpha Hospital' }],
  lastReviewedOn: '2026-11-20',
  sources: [{ title: 'ENISA', url: 'https://enisa.europa.eu/health' }],
  changeNote: '',
  sourceRevisionId: null,
  authors: [{ id: 'u2', name: 'Ada' }],
  createdAt: '2026-11-25T08:00:00.000Z',
  reviewer: null,
  reviewDueOn: null,
  approvedBy: null,
  publishAt: null,
  publishedAt: null,
  endedAt: null,
  withdrawalReason: null,
  comments: [],
  possibleSteps: ['APPROVE', 'RETURN'],
} as unknown as Revision;

describe('a revision in review', () => {
  afterEach(cleanup);

  const open = (change: Partial<Revision> = {}) => {
    let revision = { ...FIRST, ...change };
    return renderScreen(<RevisionScreen />, {
      path: '/editing/revisions/:id',
      at: '/editing/revisions/revision-1',
      answers: [
        answer(ArticleRevisionDocument, () => ({ articleRevision: revision })),
        answer(ArticleRevisionsDocument, {
          articleRevisions: { nodes: [], pageInfo: { endCursor: null, hasNextPage: false } },
        } as never),
        answer(EditorsDocument, { editors: [] }),
        answer(MoveRevisionDocument, () => {
          revision = { ...revision, state: 'APPROVED', possibleSteps: [] };
          return { moveRevision: { id: 'revision-1', state: 'APPROVED' as const } };
        }),
      ],
    });
  };
  const facts = async () => {
    const part = (await screen.findByRole('heading', { name: 'What is said about it' })).closest('section')!;
    const names = within(part)
      .getAllByRole('term')
      .map((term) => term.textContent);
    const values = within(part)
      .getAllByRole('definition')
      .map((value) => value.textContent);
    return Object.fromEntries(names.map((name, place) => [name, values[place]]));
  };

  it('shows also of the first one all that is decided with the text', async () => {
    await open();
    const shown = await facts();
    expect(Object.keys(shown)).toEqual([
      'Address',
      'Priority',
      'Written for',
      'Label',
      'Organisations',
      'Facts last checked on',
      'Sources',
    ]);
    expect(shown).toMatchObject({
      Address: '/guidance/first-hour',
      Organisations: 'Alpha Hospital',
      'Facts last checked on': '20 November 2026',
    });
    expect(shown['Sources']).toContain('https://enisa.europa.eu/health');
    expect(screen.getByRole('link', { name: /^ENISA/ }).getAttribute('href')).toBe(
      'https://enisa.europa.eu/health',
    );
  });

  it('says of what is missing that it is missing', async () => {
    await open({ sources: [] });
    expect((await facts())['Sources']).toBe('Nothing given');
  });

  it('leaves the focus at its heading when it is approved', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
  });
});
