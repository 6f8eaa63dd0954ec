import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { ISSUE_WORDS, PROPOSAL_WORDS, REQUEST_WORDS, RISK_WORDS } from './choices';
import { MILESTONE_WORDS } from './milestone-query';
import { PROJECT_WORDS } from './project-query';

const part = partOf('lists');

export const listRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/projects',
    validateSearch: known(...PROJECT_WORDS, 'sort'),
    component: part(() => import('./projects-screen'), 'ProjectsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/milestones',
    validateSearch: known(...MILESTONE_WORDS),
    component: part(() => import('./milestones-screen'), 'MilestonesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/milestones/$id',
    component: part(() => import('./milestone-lead'), 'MilestoneLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/risks',
    validateSearch: known(...RISK_WORDS),
    component: part(() => import('./risks-screen'), 'RisksScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/risks/$id',
    component: part(() => import('./risk-lead'), 'RiskLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/issues',
    validateSearch: known(...ISSUE_WORDS),
    component: part(() => import('./issues-screen'), 'IssuesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/issues/$id',
    component: part(() => import('./issue-lead'), 'IssueLead'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/change-requests',
    validateSearch: known(...REQUEST_WORDS),
    component: partOf('lists', 'project')(() => import('./change-requests-screen'), 'ChangeRequestsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/change-requests/$id',
    component: partOf('lists', 'project')(() => import('./change-request-screen'), 'ChangeRequestScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/forecast-proposals',
    validateSearch: known(...PROPOSAL_WORDS),
    component: part(() => import('./forecast-proposals-screen'), 'ForecastProposalsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/forecast-proposals/$id',
    component: part(() => import('./forecast-proposal-screen'), 'ForecastProposalScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/team-members/$id',
    component: part(() => import('./team-member-screen'), 'TeamMemberScreen'),
  }),
] as const;
