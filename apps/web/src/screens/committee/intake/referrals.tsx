import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { intakeReferrals, pages } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import { ProjectOf } from './project-of';

export function Referrals({ open }: { open: string | undefined }) {
  const { t } = useTranslation(['committee', 'common']);
  const { moment } = useFormats();
  const query = useInfiniteQuery(pages(intakeReferrals, { open }));
  return (
    <ListTable
      query={query}
      rowKey={({ id }) => id}
      caption={t('intake.referrals')}
      empty={t('intake.noneYet.referrals')}
      columns={[
        { key: 'project', title: t('common:field.project'), cell: ({ project }) => <ProjectOf project={project} /> },
        { key: 'direction', title: t('common:field.direction'), cell: ({ project }) => project.direction },
        { key: 'kind', title: t('common:field.kind'), cell: ({ kind }) => t(`intake.kind.${kind}`) },
        {
          key: 'criteria',
          title: t('intake.criteria'),
          cell: ({ criteria, override }) => (
            <Stack gap={2}>
              <Text inherit>{criteria.join(', ') || '—'}</Text>
              {override && <Text size="sm">{t('intake.overridden', { reason: override.reason })}</Text>}
            </Stack>
          ),
        },
        { key: 'since', title: t('intake.since'), numeric: true, cell: ({ since }) => moment(since) },
        { key: 'closedAt', title: t('intake.closed'), numeric: true, cell: ({ closedAt }) => moment(closedAt) },
      ]}
    />
  );
}
