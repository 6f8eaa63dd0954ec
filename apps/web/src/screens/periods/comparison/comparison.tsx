import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem, pages, periodsCompare } from '../../../api';
import type { ReportingPeriod } from '../../../api';
import { useFilters } from '../../../app/search';
import { Empty } from '../../../ui/empty';
import { ListTable } from '../../../ui/list-table';
import { WhoFilters } from '../who-filters';
import { Compared } from './compared';
import { Totals } from './totals';
import { useComparisonColumns } from './comparison-columns';
import { useEarlierPeriods } from './use-earlier-periods';

/** What has changed since an earlier period: in all, and project by project. */
export function Comparison({ period: { id, kind, name } }: { period: ReportingPeriod }) {
  const { t } = useTranslation('periods');
  const { all, one } = useFilters();
  const filters = {
    direction: all('direction'),
    with: one('with'),
    changed: one('changed') === 'all' ? undefined : 'true',
  };
  const query = useInfiniteQuery(pages(periodsCompare, filters, { path: { id } }));
  const columns = useComparisonColumns();
  const earlier = useEarlierPeriods(kind, name);
  const first = query.data?.pages[0]?.body;
  const problem = query.error === null ? null : asProblem(query.error);
  // there may be no earlier period yet, which is nobody's mistake
  if (problem?.code === 'NOTHING_TO_COMPARE') return <Empty text={problem.detail} />;
  return (
    <Stack>
      <WhoFilters
        managers={false}
        more={[
          { kind: 'one', name: 'with', label: t('compare.with'), options: earlier },
          {
            kind: 'one',
            name: 'changed',
            label: t('compare.show'),
            options: [{ value: 'all', label: t('compare.all') }],
          },
        ]}
      />
      {first && (
        <>
          <Text>
            <Compared period={first.period} before={first.with} />
          </Text>
          <Totals total={first.total} />
        </>
      )}
      <ListTable
        query={query}
        columns={columns}
        rowKey={({ project }) => project.id}
        caption={t('board.comparison')}
        empty={t('compare.nothing')}
      />
    </Stack>
  );
}
