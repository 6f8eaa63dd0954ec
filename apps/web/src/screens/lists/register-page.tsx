import { Button, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';

const REGISTERS = [
  { to: '/risks', word: 'risks' },
  { to: '/issues', word: 'issues' },
  { to: '/change-requests', word: 'requests' },
  { to: '/forecast-proposals', word: 'proposals' },
] as const;

/** One of the registers of what threatens the promised days and money, with the way to the others. */
export function RegisterPage({
  register,
  children,
}: {
  register: (typeof REGISTERS)[number]['word'];
  children: ReactNode;
}) {
  const { t } = useTranslation('lists');
  const { pathname } = useLocation();
  return (
    <Page title={t(`register.${register}`)}>
      <Group component="nav" aria-label={t('register.label')} gap="xs" className="no-print">
        {REGISTERS.map(({ to, word }) => (
          <Button
            key={to}
            component={Link}
            to={to}
            size="compact-md"
            variant={pathname === to ? 'light' : 'subtle'}
            aria-current={pathname === to ? 'page' : undefined}
          >
            {t(`register.${word}`)}
          </Button>
        ))}
      </Group>
      {children}
    </Page>
  );
}
