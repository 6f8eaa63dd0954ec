import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

export const feedbackRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/feedback',
    validateSearch: known('state', 'project'),
    component: lazyRouteComponent(() => import('./feedback-list-screen'), 'FeedbackListScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/feedback/$id',
    component: lazyRouteComponent(() => import('./feedback-screen'), 'FeedbackScreen'),
  }),
] as const;
