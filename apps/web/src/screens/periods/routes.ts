import { createRoute, redirect } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('periods');

export const periodRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/periods',
    validateSearch: known('kind', 'state'),
    component: part(() => import('./periods-screen'), 'PeriodsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/reporting-periods/$id',
    validateSearch: known('tab', 'direction', 'manager', 'state', 'late', 'with', 'changed'),
    component: part(() => import('./period-screen'), 'PeriodScreen'),
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
