import {
  EscalationRuleDocument,
  LaddersDocument,
  OnCallPeopleDocument,
  RulePeopleDocument,
  SaveLadderDocument,
  SettingsPoliciesDocument,
  ViewerDocument,
  type LaddersQuery,
} from '@salus/contract';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, renderScreen } from '../../lib/testing.js';
import { LaddersPage } from './on-call/ladders-page.js';
import { PoliciesPage } from './policies/policies-page.js';
import RulesPage from './rules/rules-page.js';

// jsdom has no CSS.escape, which React Aria asks for.
if (typeof CSS === 'undefined') Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

const ADMINISTRATOR = {
  viewer: {
    user: { id: 'a', name: 'Ada', email: 'a@centre.example', language: 'en', timeZone: 'Europe/Athens' },
    organisation: null,
    roles: [],
    can: {
      openTicket: false,
      workDesk: false,
      workSecondLine: false,
      editGuidance: false,
      administer: true,
    },
  },
};
const LADDER: LaddersQuery['ladders'][number] = {
  team: 'FIRST_LINE',
  topRepeats: 3,
  version: 2,
  quietHours: null,
  steps: [{ teams: ['FIRST_LINE'], channels: ['MAIL'], waitMinutes: 5, people: [] }],
};
const FOUND = 'What you typed earlier is here again.';

describe('settings that are not saved yet', () => {
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  const openRule = () =>
    renderScreen(<RulesPage />, {
      path: '/settings/rules/*',
      at: '/settings/rules/new',
      answers: [
        answer(ViewerDocument, ADMINISTRATOR),
        answer(RulePeopleDocument, { agents: [] }),
        answer(EscalationRuleDocument, { escalationRule: null }),
      ],
    });
  const nameField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });

  it('are found again in a new rule that was left by a link, and can be thrown away', async () => {
    await openRule();
    await userEvent.type(await nameField(), 'Wards on paper');
    cleanup();
    await openRule();
    expect((await nameField()).value).toBe('Wards on paper');
    expect(screen.getByText(FOUND)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Discard and start again' }));
    expect((await nameField()).value).toBe('');
    cleanup();
    await openRule();
    expect((await nameField()).value).toBe('');
  });

  it('are not there when nothing was typed', async () => {
    await openRule();
    await nameField();
    cleanup();
    await openRule();
    await nameField();
    expect(screen.queryByText(FOUND)).toBeNull();
  });

  const openLadders = () =>
    renderScreen(<LaddersPage />, {
      answers: [
        answer(ViewerDocument, ADMINISTRATOR),
        answer(LaddersDocument, { ladders: [LADDER] }),
        answer(OnCallPeopleDocument, { onCallPeople: [] }),
        answer(SaveLadderDocument, { saveLadder: LADDER } as never),
      ],
    });
  const repeats = () => screen.findByLabelText<HTMLInputElement>('Call the top again');

  it('are found again in a ladder, until they are saved', async () => {
    await openLadders();
    await userEvent.clear(await repeats());
    await userEvent.type(await repeats(), '7');
    cleanup();
    const { sent } = await openLadders();
    expect((await repeats()).value).toBe('7');
    expect(screen.getByText(FOUND)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save the ladder: First line' }));
    await waitFor(() => expect(screen.getByText('Saved.')).toBeTruthy());
    expect(sent.some(({ variables }) => JSON.stringify(variables).includes('"topRepeats":7'))).toBe(true);
    cleanup();
    await openLadders();
    expect((await repeats()).value).toBe('3');
  });

  it('are found again in a policy that was left by Escape, and gone when it was cancelled', async () => {
    await renderScreen(<PoliciesPage />, {
      answers: [
        answer(ViewerDocument, ADMINISTRATOR),
        answer(SettingsPoliciesDocument, { servicePolicies: [] }),
      ],
    });
    const add = async () => userEvent.click(await screen.findByRole('button', { name: 'New policy' }));
    await add();
    await userEvent.type(await nameField(), 'Nights');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await add();
    expect((await nameField()).value).toBe('Nights');
    expect(screen.getByText(FOUND)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await add();
    expect((await nameField()).value).toBe('');
  });
});
