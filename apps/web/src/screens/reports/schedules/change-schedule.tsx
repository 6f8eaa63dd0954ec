import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, ifMatch, schedulesChange, schedulesOne } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SmallForm } from '../../../ui/small-form';
import { usePatch } from '../../../ui/use-patch';
import { cronOf, rhythmOf } from './rhythm';
import { RhythmFields } from './rhythm-fields';

const FIELDS = ['name', 'cron'] as const;

const valuesOf = ({ name, cron }: ReportSchedule) => ({ name, cron });

/** Another name or another time; what is asked for stays. */
export function ChangeSchedule({ schedule }: { schedule: ReportSchedule }) {
  const { t } = useTranslation('reports');
  const path = { id: schedule.id };
  const [name, setName] = useState(schedule.name);
  const [rhythm, setRhythm] = useState(rhythmOf(schedule.cron));
  const { submit, problem, busy, dialog } = usePatch({
    record: schedule,
    values: valuesOf,
    read: async () => (await schedulesOne({ path, throwOnError: true })).data,
    save: (body, over) => schedulesChange({ path, headers: ifMatch(over), body, throwOnError: true }),
    labels: { name: t('schedule.name'), cron: t('schedule.when') },
  });
  const { shown, rest } = problem ? byField(problem, FIELDS) : { shown: {}, rest: [] };
  const errors: Record<string, string> = shown;
  return (
    <SmallForm
      title={t('schedule.change')}
      submit={t('action.save', { ns: 'common' })}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit({ name, cron: cronOf(rhythm) });
      }}
    >
      <Stack>
        <TextInput
          required
          label={t('schedule.name')}
          description={t('schedule.papersKept')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={errors['name']}
        />
        <RhythmFields
          rhythm={rhythm}
          change={(changes) => setRhythm({ ...rhythm, ...changes })}
          error={errors['cron']}
        />
        {problem && <ProblemAlert problem={problem} rest={rest} />}
      </Stack>
      {dialog}
    </SmallForm>
  );
}
