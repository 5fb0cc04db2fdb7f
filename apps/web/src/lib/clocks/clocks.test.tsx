import { afterEach, describe, expect, it } from '@jest/globals';
import {
  type ClockPartsFragment,
  type DutyPartsFragment,
  StartDutiesDocument,
  SubmitDutyDocument,
  TicketDutiesDocument,
} from '@salus/contract';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../api.js';
import { answer, renderScreen } from '../testing.js';
import { ClockList } from './clock-list.js';
import { DutyList } from './duty-list.js';

const duty = (change: Partial<DutyPartsFragment> = {}): DutyPartsFragment => ({
  duty: 'NIS2_EARLY_WARNING',
  state: 'NOT_STARTED',
  isInformation: false,
  startsAt: 'AWARENESS',
  hours: 24,
  months: null,
  countsFrom: null,
  dueAt: null,
  zone: 'Europe/Berlin',
  recipient: 'CSIRT_OR_AUTHORITY',
  recipients: [{ name: 'CERT-Bund', site: 'bsi.bund.de', confidence: 'SECOND_HAND' }],
  contents: ['SUSPECTED_UNLAWFUL'],
  basis: 'Art. 23',
  note: '',
  confidence: 'FIRST_HAND',
  submittedAt: null,
  reference: null,
  cancelledBecause: null,
  text: 'Draft. It is not the notification.',
  ...change,
});
const clock = (change: Partial<ClockPartsFragment> = {}): ClockPartsFragment => ({
  kind: 'NEXT_ANSWER',
  cycle: 1,
  state: 'RUNNING',
  startedAt: '2026-11-23T08:00:00.000Z',
  dueAt: '2026-11-23T12:00:00.000Z',
  breachedAt: null,
  stoppedAt: null,
  targetMinutes: 240,
  hours: 'WORKING',
  policy: { name: 'Standard', version: 3 },
  intervals: [
    {
      state: 'RUNNING',
      from: '2026-11-23T08:00:00.000Z',
      to: '2026-11-23T08:20:00.000Z',
      cause: 'ASKED',
      calendar: { name: 'Office hours', version: 2, zone: 'Europe/Athens' },
    },
    { state: 'PAUSED', from: '2026-11-23T08:20:00.000Z', to: null, cause: 'STATUS', calendar: null },
  ],
  ...change,
});

afterEach(cleanup);

describe('all clocks of a ticket', () => {
  it('say in words and intervals why each is due then', async () => {
    await renderScreen(
      <ClockList
        clocks={[
          clock(),
          clock({ kind: 'NIS2_EARLY_WARNING', targetMinutes: null, hours: 'ALWAYS', policy: null }),
        ]}
      />,
    );
    expect(screen.getByText('4 hours of working time by the policy “Standard”, version 3.')).toBeTruthy();
    expect(screen.getByText(/runs through nights, weekends and holidays/)).toBeTruthy();
    const [line] = screen.getAllByText(/the hospital wrote/);
    expect(line!.textContent).toContain('(calendar “Office hours”, version 2, Europe/Athens)');
    expect(screen.getAllByText(/waited from/).length).toBe(2);
  });

  it('keep apart what has ended, and what was done late', async () => {
    const late = clock({ state: 'BREACHED', stoppedAt: '2026-11-23T13:00:00.000Z' });
    await renderScreen(<ClockList clocks={[late]} />);
    expect(screen.getByText('No clock is running.')).toBeTruthy();
    expect(screen.getByText('1 clock has ended')).toBeTruthy();
    expect(screen.getByText('Done, but late')).toBeTruthy();
  });
});

describe('the duties of an incident', () => {
  const open = (duties: DutyPartsFragment[], start: unknown = {}) =>
    renderScreen(<DutyList ticketId="t1" />, {
      answers: [
        answer(TicketDutiesDocument, { ticket: { id: 't1', duties } }),
        answer(StartDutiesDocument, start as ApiError),
        answer(SubmitDutyDocument, { submitDuty: { id: 't1', duties } }),
      ],
    });

  it('say to whom, what and by what law, with a draft that is not the notification', async () => {
    await open([duty()]);
    const part = (await screen.findByRole('heading', { name: 'NIS2 early warning' })).closest('section')!;
    expect(within(part).getByText(/Not started/)).toBeTruthy();
    expect(
      within(part)
        .getByRole('link', { name: /bsi.bund.de/ })
        .getAttribute('href'),
    ).toBe('https://bsi.bund.de');
    expect(within(part).getByText('Draft. It is not the notification.')).toBeTruthy();
    const links = within(part).getAllByRole('link', { name: /Download the draft/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/duties/t1/NIS2_EARLY_WARNING.pdf?language=en',
      '/duties/t1/NIS2_EARLY_WARNING.json?language=en',
    ]);
  });

  it('ask since when the hospital knows, and start the chosen clocks', async () => {
    const { sent } = await open([duty(), duty({ duty: 'GDPR_ART_33' })], {
      startDuties: { id: 't1', duties: [] },
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: /GDPR Art. 33/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Start the clocks' }));
    const { input } = sent.find(({ variables }) => 'input' in variables)!.variables as {
      input: { duties: string[]; awareAt: string };
    };
    expect(input.duties).toEqual(['NIS2_EARLY_WARNING']);
    expect(input.awareAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
  });

  it('say at the form what was refused', async () => {
    await open([duty()], new ApiError('BAD_INPUT', [{ field: 'awareAt', code: 'IN_FUTURE' }]));
    await userEvent.click(await screen.findByRole('button', { name: 'Start the clocks' }));
    expect((await screen.findByRole('alert')).textContent).toContain('in the future');
  });

  it('show the time in both zones while it runs, and take the reference of the authority', async () => {
    const { sent } = await open([
      duty({ state: 'RUNNING', countsFrom: '2026-10-23T20:30:00.000Z', dueAt: '2099-10-24T20:30:00.000Z' }),
    ]);
    expect((await screen.findByText(/Europe\/Berlin/)).textContent).toContain('at the hospital');
    await userEvent.click(screen.getByText('We have submitted it, or it does not apply'));
    await userEvent.type(screen.getByLabelText(/Reference of the recipient/), 'BSI-1');
    await userEvent.click(screen.getByRole('button', { name: 'We have submitted it' }));
    expect(
      (sent.find(({ variables }) => 'input' in variables)!.variables as { input: object }).input,
    ).toMatchObject({
      duty: 'NIS2_EARLY_WARNING',
      reference: 'BSI-1',
    });
  });
});
