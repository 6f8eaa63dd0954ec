import { createRoute, redirect } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('committee');

const getParentRoute = () => inside;

export const committeeRoutes = [
  createRoute({
    getParentRoute,
    path: '/committee',
    validateSearch: known('meeting', 'reason', 'q'),
    component: part(() => import('./meetings/committee-screen'), 'CommitteeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/meetings/$id',
    component: part(() => import('./agenda/meeting-screen'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/meetings/$id/agenda/publications/$number',
    component: part(() => import('./agenda/publication-screen'), 'PublicationScreen'),
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
    component: part(() => import('./session/session-screen'), 'SessionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/agenda-items/$id',
    component: part(() => import('./ballot/ballot-screen'), 'BallotScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/committee/members',
    validateSearch: known('on'),
    component: part(() => import('./members/members-screen'), 'MembersScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions',
    validateSearch: known('outcome', 'from', 'to', 'project'),
    component: part(() => import('./decisions/decisions-screen'), 'DecisionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/decisions/$id',
    component: part(() => import('./decisions/decision-screen'), 'DecisionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/instructions',
    validateSearch: known('state', 'direction', 'dueBefore', 'overdue', 'assignee', 'decision'),
    component: part(() => import('./instructions/instructions-screen'), 'InstructionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/instructions/$id',
    component: part(() => import('./instructions/instruction-screen'), 'InstructionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/minutes',
    component: part(() => import('./minutes/minutes-list-screen'), 'MinutesListScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/minutes/$id',
    component: part(() => import('./minutes/minutes-screen'), 'MinutesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/register',
    validateSearch: known('hash'),
    component: part(() => import('./register/register-screen'), 'RegisterScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/intake',
    validateSearch: known('show', 'open'),
    component: part(() => import('./intake/intake-screen'), 'IntakeScreen'),
  }),
] as const;
