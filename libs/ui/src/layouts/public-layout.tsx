import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { SkipLink } from './skip-link.js';

/** The id of the main content, where the skip link leads. */
export const MAIN_ID = 'main';

export interface PublicLayoutProps {
  /** e.g. "Skip to content". */
  skipText: string;
  /** The name of the service, which is the way home. */
  name: string;
  homeHref: string;
  /** Names the navigation landmark. */
  navLabel: string;
  /** `NavLink`s. */
  nav: ReactNode;
  /** The choice of language. */
  language?: ReactNode | undefined;
  /** Sign in, or who is signed in. */
  account?: ReactNode | undefined;
  /** One line for everyone above all, e.g. a warning or "You are offline". */
  notice?: ReactNode | undefined;
  /** Help, phone number, accessibility statement: the same everywhere. */
  footer: ReactNode;
  children: ReactNode;
}

/** The frame of public pages and of the portal. */
export function PublicLayout(props: PublicLayoutProps) {
  const { skipText, name, homeHref, navLabel, nav, language, account, notice, footer, children } = props;
  return (
    <div className="sal-public">
      <SkipLink href={`#${MAIN_ID}`}>{skipText}</SkipLink>
      {notice}
      <header className="sal-public__header">
        <div className="sal-public__bar">
          <AriaLink href={homeHref} className="sal-brand">
            <span className="sal-brand__mark" aria-hidden="true" />
            {name}
          </AriaLink>
          <nav aria-label={navLabel} className="sal-public__nav">
            {nav}
          </nav>
          <div className="sal-public__slots">
            {language}
            {account}
          </div>
        </div>
      </header>
      <main id={MAIN_ID} className="sal-public__main" tabIndex={-1}>
        {children}
      </main>
      <footer className="sal-public__footer">
        <div className="sal-public__bar">{footer}</div>
      </footer>
    </div>
  );
}
