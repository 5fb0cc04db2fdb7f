import { NavLink } from '@salus/ui';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { useViewer } from '../../lib/viewer.js';
import { addressOf, pagesFor, type SettingsPage } from './pages.js';
import './settings.css';

/** The pages at the side, what is set beside them; on a narrow screen one below the other. */
export function SettingsShell({
  pages,
  children,
}: {
  pages?: readonly SettingsPage[];
  children: ReactNode;
}): ReactElement {
  const t = useTranslate();
  const { can } = useViewer();
  const { pathname } = useLocation();
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={t('settings.nav')}>
        <p className="settings-nav__title">
          <NavLink href="/settings" isCurrent={pathname === '/settings'}>
            {t('settings.title')}
          </NavLink>
        </p>
        <ul>
          {pagesFor(can, pages).map((page) => (
            <li key={page.path}>
              <NavLink
                href={addressOf(page)}
                isCurrent={pathname === addressOf(page) || pathname.startsWith(`${addressOf(page)}/`)}
              >
                {t(page.title)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings-page">{children}</div>
    </div>
  );
}
