import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('account');

export const accountRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/account',
    validateSearch: known('tab'),
    component: part(() => import('./account-screen'), 'AccountScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/notices',
    validateSearch: known('unread'),
    component: part(() => import('./notices-screen'), 'NoticesScreen'),
  }),
] as const;
