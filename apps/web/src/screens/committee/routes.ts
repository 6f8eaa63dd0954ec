import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const getParentRoute = () => inside;

export const committeeRoutes = [
  createRoute({
    getParentRoute,
    path: '/committee',
    validateSearch: known('meeting'),
    component: lazyRouteComponent(() => import('./meetings/committee-screen'), 'CommitteeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/meetings/$id',
    component: lazyRouteComponent(() => import('./agenda/meeting-screen'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/meetings/$id/session',
    validateSearch: known('item'),
    component: lazyRouteComponent(() => import('./session/session-screen'), 'SessionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/agenda-items/$id',
    component: lazyRouteComponent(() => import('./ballot/ballot-screen'), 'BallotScreen'),
  }),
] as const;
