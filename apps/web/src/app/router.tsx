import { createRoute, createRouter } from '@tanstack/react-router';
import { SignInScreen } from '../session/sign-in-screen';
import { inside, root } from './root';
import { known, parseSearch, stringifySearch } from './search';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: known('to'),
  component: SignInScreen,
});

const routeTree = root.addChildren([signIn, inside.addChildren([])]);

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
