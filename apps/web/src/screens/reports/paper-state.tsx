import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportPack } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { isUnderWay } from './paper-kinds';

type Paper = Pick<ReportPack['reports'][number], 'state' | 'progress' | 'step' | 'failure'>;

const TONES = { queued: 'grey', running: 'amber', ready: 'green', failed: 'red', cancelled: 'grey' } as const;

/** How far a paper is, in percent and words, or why there is none. */
export function PaperStateCell({ paper: { state, progress, step, failure }, name }: { paper: Paper; name: string }) {
  const { t } = useTranslation('reports');
  return (
    <Stack gap={4} align="flex-start">
      <ToneBadge tone={TONES[state]}>{t(`state.${state}`)}</ToneBadge>
      {isUnderWay({ state }) && (
        <>
          <Progress w="100%" maw={180} value={progress} aria-label={t('paper.progressOf', { paper: name })} />
          <Text size="sm" c="dimmed" className="figures">
            {t('paper.progress', { percent: progress, step: t(`step.${step}`) })}
          </Text>
        </>
      )}
      {failure && (
        <Text size="sm" maw="24rem">
          {failure.text}
        </Text>
      )}
    </Stack>
  );
}
