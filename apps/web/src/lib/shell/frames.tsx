import { DeskLayout, Link, PublicLayout } from '@salus/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslate } from '../i18n.js';
import { Account } from './account.js';
import { LanguageChoice } from './language-choice.js';
import { MainNav } from './main-nav.js';
import { Notices } from './notice.js';
import { PhoneLink } from './phone-link.js';
import './shell.css';
import { ThemeChoice } from './theme-choice.js';

/** Header, `main` and footer of the public pages and the portal. */
export function PublicFrame({ children }: { children: ReactNode }): ReactElement {
  const t = useTranslate();
  return (
    <PublicLayout
      skipText={t('common.skipToContent')}
      name={t('common.product')}
      homeHref="/"
      navLabel={t('common.nav.label')}
      nav={<MainNav />}
      language={
        <>
          <LanguageChoice />
          <ThemeChoice />
        </>
      }
      account={<Account />}
      notice={<Notices />}
      footer={<Footer />}
    >
      {children}
    </PublicLayout>
  );
}

function Footer(): ReactElement {
  const t = useTranslate();
  return (
    <div className="footer">
      <p className="footer-emergency">{t('common.footer.emergency')}</p>
      <ul className="footer-links">
        <li>
          {t('common.phoneIntro')} <PhoneLink />
        </li>
        <li>
          <Link href="/guidance">{t('common.footer.guidance')}</Link>
        </li>
        <li>
          <Link href="/accessibility">{t('common.footer.accessibility')}</Link>
        </li>
      </ul>
      <p className="footer-who">{t('common.footer.runBy')}</p>
    </div>
  );
}

interface DeskFrameProps {
  /** The field or button that opens the palette. */
  readonly search?: ReactNode;
  readonly children: ReactNode;
}

/** Header and `main` of the desk, as high as the window. */
export function DeskFrame({ search, children }: DeskFrameProps): ReactElement {
  const t = useTranslate();
  return (
    <DeskLayout
      skipText={t('common.skipToContent')}
      name={t('common.product')}
      homeHref="/"
      navLabel={t('common.nav.label')}
      nav={<MainNav />}
      search={search}
      account={
        <>
          <LanguageChoice />
          <ThemeChoice />
          <Account />
        </>
      }
      notice={<Notices />}
    >
      {children}
    </DeskLayout>
  );
}
