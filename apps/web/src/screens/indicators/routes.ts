import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { FINDING_FILTERS } from './finding-words';
import { INDICATOR_WORDS } from './words';

const part = partOf('indicators', 'lists');

export const indicatorRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators',
    validateSearch: known(...INDICATOR_WORDS),
    component: part(() => import('./indicators-screen'), 'IndicatorsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/new',
    component: part(() => import('./definition/new-indicator-screen'), 'NewIndicatorScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/paste',
    validateSearch: known('indicator'),
    component: part(() => import('./paste/paste-screen'), 'PasteScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/$id/edit',
    component: part(() => import('./definition/edit-indicator-screen'), 'EditIndicatorScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicators/$id',
    validateSearch: known('value'),
    component: part(() => import('./indicator-screen'), 'IndicatorScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicator-findings',
    validateSearch: known(...FINDING_FILTERS),
    component: part(() => import('./findings-screen'), 'FindingsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/indicator-findings/$id',
    component: part(() => import('./finding-screen'), 'FindingScreen'),
  }),
] as const;
