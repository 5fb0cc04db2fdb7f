import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  PortalOpenTicketDocument,
  FittingGuidanceDocument,
  ViewerDocument,
  type OpenTicketInput,
  type FittingGuidanceQuery,
} from '@salus/contract';
import type { UiLanguage } from '@salus/messages';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent as users } from '@testing-library/user-event';
import { ApiError } from '../../../../lib/api.js';
import { answer, renderScreen, type RenderedScreen, type SentRequest } from '../../../../lib/testing.js';
import { nurse, sampleTicket } from '../../testing/samples.js';
import { NewTicketRoute } from '../new-ticket.route.js';

const userEvent = users.setup({ delay: null });
// A whole form is many clicks, and a busy machine is slow with each.
jest.setTimeout(30_000);

type Reply = ApiError | ReturnType<typeof opened>;
const opened = () => ({ openTicket: sampleTicket() });

const noGuidance: FittingGuidanceQuery = { fittingGuidance: [] };
const oneArticle: FittingGuidanceQuery = {
  fittingGuidance: [
    {
      article: {
        id: 'a1',
        slug: 'first-hour-of-a-ransomware-attack',
        language: 'en',
        title: 'First hour of a ransomware attack',
        summary: 'What to do first.',
        pillar: 'RESPOND',
        audiences: ['CLINICAL'],
        tlp: 'CLEAR',
        version: 1,
        lastReviewedOn: '2026-11-02',
        translations: [],
      },
      section: null,
      titleParts: [
        { text: 'First hour of a ', marked: false },
        { text: 'ransom', marked: true },
        { text: 'ware attack', marked: false },
      ],
      excerptParts: [],
    },
  ],
};

async function openForm(
  reply: Reply | (() => Reply) = opened(),
  step = '',
  language: UiLanguage = 'en',
): Promise<RenderedScreen> {
  return renderScreen(<NewTicketRoute />, {
    path: '/tickets/new',
    at: `/tickets/new?kind=incident${step}`,
    language,
    answers: [
      answer(ViewerDocument, { viewer: nurse }),
      answer(PortalOpenTicketDocument, typeof reply === 'function' ? reply : () => reply),
      answer(FittingGuidanceDocument, ({ text }) => (text.includes('ransom') ? oneArticle : noGuidance)),
    ],
  });
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const radio = (group: RegExp | string, name: RegExp | string) =>
  userEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }));
const go = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send to the Centre' }));
const opening = (sent: readonly SentRequest[]): OpenTicketInput[] =>
  sent.flatMap(({ variables }) => ('input' in variables ? [variables['input'] as OpenTicketInput] : []));

/** Answers every question as a nurse with a ransom note on her screen would. */
async function answerEverything(): Promise<void> {
  await heading('What do you see?');
  await radio('What fits best?', /note demands money/);
  await userEvent.type(
    screen.getByLabelText('Describe it in your own words'),
    'A red screen asks for money.',
  );
  await go();
  await heading('When did you first notice it?');
  await radio(/first notice/, 'Just now');
  await go();
  await heading('Are patients affected?');
  await radio('Patients', /likely to come to harm/);
  await go();
  await heading('What can you not use as usual?');
  await userEvent.click(screen.getByRole('checkbox', { name: /Patient records/ }));
  await radio(/Patient records.*how bad/, /we work on paper/);
  await go();
  await heading('Is it still spreading?');
  await radio('Is it getting worse?', /getting worse now/);
  await radio(/How much is affected/, 'The whole site');
  await go();
  await heading('Where can we call you?');
  await userEvent.type(screen.getByLabelText(/Telephone number/), '+00 353 555 0199');
  await go();
  await heading('Check and send');
}

/** The form with every question answered, at its last page, as a reload would bring it back. */
async function openAnswered(reply: Reply | (() => Reply)): Promise<RenderedScreen> {
  const values = {
    word: 'FILES_ENCRYPTED',
    description: 'A red screen asks for money.',
    since: 'UNKNOWN',
    patientSafety: '1',
    emergencyCapacity: '0',
    growth: 'NOW',
    spread: '2',
    phone: '+00 353 555 0199',
  };
  localStorage.setItem(
    'salus.draft.new-incident',
    JSON.stringify({ idempotencyKey: 'key-of-before', values }),
  );
  const form = await openForm(reply, '&step=check');
  await heading('Check and send');
  return form;
}

