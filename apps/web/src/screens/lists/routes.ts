import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { MILESTONE_WORDS } from './milestone-query';
import { PROJECT_WORDS } from './project-query';

export const listRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/projects',
    validateSearch: known(...PROJECT_WORDS, 'sort'),
    component: lazyRouteComponent(() => import('./projects-screen'), 'ProjectsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/milestones',
    validateSearch: known(...MILESTONE_WORDS),
    component: lazyRouteComponent(() => import('./milestones-screen'), 'MilestonesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/milestones/$id',
    component: lazyRouteComponent(() => import('./milestone-lead'), 'MilestoneLead'),
  }),
] as const;
