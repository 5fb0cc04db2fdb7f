import { afterEach, describe, expect, it } from '@jest/globals';
import {
  CancelDutyDocument,
  type ClockPartsFragment,
  type DutyPartsFragment,
  StartDutiesDocument,
  SubmitDutyDocument,
  TicketDutiesDocument,
} from '@salus/contract';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../api.js';
import { answer, renderScreen, type SentRequest } from '../testing.js';
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
  const OPENED = '2026-11-23T22:01:00.000Z';
  const NOTICED = '2026-11-23T03:10:00.000Z';
  const open = (
    duties: DutyPartsFragment[],
    {
      start = {},
      noticedAt = null,
      cancel = {},
    }: { start?: unknown; noticedAt?: string | null; cancel?: unknown } = {},
  ) =>
    renderScreen(<DutyList ticketId="t1" />, {
      answers: [
        answer(TicketDutiesDocument, { ticket: { id: 't1', noticedAt, openedAt: OPENED, duties } }),
        answer(StartDutiesDocument, start as ApiError),
        answer(SubmitDutyDocument, { submitDuty: { id: 't1', duties } }),
        answer(CancelDutyDocument, cancel as ApiError),
      ],
    });
  const inputOf = (sent: readonly SentRequest[]) =>
    sent.find(({ variables }) => 'input' in variables)?.variables['input'];
  const awareness = () => screen.findByLabelText<HTMLInputElement>(/When did the hospital become aware/);
  const type = async (moment: string) => fireEvent.change(await awareness(), { target: { value: moment } });
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

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
      start: { startDuties: { id: 't1', duties: [] } },
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: /GDPR Art. 33/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Start the clocks' }));
    expect(inputOf(sent)).toMatchObject({ duties: ['NIS2_EARLY_WARNING'], awareAt: OPENED, reason: null });
  });

  it.each([
    ['when the hospital noticed it', NOTICED, /hospital noticed it, as the ticket says/],
    ['else when the ticket was opened', null, /at which the ticket was opened/],
  ])('never count from now without being told: the moment begins with %s', async (_, noticedAt, words) => {
    const { sent } = await open([duty()], { noticedAt });
    expect(new Date((await awareness()).value).toISOString()).toBe(noticedAt ?? OPENED);
    expect(screen.getByText(words)).toBeTruthy();
    await press('Start the clocks');
    expect(inputOf(sent)).toMatchObject({ awareAt: noticedAt ?? OPENED });
  });

  it('say that nobody becomes aware after the report, and take it for what became an incident later', async () => {
    const { sent } = await open([duty()]);
    expect((await awareness()).value).not.toBe('');
    expect(screen.queryByText(/after the ticket was opened/)).toBeNull();
    await type('2026-11-25T10:00');
    expect(screen.getByText(/after the ticket was opened/).closest('[role=status]')).not.toBeNull();
    await press('Start the clocks');
    expect(inputOf(sent)).toBeDefined();
  });

  it('take no moment of the future', async () => {
    const { sent } = await open([duty()]);
    await type('2099-01-01T10:00');
    await press('Start the clocks');
    expect(screen.getByText(/in the future/)).toBeTruthy();
    expect(inputOf(sent)).toBeUndefined();
  });

  it('ask for at least one duty', async () => {
    const { sent } = await open([duty()]);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'NIS2 early warning' }));
    await press('Start the clocks');
    expect(screen.getByText('Choose at least one.')).toBeTruthy();
    expect(inputOf(sent)).toBeUndefined();
  });

  it('say at the form what was refused', async () => {
    await open([duty()], {
      start: new ApiError('BAD_INPUT', [{ field: 'awareAt', code: 'IN_FUTURE' }]),
    });
    await awareness();
    await press('Start the clocks');
    expect((await screen.findByRole('alert')).textContent).toContain('in the future');
  });

  it('leave the focus at the heading of what was started', async () => {
    await open([duty()], { start: { startDuties: { id: 't1', duties: [] } } });
    await awareness();
    await press('Start the clocks');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'NIS2 early warning' })),
    );
  });

  const RUNNING = { state: 'RUNNING', countsFrom: OPENED, dueAt: '2099-10-24T20:30:00.000Z' } as const;

  it('can be corrected while they run, with a reason; one that does not apply is not chosen', async () => {
    const { sent } = await open([
      duty(RUNNING),
      duty({ ...RUNNING, duty: 'GDPR_ART_33', state: 'CANCELLED', cancelledBecause: 'No data' }),
      duty({ ...RUNNING, duty: 'NIS2_NOTIFICATION', state: 'SUBMITTED', submittedAt: OPENED }),
    ]);
    await userEvent.click(await screen.findByText(/Correct the moment, or start again/));
    expect(screen.queryByRole('button', { name: 'Start the clocks' })).toBeNull();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([
      true,
      false,
    ]);
    await type('2026-11-23T03:10');
    await press('Correct the moment');
    expect(screen.getByText('Fill in this field.')).toBeTruthy();
    expect(inputOf(sent)).toBeUndefined();
    await userEvent.type(screen.getByLabelText('Why is it corrected?'), 'The night shift knew');
    await press('Correct the moment');
    expect(inputOf(sent)).toMatchObject({
      duties: ['NIS2_EARLY_WARNING'],
      awareAt: new Date('2026-11-23T03:10').toISOString(),
      reason: 'The night shift knew',
    });
  });

  it('do not apply only with a reason, which is asked for at its field', async () => {
    const { sent } = await open([duty(RUNNING)], { cancel: { cancelDuty: { id: 't1', duties: [] } } });
    await userEvent.click(await screen.findByText('We have submitted it, or it does not apply'));
    await press('It does not apply');
    expect(screen.getByText('Fill in this field.')).toBeTruthy();
    expect(inputOf(sent)).toBeUndefined();
    await userEvent.type(screen.getByLabelText('Why does it not apply?'), 'No such data');
    await press('It does not apply');
    expect(inputOf(sent)).toMatchObject({ reason: 'No such data' });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'NIS2 early warning' })),
    );
  });

  it('are submitted at a moment that somebody enters', async () => {
    const { sent } = await open([duty(RUNNING)]);
    await userEvent.click(await screen.findByText('We have submitted it, or it does not apply'));
    await press('We have submitted it');
    expect(screen.getByText('Enter a day and a time.')).toBeTruthy();
    expect(inputOf(sent)).toBeUndefined();
  });

  it('show the time in both zones while it runs, and take the reference of the authority', async () => {
    const { sent } = await open([
      duty({ state: 'RUNNING', countsFrom: '2026-10-23T20:30:00.000Z', dueAt: '2099-10-24T20:30:00.000Z' }),
    ]);
    expect((await screen.findByText(/Europe\/Berlin/)).textContent).toContain('at the hospital');
    await userEvent.click(screen.getByText('We have submitted it, or it does not apply'));
    fireEvent.change(screen.getByLabelText(/When was it submitted/), {
      target: { value: '2026-10-24T09:00' },
    });
    await userEvent.type(screen.getByLabelText(/Reference of the recipient/), 'BSI-1');
    await userEvent.click(screen.getByRole('button', { name: 'We have submitted it' }));
    expect(inputOf(sent)).toMatchObject({
      duty: 'NIS2_EARLY_WARNING',
      submittedAt: new Date('2026-10-24T09:00').toISOString(),
      reference: 'BSI-1',
    });
  });
});
