import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('project');

const project = createRoute({
  getParentRoute: () => inside,
  path: '/projects/$id',
  validateSearch: known('asOf'),
  component: part(() => import('./frame/project-frame'), 'ProjectFrame'),
});

/** A project and its parts, each with an address of its own below `/projects/$id`. */
export const projectRoutes = [
  project.addChildren([
    createRoute({
      getParentRoute: () => project,
      path: '/',
      component: part(() => import('./overview/overview-screen'), 'OverviewScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/transitions',
      validateSearch: known('show'),
      component: part(() => import('./life/life-screen'), 'LifeScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/milestones',
      validateSearch: known('milestone', 'removed', 'compare'),
      component: part(() => import('./milestones/milestones-screen'), 'MilestonesScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/ratings',
      component: part(() => import('./ratings/ratings-screen'), 'RatingsScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/budget',
      component: part(() => import('./budget/budget-screen'), 'BudgetScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/risks',
      validateSearch: known('risk', 'issue'),
      component: part(() => import('./risks/risks-screen'), 'RisksScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/status-updates',
      component: part(() => import('./status-updates/status-updates-screen'), 'StatusUpdatesScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/attestations',
      component: part(() => import('./screening/screening-screen'), 'ScreeningScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/documents',
      component: part(() => import('./documents/documents-screen'), 'DocumentsScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/sdg',
      component: part(() => import('./sdg/sdg-screen'), 'SdgScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/team',
      component: part(() => import('./team/team-screen'), 'TeamScreen'),
    }),
    createRoute({
      getParentRoute: () => project,
      path: '/history',
      component: partOf('project', 'history')(() => import('./history/history-screen'), 'HistoryScreen'),
    }),
  ]),
  createRoute({
    getParentRoute: () => inside,
    path: '/status-updates/$id',
    component: part(() => import('./status-updates/status-update-screen'), 'StatusUpdateScreen'),
  }),
] as const;
