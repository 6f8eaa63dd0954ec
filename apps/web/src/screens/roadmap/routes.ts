import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { ROADMAP_WORDS } from './roadmap-words';

export const roadmapRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/roadmaps',
    validateSearch: known('tab', 'direction', 'organisation'),
    component: lazyRouteComponent(() => import('./roadmaps-screen'), 'RoadmapsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/roadmaps/$code',
    validateSearch: known(...ROADMAP_WORDS),
    component: lazyRouteComponent(() => import('./roadmap-screen'), 'RoadmapScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/portfolio/blockers',
    validateSearch: known('direction', 'organisation'),
    beforeLoad: ({ search }) => {
      throw redirect({ to: '/roadmaps', search: { ...search, tab: 'blockers' }, replace: true });
    },
  }),
] as const;
