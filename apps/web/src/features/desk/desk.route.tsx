import type { ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { Desk } from './desk.js';
import { deskPath, viewOf } from './views.js';

/** The desk at a view, with or without an open ticket. One element for both, so that the list stays what it is. */
export function DeskRoute(): ReactElement {
  const { view: slug, reference } = useParams();
  const view = viewOf(slug);
  if (view === null) return <Navigate to={deskPath('NEEDS_ANSWER')} replace />;
  return <Desk view={view} reference={reference ?? null} />;
}
