import { useTranslation } from 'react-i18next';
import type { StatusUpdate } from '../../../api';
import { ToneBadge } from '../../../ui/badges';

const TONES = { draft: 'grey', submitted: 'amber', returned: 'red', confirmed: 'green' } as const;

export function UpdateState({ state }: Pick<StatusUpdate, 'state'>) {
  const { t } = useTranslation('project');
  return <ToneBadge tone={TONES[state]}>{t(`updates.state.${state}`)}</ToneBadge>;
}
