import { useTranslation } from 'react-i18next';
import type { ChangeRequest } from '../../../api';
import { ToneBadge } from '../../../ui/badges';

const TONES = { draft: 'grey', submitted: 'amber', approved: 'green', rejected: 'red', withdrawn: 'grey' } as const;

export function RequestState({ state }: Pick<ChangeRequest, 'state'>) {
  const { t } = useTranslation('project');
  return <ToneBadge tone={TONES[state]}>{t(`requestState.${state}`)}</ToneBadge>;
}
