import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetActualsList, budgetOneOptions } from '../../../api';
import type { BudgetActualList } from '../../../api';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { EnterActual } from './enter-actual';
import { useLineName } from './line-name';

/** What was spent, month by month; a month of which nothing is known is not zero. */
export function Actuals({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const words = useWords();
  const named = useLineName();
  const { moment } = useFormats();
  const [entering, setEntering] = useState(false);
  const budget = useQuery(budgetOneOptions({ path: { id: projectId }, query: {} })).data;
  const query = useInfiniteQuery(
    projectPages('actuals', projectId, {}, (after, signal) =>
      budgetActualsList({ path: { id: projectId }, query: { after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<BudgetActualList['items'][number]>[] = [
    { key: 'month', title: t('budget.month'), cell: ({ month }) => <span className="figures">{month}</span> },
    { key: 'line', title: t('budget.line'), cell: named },
    { key: 'amount', title: t('field.amount'), numeric: true, cell: ({ amount }) => <Money amount={amount} /> },
    { key: 'document', title: t('budget.document'), cell: ({ document }) => document ?? '—' },
    {
      key: 'by',
      title: t('field.by'),
      cell: ({ enteredBy, enteredAt }) => `${words(enteredBy?.name)} · ${moment(enteredAt)}`,
    },
  ];
  return (
    <Section
      title={t('budget.actuals')}
      actions={
        may('delivery.report') &&
        budget &&
        budget.number !== null && (
          <Button size="xs" variant="default" onClick={() => setEntering(true)}>
            {t('budget.enter')}
          </Button>
        )
      }
    >
      <ListTable
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        caption={t('budget.actuals')}
        empty={t('budget.noActuals')}
      />
      {entering && budget && <EnterActual budget={budget} onClose={() => setEntering(false)} />}
    </Section>
  );
}
