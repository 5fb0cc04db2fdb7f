import type { RouteObject } from 'react-router';
import { ScreenLoading } from '../../lib/screen-states.js';

export const portalRoutes: RouteObject[] = [{ path: '*', element: <ScreenLoading /> }];
