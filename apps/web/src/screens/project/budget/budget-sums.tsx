import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Budget } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { Section } from '../../../ui/section';

type Sum = Pick<Budget['byYear'][number], 'adjusted' | 'actual' | 'absorption'>;

/** The same money by year and by source. */
export function BudgetSums({ budget: { byYear, bySource, unfunded } }: { budget: Budget }) {
  const { t } = useTranslation('project');
  const { percent } = useFormats();
  const figures: Column<Sum>[] = [
    {
      key: 'adjusted',
      title: t('budget.adjusted'),
      numeric: true,
      cell: (row) => <Money amount={row.adjusted} short />,
    },
    { key: 'actual', title: t('budget.actual'), numeric: true, cell: (row) => <Money amount={row.actual} short /> },
    { key: 'absorption', title: t('budget.absorption'), numeric: true, cell: (row) => percent(row.absorption) },
  ];
  const sources = [
    ...bySource.map((row) => ({ ...row, name: t(`source.${row.source}`) })),
    ...(Number(unfunded.adjusted) === 0 ? [] : [{ ...unfunded, name: t('noSource') }]),
  ];
  if (byYear.length === 0) return null;
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Section title={t('budget.byYear')}>
        <RowsTable
          rows={byYear}
          caption={t('budget.byYear')}
          rowKey={({ year }) => String(year)}
          columns={[{ key: 'year', title: t('field.year'), cell: ({ year }) => year }, ...figures]}
        />
      </Section>
      <Section title={t('budget.bySource')}>
        <RowsTable
          rows={sources}
          caption={t('budget.bySource')}
          rowKey={({ name }) => name}
          columns={[{ key: 'source', title: t('field.source'), cell: ({ name }) => name }, ...figures]}
        />
      </Section>
    </SimpleGrid>
  );
}
