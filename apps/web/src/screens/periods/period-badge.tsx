import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../ui/badges';

export function PeriodBadge({ state }: { state: 'open' | 'frozen' }) {
  const { t } = useTranslation('periods');
  return <ToneBadge tone={state === 'open' ? 'green' : 'grey'}>{t(`state.${state}`)}</ToneBadge>;
}
