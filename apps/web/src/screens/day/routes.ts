import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';

const part = partOf('day');

export const dayRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: part(() => import('./day-screen'), 'DayScreen'),
  }),
] as const;
