import { Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { BudgetLine } from '../../../api';
import { RowsTable } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { useLineName } from '../budget/line-name';
import type { RequestValues } from './request-values';

/** One new amount for each line, and why. */
export function BudgetAmounts({
  lines,
  form,
}: {
  lines: readonly BudgetLine[];
  form: UseFormReturnType<RequestValues>;
}) {
  const { t } = useTranslation('project');
  const named = useLineName();
  return (
    <RowsTable
      rows={lines}
      caption={t('requests.newAmounts')}
      rowKey={({ id }) => id}
      columns={[
        { key: 'line', title: t('budget.line'), cell: named },
        { key: 'adjusted', title: t('budget.adjusted'), numeric: true, cell: (row) => <Money amount={row.adjusted} /> },
        {
          key: 'to',
          title: t('requests.to'),
          cell: (row) => (
            <Stack gap={4}>
              <TextInput
                inputMode="decimal"
                aria-label={`${t('requests.to')}: ${named(row)}`}
                value={form.values.amounts[row.id] ?? ''}
                onChange={({ currentTarget }) => form.setFieldValue(`amounts.${row.id}`, currentTarget.value)}
              />
              {form.values.amounts[row.id] && (
                <TextInput
                  label={t('budget.cause')}
                  value={form.values.causes[row.id] ?? ''}
                  onChange={({ currentTarget }) => form.setFieldValue(`causes.${row.id}`, currentTarget.value)}
                />
              )}
            </Stack>
          ),
        },
      ]}
    />
  );
}
