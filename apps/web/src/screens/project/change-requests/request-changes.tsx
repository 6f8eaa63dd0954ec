import { useTranslation } from 'react-i18next';
import type { ChangeRequest } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { useWords } from '../../../ui/words';
import { useCostCategory } from '../parts/cost-category';
import { Shift } from '../parts/shift';

/** Days and amounts that would change, each from and to. */
export function RequestChanges({ request: { milestones, budget } }: { request: ChangeRequest }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const category = useCostCategory();
  const { day } = useFormats();
  return (
    <>
      {milestones.length > 0 && (
        <RowsTable
          rows={milestones}
          caption={t('tabs.milestones')}
          rowKey={({ milestoneId }) => milestoneId}
          columns={[
            { key: 'title', title: t('milestones.milestone'), cell: (row) => `${row.number}. ${words(row.title)}` },
            { key: 'from', title: t('requests.from'), numeric: true, cell: ({ fromOn }) => day(fromOn) },
            { key: 'to', title: t('requests.to'), numeric: true, cell: ({ toOn }) => day(toOn) },
            { key: 'days', title: t('baselines.moved'), numeric: true, cell: ({ days }) => <Shift days={days} /> },
          ]}
        />
      )}
      {budget.length > 0 && (
        <RowsTable
          rows={budget}
          caption={t('tabs.budget')}
          rowKey={(row) => `${row.year} ${row.source} ${row.category}`}
          columns={[
            {
              key: 'line',
              title: t('budget.line'),
              cell: (row) =>
                `${row.year} · ${row.source ? t(`source.${row.source}`) : t('noSource')} · ${category(row.category)}`,
            },
            { key: 'from', title: t('requests.from'), numeric: true, cell: (row) => <Money amount={row.fromAmount} /> },
            { key: 'to', title: t('requests.to'), numeric: true, cell: (row) => <Money amount={row.toAmount} /> },
            { key: 'cause', title: t('budget.cause'), cell: ({ cause }) => cause ?? '—' },
          ]}
        />
      )}
    </>
  );
}
