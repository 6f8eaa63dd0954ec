import { Modal, Select, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetSetVersion, ifMatch } from '../../../api';
import type { Budget } from '../../../api';
import { BudgetAmounts } from '../change-requests/budget-amounts';
import { requestBody } from '../change-requests/request-values';
import type { RequestValues } from '../change-requests/request-values';
import { FormButtons } from '../../../ui/form-buttons';
import { REASONS } from '../parts/reasons';
import { Refused } from '../../../ui/refused';
import { useLineName } from './line-name';
import { useBudgetStep } from './use-budget-step';

/** The next version of a budget that its planners change themselves. */
export function NewVersion({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { t } = useTranslation('project');
  const initialValues: RequestValues = { reasonCode: 'scope', justification: '', days: {}, amounts: {}, causes: {} };
  const form = useForm({ initialValues });
  const named = useLineName();
  // the amounts that the new ones are typed beside, though the screen behind may renew itself meanwhile
  const [seen] = useState(budget);
  const set = useBudgetStep(seen, {
    step: (values: RequestValues) =>
      [
        t('budget.newVersion'),
        ...(requestBody(values, seen.lines).budget ?? []).map((line) => `${named(line)}: ${line.toAmount}`),
      ].join(' · '),
    take: (over, values: RequestValues) => {
      const { budget: amounts = [], reasonCode, justification } = requestBody(values, seen.lines);
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
          <BudgetAmounts lines={seen.lines} form={form} />
          <Refused problem={set.problem} fields={[]} />
          <FormButtons busy={set.busy} onCancel={onClose} />
        </Stack>
      </form>
      {set.conflict}
    </Modal>
  );
}
