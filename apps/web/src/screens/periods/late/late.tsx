import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, periodsLate } from '../../../api';
import { useFilters } from '../../../app/search';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { ManagerCell } from '../manager-cell';
import { ObligationBadge } from '../obligation-badge';
import { ProjectCell } from '../project-cell';
import { WhoFilters } from '../who-filters';
import { Reminders } from './reminders';

/** What is late, the longest first, and who has been told. */
export function Late({ periodId }: { periodId: string }) {
  const { t } = useTranslation(['periods', 'common']);
  const { all, one } = useFilters();
  const { day } = useFormats();
  const filters = { direction: all('direction'), manager: one('manager') };
  const query = useInfiniteQuery(pages(periodsLate, filters, { path: { id: periodId } }));
  return (
    <Stack>
      <WhoFilters managers />
      <ListTable
        query={query}
        rowKey={({ project }) => project.id}
        caption={t('board.late')}
        empty={t('late.none')}
        columns={[
          {
            key: 'project',
            title: t('common:field.project'),
            cell: ({ project }) => <ProjectCell project={project} />,
          },
          {
            key: 'manager',
            title: t('common:field.manager'),
            cell: ({ manager }) => <ManagerCell manager={manager} />,
          },
          { key: 'state', title: t('board.state'), cell: ({ state }) => <ObligationBadge state={state} /> },
          {
            key: 'days',
            title: t('late.days'),
            cell: ({ workingDaysLate }) => t('late.workdays', { count: workingDaysLate }),
          },
          {
            key: 'dueOn',
            title: t('common:field.dueOn'),
            numeric: true,
            cell: ({ actsUntil, dueOn }) => day(actsUntil ?? dueOn),
          },
          {
            key: 'reminders',
            title: t('late.reminders'),
            cell: ({ reminders }) => <Reminders reminders={reminders} />,
          },
        ]}
      />
    </Stack>
  );
}
