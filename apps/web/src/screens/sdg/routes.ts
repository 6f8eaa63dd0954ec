import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { ROLLUP_WORDS } from './rollup-words';

export const sdgRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg',
    validateSearch: known('goal', 'gaps', 'review'),
    component: lazyRouteComponent(() => import('./matrix-screen'), 'MatrixScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channels/comparison',
    validateSearch: known('review', 'goal', 'direction'),
    component: lazyRouteComponent(() => import('./comparison-screen'), 'ComparisonScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channels/$target/$channel',
    component: lazyRouteComponent(() => import('./cell-screen'), 'CellScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/rollup',
    validateSearch: known(...ROLLUP_WORDS),
    component: lazyRouteComponent(() => import('./rollup-screen'), 'RollupScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/gaps',
    validateSearch: known('kind', 'goal'),
    component: lazyRouteComponent(() => import('./gaps-screen'), 'GapsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/targets/$code',
    component: lazyRouteComponent(() => import('./target-screen'), 'TargetScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/sources',
    validateSearch: known('q'),
    component: lazyRouteComponent(() => import('./sources/sources-screen'), 'SourcesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channel-records',
    validateSearch: known('q', 'kind', 'goal', 'archived'),
    component: lazyRouteComponent(() => import('./records/records-screen'), 'RecordsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channel-records/new',
    validateSearch: known('kind', 'target'),
    component: lazyRouteComponent(() => import('./records/new-record-screen'), 'NewRecordScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channel-records/$id',
    validateSearch: known('edit'),
    component: lazyRouteComponent(() => import('./record-screen'), 'RecordScreen'),
  }),
] as const;
