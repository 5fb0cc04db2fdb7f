import { afterEach, describe, expect, it } from '@jest/globals';
import { BrowseGuidanceDocument, SearchGuidanceDocument, type BrowseGuidanceQuery } from '@salus/contract';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, renderScreen } from '../../lib/testing.js';
import { choicePath, readChoice } from './guidance-filter.js';
import { GuidanceRoute } from './guidance.route.js';

type Listed = BrowseGuidanceQuery['articles']['nodes'][number];

const article = (slug: string, language: string, title: string): Listed => ({
  id: `${slug}.${language}`,
  slug,
  language,
  title,
  summary: 'Summary',
  pillar: 'PREVENT',
  audiences: ['TECHNICAL'],
  lastReviewedOn: '2026-11-02',
  translations: [
    { language: 'en', title },
    { language: 'fr', title: 'En français' },
  ],
});

const browse = (nodes: Listed[], endCursor: string | null = null): BrowseGuidanceQuery => ({
  articles: { nodes, pageInfo: { endCursor, hasNextPage: endCursor !== null } },
});
const nothing = {
  searchGuidance: {
    engine: 'MEILISEARCH' as const,
    isStale: false,
    hits: [],
    facets: { total: 0, pillars: [{ value: 'DETECT', count: 4 }], audiences: [], languages: [] },
  },
};

describe('the guidance page', () => {
  afterEach(cleanup);

  it('lists what the address asks for, one language each, with ways to the others', async () => {
    const { sent } = await renderScreen(<GuidanceRoute />, {
      at: '/guidance?pillar=PREVENT',
      answers: [
        answer(
          BrowseGuidanceDocument,
          browse([article('backups', 'fr', 'Sauvegardes'), article('backups', 'en', 'Backups')]),
        ),
      ],
    });
    expect(await screen.findByRole('link', { name: 'Backups' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Sauvegardes' })).toBeNull();
    expect(screen.getByText('1 article found')).toBeTruthy();
    const french = screen.getByRole('link', { name: 'Français' });
    expect(french.getAttribute('href')).toBe('/guidance/backups/fr');
    expect(french.getAttribute('lang')).toBe('fr');
    expect(sent[0]?.variables).toEqual({ filter: { pillar: 'PREVENT' } });
  });

  it('marks an article in a foreign language as such', async () => {
    await renderScreen(<GuidanceRoute />, {
      language: 'de',
      at: '/guidance',
      answers: [answer(BrowseGuidanceDocument, browse([article('backups', 'en', 'Backups')]))],
    });
    const link = await screen.findByRole('link', { name: 'Backups' });
    expect(link.getAttribute('lang')).toBe('en');
    expect(screen.getByText('Englisch')).toBeTruthy();
  });

  it('writes words and filters into the address', async () => {
    const { address } = await renderScreen(<GuidanceRoute />, {
      path: '/guidance',
      at: '/guidance',
      answers: [answer(BrowseGuidanceDocument, browse([])), answer(SearchGuidanceDocument, nothing)],
    });
    await userEvent.selectOptions(screen.getByLabelText('For whom'), 'CLINICAL');
    expect(address()).toBe('/guidance?audience=CLINICAL');
    await userEvent.type(screen.getByRole('searchbox'), 'phish');
    await waitFor(() => expect(address()).toBe('/guidance?q=phish&audience=CLINICAL'));
    expect(await screen.findByRole('option', { name: 'Detect (4)' })).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Clear all filters' }));
    expect(address()).toBe('/guidance?q=phish');
  });

  it('offers a ticket when a search finds nothing, and says that filters may hide something', async () => {
    await renderScreen(<GuidanceRoute />, {
      at: '/guidance?q=printer&pillar=DETER',
      answers: [answer(SearchGuidanceDocument, nothing)],
    });
    const ask = await screen.findByRole('link', { name: 'Ask this as a question' });
    expect(ask.getAttribute('href')).toBe('/tickets/new?kind=question&subject=printer');
    expect(screen.getByText('Filters are set. Without them there may be more.')).toBeTruthy();
  });

  it('carries the words into a ticket also when what was found is not it', async () => {
    const found = article('backups', 'en', 'Backups');
    const hit = {
      article: { ...found, tlp: 'CLEAR' as const, version: 1 },
      section: null,
      titleParts: [{ text: 'Backups', marked: true }],
      excerptParts: [],
    };
    await renderScreen(<GuidanceRoute />, {
      at: '/guidance?q=backup+of+pumps',
      answers: [
        answer(SearchGuidanceDocument, { searchGuidance: { ...nothing.searchGuidance, hits: [hit] } }),
      ],
    });
    const ask = await screen.findByRole('link', { name: 'Ask the Centre with these words' });
    expect(ask.getAttribute('href')).toBe('/tickets/new?kind=question&subject=backup+of+pumps');
  });

  it('leads to the next page with everything that is chosen', async () => {
    await renderScreen(<GuidanceRoute />, {
      at: '/guidance?language=en',
      answers: [answer(BrowseGuidanceDocument, browse([article('backups', 'en', 'Backups')], 'cursor=1'))],
    });
    const next = await screen.findByRole('link', { name: 'Next page' });
    expect(next.getAttribute('href')).toBe('/guidance?language=en&after=cursor%3D1');
  });
});

describe('the address of a choice', () => {
  it('is read again as it was written', () => {
    const choice = readChoice(
      new URLSearchParams('q=a%26b&pillar=DETECT&audience=LEGAL&language=el&after=x'),
    );
    expect(choicePath(choice)).toBe('/guidance?q=a%26b&pillar=DETECT&audience=LEGAL&language=el&after=x');
  });

  it('ignores what nobody could have chosen', () => {
    const choice = readChoice(new URLSearchParams(`q=${'x'.repeat(999)}&pillar=ALL&audience=&language=../x`));
    expect(choice).toMatchObject({ pillar: undefined, audience: undefined, language: undefined });
    expect(choice.query).toHaveLength(200);
  });
});
