import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';

export const proposalRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/projects/new',
    validateSearch: known('step'),
    component: lazyRouteComponent(() => import('./new-proposal-screen'), 'NewProposalScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/projects/$id/edit',
    validateSearch: known('step'),
    component: lazyRouteComponent(() => import('./edit-proposal-screen'), 'EditProposalScreen'),
  }),
] as const;