describe('reporting an incident', () => {
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });

  it('asks one question after the other, explains the priority, and sends what was said', async () => {
    const { sent, address } = await openForm();
    await answerEverything();
    expect(screen.getByText('You get a first answer within 15 minutes, day and night.')).toBeTruthy();
    expect(screen.getByText('Patient safety: A patient is likely to come to harm.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toContain('Files encrypted');
    await send();
    await waitFor(() => expect(address()).toBe('/tickets/SAL-26-004711/sent'));
    expect(opening(sent)).toEqual([
      expect.objectContaining({
        kind: 'INCIDENT',
        subject: 'Files encrypted, or a note demands money',
        body: 'A red screen asks for money.',
        language: 'en',
        urgency: 'NOW',
        ransomware: 'SUSPECTED',
        rsitClass: 'information-content-security',
        callbackPhone: '+00 353 555 0199',
        impact: expect.objectContaining({
          patientSafety: 3,
          clinicalSystems: 3,
          spread: 2,
          medicalDevices: 0,
        }),
      }),
    ]);
    expect(opening(sent)[0]?.noticedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(localStorage.getItem('salus.draft.new-incident')).toBeNull();
  });

  it('is sent in the language of the page when nobody has chosen another, also when it was begun in a third', async () => {
    const form = await openAnswered(opened());
    await userEvent.type(screen.getByLabelText('Subject'), '!');
    form.unmount();
    const { sent } = await openForm(opened(), '&step=check', 'el');
    await userEvent.click(await screen.findByRole('button', { name: 'Αποστολή στο Κέντρο' }));
    await waitFor(() => expect(opening(sent)).toEqual([expect.objectContaining({ language: 'el' })]));
  });

  it('moves the focus to the heading of each question', async () => {
    await openForm();
    await radio('What fits best?', 'Something else');
    await userEvent.type(screen.getByLabelText('Describe it in your own words'), 'Odd.');
    await go();
    expect(document.activeElement).toBe(await heading('When did you first notice it?'));
  });

  it('names what is missing beside the field and in a summary that takes the focus', async () => {
    await openForm();
    await go();
    const summary = await screen.findByRole('region', { name: 'There is a problem' });
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(screen.getByLabelText('Describe it in your own words').getAttribute('aria-invalid')).toBe('true');
    await userEvent.click(within(summary).getByRole('link', { name: /Describe in a sentence/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('Describe it in your own words'));
    await heading('What do you see?');
  });

  it('refuses a time in the future', async () => {
    localStorage.setItem(
      'salus.draft.new-incident',
      JSON.stringify({
        idempotencyKey: 'key-of-before',
        values: { word: 'OTHER', description: 'Odd.', since: 'EARLIER', earlierAt: '2999-01-01T10:00' },
      }),
    );
    await openForm(opened(), '&step=since');
    await go();
    expect(await screen.findByRole('region', { name: 'There is a problem' })).toBeTruthy();
    expect(screen.getByLabelText(/Day and time/).getAttribute('aria-invalid')).toBe('true');
  });

  it('has everything again after a reload, on the same question, and says so', async () => {
    await openForm();
    await radio('What fits best?', 'Something else');
    await userEvent.type(screen.getByLabelText('Describe it in your own words'), 'The screens blink.');
    await go();
    await heading('When did you first notice it?');
    cleanup();
    await openForm(opened(), '&step=since');
    await heading('When did you first notice it?');
    expect(screen.getByText('What you typed earlier is here again.')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Back' }));
    await heading('What do you see?');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Describe it in your own words').value).toBe(
      'The screens blink.',
    );
  });

  it('lets nobody jump over a question that is open', async () => {
    await openForm(opened(), '&step=check');
    await heading('What do you see?');
  });

  it('keeps everything when the connection is lost, and sends it once with the same key', async () => {
    let isOffline = true;
    const { sent, address } = await openAnswered(() => (isOffline ? new ApiError('OFFLINE') : opened()));
    await send();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This has not been sent yet');
    expect(screen.getByText('A red screen asks for money.')).toBeTruthy();
    isOffline = false;
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(address()).toBe('/tickets/SAL-26-004711/sent'));
    const keys = opening(sent).map(({ idempotencyKey }) => idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('leads to the question whose answer the server refuses, and back to the check', async () => {
    let isRefusing = true;
    const { sent } = await openAnswered(() =>
      isRefusing
        ? new ApiError('BAD_INPUT', [{ field: 'callbackPhone', code: 'TOO_LONG', max: 40 }])
        : opened(),
    );
    await send();
    await heading('Where can we call you?');
    const summary = await screen.findByRole('region', { name: 'There is a problem' });
    expect(document.activeElement).toBe(summary);
    expect(summary.textContent).toContain('at most 40 characters');
    isRefusing = false;
    await go();
    await heading('Check and send');
    await send();
    await waitFor(() => expect(opening(sent)).toHaveLength(2));
  });

  it('sends a second ticket only when the person wants one', async () => {
    let isUsed = true;
    const { sent, address } = await openAnswered(() =>
      isUsed ? new ApiError('IDEMPOTENCY_MISMATCH') : opened(),
    );
    await send();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('may have been sent already');
    isUsed = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Send this as well' }));
    await waitFor(() => expect(address()).toBe('/tickets/SAL-26-004711/sent'));
    const keys = opening(sent).map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('shows guidance that fits beside the form, in a new tab, and says so politely', async () => {
    await openForm();
    await userEvent.type(screen.getByLabelText('Describe it in your own words'), 'ransom');
    const link = await screen.findByRole('link', { name: /First hour of a ransom ?ware attack/ });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.querySelector('mark')?.textContent).toBe('ransom');
    await screen.findByText(/1 article that may help/, {}, { timeout: 3000 });
  });
});
