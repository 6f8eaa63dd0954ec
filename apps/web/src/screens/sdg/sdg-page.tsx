import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page';
import { ViewsNav } from '../../ui/views-nav';

const VIEWS = [
  { to: '/sdg', word: 'matrix' },
  { to: '/sdg/channels/comparison', word: 'comparison' },
  { to: '/sdg/rollup', word: 'rollup' },
  { to: '/sdg/gaps', word: 'gaps' },
  { to: '/sdg/channel-records', word: 'records' },
  { to: '/sdg/sources', word: 'sources' },
] as const;

/** One of the views of the goals, with the way to the others. */
export function SdgPage({
  view,
  actions,
  children,
}: {
  view: (typeof VIEWS)[number]['word'];
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('sdg');
  return (
    <Page title={t('title')} about={t(`${view}.about`)} actions={actions}>
      <ViewsNav label={t('views.label')} views={VIEWS.map(({ to, word }) => ({ to, label: t(`views.${word}`) }))} />
      {children}
    </Page>
  );
}
