import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorLensColours } from '../../api';
import { ToneBadge } from '../../ui/badges';

type Verdict = Pick<IndicatorLensColours['planPath'], 'colour' | 'progress' | 'reason'> & {
  readonly doubtful: boolean;
};

/** What a lens says in a word, or why it says nothing. */
export function LensBadge({ verdict: { colour, progress, reason, doubtful } }: { verdict: Verdict }) {
  const { t } = useTranslation('indicators');
  const word =
    progress !== null ? t(`progress.${progress}`) : reason !== null ? t(`reason.${reason}`) : t(`colour.${colour}`);
  return (
    <>
      <ToneBadge tone={colour}>{word}</ToneBadge>
      {doubtful && (
        <Text size="xs" c="dimmed">
          {t('lens.doubtful')}
        </Text>
      )}
    </>
  );
}
