import { useTranslation } from 'react-i18next';
import type { Risk } from '../../../api';
import { ToneBadge } from '../../../ui/badges';

export const BAND_TONES = { low: 'green', medium: 'amber', high: 'red' } as const;

/** Probability × impact with the word for it. */
export function BandBadge({ band, score }: Pick<Risk, 'band' | 'score'>) {
  const { t } = useTranslation('project');
  return <ToneBadge tone={BAND_TONES[band]}>{`${score} · ${t(`risks.band.${band}`)}`}</ToneBadge>;
}
