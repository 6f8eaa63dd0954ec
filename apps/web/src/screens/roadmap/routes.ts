import { createRoute, redirect } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { ROADMAP_WORDS } from './roadmap-words';

const part = partOf('roadmap', 'lists');

export const roadmapRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/roadmaps',
    validateSearch: known('tab', 'direction', 'organisation'),
    component: part(() => import('./roadmaps-screen'), 'RoadmapsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/roadmaps/$code',
    validateSearch: known(...ROADMAP_WORDS),
    component: part(() => import('./roadmap-screen'), 'RoadmapScreen'),
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
