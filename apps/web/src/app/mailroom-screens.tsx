import type { ReactElement } from 'react';
import { useRoutes } from 'react-router';
import { mailroomRoutes } from '../features/mailroom/index.js';
import { DeskFrame } from '../lib/shell/frames.js';
import { RequireCan, useViewer } from '../lib/viewer.js';

/** Everything below `/mailroom`, for those who answer tickets and those who run the installation. */
export default function MailroomScreens(): ReactElement {
  const { can } = useViewer();
  return (
    <RequireCan can={can.administer ? 'administer' : 'workDesk'} frame={DeskFrame}>
      {useRoutes(mailroomRoutes)}
    </RequireCan>
  );
}
