import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportPack } from '../../../api';
import { isUnderWay } from '../paper-kinds';

/** How many papers are ready; said aloud as it changes. */
export function PackSummary({ pack: { reports } }: { pack: ReportPack }) {
  const { t } = useTranslation('reports');
  const ready = reports.filter(({ state }) => state === 'ready').length;
  const done = reports.reduce((sum, paper) => sum + (isUnderWay(paper) ? paper.progress : 100), 0);
  return (
    <Stack gap={4}>
      <Text role="status" fw={600}>
        {t('pack.ready', { ready, total: reports.length })}
        {'. '}
        {t(reports.some(isUnderWay) ? 'pack.following' : 'pack.finished')}
      </Text>
      <Progress value={done / reports.length} aria-label={t('pack.papers')} className="no-print" />
    </Stack>
  );
}
