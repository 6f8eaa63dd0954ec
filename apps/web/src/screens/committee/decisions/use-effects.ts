import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../api';

const WORDED = ['approve', 'return', 'reject', 'committee', 'head', 'approved', 'rejected', 'resolved'] as const;

/** What the decision did to its subject, a sentence each. */
export function useEffects({ effects }: Decision): string[] {
  const { t } = useTranslation('committee');
  return effects.map((effect) => {
    if (effect.kind === 'delivery.baseline') return t('decision.effect.baseline');
    if (effect.kind === 'delivery.budget') return t('decision.effect.budget');
    const what = effect['transition'] ?? effect['oversight'] ?? effect['result'];
    const known = WORDED.find((word) => word === what);
    return known ? t(`decision.effect.${known}`) : effect.kind;
  });
}
