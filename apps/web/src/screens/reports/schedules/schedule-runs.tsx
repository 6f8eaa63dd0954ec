import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { pages, schedulesRuns } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { Section } from '../../../ui/section';

/** The packs that a schedule has asked for, the latest first. */
export function ScheduleRuns({ id }: { id: string }) {
  const { t } = useTranslation('reports');
  const { moment } = useFormats();
  return (
    <Section title={t('schedule.runs')}>
      <ListTable
        query={useInfiniteQuery(pages(schedulesRuns, {}, { path: { id } }))}
        rowKey={({ packId }) => packId}
        caption={t('schedule.runs')}
        empty={t('schedule.noRuns')}
        columns={[
          { key: 'dueAt', title: t('schedule.dueAt'), cell: ({ dueAt }) => moment(dueAt) },
          { key: 'startedAt', title: t('schedule.startedAt'), cell: ({ startedAt }) => moment(startedAt) },
          {
            key: 'finishedAt',
            title: t('schedule.finishedAt'),
            cell: ({ finishedAt }) => (finishedAt === null ? t('schedule.underWay') : moment(finishedAt)),
          },
          {
            key: 'pack',
            title: t('schedule.pack'),
            cell: ({ packHref }) => <ScreenLink href={packHref}>{t('schedule.toPack')}</ScreenLink>,
          },
        ]}
      />
    </Section>
  );
}
