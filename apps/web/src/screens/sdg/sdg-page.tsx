import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';

const VIEWS = [
  { to: '/sdg', word: 'matrix' },
  { to: '/sdg/channels/comparison', word: 'comparison' },
  { to: '/sdg/rollup', word: 'rollup' },
  { to: '/sdg/gaps', word: 'gaps' },
] as const;

/** One of the four views of the goals, with the way to the others. */
export function SdgPage({ view, children }: { view: (typeof VIEWS)[number]['word']; children: ReactNode }) {
  const { t } = useTranslation('sdg');
  const { pathname } = useLocation();
  return (
    <Page title={t('title')} about={t(`${view}.about`)}>
      <Group component="nav" aria-label={t('views.label')} gap="xs" className="no-print">
        {VIEWS.map(({ to, word }) => (
          <Button
            key={to}
            component={Link}
            to={to}
            size="compact-md"
            variant={pathname === to ? 'light' : 'subtle'}
            aria-current={pathname === to ? 'page' : undefined}
          >
            {t(`views.${word}`)}
          </Button>
        ))}
      </Group>
      {children}
    </Page>
  );
}
