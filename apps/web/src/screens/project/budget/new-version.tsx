import { Modal, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { budgetSetVersion, ifMatch } from '../../../api';
import type { Budget } from '../../../api';
import { BudgetAmounts } from '../change-requests/budget-amounts';
import { requestBody } from '../change-requests/request-values';
import type { RequestValues } from '../change-requests/request-values';
import { FormButtons } from '../../../ui/form-buttons';
import { REASONS } from '../parts/reasons';
import { Refused } from '../../../ui/refused';
import { useBudgetStep } from './use-budget-step';

/** The next version of a budget that its planners change themselves. */
export function NewVersion({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { t } = useTranslation('project');
  const initialValues: RequestValues = { reasonCode: 'scope', justification: '', days: {}, amounts: {}, causes: {} };
  const form = useForm({ initialValues });
  const set = useBudgetStep(budget, {
    step: t('budget.newVersion'),
    take: (over, values: RequestValues) => {
      const { budget: amounts = [], reasonCode, justification } = requestBody(values, budget.lines);
      return budgetSetVersion({
        path: { id: budget.projectId },
        headers: ifMatch(over),
        body: {
          reasonCode,
          note: justification || null,
          amounts: amounts.map(({ toAmount, ...line }) => ({ ...line, amount: toAmount })),
        },
        throwOnError: true,
      });
    },
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} size="xl" title={t('budget.newVersion')}>
      <form onSubmit={form.onSubmit(set.run)}>
        <Stack>
          <Select
            label={t('field.reason', { ns: 'common' })}
            allowDeselect={false}
            data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
            {...form.getInputProps('reasonCode')}
          />
          <Textarea autosize label={t('field.comment', { ns: 'common' })} {...form.getInputProps('justification')} />
          <BudgetAmounts lines={budget.lines} form={form} />
          <Refused problem={set.problem} fields={[]} />
          <FormButtons busy={set.busy} onCancel={onClose} />
        </Stack>
      </form>
      {set.conflict}
    </Modal>
  );
}
