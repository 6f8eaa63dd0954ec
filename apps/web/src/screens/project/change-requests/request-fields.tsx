import { Fieldset, Select, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetOneOptions, projectMilestonesPageOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { REASONS } from '../parts/reasons';
import { BudgetAmounts } from './budget-amounts';
import { MilestoneDays } from './milestone-days';
import type { RequestValues } from './request-values';

export const REQUEST_FIELDS = ['reasonCode', 'justification'] as const;

/** Why, and which days and amounts are to be others; what is left empty stays as it is. */
export function RequestFields({ projectId, form }: { projectId: string; form: UseFormReturnType<RequestValues> }) {
  const { t } = useTranslation('project');
  const path = { id: projectId };
  const milestones = useQuery(projectMilestonesPageOptions({ path, query: { limit: 200 } }));
  const budget = useQuery(budgetOneOptions({ path }));
  return (
    <>
      <Select
        label={t('field.reason', { ns: 'common' })}
        allowDeselect={false}
        data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        {...form.getInputProps('reasonCode')}
      />
      <Textarea
        required
        autosize
        minRows={3}
        label={t('requests.justification')}
        {...form.getInputProps('justification')}
      />
      <Fieldset legend={t('requests.newDays')}>
        <Loaded query={milestones}>{({ items }) => <MilestoneDays milestones={items} form={form} />}</Loaded>
      </Fieldset>
      <Fieldset legend={t('requests.newAmounts')}>
        <Loaded query={budget}>{({ lines }) => <BudgetAmounts lines={lines} form={form} />}</Loaded>
      </Fieldset>
    </>
  );
}
