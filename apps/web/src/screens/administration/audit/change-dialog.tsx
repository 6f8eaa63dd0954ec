import { Anchor, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { Facts } from '../../../ui/facts';
import { useFormats } from '../../../ui/formats';
import { useHistoryWords } from '../../../ui/history-words';
import { RowsTable } from '../../../ui/list-table';
import type { Change } from './audit-screen';
import { changedFields } from './changed-fields';

/** One change of one record: what stood there before, and what after. */
export function ChangeDialog({ change, onClose }: { change: Change; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const { moment } = useFormats();
  const { set } = useFilters();
  const words = useHistoryWords();
  const { table, rowId, operation, actor, requestId, at } = change;
  const only = (filter: Record<string, string>) => {
    set({ table: null, row: null, actor: null, requestId: null, from: null, until: null, ...filter });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={`${words.table(table)} · ${t(`audit.operations.${operation}`)}`}>
      <Stack>
        <Facts
          facts={[
            [t('common:field.day'), moment(at)],
            [t('common:field.author'), actor.name ?? t('audit.product')],
            [t('audit.row'), rowId],
            [t('audit.request'), requestId],
          ]}
        />
        <Group gap="md">
          <Anchor component="button" type="button" onClick={() => only({ row: rowId })}>
            {t('audit.allOfRecord')}
          </Anchor>
          {requestId !== null && (
            <Anchor component="button" type="button" onClick={() => only({ requestId })}>
              {t('audit.allOfRequest')}
            </Anchor>
          )}
        </Group>
        <RowsTable
          caption={t('audit.changes')}
          rows={changedFields(change)}
          rowKey={({ column }) => column}
          columns={[
            { key: 'field', title: t('audit.field'), cell: ({ column }) => words.field(column) },
            {
              key: 'before',
              title: t('audit.before'),
              cell: ({ column, before }) => <Value of={before} text={words.value(column, before)} />,
            },
            {
              key: 'after',
              title: t('audit.after'),
              cell: ({ column, after }) => <Value of={after} text={words.value(column, after)} />,
            },
          ]}
        />
      </Stack>
    </Modal>
  );
}

/** What has parts of its own stands as it was written. */
function Value({ of, text }: { of: unknown; text: string | undefined }) {
  const { t } = useTranslation('administration');
  return of === null ? (
    <Text span c="dimmed">
      {t('audit.nothing')}
    </Text>
  ) : (
    <Text span size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {text ?? JSON.stringify(of, null, 1)}
    </Text>
  );
}
