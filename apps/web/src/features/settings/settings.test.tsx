import { describe, expect, it } from '@jest/globals';
import { ViewerDocument, type ViewerQuery } from '@salus/contract';
import { screen, within } from '@testing-library/react';
import { useRoutes } from 'react-router';
import { answer, renderScreen } from '../../lib/testing.js';
import { settingsRoutes } from './index.js';
import { pagesFor, type SettingsPage } from './pages.js';

const viewer = (can: Partial<ViewerQuery['viewer']['can']>): ViewerQuery => ({
  viewer: {
    user: { id: 'a', name: 'Ada', email: 'a@centre.example', language: 'en', timeZone: 'Europe/Athens' },
    organisation: null,
    roles: [],
    can: {
      openTicket: false,
      workDesk: false,
      workSecondLine: false,
      editGuidance: false,
      administer: false,
      ...can,
    },
  },
});
const page = (path: string, needs: SettingsPage['needs']): SettingsPage => ({
  path,
  title: path === 'public' ? 'common.nav.guidance' : 'common.nav.desk',
  about: 'common.footer.guidance',
  needs,
  element: <h1>The page</h1>,
});
const PAGES = [page('public', ['administer', 'workDesk']), page('secret', ['administer'])];

function Settings() {
  return useRoutes(settingsRoutes(PAGES));
}
const open = (can: Partial<ViewerQuery['viewer']['can']>, at = '/settings') =>
  renderScreen(<Settings />, { path: '/settings/*', at, answers: [answer(ViewerDocument, viewer(can))] });
const links = async () =>
  within(await screen.findByRole('navigation', { name: 'Settings' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

describe('the settings', () => {
  it('show an administrator every page, and an agent what agents may use', async () => {
    const { unmount } = await open({ administer: true });
    await screen.findAllByRole('link', { name: 'Desk' });
    expect(await links()).toEqual(['Settings', 'Guidance', 'Desk']);
    unmount();
    await open({ workDesk: true });
    await screen.findAllByRole('link', { name: 'Guidance' });
    expect(await links()).toEqual(['Settings', 'Guidance']);
  });

  it('show editors what is theirs in the product, and nothing else', () => {
    expect(pagesFor(viewer({ editGuidance: true }).viewer.can).map(({ path }) => path)).toEqual([
      'synonyms',
      'search-gaps',
    ]);
  });

  it('say which page is open, and open it', async () => {
    await open({ administer: true }, '/settings/secret');
    expect(await screen.findByRole('heading', { name: 'The page' })).toBeTruthy();
    expect((await screen.findByRole('link', { name: 'Desk' })).getAttribute('aria-current')).toBe('page');
  });

  it('tell plainly who may not see a page, and that an address leads nowhere', async () => {
    const { unmount } = await open({ workDesk: true }, '/settings/secret');
    await screen.findByRole('link', { name: 'Guidance' });
    expect(screen.queryByRole('heading', { name: 'The page' })).toBeNull();
    unmount();
    await open({ administer: true }, '/settings/nowhere');
    expect((await screen.findAllByRole('link', { name: 'Back to the settings' })).length).toBe(1);
  });

  it('tell those who may set nothing that there is nothing', async () => {
    await open({});
    expect(await screen.findByText('There is nothing here that you may set.')).toBeTruthy();
  });
});
