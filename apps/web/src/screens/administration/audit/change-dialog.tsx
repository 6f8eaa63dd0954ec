import { Anchor, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { Facts } from '../../../ui/facts';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Change } from './audit-screen';
import { changedFields } from './changed-fields';
import { isTable } from './tables';

/** One change of one record: what stood there before, and what after. */
export function ChangeDialog({ change, onClose }: { change: Change; onClose: () => void }) {
  const { t } = useTranslation(['administration', 'common']);
  const { moment } = useFormats();
  const { set } = useFilters();
  const { table, rowId, operation, actor, requestId, at } = change;
  const only = (filter: Record<string, string>) => {
    set({ table: null, row: null, actor: null, requestId: null, from: null, until: null, ...filter });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`${isTable(table) ? t(`audit.tables.${table}`) : table} · ${t(`audit.operations.${operation}`)}`}
    >
      <Stack>
        <Facts
          facts={[
            [t('common:field.day'), moment(at)],
            [t('common:field.author'), actor.name ?? t('audit.product')],
            [t('audit.table'), <Code key="table">{table}</Code>],
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
          rowKey={({ field }) => field}
          columns={[
            { key: 'field', title: t('audit.field'), cell: ({ field }) => <Code>{field}</Code> },
            { key: 'before', title: t('audit.before'), cell: ({ before }) => <Value value={before} /> },
            { key: 'after', title: t('audit.after'), cell: ({ after }) => <Value value={after} /> },
          ]}
        />
      </Stack>
    </Modal>
  );
}

/** Moments of the database, in its own time zone. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;

function Value({ value }: { value: string | null }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  return value === null ? (
    <Text span c="dimmed">
      {t('audit.nothing')}
    </Text>
  ) : (
    <Text span size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {MOMENT.test(value) ? moment(value) : value}
    </Text>
  );
}
