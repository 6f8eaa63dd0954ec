import { Anchor, Container } from '@mantine/core';
import { Link, Outlet, createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../api/problem';
import { renewSession, sessionState } from '../session/session';
import { Awaited } from '../ui/loaded';
import { Page } from '../ui/page';
import { Broken } from './broken';

export const root = createRootRoute({
  component: () => (
    <Suspense fallback={<Awaited lines={8} />}>
      <Outlet />
    </Suspense>
  ),
  notFoundComponent: NotFound,
  errorComponent: BrokenWindow,
});

/** Everything that needs a signed-in person stands below this. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  // whoever only reads the open portal does not load it
  component: lazyRouteComponent(() => import('../shell/shell'), 'Shell'),
  beforeLoad: async ({ location }) => {
    if (sessionState() === 'in' || sessionState() === 'ended' || (await renewSession())) return;
    if (sessionState() === 'unknown') throw unreachable('The server did not answer');
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  errorComponent: BrokenWindow,
  notFoundComponent: NotFound,
});

function NotFound() {
  const { t } = useTranslation();
  return (
    <Container component="main" py="xl">
      <Page title={t('state.notFound')} about={t('state.notFoundHint')}>
        <Anchor component={Link} to="/">
          {t('nav.day')}
        </Anchor>
      </Page>
    </Container>
  );
}

/** Where there is no frame around it. */
function BrokenWindow(broken: ErrorComponentProps) {
  return (
    <Container component="main" py="xl">
      <Broken {...broken} />
    </Container>
  );
}
