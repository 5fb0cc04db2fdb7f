import type { RouteObject } from 'react-router';
import { DeskRoute } from './desk.route.js';

/** Everything below `/desk`. */
export const deskRoutes: RouteObject[] = [{ path: ':view?/:reference?', element: <DeskRoute /> }];
