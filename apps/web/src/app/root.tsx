import { Anchor, Button, Container, Stack } from '@mantine/core';
import { Link, Outlet, createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { renewSession, sessionState } from '../session/session';
import { Awaited } from '../ui/loaded';
import { Page } from '../ui/page';
import { ProblemAlert } from '../ui/problem-alert';

export const root = createRootRoute({
  component: () => (
    <Suspense fallback={<Awaited lines={8} />}>
      <Outlet />
    </Suspense>
  ),
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

/** Everything that needs a signed-in person stands below this. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  // whoever only reads the open portal does not load it
  component: lazyRouteComponent(() => import('../shell/shell'), 'Shell'),
  beforeLoad: async ({ location }) => {
    if (sessionState() === 'in' || sessionState() === 'ended' || (await renewSession())) return;
    if (sessionState() === 'unknown') throw new Error('The server did not answer');
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  errorComponent: Broken,
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

function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <Container component="main" py="xl">
      <Stack>
        <ProblemAlert problem={{ ...asProblem(error), code: 'BROKEN', detail: t('state.broken') }} />
        <Button variant="default" onClick={reset}>
          {t('action.retry')}
        </Button>
      </Stack>
    </Container>
  );
}
