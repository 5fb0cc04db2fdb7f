import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadArticleDocument, type ReadArticleQuery } from '@salus/contract';
import { cleanup, screen, within } from '@testing-library/react';
import { ApiError } from '../../lib/api.js';
import { answer, renderScreen, type ScreenOptions } from '../../lib/testing.js';
import { ArticleBody, ArticleRoute } from './article.route.js';

const BODY = `Whoever sees it acts.

> **Danger:** Call 112 if a patient is in danger.

> A plain quotation.

## Minutes 0 to 5

- [ ] Cable pulled
- [x] Photo taken

## Minutes 0 to 5

| Whom | When |
| :-- | --: |
| Police | today |

<script>alert(1)</script>

[clocks](/guidance/your-legal-clocks) [bad](javascript:alert(1))
`;

const article: NonNullable<ReadArticleQuery['article']> = {
  id: 'a1',
  slug: 'first-hour',
  language: 'en',
  title: 'First hour of a ransomware attack',
  summary: 'What to do in the first sixty minutes.',
  body: BODY,
  pillar: 'RESPOND',
  tlp: 'CLEAR',
  audiences: ['CLINICAL', 'TECHNICAL'],
  lastReviewedOn: '2026-11-02',
  version: 3,
  publishedAt: '2026-11-03T08:00:00Z',
  changeNote: '',
  sourceLanguage: 'en',
  isOlderThanSource: false,
  sources: [{ title: 'NIS2, Article 23', url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj' }],
  translations: [
    { language: 'en', title: 'First hour of a ransomware attack' },
    { language: 'el', title: 'Η πρώτη ώρα' },
  ],
  feedback: null,
  related: [{ slug: 'ransom', language: 'en', title: 'Ransom: before anyone negotiates' }],
};

const open = (options: ScreenOptions = {}) =>
  renderScreen(<ArticleRoute />, {
    path: '/guidance/:slug',
    at: '/guidance/first-hour',
    answers: [answer(ReadArticleDocument, { article })],
    ...options,
  });

describe('an article', () => {
  beforeAll(() => ArticleBody.preload());
  afterEach(cleanup);

  it('says for whom it is, how fresh it is, where it comes from and in which languages it exists', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: article.title })).toBeTruthy();
    expect(screen.getByText('Clinical staff, IT and medical technology')).toBeTruthy();
    expect(screen.getByText('2 November 2026').getAttribute('datetime')).toBe('2026-11-02');
    // As the Centre cites it: "(v3)".
    expect(screen.getByText('Version 3')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'NIS2, Article 23' })).toBeTruthy();
    const related = screen.getByRole('link', { name: 'Ransom: before anyone negotiates' });
    expect(related.getAttribute('href')).toBe('/guidance/ransom/en');
    const greek = screen.getByRole('link', { name: /^Ελληνικά ?: Η πρώτη ώρα/u });
    expect(greek.getAttribute('href')).toBe('/guidance/first-hour/el');
    expect(greek.getAttribute('lang')).toBe('el');
    expect(document.title).toBe('First hour of a ransomware attack · Salus');
  });

  it('turns a quotation that begins with a warning word into a call-out, and no other', async () => {
    await open();
    const note = await screen.findByRole('note');
    expect(note.className).toBe('callout callout-danger');
    expect(note.textContent).toContain('Danger: Call 112');
    expect(screen.getByText('A plain quotation.').closest('blockquote')).toBeTruthy();
  });

  it('has a table of contents whose links lead to the headings, also when two are alike', async () => {
    await open();
    const [contents] = await screen.findAllByRole('navigation', { name: 'On this page' });
    const links = within(contents as HTMLElement).getAllByRole('link', { hidden: true });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#minutes-0-to-5', '#minutes-0-to-5-2']);
    for (const link of links) {
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.tagName).toBe('H2');
    }
  });

  it('has lists that can be ticked, each box with its text as its name', async () => {
    await open();
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Cable pulled' })).checked).toBe(
      false,
    );
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Photo taken' }).checked).toBe(true);
  });

  it('lets nothing of the author run, and writes no style attribute', async () => {
    const { container } = await open();
    await screen.findByText('clocks');
    expect(container.querySelector('script')).toBeNull();
    expect(screen.getByText('clocks').getAttribute('href')).toBe('/guidance/your-legal-clocks');
    expect(container.querySelector('a[href^="javascript"]')).toBeNull();
    expect(container.querySelector('[style]')).toBeNull();
  });

  it('says that it is read in another language than wanted, and marks its text as such', async () => {
    await open({ language: 'de' });
    expect(
      await screen.findByText('Diese Anleitung gibt es nicht auf Deutsch. Sie lesen sie auf Englisch.'),
    ).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('en');
    expect(screen.getByText('Whoever sees it acts.').closest('[lang]')?.getAttribute('lang')).toBe('en');
  });

  it('that does not exist says so and leads to the search', async () => {
    await open({ answers: [answer(ReadArticleDocument, { article: null })] });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'This article does not exist' }),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Search the guidance' }).getAttribute('href')).toBe('/guidance');
  });

  it('that cannot be had says why, with the reference', async () => {
    await open({ answers: [answer(ReadArticleDocument, new ApiError('UNAVAILABLE', [], 'K2'))] });
    expect((await screen.findByRole('alert')).textContent).toContain('K2');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
