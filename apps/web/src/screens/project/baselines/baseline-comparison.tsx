import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { baselinesCompareOptions } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Shift } from '../parts/shift';
import { useCompared } from '../parts/use-compared';

const TONES = { moved: 'amber', same: 'grey', added: 'amber', removed: 'red' } as const;

/** Two promises side by side, or a promise and today's forecasts; what was removed since stays in it with its reason. */
export function BaselineComparison({ projectId, numbers }: { projectId: string; numbers: readonly number[] }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const { query: versions, choice } = useCompared(numbers, {
    version: (number) => t('life.baseline', { number }),
    today: t('baselines.today'),
  });
  const query = useQuery(baselinesCompareOptions({ path: { id: projectId }, query: versions }));
  return (
    <Stack mt="md" gap="xs">
      {choice}
      <Loaded query={query}>
        {({ movedDays, counts, items }) => (
          <>
            <Text size="sm" aria-live="polite">
              {t('baselines.counts', counts)} · {t('baselines.finishMoved')} <Shift days={movedDays} />
            </Text>
            <RowsTable
              rows={items}
              caption={t('baselines.compare')}
              rowKey={({ milestoneId }) => milestoneId}
              columns={[
                { key: 'title', title: t('milestones.milestone'), cell: (row) => `${row.number}. ${words(row.title)}` },
                {
                  key: 'change',
                  title: t('baselines.change'),
                  cell: ({ change, removal }) => (
                    <>
                      <ToneBadge tone={TONES[change]}>{t(`baselines.changes.${change}`)}</ToneBadge>
                      {removal && <div>{removal.reason}</div>}
                    </>
                  ),
                },
                { key: 'from', title: t('baselines.from'), numeric: true, cell: (row) => day(row.from?.finishOn) },
                { key: 'to', title: t('baselines.to'), numeric: true, cell: (row) => day(row.to?.finishOn) },
                { key: 'days', title: t('baselines.moved'), numeric: true, cell: ({ days }) => <Shift days={days} /> },
              ]}
            />
          </>
        )}
      </Loaded>
    </Stack>
  );
}
