import type { RouteObject } from 'react-router';
import { TicketsRoute } from './list/tickets.route.js';
import { NewTicketRoute } from './new/new-ticket.route.js';
import { SentRoute } from './new/sent.route.js';
import { SolvedRoute } from './new/solved.route.js';
import { TicketRoute } from './ticket/ticket.route.js';
import './portal.css';

/** Everything below `/tickets`: the list, the forms, and each ticket. */
export const portalRoutes: RouteObject[] = [
  { index: true, element: <TicketsRoute /> },
  { path: 'new', element: <NewTicketRoute /> },
  { path: 'solved', element: <SolvedRoute /> },
  { path: ':reference', element: <TicketRoute /> },
  { path: ':reference/sent', element: <SentRoute /> },
];
