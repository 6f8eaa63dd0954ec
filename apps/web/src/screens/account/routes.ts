import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/account',
    validateSearch: known('tab'),
    component: lazyRouteComponent(() => import('./account-screen'), 'AccountScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/notices',
    validateSearch: known('unread'),
    component: lazyRouteComponent(() => import('./notices-screen'), 'NoticesScreen'),
  }),
] as const;
