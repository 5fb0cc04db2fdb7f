import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  PortalOpenTicketDocument,
  FittingGuidanceDocument,
  ViewerDocument,
  type OpenTicketInput,
  type FittingGuidanceQuery,
} from '@salus/contract';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent as users } from '@testing-library/user-event';
import { ApiError } from '../../../../lib/api.js';
import { LanguageChoice } from '../../../../lib/shell/language-choice.js';
import { answer, renderScreen, type RenderedScreen } from '../../../../lib/testing.js';
import { RequireCan } from '../../../../lib/viewer.js';
import { nurse, sampleTicket } from '../../testing/samples.js';
import { NewTicketRoute } from '../new-ticket.route.js';

const userEvent = users.setup({ delay: null });
jest.setTimeout(30_000);

const HIT: FittingGuidanceQuery['fittingGuidance'][number] = {
  article: {
    id: 't1',
    slug: 'patching',
    language: 'en',
    title: 'Patching without stopping care',
    summary: 'In which order.',
    pillar: 'PREVENT',
    audiences: ['TECHNICAL'],
    tlp: 'CLEAR',
    version: 1,
    lastReviewedOn: '2026-11-02',
    translations: [],
  },
  section: null,
  titleParts: [{ text: 'Patching without stopping care', marked: false }],
  excerptParts: [],
};

async function openForm(
  address: string,
  refusal: ApiError | null = null,
  hits: FittingGuidanceQuery['fittingGuidance'] = [],
): Promise<RenderedScreen> {
  return renderScreen(
    <RequireCan can="openTicket">
      <NewTicketRoute />
    </RequireCan>,
    {
      path: '/tickets/new',
      at: `/tickets/new${address}`,
      answers: [
        answer(ViewerDocument, {
          viewer: nurse.user === null ? nurse : { ...nurse, user: { ...nurse.user, language: 'ro' } },
        }),
        answer(PortalOpenTicketDocument, () => refusal ?? { openTicket: sampleTicket() }),
        answer(FittingGuidanceDocument, { fittingGuidance: hits }),
      ],
    },
  );
}

const send = () => userEvent.click(screen.getByRole('button', { name: 'Send to the Centre' }));

describe('asking the Centre', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('takes over the words of the search, and sends kind, urgency, label and language', async () => {
    const { sent, address } = await openForm('?kind=question&subject=patch%20or%20wait');
    expect((await screen.findByLabelText<HTMLInputElement>('Subject')).value).toBe('patch or wait');
    await userEvent.type(screen.getByLabelText('Your question'), 'What can we do?');
    expect(screen.getByText('You get a first answer within 8 working hours.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Within hours' }));
    expect(screen.getByText('You get a first answer within 4 working hours.')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'A near miss' }));
    await userEvent.type(screen.getByLabelText('What nearly happened?'), ' Now we know.');
    await send();
    await waitFor(() => expect(address()).toBe('/tickets/SAL-26-004711/sent'));
    const input = sent
      .map(({ variables }) => variables['input'] as OpenTicketInput | undefined)
      .find(Boolean);
    expect(input).toMatchObject({
      kind: 'NEAR_MISS',
      subject: 'patch or wait',
      body: 'What can we do? Now we know.',
      urgency: 'HOURS',
      tlp: 'AMBER_STRICT',
      language: 'ro',
    });
  });

  it('puts what the server refuses beside its field, and keeps the words', async () => {
    await openForm(
      '?kind=question',
      new ApiError('BAD_INPUT', [{ field: 'subject', code: 'TOO_LONG', max: 200 }]),
    );
    await userEvent.type(await screen.findByLabelText('Subject'), 'Patch');
    await userEvent.type(screen.getByLabelText('Your question'), 'Or wait?');
    await send();
    const summary = await screen.findByRole('region', { name: 'There is a problem' });
    expect(summary.textContent).toContain('at most 200 characters');
    expect(document.activeElement).toBe(summary);
    expect(screen.getByLabelText('Subject').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your question').value).toBe('Or wait?');
  });

  it('is closed by an article that solved it: that is counted, and what was typed is gone', async () => {
    const { address } = await openForm('?kind=question&subject=patch', null, [HIT]);
    const solved = await screen.findByRole('button', {
      name: 'This solved it: Patching without stopping care',
    });
    const told = jest.fn<typeof fetch>().mockResolvedValue({} as Response);
    globalThis.fetch = told;
    await userEvent.click(solved);
    await waitFor(() => expect(address()).toBe('/tickets/solved'));
    const [path, request] = told.mock.calls[0]!;
    expect(path).toBe('/guidance/feedback');
    expect((request?.body as URLSearchParams).toString()).toBe('text=t1&verdict=SOLVED');
    expect(JSON.stringify({ ...localStorage })).not.toContain('patch');
  });

  it('follows the page with the language of the text until one is chosen', async () => {
    await renderScreen(
      <>
        <LanguageChoice />
        <NewTicketRoute />
      </>,
      {
        path: '/tickets/new',
        at: '/tickets/new?kind=question',
        answers: [
          answer(ViewerDocument, { viewer: nurse }),
          answer(FittingGuidanceDocument, { fittingGuidance: [] }),
        ],
      },
    );
    const field = await screen.findByLabelText<HTMLSelectElement>('Language of your text');
    await userEvent.type(screen.getByLabelText('Subject'), 'Patch');
    await userEvent.click(screen.getByRole('link', { name: 'Ελληνικά', hidden: true }));
    await waitFor(() => expect(field.value).toBe('el'));
    await userEvent.selectOptions(field, 'fr');
    await userEvent.click(screen.getByRole('link', { name: 'Deutsch', hidden: true }));
    await waitFor(() => expect(document.documentElement.lang).toBe('de'));
    expect(field.value).toBe('fr');
    document.documentElement.lang = 'en';
  });

  it('offers every way of asking when none was chosen', async () => {
    await openForm('');
    expect(await screen.findByRole('heading', { level: 1, name: 'How can we help?' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Report an incident now' }).getAttribute('href')).toBe(
      '/tickets/new?kind=incident',
    );
    expect(screen.getByRole('link', { name: 'A weakness that you have found' }).getAttribute('href')).toBe(
      '/tickets/new?kind=vulnerability',
    );
  });
});
