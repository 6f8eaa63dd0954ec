import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRequestsOfProject } from '../../../api';
import type { ChangeRequestList } from '../../../api';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { NewChangeRequest } from './new-change-request';
import { RequestState } from './request-state';
import { ScreenLink } from '../../../ui/screen-link';

/** What was asked to be changed in promises and money, and what came of it. */
export function ChangeRequests({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const may = useMay();
  const { moment } = useFormats();
  const [filing, setFiling] = useState(false);
  const query = useInfiniteQuery(
    projectPages('change-requests', projectId, {}, (after, signal) =>
      changeRequestsOfProject({ path: { id: projectId }, query: { after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<ChangeRequestList['items'][number]>[] = [
    {
      key: 'number',
      title: '№',
      cell: (row) => (
        <ScreenLink href={`/change-requests/${row.id}`} inherit>
          {t('life.request', { number: row.number })}
        </ScreenLink>
      ),
    },
    {
      key: 'state',
      title: t('field.status', { ns: 'common' }),
      cell: ({ state }) => <RequestState state={state} />,
    },
    {
      key: 'subjects',
      title: t('requests.subjects'),
      cell: ({ subjects }) => subjects.map((subject) => t(`requests.subject.${subject}`)).join(', '),
    },
    {
      key: 'reason',
      title: t('field.reason', { ns: 'common' }),
      cell: ({ reasonCode }) => t(`reason.${reasonCode}`),
    },
    {
      key: 'route',
      title: t('requests.route'),
      cell: ({ route }) => (route ? t(`requests.routes.${route}`) : '—'),
    },
    {
      key: 'by',
      title: t('field.author', { ns: 'common' }),
      cell: ({ createdBy, createdAt }) => `${words(createdBy?.name)} · ${moment(createdAt)}`,
    },
  ];
  return (
    <Section
      title={t('requests.title')}
      about={t('requests.about')}
      actions={
        may('delivery.plan') && (
          <Button size="xs" variant="default" onClick={() => setFiling(true)}>
            {t('requests.file')}
          </Button>
        )
      }
    >
      <ListTable
        query={query}
        caption={t('requests.title')}
        empty={t('requests.none')}
        rowKey={({ id }) => id}
        columns={columns}
      />
      {filing && <NewChangeRequest projectId={projectId} onClose={() => setFiling(false)} />}
    </Section>
  );
}
