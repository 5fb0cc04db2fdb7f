import type { ReactElement } from 'react';
import { useRoutes } from 'react-router';
import { editingRoutes } from '../features/editing/index.js';
import { RequireCan } from '../lib/viewer.js';

/** Everything below `/editing`, for editors of the Centre. */
export default function EditingScreens(): ReactElement {
  return <RequireCan can="editGuidance">{useRoutes(editingRoutes)}</RequireCan>;
}
