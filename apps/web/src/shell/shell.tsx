import { AppShell, Burger, Container, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meGetOptions } from '../api';
import { useMay } from '../session/me';
import { SessionEnded } from '../session/session-ended';
import { Awaited, Loaded } from '../ui/loaded';
import { AccountMenu } from './account-menu';
import { FindProject } from './find-project';
import { LanguageSwitch } from './language-switch';
import { NAVIGATION } from './navigation';
import { NoticesBell } from './notices-bell';
import { Offline } from './offline';
import { SchemeSwitch } from './scheme-switch';

/** Header, sections and the screen; shown to whoever is signed in, once it is known who that is. */
export function Shell() {
  const query = useQuery({ ...meGetOptions(), staleTime: 60_000 });
  // once it is known, a look that fails later takes nothing away
  if (query.data) return <SignedInShell />;
  return (
    <Container component="main" py="xl">
      <Loaded query={query}>{() => null}</Loaded>
    </Container>
  );
}

function SignedInShell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  useEffect(close, [pathname, close]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 236, breakpoint: 'md', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', md: 'lg' }}
    >
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap" justify="space-between">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={t(opened ? 'nav.close' : 'nav.open')}
            />
            <Text component={Link} to="/" fw={700} fz="lg" c="inherit" td="none" style={{ whiteSpace: 'nowrap' }}>
              {t('product')}
            </Text>
          </Group>
          <FindProject />
          <Group gap={6} wrap="nowrap">
            <Group gap={6} wrap="nowrap" visibleFrom="sm">
              <SchemeSwitch />
              <LanguageSwitch />
            </Group>
            <NoticesBell />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        <AppShell.Section grow component={ScrollArea}>
          <Sections />
        </AppShell.Section>
        <AppShell.Section hiddenFrom="sm">
          <Group gap="xs" p="xs">
            <SchemeSwitch />
            <LanguageSwitch />
          </Group>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Offline />
        <Suspense fallback={<Awaited lines={8} />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <SessionEnded />
    </AppShell>
  );
}

function Sections() {
  const { t } = useTranslation();
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('nav.label')}>
      {NAVIGATION.filter(({ permission }) => may(permission)).map(({ to, word, icon: Icon }) => {
        const here = to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
        return (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={t(`nav.${word}`)}
            leftSection={<Icon size={18} aria-hidden />}
            active={here}
            aria-current={here ? 'page' : undefined}
          />
        );
      })}
    </nav>
  );
}
