import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { statusUpdatesOfProject } from '../../../api';
import type { StatusUpdateList } from '../../../api';
import { RatingBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { useProjectId } from '../use-project';
import { BeginUpdate } from './begin-update';
import { UpdateState } from './update-state';

/** What the manager said of each period, and what is owed now. */
export function StatusUpdatesScreen() {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment } = useFormats();
  const id = useProjectId();
  const query = useInfiniteQuery(
    projectPages('status-updates', id, {}, (after, signal) =>
      statusUpdatesOfProject({ path: { id }, query: { after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<StatusUpdateList['items'][number]>[] = [
    {
      key: 'period',
      title: t('updates.period'),
      cell: (row) => (
        <ScreenLink href={`/status-updates/${row.id}`} inherit>
          {row.period.name}
        </ScreenLink>
      ),
    },
    { key: 'state', title: t('field.status', { ns: 'common' }), cell: ({ state }) => <UpdateState state={state} /> },
    {
      key: 'rating',
      title: t('ratings.rating'),
      cell: ({ rating }) => (rating ? <RatingBadge rating={rating} /> : '—'),
    },
    { key: 'due', title: t('updates.dueOn'), cell: ({ dueOn, deadline }) => day(deadline ?? dueOn) },
    {
      key: 'submitted',
      title: t('updates.submitted'),
      cell: ({ submittedBy, submittedAt }) =>
        submittedAt ? `${words(submittedBy?.name)} · ${moment(submittedAt)}` : '—',
    },
  ];
  return (
    <Stack>
      {query.data?.pages[0]?.body.mayWrite && <BeginUpdate projectId={id} />}
      <Section title={t('tabs.status-updates')}>
        <ListTable
          query={query}
          columns={columns}
          rowKey={(row) => row.id}
          caption={t('tabs.status-updates')}
          empty={t('updates.none')}
        />
      </Section>
    </Stack>
  );
}
