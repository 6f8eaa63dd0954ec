import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('feedback');

export const feedbackRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/feedback',
    validateSearch: known('state', 'project'),
    component: part(() => import('./feedback-list-screen'), 'FeedbackListScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/feedback/$id',
    component: part(() => import('./feedback-screen'), 'FeedbackScreen'),
  }),
] as const;
