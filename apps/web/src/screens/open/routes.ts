import { createRoute } from '@tanstack/react-router';
import { partOf } from '../../app/part-of';
import { root } from '../../app/root';
import { known } from '../../app/search';
import { INDICATOR_WORDS, PROJECT_WORDS } from './open-query';

const part = partOf('open');

const open = createRoute({
  getParentRoute: () => root,
  path: '/open',
  component: part(() => import('./open-frame'), 'OpenFrame'),
});

/** The portal: for everybody, without signing in. */
export const openRoutes = open.addChildren([
  createRoute({
    getParentRoute: () => open,
    path: '/',
    validateSearch: known(...PROJECT_WORDS),
    component: part(() => import('./open-screen'), 'OpenScreen'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/projects/$code',
    component: part(() => import('./project-screen'), 'ProjectScreen'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/indicators',
    validateSearch: known(...INDICATOR_WORDS),
    component: part(() => import('./indicators-screen'), 'IndicatorsScreen'),
  }),
]);
