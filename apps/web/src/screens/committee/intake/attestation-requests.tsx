import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { intakeRequests, pages } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { ProjectOf } from './project-of';

export function AttestationRequests({ open }: { open: string | undefined }) {
  const { t } = useTranslation(['committee', 'common']);
  const { moment } = useFormats();
  const query = useInfiniteQuery(pages(intakeRequests, { open }));
  return (
    <ListTable
      query={query}
      rowKey={({ id }) => id}
      caption={t('intake.attestations')}
      empty={t('intake.noneYet.attestations')}
      columns={[
        {
          key: 'project',
          title: t('common:field.project'),
          cell: ({ project }) => <ProjectOf project={project} part="/attestations" />,
        },
        { key: 'direction', title: t('common:field.direction'), cell: ({ project }) => project.direction },
        { key: 'criteria', title: t('intake.criteria'), cell: ({ criteria }) => criteria.join(', ') },
        { key: 'askedAt', title: t('intake.askedAt'), numeric: true, cell: ({ askedAt }) => moment(askedAt) },
        { key: 'reminders', title: t('intake.reminders'), numeric: true, cell: ({ reminders }) => reminders },
        {
          key: 'closed',
          title: t('intake.closed'),
          cell: ({ closedAt, closedBecause }) =>
            closedBecause ? `${moment(closedAt)}: ${t(`intake.closedBecause.${closedBecause}`)}` : '—',
        },
      ]}
    />
  );
}
