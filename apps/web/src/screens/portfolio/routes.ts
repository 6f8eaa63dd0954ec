import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { PROJECT_WORDS } from '../lists/project-query';

export const portfolioRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/portfolio',
    validateSearch: known(...PROJECT_WORDS, 'asOf', 'by'),
    component: lazyRouteComponent(() => import('./portfolio-screen'), 'PortfolioScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/portfolio/changes',
    validateSearch: known(...PROJECT_WORDS, 'since'),
    component: lazyRouteComponent(() => import('./changes-screen'), 'ChangesScreen'),
  }),
] as const;
