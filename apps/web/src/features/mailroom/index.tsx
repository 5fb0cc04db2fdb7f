import type { RouteObject } from 'react-router';
import { HeldMail } from './held-mail.js';
import { Overview } from './overview.js';
import { Quarantine } from './quarantine.js';
import { Senders } from './senders.js';
import { Undelivered } from './undelivered.js';

/** Everything below `/mailroom`. */
export const mailroomRoutes: RouteObject[] = [
  { index: true, element: <Overview /> },
  { path: 'quarantine', element: <Quarantine /> },
  { path: 'quarantine/:id', element: <HeldMail /> },
  { path: 'senders', element: <Senders /> },
  { path: 'undelivered', element: <Undelivered /> },
];
