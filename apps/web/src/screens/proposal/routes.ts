import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';

const part = partOf('proposal', 'project');

export const proposalRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/projects/new',
    validateSearch: known('step'),
    component: part(() => import('./new-proposal-screen'), 'NewProposalScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/projects/$id/edit',
    validateSearch: known('step'),
    component: part(() => import('./edit-proposal-screen'), 'EditProposalScreen'),
  }),
] as const;
