import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetComparisonOptions } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { Money } from '../../../ui/money';
import { useCompared } from '../parts/use-compared';
import { useLineName } from './line-name';

/** Line by line, what one version changed against another; lines that are the same are left out. */
export function BudgetComparison({ projectId, numbers }: { projectId: string; numbers: readonly number[] }) {
  const { t } = useTranslation('project');
  const named = useLineName();
  const { number } = useFormats();
  const { query: versions, choice } = useCompared(numbers, {
    version: (one) => t('life.budget', { number: one }),
    today: t('budget.today'),
  });
  const query = useQuery(budgetComparisonOptions({ path: { id: projectId }, query: versions }));
  return (
    <Stack gap="xs">
      {choice}
      <Loaded query={query}>
        {({ lines, totals }) => {
          const changed = lines.filter((line) => line.from !== line.to);
          return (
            <>
              <Text size="sm" aria-live="polite">
                {t('budget.totalChange')}: <Money amount={totals.change} />
              </Text>
              {changed.length > 0 && (
                <RowsTable
                  rows={changed}
                  caption={t('budget.versions')}
                  rowKey={named}
                  columns={[
                    { key: 'line', title: t('budget.line'), cell: named },
                    {
                      key: 'from',
                      title: t('baselines.from'),
                      numeric: true,
                      cell: (row) => <Money amount={row.from} />,
                    },
                    { key: 'to', title: t('baselines.to'), numeric: true, cell: (row) => <Money amount={row.to} /> },
                    {
                      key: 'change',
                      title: t('baselines.change'),
                      numeric: true,
                      cell: ({ changePercent }) => (changePercent === null ? '—' : `${number(changePercent)} %`),
                    },
                    { key: 'cause', title: t('budget.cause'), cell: ({ cause }) => cause ?? '—' },
                  ]}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}
