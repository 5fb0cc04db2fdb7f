import type { ReactElement } from 'react';
import { useRoutes } from 'react-router';
import { deskRoutes } from '../features/desk/index.js';
import { DeskFrame } from '../lib/shell/frames.js';
import { RequireCan } from '../lib/viewer.js';

/** Everything below `/desk`, for agents of the Centre. */
export default function DeskScreens(): ReactElement {
  return (
    <RequireCan can="workDesk" frame={DeskFrame}>
      {useRoutes(deskRoutes)}
    </RequireCan>
  );
}
