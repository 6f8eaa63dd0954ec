import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

export const reportRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/reports',
    // `ask` and `subject` fill the request: links of other screens bring them
    validateSearch: known('ask', 'subject', 'kind', 'state', 'project'),
    component: lazyRouteComponent(() => import('./reports-screen'), 'ReportsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/reports/$id',
    component: lazyRouteComponent(() => import('./paper-lead'), 'PaperLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/report-packs/$id',
    component: lazyRouteComponent(() => import('./pack/pack-screen'), 'PackScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/report-schedules',
    component: lazyRouteComponent(() => import('./schedules/schedules-screen'), 'SchedulesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/report-schedules/$id',
    component: lazyRouteComponent(() => import('./schedules/schedule-screen'), 'ScheduleScreen'),
  }),
] as const;
