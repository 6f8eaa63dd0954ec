import { useTranslation } from 'react-i18next';
import { ToneBadge } from '../../ui/badges';
import type { ObligationState } from './states';

const TONES = { missing: 'grey', returned: 'amber', submitted: 'amber', confirmed: 'green', excused: 'grey' } as const;

export function ObligationBadge({ state }: { state: ObligationState }) {
  const { t } = useTranslation('periods');
  return <ToneBadge tone={TONES[state]}>{t(`obligation.${state}`)}</ToneBadge>;
}
