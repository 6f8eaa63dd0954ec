import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('administration');

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: part(() => import('./administration-frame'), 'AdministrationFrame'),
});

const policies = createRoute({
  getParentRoute: () => administration,
  path: 'policies',
  component: part(() => import('./policies/policies-frame'), 'PoliciesFrame'),
});

const policyRoutes = [
  createRoute({
    getParentRoute: () => policies,
    path: '/',
    component: part(() => import('./policies/kinds/intake'), 'IntakePolicies'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'delivery',
    component: part(() => import('./policies/kinds/delivery'), 'DeliveryPolicies'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'delivery/$id',
    component: part(() => import('./policies/kinds/delivery'), 'DeliveryPolicy'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'committee',
    component: part(() => import('./policies/kinds/committee'), 'CommitteeRulesVersions'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'committee/$id',
    component: part(() => import('./policies/kinds/committee'), 'CommitteeRulesVersion'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: '$id',
    component: part(() => import('./policies/kinds/intake'), 'IntakePolicy'),
  }),
] as const;

export const administrationRoutes = [
  administration.addChildren([
    createRoute({
      getParentRoute: () => administration,
      path: '/',
      validateSearch: known('search', 'role', 'active'),
      component: part(() => import('./users/users-screen'), 'UsersScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'delegations',
      validateSearch: known('userId', 'active'),
      component: partOf('administration', 'account')(() => import('./delegations-screen'), 'DelegationsScreen'),
    }),
    policies.addChildren(policyRoutes),
    createRoute({
      getParentRoute: () => administration,
      path: 'calendar',
      validateSearch: known('year'),
      component: part(() => import('./calendar/calendar-screen'), 'CalendarScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'mails',
      validateSearch: known('state', 'receiver'),
      component: part(() => import('./mails-screen'), 'MailsScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'webhooks',
      validateSearch: known('state'),
      component: part(() => import('./webhooks/webhooks-screen'), 'WebhooksScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'webhooks/$id',
      validateSearch: known('delivery'),
      component: part(() => import('./webhooks/webhook-screen'), 'WebhookScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'jobs',
      validateSearch: known('state', 'queue'),
      component: part(() => import('./jobs-screen'), 'JobsScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'audit',
      validateSearch: known('table', 'row', 'actor', 'requestId', 'from', 'until'),
      component: partOf('administration', 'history')(() => import('./audit/audit-screen'), 'AuditScreen'),
    }),
  ]),
] as const;
