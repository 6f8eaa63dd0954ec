import { Anchor, Box, Container, Group, Text } from '@mantine/core';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shell/language-switch';
import { SchemeSwitch } from '../../shell/scheme-switch';
import { Awaited } from '../../ui/loaded';
import './open.css';

/** Header and sections of the portal around its screens. */
export function OpenFrame() {
  const { t } = useTranslation(['common', 'open']);
  return (
    <>
      <a href="#content" className="skip">
        {t('skip')}
      </a>
      <Box component="header" className="open-header no-print">
        <Container size="lg">
          <Group justify="space-between" gap="xs" py="xs">
            <Text component={Link} to="/open" fw={700} fz="lg" c="inherit" td="none">
              {t('signIn.portal')}
            </Text>
            <Group gap="xs">
              <SchemeSwitch />
              <LanguageSwitch />
              <Anchor component={Link} to="/sign-in" px={6} py={4}>
                {t('account.signIn')}
              </Anchor>
            </Group>
          </Group>
          <nav className="open-sections" aria-label={t('open:sections')}>
            <Link to="/open" activeOptions={{ exact: true, includeSearch: false }}>
              {t('open:projects')}
            </Link>
            <Link to="/open/indicators" activeOptions={{ includeSearch: false }}>
              {t('open:indicators')}
            </Link>
          </nav>
        </Container>
      </Box>
      <Container component="main" id="content" tabIndex={-1} size="lg" py="lg" style={{ outline: 'none' }}>
        <Suspense fallback={<Awaited lines={12} />}>
          <Outlet />
        </Suspense>
      </Container>
    </>
  );
}
