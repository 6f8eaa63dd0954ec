import { Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, milestonesForecast, milestonesOne } from '../../../api';
import type { Milestone } from '../../../api';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { written } from '../parts/written';
import { Impact } from './impact';

interface ForecastValues {
  forecastOn: string;
  startOn: string | null;
  note: string | null;
}
const FIELDS = ['forecastOn', 'startOn', 'note'] as const;

const forecastValues = ({ forecastOn, startOn, forecastNote }: Milestone): ForecastValues => ({
  forecastOn,
  startOn,
  note: forecastNote,
});

/** A new forecast, or the same once more to confirm it; who is hit stands below before anything is saved. */
export function MoveForecast({
  milestone,
  proposed = {},
  onSaved,
}: {
  milestone: Milestone;
  /** What the form begins with instead of the forecast in force. */
  proposed?: Partial<Pick<ForecastValues, 'forecastOn' | 'startOn'>>;
  onSaved?: () => void;
}) {
  const { t } = useTranslation('project');
  const path = { id: milestone.id };
  const form = useForm({ initialValues: { ...forecastValues(milestone), ...proposed } });
  const { submit, problem, busy, dialog } = usePatch({
    record: milestone,
    values: forecastValues,
    always: ['forecastOn'],
    onSaved,
    read: async () => (await milestonesOne({ path, throwOnError: true })).data,
    save: (changed, over) =>
      milestonesForecast({
        path,
        headers: ifMatch(over),
        body: { ...changed, forecastOn: changed.forecastOn ?? over.forecastOn },
        throwOnError: true,
      }),
    fill: form.setValues,
    labels: {
      forecastOn: t('milestones.forecast'),
      startOn: t('milestones.startOn'),
      note: t('milestones.forecastNote'),
    },
  });
  useFieldErrors(form, problem, FIELDS);
  const moved = form.values.forecastOn !== milestone.forecastOn || form.values.startOn !== milestone.startOn;
  return (
    <SmallForm
      title={t('milestones.moveForecast')}
      submit={t(moved ? 'milestones.saveForecast' : 'milestones.confirmForecast')}
      busy={busy}
      onSubmit={form.onSubmit(submit)}
    >
      <Stack gap="xs">
        <TextInput type="date" required label={t('milestones.forecast')} {...form.getInputProps('forecastOn')} />
        {milestone.startOn !== null && (
          <TextInput type="date" label={t('milestones.startOn')} {...written(form.getInputProps('startOn'))} />
        )}
        <Textarea label={t('milestones.forecastNote')} autosize {...written(form.getInputProps('note'))} />
        {moved && form.values.forecastOn && (
          <Impact id={milestone.id} forecastOn={form.values.forecastOn} startOn={form.values.startOn} />
        )}
        <Refused problem={problem} fields={FIELDS} />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
