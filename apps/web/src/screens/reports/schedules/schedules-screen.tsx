import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, schedulesPage } from '../../../api';
import type { ReportSchedule } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { NewSchedule } from './new-schedule';
import { PauseButton } from './pause-button';
import { RequestWords } from './request-words';
import { ScheduleState } from './schedule-state';
import { useRhythmWords } from './use-rhythm-words';

/** Papers that are asked for by themselves. */
export function SchedulesScreen() {
  const { t } = useTranslation('reports');
  const [adding, { open, close }] = useDisclosure();
  return (
    <Page
      title={t('schedule.title')}
      about={t('schedule.about')}
      crumbs={[
        <ScreenLink key="reports" href="/reports">
          {t('nav.reports', { ns: 'common' })}
        </ScreenLink>,
      ]}
      actions={<Button onClick={open}>{t('schedule.new')}</Button>}
    >
      <ListTable
        query={useInfiniteQuery(pages(schedulesPage, {}))}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('schedule.title')}
        empty={t('schedule.none')}
      />
      {adding && <NewSchedule onClose={close} />}
    </Page>
  );
}

function useColumns(): readonly Column<ReportSchedule>[] {
  const { t } = useTranslation('reports');
  const words = useWords();
  const { moment } = useFormats();
  const rhythm = useRhythmWords();
  return [
    {
      key: 'name',
      title: t('schedule.name'),
      cell: ({ id, name }) => <ScreenLink href={`/report-schedules/${id}`}>{name}</ScreenLink>,
    },
    { key: 'papers', title: t('schedule.papers'), cell: (schedule) => <RequestWords schedule={schedule} /> },
    { key: 'when', title: t('schedule.when'), cell: ({ cron }) => rhythm(cron) },
    { key: 'next', title: t('schedule.nextOne'), numeric: true, cell: ({ nextRuns }) => moment(nextRuns[0]) },
    { key: 'owner', title: t('schedule.owner'), cell: ({ owner }) => words(owner.name) },
    { key: 'state', title: t('schedule.state'), cell: (schedule) => <ScheduleState schedule={schedule} /> },
    { key: 'pause', title: t('paper.actions'), cell: (schedule) => <PauseButton schedule={schedule} /> },
  ];
}
