import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { INDICATOR_WORDS } from './words';

export const indicatorRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators',
    validateSearch: known(...INDICATOR_WORDS),
    component: lazyRouteComponent(() => import('./indicators-screen'), 'IndicatorsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/$id',
    validateSearch: known('value'),
    component: lazyRouteComponent(() => import('./indicator-screen'), 'IndicatorScreen'),
  }),
] as const;
