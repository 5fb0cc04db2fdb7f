import { Outlet, type RouteObject } from 'react-router';
import { NoSuchPage } from './no-such-page.js';
import { SettingsOverview } from './overview.js';
import { SETTINGS_PAGES, type SettingsPage } from './pages.js';
import { RequirePage } from './require-page.js';
import { SettingsShell } from './settings-shell.js';

/** Everything below `/settings`. */
export function settingsRoutes(pages: readonly SettingsPage[] = SETTINGS_PAGES): RouteObject[] {
  return [
    {
      element: (
        <SettingsShell pages={pages}>
          <Outlet />
        </SettingsShell>
      ),
      children: [
        { index: true, element: <SettingsOverview pages={pages} /> },
        ...pages.map((page) => ({
          path: page.path,
          element: <RequirePage page={page}>{page.element}</RequirePage>,
        })),
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ];
}
