import { Fieldset, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { projectMilestonesPageOptions } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import type { UpdateValues } from './update-values';

/** New forecasts that the report states; they are entered when it is sent. An empty day says nothing of the milestone. */
export function StatedForecasts({ projectId, form }: { projectId: string; form: UseFormReturnType<UpdateValues> }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const query = useQuery(projectMilestonesPageOptions({ path: { id: projectId }, query: { limit: 200 } }));
  const stated = (id: string) => form.values.forecasts.find(({ milestoneId }) => milestoneId === id);
  const state = (milestoneId: string, forecastOn: string) => {
    const others = form.values.forecasts.filter((one) => one.milestoneId !== milestoneId);
    form.setFieldValue('forecasts', forecastOn === '' ? others : [...others, { milestoneId, forecastOn }]);
  };
  const open = query.data?.items.filter(({ actualOn }) => actualOn === null);
  if (open?.length === 0) return null;
  return (
    <Fieldset legend={t('updates.forecasts')}>
      <Loaded query={query}>
        {() => (
          <RowsTable
            rows={open ?? []}
            caption={t('updates.forecasts')}
            rowKey={({ id }) => id}
            columns={[
              { key: 'title', title: t('milestones.milestone'), cell: (row) => `${row.number}. ${words(row.title)}` },
              { key: 'now', title: t('milestones.forecast'), cell: ({ forecastOn }) => day(forecastOn) },
              {
                key: 'new',
                title: t('updates.newForecast'),
                cell: (row) => (
                  <TextInput
                    type="date"
                    aria-label={`${t('updates.newForecast')}: ${row.number}. ${words(row.title)}`}
                    value={stated(row.id)?.forecastOn ?? ''}
                    onChange={({ currentTarget }) => state(row.id, currentTarget.value)}
                  />
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Fieldset>
  );
}
