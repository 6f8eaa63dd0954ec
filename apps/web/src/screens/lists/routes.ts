import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { ISSUE_WORDS, PROPOSAL_WORDS, REQUEST_WORDS, RISK_WORDS } from './choices';
import { MILESTONE_WORDS } from './milestone-query';
import { PROJECT_WORDS } from './project-query';

export const listRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/projects',
    validateSearch: known(...PROJECT_WORDS, 'sort'),
    component: lazyRouteComponent(() => import('./projects-screen'), 'ProjectsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/milestones',
    validateSearch: known(...MILESTONE_WORDS),
    component: lazyRouteComponent(() => import('./milestones-screen'), 'MilestonesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/milestones/$id',
    component: lazyRouteComponent(() => import('./milestone-lead'), 'MilestoneLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/risks',
    validateSearch: known(...RISK_WORDS),
    component: lazyRouteComponent(() => import('./risks-screen'), 'RisksScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/risks/$id',
    component: lazyRouteComponent(() => import('./risk-lead'), 'RiskLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/issues',
    validateSearch: known(...ISSUE_WORDS),
    component: lazyRouteComponent(() => import('./issues-screen'), 'IssuesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/issues/$id',
    component: lazyRouteComponent(() => import('./issue-lead'), 'IssueLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/change-requests',
    validateSearch: known(...REQUEST_WORDS),
    component: lazyRouteComponent(() => import('./change-requests-screen'), 'ChangeRequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/change-requests/$id',
    component: lazyRouteComponent(() => import('./change-request-screen'), 'ChangeRequestScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/forecast-proposals',
    validateSearch: known(...PROPOSAL_WORDS),
    component: lazyRouteComponent(() => import('./forecast-proposals-screen'), 'ForecastProposalsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/forecast-proposals/$id',
    component: lazyRouteComponent(() => import('./forecast-proposal-screen'), 'ForecastProposalScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/team-members/$id',
    component: lazyRouteComponent(() => import('./team-member-screen'), 'TeamMemberScreen'),
  }),
] as const;
