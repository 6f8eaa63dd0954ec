import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { FINDING_FILTERS } from './finding-words';
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
    path: '/indicators/new',
    component: lazyRouteComponent(() => import('./definition/new-indicator-screen'), 'NewIndicatorScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/paste',
    validateSearch: known('indicator'),
    component: lazyRouteComponent(() => import('./paste/paste-screen'), 'PasteScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/$id/edit',
    component: lazyRouteComponent(() => import('./definition/edit-indicator-screen'), 'EditIndicatorScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/$id',
    validateSearch: known('value'),
    component: lazyRouteComponent(() => import('./indicator-screen'), 'IndicatorScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicator-findings',
    validateSearch: known(...FINDING_FILTERS),
    component: lazyRouteComponent(() => import('./findings-screen'), 'FindingsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicator-findings/$id',
    component: lazyRouteComponent(() => import('./finding-screen'), 'FindingScreen'),
  }),
] as const;
