import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { PROJECT_WORDS } from './project-query';

export const listRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/projects',
    validateSearch: known(...PROJECT_WORDS, 'sort'),
    component: lazyRouteComponent(() => import('./projects-screen'), 'ProjectsScreen'),
  }),
] as const;
