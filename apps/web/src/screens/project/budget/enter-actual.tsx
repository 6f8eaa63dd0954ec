import { Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { budgetActualsEnter, ifMatch } from '../../../api';
import type { Budget } from '../../../api';
import { today } from '../../../ui/formats';
import { plainAmount } from '../change-requests/request-values';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { useLineName } from './line-name';
import { useBudgetStep } from './use-budget-step';

const FIELDS = ['rows.0.month', 'rows.0.amount', 'rows.0.document'] as const;
const MONTH_LENGTH = 7;

/** One month of one line; an empty amount says that nothing is known of it. */
export function EnterActual({ budget, onClose }: { budget: Budget; onClose: () => void }) {
  const { t } = useTranslation('project');
  const named = useLineName();
  const month = today().slice(0, MONTH_LENGTH);
  const form = useForm({
    initialValues: { line: budget.lines[0]?.id ?? '', rows: [{ month, amount: '', document: '' }] },
  });
  const enter = useBudgetStep(budget, {
    step: ({ line, rows }: typeof form.values) => {
      const entered = budget.lines.find(({ id }) => id === line);
      const told = rows.map((row) => `${row.month}: ${row.amount || t('unit.unknown', { ns: 'common' })}`);
      return [t('budget.enter'), entered && named(entered), ...told].filter(Boolean).join(' · ');
    },
    take: async (over, { line, rows }: typeof form.values) => {
      const { year, source, category } = budget.lines.find(({ id }) => id === line) ?? {};
      if (source === undefined || category === undefined) return undefined;
      return budgetActualsEnter({
        path: { id: budget.projectId },
        headers: ifMatch(over),
        body: {
          rows: rows.map((row) => ({
            year,
            source,
            category,
            month: row.month,
            amount: plainAmount(row.amount) || null,
            document: row.document || null,
          })),
        },
        throwOnError: true,
      });
    },
    onDone: onClose,
  });
  useFieldErrors(form, enter.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('budget.enter')}>
      <form onSubmit={form.onSubmit(enter.run)}>
        <Stack>
          <Select
            label={t('budget.line')}
            allowDeselect={false}
            searchable
            data={budget.lines.map((line) => ({ value: line.id, label: named(line) }))}
            {...form.getInputProps('line')}
          />
          <TextInput
            required
            type="month"
            max={month}
            label={t('budget.month')}
            {...form.getInputProps('rows.0.month')}
          />
          <TextInput
            inputMode="decimal"
            label={t('field.amount')}
            description={t('budget.amountUnknown')}
            {...form.getInputProps('rows.0.amount')}
          />
          <TextInput label={t('budget.document')} {...form.getInputProps('rows.0.document')} />
          <Refused problem={enter.problem} fields={FIELDS} />
          <FormButtons busy={enter.busy} onCancel={onClose} />
        </Stack>
      </form>
      {enter.conflict}
    </Modal>
  );
}
