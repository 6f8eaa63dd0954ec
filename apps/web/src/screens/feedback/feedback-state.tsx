import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../api';
import { ToneBadge } from '../../ui/badges';

const TONES = { new: 'amber', answered: 'green', filed: 'grey' } as const satisfies Record<Feedback['state'], string>;
export const FEEDBACK_STATES = ['new', 'answered', 'filed'] as const satisfies readonly Feedback['state'][];

export function FeedbackState({ state }: { state: Feedback['state'] }) {
  const { t } = useTranslation('feedback');
  return <ToneBadge tone={TONES[state]}>{t(`state.${state}`)}</ToneBadge>;
}
