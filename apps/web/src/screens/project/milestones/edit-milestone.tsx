import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, milestonesChange, milestonesOne } from '../../../api';
import type { Milestone } from '../../../api';
import { plainDecimal } from '../../../ui/decimals';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { MilestoneFields, PLAN_FIELDS } from './milestone-fields';
import type { PlanValues } from './milestone-fields';

const planValues = ({ title, weight, owner, startOn }: Milestone): PlanValues => ({
  title,
  weight,
  owner: owner?.code ?? null,
  startOn,
});

export function EditMilestone({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('project');
  const path = { id: milestone.id };
  const form = useForm({ initialValues: planValues(milestone) });
  const { submit, problem, busy, dialog } = usePatch({
    record: milestone,
    values: planValues,
    read: async () => (await milestonesOne({ path, throwOnError: true })).data,
    save: (changed, over) => milestonesChange({ path, headers: ifMatch(over), body: changed, throwOnError: true }),
    fill: form.setValues,
    labels: {
      title: t('field.title', { ns: 'common' }),
      weight: t('milestones.weight'),
      owner: t('milestones.owner'),
      startOn: t('milestones.startOn'),
    },
  });
  useFieldErrors(form, problem, PLAN_FIELDS);
  return (
    <SmallForm
      title={t('milestones.plan')}
      submit={t('action.save', { ns: 'common' })}
      busy={busy}
      onSubmit={form.onSubmit((values) => submit({ ...values, weight: plainDecimal(values.weight) }))}
    >
      <Stack gap="xs">
        <MilestoneFields form={form} />
        <Refused problem={problem} fields={PLAN_FIELDS} />
      </Stack>
      {dialog}
    </SmallForm>
  );
}
