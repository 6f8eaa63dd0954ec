import { List, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { projectsChanges } from '../../../api';
import type { ProjectHistoryList } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';
import { useProjectId } from '../use-project';
import { CauseLink } from './cause-link';
import { useChangeWords } from './change-words';

type Row = ProjectHistoryList['items'][number];

/** Who changed what and when, and by which decision or request, from the audit that nobody can edit. */
export function HistoryScreen() {
  const { t } = useTranslation('project');
  const { moment } = useFormats();
  const { thing, lines } = useChangeWords();
  const id = useProjectId();
  const query = useInfiniteQuery(
    projectPages('history', id, {}, (after, signal) =>
      projectsChanges({ path: { id }, query: { limit: 50, after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<Row>[] = [
    { key: 'at', title: t('field.at'), cell: ({ at }) => <span className="figures">{moment(at)}</span> },
    { key: 'by', title: t('field.by'), cell: ({ actor }) => actor.name ?? t('history.system') },
    {
      key: 'what',
      title: t('history.what'),
      cell: (row) => `${thing(row.table)}: ${t(`history.operation.${row.operation}`)}`,
    },
    {
      key: 'cause',
      title: t('history.cause.label'),
      cell: ({ cause }) => (cause ? <CauseLink cause={cause} /> : '—'),
    },
    {
      key: 'changes',
      title: t('history.changes'),
      cell: (row) => (
        <List size="sm" listStyleType="none">
          {lines(row).map(({ column, field, text }) => (
            <List.Item key={column}>
              <Text span inherit c="dimmed">
                {field}:
              </Text>{' '}
              <span style={{ overflowWrap: 'anywhere' }}>{text}</span>
            </List.Item>
          ))}
        </List>
      ),
    },
  ];
  return (
    <Section title={t('tabs.history')} about={t('history.about')}>
      <ListTable
        query={query}
        columns={columns}
        rowKey={(row) => row.id}
        caption={t('tabs.history')}
        empty={t('history.none')}
      />
    </Section>
  );
}
