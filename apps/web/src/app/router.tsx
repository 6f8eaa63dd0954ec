import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { accountRoutes } from '../screens/account/routes';
import { administrationRoutes } from '../screens/administration/routes';
import { committeeRoutes } from '../screens/committee/routes';
import { dayRoutes } from '../screens/day/routes';
import { feedbackRoutes } from '../screens/feedback/routes';
import { indicatorRoutes } from '../screens/indicators/routes';
import { listRoutes } from '../screens/lists/routes';
import { periodRoutes } from '../screens/periods/routes';
import { openRoutes } from '../screens/open/routes';
import { portfolioRoutes } from '../screens/portfolio/routes';
import { projectRoutes } from '../screens/project/routes';
import { proposalRoutes } from '../screens/proposal/routes';
import { reportRoutes } from '../screens/reports/routes';
import { roadmapRoutes } from '../screens/roadmap/routes';
import { sdgRoutes } from '../screens/sdg/routes';
import { providerReturn } from '../session/provider-return';
import { renewSession, sessionState } from '../session/session';
import { afterSignIn } from '../session/after-sign-in';
import { Broken } from './broken';
import { inside, root } from './root';
import { known, parseSearch, stringifySearch } from './search';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: known('to', 'problem'),
  // whoever has a session already is not asked
  beforeLoad: async ({ location }) => {
    const signedIn = sessionState() === 'in' || (sessionState() === 'unknown' && (await renewSession()));
    if (signedIn) throw redirect({ href: afterSignIn(parseSearch(location.searchStr)['to']), replace: true });
  },
  component: lazyRouteComponent(() => import('../session/sign-in-screen'), 'SignInScreen'),
});

const routeTree = root.addChildren([
  signIn,
  providerReturn,
  openRoutes,
  inside.addChildren([
    // the sections, in the order of the left column
    ...dayRoutes,
    ...accountRoutes,
    ...administrationRoutes,
    ...portfolioRoutes,
    ...projectRoutes,
    ...proposalRoutes,
    ...listRoutes,
    ...roadmapRoutes,
    ...sdgRoutes,
    ...indicatorRoutes,
    ...feedbackRoutes,
    ...reportRoutes,
    ...periodRoutes,
    ...committeeRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
