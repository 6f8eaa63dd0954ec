import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { intakeOverrides, pages } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { ProjectOf } from './project-of';

export function Overrides({ inForce }: { inForce: string | undefined }) {
  const { t } = useTranslation(['committee', 'common']);
  const { moment } = useFormats();
  const query = useInfiniteQuery(pages(intakeOverrides, { inForce }));
  return (
    <ListTable
      query={query}
      rowKey={({ id }) => id}
      caption={t('intake.overrides')}
      empty={t('intake.noneYet.overrides')}
      columns={[
        { key: 'project', title: t('common:field.project'), cell: ({ project }) => <ProjectOf project={project} /> },
        {
          key: 'flagged',
          title: t('intake.what'),
          cell: ({ flagged }) => t(flagged ? 'intake.flagged' : 'intake.notFlagged'),
        },
        { key: 'reason', title: t('intake.why'), cell: ({ reason }) => reason },
        { key: 'actor', title: t('intake.who'), cell: ({ actor }) => actor.name ?? '—' },
        { key: 'at', title: t('intake.at'), numeric: true, cell: ({ at }) => moment(at) },
        { key: 'liftedAt', title: t('intake.lifted'), numeric: true, cell: ({ liftedAt }) => moment(liftedAt) },
      ]}
    />
  );
}
