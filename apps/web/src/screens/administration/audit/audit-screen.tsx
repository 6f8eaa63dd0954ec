import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { auditPage, pages } from '../../../api';
import type { HistoryList } from '../../../api';
import { useFilters } from '../../../app/search';
import { FilterBar } from '../../../ui/filter-bar';
import { useFormats } from '../../../ui/formats';
import { useHistoryWords } from '../../../ui/history-words';
import { ListTable } from '../../../ui/list-table';
import { PersonFilter } from '../person-filter';
import { ChangeDialog } from './change-dialog';
import { changedFields } from './changed-fields';
import { beginningOf, endOf } from './city-days';

export type Change = HistoryList['items'][number];

/** Who changed what and when, as the database itself wrote it; each line opens what stood before and after. */
export function AuditScreen() {
  const { t } = useTranslation(['common', 'administration']);
  const { one } = useFilters();
  const { moment } = useFormats();
  const words = useHistoryWords();
  const [opened, setOpened] = useState<Change>();
  const query = useInfiniteQuery(
    pages(auditPage, {
      table: one('table'),
      row: one('row'),
      actor: one('actor'),
      requestId: one('requestId'),
      from: beginningOf(one('from')),
      until: endOf(one('until')),
    }),
  );
  return (
    <Stack>
      <Group align="flex-end" gap="xs">
        <PersonFilter name="actor" label={t('administration:audit.person')} />
        <FilterBar
          filters={[
            {
              kind: 'one',
              name: 'table',
              label: t('administration:audit.table'),
              options: words.tables(),
            },
            { kind: 'words', name: 'row', label: t('administration:audit.row') },
            { kind: 'words', name: 'requestId', label: t('administration:audit.request') },
            { kind: 'day', name: 'from', label: t('administration:audit.from') },
            { kind: 'day', name: 'until', label: t('administration:audit.until') },
          ]}
        />
      </Group>
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
                {`${words.table(table)} · ${t(`administration:audit.operations.${operation}`)}`}
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {rowId}
                </Text>
              </>
            ),
          },
          {
            key: 'changes',
            title: t('administration:audit.changes'),
            cell: (change) => <Opener change={change} onOpen={() => setOpened(change)} />,
          },
        ]}
      />
      {opened && <ChangeDialog change={opened} onClose={() => setOpened(undefined)} />}
    </Stack>
  );
}

const NAMED = 3;

function Opener({ change, onOpen }: { change: Change; onOpen: () => void }) {
  const { t } = useTranslation('administration');
  const words = useHistoryWords();
  const fields = changedFields(change).map(({ column }) => words.field(column));
  const named = fields.slice(0, NAMED).join(', ');
  return (
    <Button
      size="xs"
      variant="default"
      onClick={onOpen}
      aria-label={t('audit.openOf', { fields: named })}
      styles={{ label: { whiteSpace: 'normal', overflowWrap: 'anywhere' } }}
      h="auto"
      mih={30}
      py={4}
    >
      {fields.length > NAMED ? t('audit.andMore', { fields: named, count: fields.length - NAMED }) : named || '—'}
    </Button>
  );
}
