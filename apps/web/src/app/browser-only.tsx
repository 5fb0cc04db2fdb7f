import { Suspense, type ReactElement, type ReactNode } from 'react';
import { useHydrated } from '../lib/hydrated.js';
import { ScreenLoading } from '../lib/screen-states.js';

interface Props {
  readonly children: ReactNode;
  readonly waiting: ReactElement | undefined;
}

/** Screens that only the browser renders: the server sends the shell and the skeleton of them. */
export function BrowserOnly({ children, waiting = <ScreenLoading /> }: Props): ReactElement {
  const hydrated = useHydrated();
  if (!hydrated) return waiting;
  return <Suspense fallback={waiting}>{children}</Suspense>;
}
