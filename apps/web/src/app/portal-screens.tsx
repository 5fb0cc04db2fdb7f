import type { ReactElement } from 'react';
import { useRoutes } from 'react-router';
import { portalRoutes } from '../features/portal/index.js';
import { RequireCan } from '../lib/viewer.js';

/** Everything below `/tickets`, for staff of an organisation. */
export default function PortalScreens(): ReactElement {
  return <RequireCan can="openTicket">{useRoutes(portalRoutes)}</RequireCan>;
}
