import { NavLink, PageTitle, Stack } from '@salus/ui';
import type { ReactElement, ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTranslate } from '../../lib/i18n.js';
import { Screen } from '../../lib/screen.js';
import { DeskFrame } from '../../lib/shell/frames.js';
import { useViewer } from '../../lib/viewer.js';
import './mailroom.css';

/** The pages of the mailroom. Administrators who answer no tickets see how mail fares, not what it says. */
const PAGES = [
  { path: '/mailroom', word: 'overview', needs: 'ANY' },
  { path: '/mailroom/quarantine', word: 'quarantine', needs: 'AGENT' },
  { path: '/mailroom/senders', word: 'senders', needs: 'AGENT' },
  { path: '/mailroom/undelivered', word: 'undelivered', needs: 'ANY' },
] as const;

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One page of the mailroom, with the way to the others. */
export function MailroomShell({ title, children }: Props): ReactElement {
  const t = useTranslate();
  const { pathname } = useLocation();
  const { can } = useViewer();
  return (
    <DeskFrame>
      <Screen title={`${title} · ${t('mailDesk.nav')}`} width="wide">
        <Stack gap={6}>
          <nav aria-label={t('mailDesk.nav')} className="mailroom-nav">
            {PAGES.filter(({ needs }) => needs === 'ANY' || can.workDesk).map(({ path, word }) => (
              <NavLink
                key={path}
                href={path}
                isCurrent={pathname === path || (path !== '/mailroom' && pathname.startsWith(`${path}/`))}
              >
                {t(`mailDesk.${word}`)}
              </NavLink>
            ))}
          </nav>
          <PageTitle title={title} />
          {children}
        </Stack>
      </Screen>
    </DeskFrame>
  );
}
