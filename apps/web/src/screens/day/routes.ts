import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';

export const dayRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('./day-screen'), 'DayScreen'),
  }),
] as const;
