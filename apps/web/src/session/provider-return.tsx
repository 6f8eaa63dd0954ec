import { createRoute, redirect } from '@tanstack/react-router';
import { asProblem } from '../api/problem';
import { root } from '../app/root';
import { stringifySearch } from '../app/search';
import { Awaited } from '../ui/loaded';
import { afterSignIn } from './after-sign-in';
import { returnFromProvider } from './session';

/** What the provider answers is good for one use, and the browser comes here once in the life of a page. */
let returning: Promise<string> | undefined;

/** Where the city's identity provider sends the browser back to. */
export const providerReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/callback',
  beforeLoad: async () => {
    returning ??= returnFromProvider(window.location.search.slice(1));
    const href = await returning.then(
      afterSignIn,
      (error: unknown) => `/sign-in${stringifySearch({ problem: asProblem(error).code })}`,
    );
    throw redirect({ href, replace: true });
  },
  pendingMs: 0,
  pendingComponent: () => <Awaited lines={8} />,
});
