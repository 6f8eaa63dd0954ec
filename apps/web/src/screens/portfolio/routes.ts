import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { PROJECT_WORDS } from '../lists/project-query';

const part = partOf('portfolio', 'lists');

export const portfolioRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/portfolio',
    validateSearch: known(...PROJECT_WORDS, 'asOf', 'by'),
    component: part(() => import('./portfolio-screen'), 'PortfolioScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/portfolio/changes',
    validateSearch: known(...PROJECT_WORDS, 'since'),
    component: part(() => import('./changes-screen'), 'ChangesScreen'),
  }),
] as const;
