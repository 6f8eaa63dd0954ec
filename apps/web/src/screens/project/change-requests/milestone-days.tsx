import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Milestone } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import type { RequestValues } from './request-values';

/** One new day for each milestone that is not done. */
export function MilestoneDays({
  milestones,
  form,
}: {
  milestones: readonly Milestone[];
  form: UseFormReturnType<RequestValues>;
}) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  return (
    <RowsTable
      rows={milestones.filter(({ actualOn }) => actualOn === null)}
      caption={t('requests.newDays')}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', title: t('milestones.milestone'), cell: (row) => `${row.number}. ${words(row.title)}` },
        { key: 'baseline', title: t('milestones.baseline'), cell: ({ baselineOn }) => day(baselineOn) },
        { key: 'forecast', title: t('milestones.forecast'), cell: ({ forecastOn }) => day(forecastOn) },
        {
          key: 'to',
          title: t('requests.to'),
          cell: (row) => (
            <TextInput
              type="date"
              aria-label={`${t('requests.to')}: ${row.number}. ${words(row.title)}`}
              value={form.values.days[row.id] ?? ''}
              onChange={({ currentTarget }) => form.setFieldValue(`days.${row.id}`, currentTarget.value)}
            />
          ),
        },
      ]}
    />
  );
}
