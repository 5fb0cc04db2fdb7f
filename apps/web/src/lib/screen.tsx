import { MAIN_ID, Page } from '@salus/ui';
import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useTranslate } from './i18n.js';

/** What a page says about itself while the server renders it. */
export interface PageRecord {
  readonly title: string;
  readonly description: string;
  readonly status: number;
  /** What search engines and feed readers are told about a text that everybody may read; absent elsewhere. */
  readonly published?: PublishedText | undefined;
  /** Whether the browser may wait with the app until the visitor does something. */
  readonly isCalm: boolean;
}

/** A published text as the head of its page describes it. Paths start with a slash. */
export interface PublishedText {
  readonly title: string;
  readonly language: string;
  /** The one address of this text in this language. */
  readonly path: string;
  /** The address that gives each reader the best language for him. */
  readonly anyLanguagePath: string;
  /** The same text in all its languages, this one included. */
  readonly languages: readonly { readonly language: string; readonly path: string }[];
  readonly publishedAt: string | null;
  /** A day. */
  readonly reviewedOn: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
}
/** Takes what a page says about itself: given by the server's render, absent in the browser. */
export const DescribePageContext = createContext<((record: PageRecord) => void) | null>(null);

/** True from the first navigation inside the browser on: the first page keeps the focus where the browser put it. */
const NavigatedContext = createContext(false);

/** Remembers whether the person has moved on from the page that was loaded. */
export function NavigationMemory({ children }: { children: ReactNode }): ReactElement {
  const { key } = useLocation();
  const [first] = useState(key);
  const [navigated, setNavigated] = useState(false);
  if (!navigated && key !== first) setNavigated(true);
  return <NavigatedContext value={navigated}>{children}</NavigatedContext>;
}

/** The element that the part of the address behind `#` names. */
function elementAt(hash: string): HTMLElement | null {
  return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
}

/** For what is fetched after its screen is there, with headings that an address may name: then it opens at that heading. */
export function useOpenAtHeading(): void {
  const navigated = useContext(NavigatedContext);
  const { hash } = useLocation();
  useEffect(() => {
    const target = navigated ? elementAt(hash) : null;
    if (target === null) return;
    target.tabIndex = -1;
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }, [hash, navigated]);
}

export interface ScreenProps {
  /** The title as the browser's tab shows it; the name of the product is added. */
  readonly title: string;
  /** For search engines and link previews. */
  readonly description?: string;
  /** The HTTP status with which the server sends the page. */
  readonly status?: 200 | 403 | 404 | 503;
  /** `text` is 70 characters wide, `medium` for forms, `wide` for lists, `full` leaves the width alone (the desk). */
  readonly width?: 'text' | 'medium' | 'wide' | 'full';
  /** For search engines: what this page is, where it is a published text. */
  readonly published?: PublishedText;
  /** Whether a visitor can use it as it came from the server, so that the app may wait for a sign of the reader. */
  readonly isCalm?: boolean;
  /** Where the focus goes after a navigation: to the h1, or nowhere because the screen takes it itself. */
  readonly focus?: 'heading' | 'none';
  readonly children: ReactNode;
}

/** One screen inside the frame's `main`: sets the title, and moves focus and scroll to its top after a navigation. */
export function Screen(props: ScreenProps): ReactElement {
  const {
    title,
    description = '',
    status = 200,
    width = 'medium',
    focus = 'heading',
    published,
    isCalm = published !== undefined,
    children,
  } = props;
  const t = useTranslate();
  const describe = useContext(DescribePageContext);
  const navigated = useContext(NavigatedContext);
  const { pathname, hash } = useLocation();
  const how = useNavigationType();
  const full = `${title} · ${t('common.product')}`;
  describe?.({ title: full, description, status, published, isCalm });

  useEffect(() => {
    document.title = full;
  }, [full]);

  useEffect(() => {
    if (!navigated) return;
    const target = elementAt(hash);
    if (target) {
      target.scrollIntoView();
      return;
    }
    // Going back returns to where one was; everything else starts at the top.
    if (how !== 'POP') window.scrollTo(0, 0);
    if (focus === 'none') return;
    const main = document.getElementById(MAIN_ID);
    const heading = main?.querySelector<HTMLElement>('h1');
    if (heading) heading.tabIndex = -1;
    (heading ?? main)?.focus({ preventScroll: true });
  }, [focus, hash, how, navigated, pathname]);

  return width === 'full' ? <>{children}</> : <Page width={width}>{children}</Page>;
}
