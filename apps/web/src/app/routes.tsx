import { ViewerDocument, type ViewerQuery } from '@salus/contract';
import type { UiLanguage } from '@salus/messages';
import type { QueryClient } from '@tanstack/react-query';
import { lazy, type ReactElement, type ReactNode } from 'react';
import { matchRoutes, Outlet, type RouteObject } from 'react-router';
import { AccessibilityRoute } from '../features/accessibility/accessibility.route.js';
import { ArticleBody, ArticleRoute } from '../features/guidance/article.route.js';
import { GuidanceRoute } from '../features/guidance/guidance.route.js';
import { loadArticle, loadGuidance } from '../features/guidance/load-guidance.js';
import { HomeRoute } from '../features/home/home.route.js';
import { SignInRoute } from '../features/sign-in/sign-in.route.js';
import { askAhead, operationKey } from '../lib/operations.js';
import { ScreenLoading } from '../lib/screen-states.js';
import { DeskFrame, PublicFrame } from '../lib/shell/frames.js';
import type { Visit } from '../lib/visit.js';
import { signInPath, type Viewer } from '../lib/viewer.js';
import { BrowserOnly } from './browser-only.js';
import { NotFoundRoute } from './not-found.route.js';

const Portal = lazy(() => import('./portal-screens.js'));
const Desk = lazy(() => import('./desk-screens.js'));
const Editing = lazy(() => import('./editing-screens.js'));
const Settings = lazy(() => import('./settings-screens.js'));
const Mailroom = lazy(() => import('./mailroom-screens.js'));
const Gallery = lazy(() => import('../features/gallery/gallery.route.js'));

interface Handle {
  /** Asks what the screen shows at once; answers the address to go to instead, where there is one. */
  readonly load?: (visit: Visit) => Promise<string | null | void>;
  /** Fetches the chunks without which the screen cannot be rendered at once. */
  readonly preload?: () => Promise<void>;
  /** The right without which a visitor is sent to sign in. */
  readonly needs?: keyof Viewer['can'];
}

const route = (path: string, element: ReactNode, handle: Handle = {}): RouteObject => ({
  path,
  element,
  handle,
});

/** Public pages and the portal share a frame; the desk has one of its own. */
const framed = (children: RouteObject[]): RouteObject => ({
  element: (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  ),
  children,
});

const inBrowser = (screens: ReactElement, waiting?: ReactElement): ReactElement => (
  <BrowserOnly waiting={waiting}>{screens}</BrowserOnly>
);

const deskWaiting = (
  <DeskFrame>
    <ScreenLoading />
  </DeskFrame>
);

/** Every address of the product. Portal, desk and settings have their own routes below theirs. */
export const routes: RouteObject[] = [
  framed([
    route('/', <HomeRoute />),
    route('/guidance', <GuidanceRoute />, { load: loadGuidance }),
    route('/guidance/:slug', <ArticleRoute />, { load: loadArticle, preload: ArticleBody.preload }),
    route('/guidance/:slug/:language', <ArticleRoute />, { load: loadArticle, preload: ArticleBody.preload }),
    route('/sign-in', <SignInRoute />),
    route('/accessibility', <AccessibilityRoute />),
    route('/tickets/*', inBrowser(<Portal />), { needs: 'openTicket' }),
    route('/editing/*', inBrowser(<Editing />), { needs: 'editGuidance' }),
    route('/settings/*', inBrowser(<Settings />), { needs: 'administer' }),
    route('*', <NotFoundRoute />),
  ]),
  route('/desk/*', inBrowser(<Desk />, deskWaiting), { needs: 'workDesk' }),
  route('/mailroom/*', inBrowser(<Mailroom />, deskWaiting), { needs: 'workDesk' }),
  // For those who build the product; it brings its own frames.
  route('/gallery/:part?', inBrowser(<Gallery />)),
];

function matchAddress(url: URL): { handle: Handle; params: Visit['params'] } {
  const match = matchRoutes(routes, url.pathname)?.at(-1);
  return { handle: (match?.route.handle ?? {}) as Handle, params: match?.params ?? {} };
}

/** Fetches the code of the screen at `url`, before the server renders it or the browser takes it over. */
export async function preloadRoute(url: URL): Promise<void> {
  await matchAddress(url).handle.preload?.();
}

/** Asks for everything that the page at `url` shows at once. Gives the address to go to instead, where there is one. */
export async function loadRoute(url: URL, language: UiLanguage, cache: QueryClient): Promise<string | null> {
  const { handle, params } = matchAddress(url);
  const [, elsewhere] = await Promise.all([
    askAhead(cache, ViewerDocument, {}),
    handle.load?.({ url, params, language, cache }),
  ]);
  if (handle.needs === undefined) return elsewhere ?? null;
  const viewer = cache.getQueryData<ViewerQuery>(operationKey(ViewerDocument, {}))?.viewer;
  return viewer?.user === null ? signInPath(url.pathname + url.search) : null;
}
