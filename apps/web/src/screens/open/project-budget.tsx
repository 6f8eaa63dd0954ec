import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PublicProjectPage } from '../../api';
import { RowsTable } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { Part } from './part';

export function ProjectBudget({ budget }: { budget: PublicProjectPage['budget'] }) {
  const { t } = useTranslation('open');
  return (
    <Part title={t('project.budget')} empty={budget.length === 0 ? t('project.noBudget') : undefined}>
      <RowsTable
        rows={budget}
        rowKey={({ year }) => `${year}`}
        caption={t('project.budget')}
        columns={[
          { key: 'year', title: t('column.year'), cell: ({ year }) => year },
          { key: 'plan', title: t('column.plan'), numeric: true, cell: ({ plan }) => <Money amount={plan} /> },
          { key: 'spent', title: t('column.spent'), numeric: true, cell: ({ spent }) => <Money amount={spent} /> },
        ]}
      />
      {budget.some(({ spent }) => spent === null) && (
        <Text size="sm" c="dimmed">
          {t('project.unknownSpent')}
        </Text>
      )}
    </Part>
  );
}
