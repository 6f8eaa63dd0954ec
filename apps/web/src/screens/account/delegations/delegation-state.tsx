import { useTranslation } from 'react-i18next';
import type { Delegation } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { today } from '../../../ui/formats';

const TONES = { inForce: 'green', ahead: 'amber', over: 'grey', revoked: 'grey' } as const;

export function stateOf({ startsOn, endsOn, revokedAt }: Delegation): keyof typeof TONES {
  if (revokedAt !== null) return 'revoked';
  if (today() < startsOn) return 'ahead';
  return today() > endsOn ? 'over' : 'inForce';
}

export function DelegationState({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('account');
  const state = stateOf(delegation);
  return <ToneBadge tone={TONES[state]}>{t(`delegation.state.${state}`)}</ToneBadge>;
}
