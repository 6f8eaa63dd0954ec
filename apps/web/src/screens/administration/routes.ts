import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: lazyRouteComponent(() => import('./administration-frame'), 'AdministrationFrame'),
});

export const administrationRoutes = [
  administration.addChildren([
    createRoute({
      getParentRoute: () => administration,
      path: '/',
      validateSearch: known('search', 'role', 'active'),
      component: lazyRouteComponent(() => import('./users/users-screen'), 'UsersScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'policies',
      component: lazyRouteComponent(() => import('./policies/policies-screen'), 'PoliciesScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'policies/$id',
      component: lazyRouteComponent(() => import('./policies/policy-screen'), 'PolicyScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'calendar',
      validateSearch: known('year'),
      component: lazyRouteComponent(() => import('./calendar-screen'), 'CalendarScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'jobs',
      validateSearch: known('state', 'queue'),
      component: lazyRouteComponent(() => import('./jobs-screen'), 'JobsScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'audit',
      validateSearch: known('table', 'row', 'actor', 'requestId', 'from', 'until'),
      component: lazyRouteComponent(() => import('./audit-screen'), 'AuditScreen'),
    }),
  ]),
] as const;
