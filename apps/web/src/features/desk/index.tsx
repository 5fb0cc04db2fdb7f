import type { RouteObject } from 'react-router';
import { ScreenLoading } from '../../lib/screen-states.js';

export const deskRoutes: RouteObject[] = [{ path: '*', element: <ScreenLoading /> }];
