import { Code, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { auditPage, pages } from '../../api';
import type { HistoryList } from '../../api';
import { useFilters } from '../../app/search';
import { FilterBar } from '../../ui/filter-bar';
import { useFormats } from '../../ui/formats';
import { ListTable } from '../../ui/list-table';

type Change = HistoryList['items'][number];

/** Who changed what and when, as the database itself wrote it. */
export function AuditScreen() {
  const { t } = useTranslation(['common', 'administration']);
  const { one } = useFilters();
  const { moment } = useFormats();
  const query = useInfiniteQuery(
    pages(auditPage, {
      table: one('table'),
      row: one('row'),
      actor: one('actor'),
      requestId: one('requestId'),
      from: one('from'),
      until: one('until'),
    }),
  );
  return (
    <Stack>
      <FilterBar
        filters={[
          { kind: 'words', name: 'table', label: t('administration:audit.table') },
          { kind: 'words', name: 'row', label: t('administration:audit.row') },
          { kind: 'words', name: 'requestId', label: t('administration:audit.request') },
          { kind: 'day', name: 'from', label: t('administration:audit.from') },
          { kind: 'day', name: 'until', label: t('administration:audit.until') },
        ]}
      />
      <ListTable
        query={query}
        caption={t('administration:part.audit')}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', title: t('field.day'), cell: ({ at }) => moment(at) },
          {
            key: 'actor',
            title: t('field.author'),
            cell: ({ actor }) => actor.name ?? t('administration:audit.product'),
          },
          {
            key: 'record',
            title: t('administration:audit.record'),
            cell: ({ table, operation, rowId }) => (
              <>
                {t(`administration:audit.operations.${operation}`)} <Code>{table}</Code>
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {rowId}
                </Text>
              </>
            ),
          },
          { key: 'changes', title: t('administration:audit.changes'), cell: (change) => <Changes change={change} /> },
        ]}
      />
    </Stack>
  );
}

const written = (value: unknown): string =>
  value === null || value === undefined ? '∅' : typeof value === 'string' ? value : JSON.stringify(value);

function Changes({ change: { changes } }: { change: Change }) {
  return (
    <Stack gap={2}>
      {Object.entries(changes)
        .filter(([, { old, new: now }]) => written(old) !== written(now))
        .map(([field, { old, new: now }]) => (
          <Text key={field} size="sm" style={{ overflowWrap: 'anywhere' }} lineClamp={4}>
            <b>{field}</b>: {written(old)} → {written(now)}
          </Text>
        ))}
    </Stack>
  );
}
