import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('reports', 'periods');

export const reportRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/reports',
    // `ask` and `subject` fill the request: links of other screens bring them
    validateSearch: known('ask', 'subject', 'kind', 'state', 'project'),
    component: part(() => import('./reports-screen'), 'ReportsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/reports/$id',
    component: part(() => import('./paper-lead'), 'PaperLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/report-packs/$id',
    component: part(() => import('./pack/pack-screen'), 'PackScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/report-schedules',
    component: part(() => import('./schedules/schedules-screen'), 'SchedulesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/report-schedules/$id',
    component: part(() => import('./schedules/schedule-screen'), 'ScheduleScreen'),
  }),
] as const;
