import { NavLink } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useTranslate } from '../i18n.js';
import { useViewer } from '../viewer.js';

/** The ways that this viewer has: guidance for everybody, tickets for staff, the desk for agents, settings for the Centre, where each finds the own pages. */
export function MainNav(): ReactElement {
  const t = useTranslate();
  const { pathname } = useLocation();
  const { can } = useViewer();
  const at = (path: string): boolean => pathname === path || pathname.startsWith(`${path}/`);
  return (
    <>
      <NavLink href="/guidance" isCurrent={at('/guidance')}>
        {t('common.nav.guidance')}
      </NavLink>
      {can.openTicket && (
        <NavLink href="/tickets" isCurrent={at('/tickets')}>
          {t('common.nav.tickets')}
        </NavLink>
      )}
      {can.editGuidance && (
        <NavLink href="/editing" isCurrent={at('/editing')}>
          {t('editing.nav')}
        </NavLink>
      )}
      {can.workDesk && (
        <NavLink href="/desk" isCurrent={at('/desk')}>
          {t('common.nav.desk')}
        </NavLink>
      )}
      {(can.administer || can.workDesk) && (
        <NavLink href="/mailroom" isCurrent={at('/mailroom')}>
          {t('mailDesk.nav')}
        </NavLink>
      )}
      {(can.administer || can.workDesk || can.editGuidance) && (
        <NavLink href="/settings" isCurrent={at('/settings')}>
          {t('settings.title')}
        </NavLink>
      )}
    </>
  );
}
