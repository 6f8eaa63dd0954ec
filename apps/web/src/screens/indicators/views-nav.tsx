import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const VIEWS = [
  { to: '/indicators', word: 'indicators' },
  { to: '/indicator-findings', word: 'findings' },
] as const;

/** Between the indicators and what is doubtful or missing in them. */
export function ViewsNav() {
  const { t } = useTranslation('indicators');
  const { pathname } = useLocation();
  return (
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
  );
}
