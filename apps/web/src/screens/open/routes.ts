import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from '../../app/root';
import { known } from '../../app/search';
import { INDICATOR_WORDS, PROJECT_WORDS } from './open-query';

const open = createRoute({
  getParentRoute: () => root,
  path: '/open',
  component: lazyRouteComponent(() => import('./open-frame'), 'OpenFrame'),
});

/** The portal: for everybody, without signing in. */
export const openRoutes = open.addChildren([
  createRoute({
    getParentRoute: () => open,
    path: '/',
    validateSearch: known(...PROJECT_WORDS),
    component: lazyRouteComponent(() => import('./open-screen'), 'OpenScreen'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/projects/$code',
    component: lazyRouteComponent(() => import('./project-screen'), 'ProjectScreen'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/indicators',
    validateSearch: known(...INDICATOR_WORDS),
    component: lazyRouteComponent(() => import('./indicators-screen'), 'IndicatorsScreen'),
  }),
]);
