import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { ViewsNav } from '../../ui/views-nav';

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
  return (
    <Page title={t(`register.${register}`)}>
      <ViewsNav
        label={t('register.label')}
        views={REGISTERS.map(({ to, word }) => ({ to, label: t(`register.${word}`) }))}
      />
      {children}
    </Page>
  );
}
