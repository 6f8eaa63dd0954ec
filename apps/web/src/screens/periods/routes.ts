import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

export const periodRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/periods',
    validateSearch: known('kind', 'state'),
    component: lazyRouteComponent(() => import('./periods-screen'), 'PeriodsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/reporting-periods/$id',
    validateSearch: known('tab', 'direction', 'manager', 'state', 'late', 'with', 'changed'),
    component: lazyRouteComponent(() => import('./period-screen'), 'PeriodScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/periods/$id',
    beforeLoad: ({ params, location }) => {
      throw redirect({ href: `/reporting-periods/${params.id}${location.searchStr}`, replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/reporting-periods',
    beforeLoad: () => {
      throw redirect({ href: '/periods', replace: true });
    },
  }),
] as const;
