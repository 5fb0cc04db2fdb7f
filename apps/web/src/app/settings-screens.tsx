import { ViewerDocument } from '@salus/contract';
import type { ReactElement } from 'react';
import { Navigate, useLocation, useRoutes } from 'react-router';
import { settingsRoutes } from '../features/settings/index.js';
import { useOperation } from '../lib/operations.js';
import { ScreenError, ScreenLoading } from '../lib/screen-states.js';
import { signInPath } from '../lib/viewer.js';

const routes = settingsRoutes();

/** Everything below `/settings`, for those of the Centre who may set something; each page says who may use it. */
export default function SettingsScreens(): ReactElement {
  const location = useLocation();
  const { data, error, refetch } = useOperation(ViewerDocument, {});
  const screens = useRoutes(routes);
  if (data === undefined)
    return error === null ? <ScreenLoading /> : <ScreenError error={error} onRetry={() => void refetch()} />;
  if (data.viewer.user === null)
    return <Navigate to={signInPath(location.pathname + location.search)} replace />;
  return <>{screens}</>;
}
