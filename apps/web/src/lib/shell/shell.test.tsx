import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import {
  AcknowledgePageDocument,
  MyPagesDocument,
  SaveLanguageDocument,
  SignOutDocument,
  ViewerDocument,
  type ViewerQuery,
} from '@salus/contract';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../api.js';
import { answer, renderScreen } from '../testing.js';
import { PublicFrame } from './frames.js';

const agent = {
  viewer: {
    user: {
      id: 'u1',
      name: 'Demo Agent',
      email: 'agent@centre.example',
      language: 'en',
      timeZone: 'Europe/Athens',
    },
    organisation: null,
    roles: ['AGENT' as const],
    can: { openTicket: false, workDesk: true, workSecondLine: false, editGuidance: false, administer: false },
  },
};

/** Somebody of the Centre who may do this, and nothing at the desk. */
const withoutDesk = (can: Partial<ViewerQuery['viewer']['can']>) => ({
  viewer: { ...agent.viewer, can: { ...agent.viewer.can, workDesk: false, ...can } },
});
const page = {
  ...{ id: 'p1', team: 'FIRST_LINE' as const, isCritical: true, isDrill: false },
  ...{ reason: 'Wards on paper', reference: 'SAL-26-000001', startedAt: '2026-11-25T03:00:00Z' },
};

const cookies = (): string[] => document.cookie.split('; ');
const frame = (
  <PublicFrame>
    <h1>Screen</h1>
  </PublicFrame>
);

describe('the frame', () => {
  beforeEach(() => {
    localStorage.clear();
    for (const name of ['salus_language', 'salus_theme']) document.cookie = `${name}=; Max-Age=0; Path=/`;
    delete document.documentElement.dataset['theme'];
  });
  afterEach(cleanup);

  it('changes the language in place, remembers it, and keeps the address', async () => {
    const { address } = await renderScreen(frame, { at: '/guidance?q=ransom' });
    const german = screen.getByRole('link', { name: 'Deutsch', hidden: true });
    expect(german.getAttribute('href')).toBe('?q=ransom&lang=de');
    await userEvent.click(german);
    expect(await screen.findByRole('link', { name: 'Anmelden' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
    expect(cookies()).toContain('salus_language=de');
    expect(address()).toBe('/guidance?q=ransom');
  });

  it('keeps the chosen language for the mails of who is signed in, and says when that failed', async () => {
    const saved = { saveLanguage: { user: { id: 'u1', language: 'el' } } };
    const { sent } = await renderScreen(frame, {
      answers: [
        answer(ViewerDocument, agent),
        answer(SaveLanguageDocument, ({ input }) =>
          input.language === 'el' ? saved : new ApiError('UNAVAILABLE'),
        ),
      ],
    });
    await screen.findByRole('link', { name: 'Desk' });
    await userEvent.click(screen.getByRole('link', { name: 'Ελληνικά', hidden: true }));
    const asked = () => sent.flatMap(({ variables }) => ('input' in variables ? [variables['input']] : []));
    await waitFor(() => expect(asked()).toEqual([expect.objectContaining({ language: 'el' })]));
    const told = (): string | null => screen.getByRole('region', { name: 'Notifications' }).textContent;
    expect(told()).toBe('');
    await userEvent.click(screen.getByRole('link', { name: 'Deutsch', hidden: true }));
    await waitFor(() => expect(told()).not.toBe(''));
  });

  it('changes the look in place and remembers it', async () => {
    await renderScreen(frame);
    await userEvent.click(screen.getByRole('link', { name: 'High contrast', hidden: true }));
    expect(document.documentElement.dataset['theme']).toBe('contrast');
    expect(cookies()).toContain('salus_theme=contrast');
  });

  it('offers what this viewer can do, and no more', async () => {
    await renderScreen(frame, { answers: [answer(ViewerDocument, agent)] });
    expect(await screen.findByRole('link', { name: 'Desk' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'My tickets' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('calls agents on every page, and asks nothing for anybody else', async () => {
    const asked = jest.fn(() => ({ myPages: [page] }));
    await renderScreen(frame, { answers: [answer(ViewerDocument, agent), answer(MyPagesDocument, asked)] });
    const call = await screen.findByRole('region', { name: 'First line: you are called SAL-26-000001' });
    expect(within(call).getByRole('link').getAttribute('href')).toBe('/desk/all/SAL-26-000001');
    cleanup();
    asked.mockClear();
    await renderScreen(frame, { answers: [answer(MyPagesDocument, asked)] });
    await screen.findByRole('link', { name: 'Sign in' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('calls the administrator who leads an incident: acknowledging is there, a way to the desk is not', async () => {
    const { sent } = await renderScreen(frame, {
      answers: [
        answer(ViewerDocument, withoutDesk({ administer: true })),
        answer(MyPagesDocument, { myPages: [page] }),
        answer(AcknowledgePageDocument, { acknowledgePage: { id: 'p1', state: 'ACKNOWLEDGED' as const } }),
      ],
    });
    const call = await screen.findByRole('region', { name: /you are called SAL-26-000001/ });
    expect(within(call).queryByRole('link')).toBeNull();
    await userEvent.click(within(call).getByRole('button', { name: 'I take care of it' }));
    expect(sent.some(({ variables }) => JSON.stringify(variables).includes('"pageId":"p1"'))).toBe(true);
  });

  it('shows editors the way to the settings that are theirs, and calls nobody who cannot be on call', async () => {
    const asked = jest.fn(() => ({ myPages: [page] }));
    await renderScreen(frame, {
      answers: [answer(ViewerDocument, withoutDesk({ editGuidance: true })), answer(MyPagesDocument, asked)],
    });
    expect((await screen.findByRole('link', { name: 'Settings' })).getAttribute('href')).toBe('/settings');
    expect(asked).not.toHaveBeenCalled();
  });

  it('signs out: drafts are gone, the visitor is at the home page', async () => {
    localStorage.setItem('salus.draft.new-incident', '{}');
    let isSignedIn = true;
    const { address } = await renderScreen(frame, {
      at: '/desk/mine',
      answers: [
        answer(ViewerDocument, () => (isSignedIn ? agent : { viewer: { ...agent.viewer, user: null } })),
        answer(SignOutDocument, () => {
          isSignedIn = false;
          return { signOut: true };
        }),
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out', hidden: true }));
    await waitFor(() => expect(address()).toBe('/'));
    expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy();
    expect(localStorage.getItem('salus.draft.new-incident')).toBeNull();
  });

  it('says that one is still signed in when signing out failed', async () => {
    const { address } = await renderScreen(frame, {
      at: '/desk/mine',
      answers: [answer(ViewerDocument, agent), answer(SignOutDocument, new ApiError('OFFLINE'))],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out', hidden: true }));
    expect((await screen.findAllByText(/You are still signed in/)).length).toBeGreaterThan(0);
    expect(address()).toBe('/desk/mine');
  });

  it('says when the connection is lost and when it is back', async () => {
    await renderScreen(frame);
    const set = (isOnline: boolean) =>
      act(() => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
        window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
      });
    set(false);
    expect(screen.getByText('No connection').closest('[role="status"]')?.textContent).toContain(
      '+00 000 000 000',
    );
    set(true);
    expect(screen.queryByText('No connection')).toBeNull();
  });

  it('says on every page that it is no emergency service', async () => {
    await renderScreen(frame);
    expect(screen.getByRole('contentinfo').textContent).toContain('call 112');
  });
});
