import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baselinesCompareOptions } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { Shift } from '../parts/shift';

const TONES = { moved: 'amber', same: 'grey', added: 'amber', removed: 'red' } as const;
const TODAY = 'today';
const numbered = (value: string | null) => (value === null || value === TODAY ? TODAY : Number(value));

/** Two promises side by side, or a promise and today's forecasts; what was removed since stays in it with its reason. */
export function BaselineComparison({ projectId, numbers }: { projectId: string; numbers: readonly number[] }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const [from, setFrom] = useState(Math.min(...numbers));
  const [to, setTo] = useState<number | typeof TODAY>(TODAY);
  const query = useQuery(baselinesCompareOptions({ path: { id: projectId }, query: { from, to } }));
  const options = numbers.map((number) => ({ value: String(number), label: t('life.baseline', { number }) }));
  return (
    <Stack mt="md" gap="xs">
      <Group>
        <Select
          label={t('baselines.from')}
          allowDeselect={false}
          data={options}
          value={String(from)}
          onChange={(value) => setFrom(Number(value))}
        />
        <Select
          label={t('baselines.to')}
          allowDeselect={false}
          data={[...options, { value: TODAY, label: t('baselines.today') }]}
          value={String(to)}
          onChange={(value) => setTo(numbered(value))}
        />
      </Group>
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
