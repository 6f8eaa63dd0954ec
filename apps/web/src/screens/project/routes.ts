import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const project = createRoute({
  getParentRoute: () => inside,
  path: '/projects/$id',
  validateSearch: known('asOf'),
  component: lazyRouteComponent(() => import('./frame/project-frame'), 'ProjectFrame'),
});

/** A project and its parts, each with an address of its own below `/projects/$id`. */
export const projectRoutes = [
  project.addChildren([
    createRoute({
      getParentRoute: () => project,
      path: '/',
      component: lazyRouteComponent(() => import('./overview/overview-screen'), 'OverviewScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/transitions',
      validateSearch: known('show'),
      component: lazyRouteComponent(() => import('./life/life-screen'), 'LifeScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/milestones',
      validateSearch: known('milestone', 'removed', 'compare'),
      component: lazyRouteComponent(() => import('./milestones/milestones-screen'), 'MilestonesScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/ratings',
      component: lazyRouteComponent(() => import('./ratings/ratings-screen'), 'RatingsScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/budget',
      component: lazyRouteComponent(() => import('./budget/budget-screen'), 'BudgetScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/risks',
      validateSearch: known('risk', 'issue'),
      component: lazyRouteComponent(() => import('./risks/risks-screen'), 'RisksScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/status-updates',
      component: lazyRouteComponent(() => import('./status-updates/status-updates-screen'), 'StatusUpdatesScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/attestations',
      component: lazyRouteComponent(() => import('./screening/screening-screen'), 'ScreeningScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/documents',
      component: lazyRouteComponent(() => import('./documents/documents-screen'), 'DocumentsScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/sdg',
      component: lazyRouteComponent(() => import('./sdg/sdg-screen'), 'SdgScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/team',
      component: lazyRouteComponent(() => import('./team/team-screen'), 'TeamScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/history',
      component: lazyRouteComponent(() => import('./history/history-screen'), 'HistoryScreen'),
    }),
  ]),
  createRoute({
    getParentRoute: () => inside,
    path: '/status-updates/$id',
    component: lazyRouteComponent(() => import('./status-updates/status-update-screen'), 'StatusUpdateScreen'),
  }),
] as const;
