import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: lazyRouteComponent(() => import('./administration-frame'), 'AdministrationFrame'),
});

const policies = createRoute({
  getParentRoute: () => administration,
  path: 'policies',
  component: lazyRouteComponent(() => import('./policies/policies-frame'), 'PoliciesFrame'),
});

const policyRoutes = [
  createRoute({
    getParentRoute: () => policies,
    path: '/',
    component: lazyRouteComponent(() => import('./policies/kinds/intake'), 'IntakePolicies'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'delivery',
    component: lazyRouteComponent(() => import('./policies/kinds/delivery'), 'DeliveryPolicies'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'delivery/$id',
    component: lazyRouteComponent(() => import('./policies/kinds/delivery'), 'DeliveryPolicy'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'committee',
    component: lazyRouteComponent(() => import('./policies/kinds/committee'), 'CommitteeRulesVersions'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: 'committee/$id',
    component: lazyRouteComponent(() => import('./policies/kinds/committee'), 'CommitteeRulesVersion'),
  }),
  createRoute({
    getParentRoute: () => policies,
    path: '$id',
    component: lazyRouteComponent(() => import('./policies/kinds/intake'), 'IntakePolicy'),
  }),
] as const;

export const administrationRoutes = [
  administration.addChildren([
    createRoute({
      getParentRoute: () => administration,
      path: '/',
      validateSearch: known('search', 'role', 'active'),
      component: lazyRouteComponent(() => import('./users/users-screen'), 'UsersScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'delegations',
      validateSearch: known('userId', 'active'),
      component: lazyRouteComponent(() => import('./delegations-screen'), 'DelegationsScreen'),
    }),
    policies.addChildren(policyRoutes),
    createRoute({
      getParentRoute: () => administration,
      path: 'calendar',
      validateSearch: known('year'),
      component: lazyRouteComponent(() => import('./calendar/calendar-screen'), 'CalendarScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'mails',
      validateSearch: known('state', 'receiver'),
      component: lazyRouteComponent(() => import('./mails-screen'), 'MailsScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'webhooks',
      validateSearch: known('state'),
      component: lazyRouteComponent(() => import('./webhooks/webhooks-screen'), 'WebhooksScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'webhooks/$id',
      validateSearch: known('delivery'),
      component: lazyRouteComponent(() => import('./webhooks/webhook-screen'), 'WebhookScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'jobs',
      validateSearch: known('state', 'queue'),
      component: lazyRouteComponent(() => import('./jobs-screen'), 'JobsScreen'),
    }),
    createRoute({
      getParentRoute: () => administration,
      path: 'audit',
      validateSearch: known('table', 'row', 'actor', 'requestId', 'from', 'until'),
      component: lazyRouteComponent(() => import('./audit/audit-screen'), 'AuditScreen'),
    }),
  ]),
] as const;
