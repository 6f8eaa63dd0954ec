import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, periodsBoard } from '../../../api';
import type { ReportingPeriod } from '../../../api';
import { useFilters } from '../../../app/search';
import { ListTable } from '../../../ui/list-table';
import { among } from '../../lists/choices';
import { OBLIGATION_STATES } from '../states';
import { WhoFilters } from '../who-filters';
import { useBoardColumns } from './board-columns';
import { Counts } from './counts';

/** Who owes a report in the period, and how far it is. */
export function Board({ period: { id, counts } }: { period: ReportingPeriod }) {
  const { t } = useTranslation('periods');
  const { all, one } = useFilters();
  const filters = {
    direction: all('direction'),
    manager: one('manager'),
    state: among(OBLIGATION_STATES, all('state')),
    late: one('late') === 'true' ? 'true' : undefined,
  };
  const query = useInfiniteQuery(pages(periodsBoard, filters, { path: { id } }));
  return (
    <Stack>
      <Counts counts={counts} />
      <WhoFilters
        managers
        more={[
          {
            kind: 'several',
            name: 'state',
            label: t('board.state'),
            options: OBLIGATION_STATES.map((value) => ({ value, label: t(`obligation.${value}`) })),
          },
          {
            kind: 'one',
            name: 'late',
            label: t('board.onlyLate'),
            options: [{ value: 'true', label: t('board.lateOnly') }],
          },
        ]}
      />
      <ListTable
        query={query}
        columns={useBoardColumns()}
        rowKey={({ project }) => project.id}
        caption={t('board.obligations')}
        empty={counts.owed === 0 ? t('board.none') : undefined}
      />
    </Stack>
  );
}
