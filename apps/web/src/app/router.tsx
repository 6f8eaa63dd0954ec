import { createRoute, createRouter } from '@tanstack/react-router';
import { dayRoutes } from '../screens/day/routes';
import { SignInScreen } from '../session/sign-in-screen';
import { inside, root } from './root';
import { known, parseSearch, stringifySearch } from './search';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: known('to'),
  component: SignInScreen,
});

const routeTree = root.addChildren([
  signIn,
  inside.addChildren([
    // the sections, in the order of the left column
    ...dayRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
