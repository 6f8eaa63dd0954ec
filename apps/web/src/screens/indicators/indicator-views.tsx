import { useTranslation } from 'react-i18next';
import { ViewsNav } from '../../ui/views-nav';

const VIEWS = [
  { to: '/indicators', word: 'indicators' },
  { to: '/indicator-findings', word: 'findings' },
] as const;

/** Between the indicators and what is doubtful or missing in them. */
export function IndicatorViews() {
  const { t } = useTranslation('indicators');
  return <ViewsNav label={t('views.label')} views={VIEWS.map(({ to, word }) => ({ to, label: t(`views.${word}`) }))} />;
}
