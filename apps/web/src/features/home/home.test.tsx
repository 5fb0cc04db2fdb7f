import { afterEach, describe, expect, it } from '@jest/globals';
import { SearchGuidanceDocument, type SearchGuidanceQuery } from '@salus/contract';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../../lib/api.js';
import { answer, renderScreen } from '../../lib/testing.js';
import { HomeRoute } from './home.route.js';

type Search = SearchGuidanceQuery['searchGuidance'];

function hit(slug: string, language: string, title: string): Search['hits'][number] {
  const [word = '', ...rest] = title.split(' ');
  return {
    article: {
      id: `${slug}.${language}`,
      slug,
      language,
      title,
      summary: 'Summary',
      pillar: 'RESPOND',
      audiences: ['CLINICAL'],
      tlp: 'CLEAR',
      version: 1,
      lastReviewedOn: '2026-11-02',
      translations: [],
    },
    section: null,
    titleParts: [
      { text: word, marked: true },
      { text: ` ${rest.join(' ')}`, marked: false },
    ],
    excerptParts: [],
  };
}

const found = (...hits: Search['hits']): SearchGuidanceQuery => ({
  searchGuidance: {
    engine: 'MEILISEARCH',
    isStale: false,
    hits,
    facets: { total: 0, pillars: [], audiences: [], languages: [] },
  },
});

const field = () => screen.getByRole('searchbox', { name: 'What do you need help with?' });

describe('the search of the home page', () => {
  afterEach(cleanup);

  it('has the focus when the page opens', async () => {
    await renderScreen(<HomeRoute />);
    expect(document.activeElement).toBe(field());
  });

  it('asks from the first letter on, announces how many were found and marks the words', async () => {
    const { sent } = await renderScreen(<HomeRoute />, {
      answers: [
        answer(SearchGuidanceDocument, found(hit('first-hour', 'en', 'Ransomware in the first hour'))),
      ],
    });
    await userEvent.type(field(), 'r');
    await waitFor(() => expect(sent.map(({ variables }) => variables['query'])).toEqual(['r']));

    await userEvent.type(field(), 'ansom');
    const link = await screen.findByRole('link', { name: 'Ransomware in the first hour' });
    expect(link.getAttribute('href')).toBe('/guidance/first-hour/en');
    expect(within(link).getByText('Ransomware').tagName).toBe('MARK');
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((box) => box.textContent)).toContain('1 article found'),
    );
    await waitFor(() => expect(sent.map(({ variables }) => variables['query'])).toEqual(['r', 'ransom']));
  });

  it('opens an article at the heading where it was found, and says which', async () => {
    const section = {
      anchor: 'λεπτά-0',
      headingParts: [
        { text: 'Λεπτά', marked: true },
        { text: ' 0', marked: false },
      ],
    };
    await renderScreen(<HomeRoute />, {
      answers: [
        answer(SearchGuidanceDocument, found({ ...hit('first-hour', 'el', 'Η πρώτη ώρα'), section })),
      ],
    });
    await userEvent.type(field(), 'λεπτά');
    const link = await screen.findByRole('link', { name: 'Η πρώτη ώρα' });
    expect(link.getAttribute('href')).toBe(`/guidance/first-hour/el#${encodeURIComponent('λεπτά-0')}`);
    expect(screen.getByText('Λεπτά').closest('p')?.textContent).toBe('Opens at: Λεπτά 0');
  });

  it('says when something was published that may not be found yet', async () => {
    const stale = found(hit('first-hour', 'en', 'Ransomware first hour'));
    await renderScreen(<HomeRoute />, {
      answers: [
        answer(SearchGuidanceDocument, { searchGuidance: { ...stale.searchGuidance, isStale: true } }),
      ],
    });
    await userEvent.type(field(), 'ransom');
    expect(await screen.findByText(/published a moment ago/)).toBeTruthy();
  });

  it('offers a question with the words filled in when nothing is found', async () => {
    await renderScreen(<HomeRoute />, { answers: [answer(SearchGuidanceDocument, found())] });
    await userEvent.type(field(), 'quantum & flux');
    const ask = await screen.findByRole('link', { name: 'Ask this as a question' });
    const address = new URL(ask.getAttribute('href') ?? '', 'http://salus.invalid');
    expect(address.pathname).toBe('/tickets/new');
    expect(address.searchParams.get('subject')).toBe('quantum & flux');
    expect(address.searchParams.get('kind')).toBe('question');
  });

  it('says when only the basic search answered', async () => {
    const basic = found(hit('first-hour', 'en', 'Ransomware first hour'));
    await renderScreen(<HomeRoute />, {
      answers: [
        answer(SearchGuidanceDocument, {
          searchGuidance: { ...basic.searchGuidance, engine: 'POSTGRESQL', isStale: false },
        }),
      ],
    });
    await userEvent.type(field(), 'ransom');
    expect(await screen.findByText(/basic search/)).toBeTruthy();
  });

  it('says what failed, with the reference, and tries again', async () => {
    let isBroken = true;
    await renderScreen(<HomeRoute />, {
      answers: [
        answer(SearchGuidanceDocument, () =>
          isBroken
            ? new ApiError('INTERNAL', [], '7F3K-22QP')
            : found(hit('first-hour', 'en', 'Ransomware first hour')),
        ),
      ],
    });
    await userEvent.type(field(), 'ransom');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('7F3K-22QP');
    expect(alert.textContent).toContain('+00 000 000 000');

    isBroken = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Ransomware first hour' })).toBeTruthy();
  });

  it('leads to all results with Enter', async () => {
    const { address } = await renderScreen(<HomeRoute />, { path: '/' });
    await userEvent.type(field(), 'ran som{Enter}');
    expect(address()).toBe('/guidance?q=ran+som');
  });
});

describe('the home page', () => {
  afterEach(cleanup);

  it('has two doors to a person and four into the guidance', async () => {
    await renderScreen(<HomeRoute />);
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Report an incident now')).toBe('/tickets/new?kind=incident');
    expect(hrefOf('Ask a question')).toBe('/tickets/new?kind=question');
    expect(hrefOf('+00 000 000 000')).toBe('tel:+00000000000');
    for (const [name, pillar] of Object.entries({ Prevent: 'PREVENT', Detect: 'DETECT', Deter: 'DETER' })) {
      expect(hrefOf(name)).toBe(`/guidance?pillar=${pillar}`);
    }
    expect(document.title).toBe('Help with the cybersecurity of your hospital · Salus');
  });
});
