import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { inside } from '../../app/root';
import { known } from '../../app/search';
import { ROLLUP_WORDS } from './rollup-words';

const part = partOf('sdg');

export const sdgRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg',
    validateSearch: known('goal', 'gaps', 'review'),
    component: part(() => import('./matrix-screen'), 'MatrixScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channels/comparison',
    validateSearch: known('review', 'goal', 'direction'),
    component: part(() => import('./comparison-screen'), 'ComparisonScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channels/$target/$channel',
    component: part(() => import('./cell-screen'), 'CellScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/rollup',
    validateSearch: known(...ROLLUP_WORDS),
    component: part(() => import('./rollup-screen'), 'RollupScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/gaps',
    validateSearch: known('kind', 'goal'),
    component: part(() => import('./gaps-screen'), 'GapsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/targets/$code',
    component: partOf('sdg', 'indicators')(() => import('./target-screen'), 'TargetScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/sources',
    validateSearch: known('q'),
    component: part(() => import('./sources/sources-screen'), 'SourcesScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channel-records',
    validateSearch: known('q', 'kind', 'goal', 'archived'),
    component: part(() => import('./records/records-screen'), 'RecordsScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channel-records/new',
    validateSearch: known('kind', 'target'),
    component: part(() => import('./records/new-record-screen'), 'NewRecordScreen'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/sdg/channel-records/$id',
    validateSearch: known('edit'),
    component: part(() => import('./record-screen'), 'RecordScreen'),
  }),
] as const;
