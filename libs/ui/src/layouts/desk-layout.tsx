import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import { MAIN_ID } from './public-layout.js';
import { SkipLink } from './skip-link.js';

export interface DeskLayoutProps {
  skipText: string;
  name: string;
  homeHref: string;
  navLabel: string;
  nav: ReactNode;
  /** The search field or the button that opens the palette. */
  search?: ReactNode | undefined;
  account?: ReactNode | undefined;
  notice?: ReactNode | undefined;
  /** Fills the rest of the window; usually `ResizablePanes`. */
  children: ReactNode;
}

/** The frame of the desk: compact, and as high as the window, so that each pane scrolls by itself. */
export function DeskLayout(props: DeskLayoutProps) {
  const { skipText, name, homeHref, navLabel, nav, search, account, notice, children } = props;
  return (
    <div className="sal-desk" data-density="compact">
      <SkipLink href={`#${MAIN_ID}`}>{skipText}</SkipLink>
      {notice}
      <header className="sal-desk__header">
        <AriaLink href={homeHref} className="sal-brand">
          <span className="sal-brand__mark" aria-hidden="true" />
          {name}
        </AriaLink>
        <nav aria-label={navLabel} className="sal-desk__nav">
          {nav}
        </nav>
        <div className="sal-desk__search">{search}</div>
        <div className="sal-desk__account">{account}</div>
      </header>
      <main id={MAIN_ID} className="sal-desk__main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
