import { ViewerDocument, type ViewerQuery } from '@salus/contract';
import { useQueryClient } from '@tanstack/react-query';
import {
  Fragment,
  useCallback,
  useEffect,
  useState,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Navigate, useLocation } from 'react-router';
import { claimDrafts } from './draft.js';
import { useTranslate } from './i18n.js';
import { operationKey, useOperation } from './operations.js';
import { Screen } from './screen.js';
import { ScreenError, ScreenLoading } from './screen-states.js';

/** Who is looking: `user` is null for a visitor; `can` says what the screens may offer. */
export type Viewer = ViewerQuery['viewer'];

/** Somebody who is not signed in. */
export const VISITOR: Viewer = {
  user: null,
  organisation: null,
  roles: [],
  can: { openTicket: false, workDesk: false, workSecondLine: false, editGuidance: false, administer: false },
};

/** Who is looking; a visitor until the answer is there. The server has put it into the page, so that it usually is. */
export function useViewer(): Viewer {
  return useOperation(ViewerDocument, {}).data?.viewer ?? VISITOR;
}

/** Takes over a new viewer after signing in or out and forgets everything that the former one has seen. */
export function useTakeOverViewer(): (viewer: Viewer) => void {
  const cache = useQueryClient();
  return useCallback(
    (viewer) => {
      if (viewer.user !== null) claimDrafts(viewer.user.id);
      cache.removeQueries({ predicate: (query) => query.queryKey[0] !== operationKey(ViewerDocument)[0] });
      cache.setQueryData(operationKey(ViewerDocument, {}), { viewer });
    },
    [cache],
  );
}

/** Where to send someone who must sign in first, with the way back. */
export function signInPath(back: string): string {
  return `/sign-in?next=${encodeURIComponent(back)}`;
}

/** What the page for signing in is told by a screen whose session has ended. */
const SESSION_ENDED = { isSessionEnded: true };

/** True when somebody was sent to sign in from the middle of their work. */
export function useSessionEnded(): boolean {
  const state = useLocation().state as Partial<typeof SESSION_ENDED> | null;
  return state?.isSessionEnded === true;
}

interface RequireCanProps {
  readonly can: keyof Viewer['can'];
  /** Header and `main` for what is said instead of the screen, where the screen brings its own. */
  readonly frame?: ComponentType<{ children: ReactNode }>;
  readonly children: ReactNode;
}

/**
 * Shows the screen to those who may see it, sends visitors to sign in and back, and tells everybody else plainly.
 * The API refuses all the same: this only spares people a useless screen.
 */
export function RequireCan({ can, frame: Frame = Fragment, children }: RequireCanProps): ReactElement {
  const t = useTranslate();
  const location = useLocation();
  const { data, error, refetch } = useOperation(ViewerDocument, {});
  const personId = data?.viewer.user?.id;
  const [wasSignedIn, setSignedIn] = useState(false);
  if (personId !== undefined && !wasSignedIn) setSignedIn(true);

  useEffect(() => {
    if (personId !== undefined) claimDrafts(personId);
  }, [personId]);

  if (data === undefined) {
    const waiting =
      error === null ? <ScreenLoading /> : <ScreenError error={error} onRetry={() => void refetch()} />;
    return <Frame>{waiting}</Frame>;
  }
  if (data.viewer.user === null) {
    const path = signInPath(location.pathname + location.search);
    return <Navigate to={path} replace state={wasSignedIn ? SESSION_ENDED : null} />;
  }
  if (!data.viewer.can[can]) {
    return (
      <Frame>
        <Screen title={t('common.forbiddenTitle')} width="text" status={403}>
          <h1>{t('common.forbiddenTitle')}</h1>
          <p>{t('common.forbiddenBody')}</p>
        </Screen>
      </Frame>
    );
  }
  return <>{children}</>;
}
