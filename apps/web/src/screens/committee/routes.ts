import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const getParentRoute = () => inside;

export const committeeRoutes = [
  createRoute({
    getParentRoute,
    path: '/committee',
    validateSearch: known('meeting', 'reason', 'q'),
    component: lazyRouteComponent(() => import('./meetings/committee-screen'), 'CommitteeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/meetings/$id',
    component: lazyRouteComponent(() => import('./agenda/meeting-screen'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/meetings/$id/agenda/publications/$number',
    component: lazyRouteComponent(() => import('./agenda/publication-screen'), 'PublicationScreen'),
  }),
  // what waits for an agenda stands on the committee's own screen
  createRoute({
    getParentRoute,
    path: '/agenda-candidates',
    beforeLoad: () => {
      throw redirect({ href: '/committee', replace: true });
    },
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
  createRoute({
    getParentRoute,
    path: '/committee/members',
    validateSearch: known('on'),
    component: lazyRouteComponent(() => import('./members/members-screen'), 'MembersScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions',
    validateSearch: known('outcome', 'from', 'to', 'project'),
    component: lazyRouteComponent(() => import('./decisions/decisions-screen'), 'DecisionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions/$id',
    component: lazyRouteComponent(() => import('./decisions/decision-screen'), 'DecisionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/instructions',
    validateSearch: known('state', 'direction', 'dueBefore', 'overdue', 'assignee', 'decision'),
    component: lazyRouteComponent(() => import('./instructions/instructions-screen'), 'InstructionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/instructions/$id',
    component: lazyRouteComponent(() => import('./instructions/instruction-screen'), 'InstructionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/minutes',
    component: lazyRouteComponent(() => import('./minutes/minutes-list-screen'), 'MinutesListScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/minutes/$id',
    component: lazyRouteComponent(() => import('./minutes/minutes-screen'), 'MinutesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/register',
    validateSearch: known('hash'),
    component: lazyRouteComponent(() => import('./register/register-screen'), 'RegisterScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/intake',
    validateSearch: known('show', 'open'),
    component: lazyRouteComponent(() => import('./intake/intake-screen'), 'IntakeScreen'),
  }),
] as const;
