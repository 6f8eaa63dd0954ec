import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetListOptions } from '../../../api';
import type { BudgetVersionList, ChangeRequest } from '../../../api';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { Money } from '../../../ui/money';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { BudgetComparison } from './budget-comparison';

type Version = BudgetVersionList['items'][number];

/** Each version with what it changed and by which decision, and any two compared. */
export function BudgetVersions({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { moment } = useFormats();
  const query = useQuery(budgetListOptions({ path: { id: projectId }, query: { limit: 200 } }));
  const columns: Column<Version>[] = [
    { key: 'number', title: '№', cell: ({ number }) => number },
    {
      key: 'reason',
      title: t('field.reason', { ns: 'common' }),
      cell: ({ reasonCode, note }) =>
        [t(`reason.${reasonCode as ChangeRequest['reasonCode']}`), note].filter(Boolean).join('. '),
    },
    { key: 'total', title: t('field.total'), numeric: true, cell: ({ total }) => <Money amount={total} /> },
    { key: 'change', title: t('baselines.change'), numeric: true, cell: ({ change }) => <Money amount={change} /> },
    { key: 'by', title: t('baselines.setBy'), cell: ({ setBy, setAt }) => `${words(setBy?.name)} · ${moment(setAt)}` },
    {
      key: 'cause',
      title: t('baselines.cause'),
      cell: ({ decision, changeRequest, acceptedBy }) =>
        [
          decision && t('life.by', { number: decision.number }),
          changeRequest && t('life.request', { number: changeRequest.number }),
          acceptedBy && t('baselines.acceptedBy', { name: words(acceptedBy.name) }),
        ]
          .filter(Boolean)
          .join(' · ') || '—',
    },
  ];
  return (
    <Section title={t('budget.versions')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('budget.noVersion')} />
          ) : (
            <Stack>
              <RowsTable
                rows={items}
                columns={columns}
                rowKey={({ number }) => String(number)}
                caption={t('budget.versions')}
              />
              <BudgetComparison projectId={projectId} numbers={items.map(({ number }) => number)} />
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
}
