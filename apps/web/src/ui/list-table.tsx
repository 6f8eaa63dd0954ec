import { Button, Group, Stack, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { memo, useDeferredValue } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../app/search';
import { Empty } from './empty';
import { ListEnd } from './list-end';
import { Loaded } from './loaded';
import './list-table.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: to the right, of one width. */
  readonly numeric?: boolean;
  /** The word of `?sort=` that orders by this column; a second press turns it. */
  readonly sort?: string;
}

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly caption: string;
}

/** Rows with their columns: a table, and on a narrow screen a card for each row. */
export function RowsTable<Row>({ rows, columns, rowKey, caption }: Rows<Row>) {
  return (
    <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={caption}>
      <Table className="cards-when-narrow" verticalSpacing="xs" highlightOnHover captionSide="top">
        <Table.Caption className="visually-hidden">{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <SortableHead key={column.key} column={column} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(({ key, title, cell, numeric }) => (
                <Table.Td key={key} data-label={title} className={numeric ? 'figures' : undefined}>
                  <div>{cell(row)}</div>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SortableHead<Row>({ column: { title, sort, numeric } }: { column: Column<Row> }) {
  const { one, set } = useFilters();
  if (sort === undefined) return <Table.Th className={numeric ? 'figures' : undefined}>{title}</Table.Th>;
  const now = one('sort');
  const order = now === sort ? 'ascending' : now === `-${sort}` ? 'descending' : 'none';
  return (
    <Table.Th className={numeric ? 'figures' : undefined} aria-sort={order}>
      <UnstyledButton fw={700} fz="sm" onClick={() => set({ sort: order === 'ascending' ? `-${sort}` : sort })}>
        <Group gap={4} wrap="nowrap">
          {title}
          {order === 'ascending' && <IconArrowUp size={14} aria-hidden />}
          {order === 'descending' && <IconArrowDown size={14} aria-hidden />}
        </Group>
      </UnstyledButton>
    </Table.Th>
  );
}

const KeptTable = memo(RowsTable) as typeof RowsTable;

/** Draws many rows after the press that changed them has been answered. */
function UnhurriedTable<Row>(table: Rows<Row>) {
  return <KeptTable {...useDeferredValue(table)} />;
}

interface PageOf<Row> {
  readonly body: { readonly items: readonly Row[] };
}

/** A list of the API page after page (`useInfiniteQuery(pages(…))`). */
export function ListTable<Row>({
  query,
  columns,
  rowKey,
  caption,
  empty,
}: {
  query: UseInfiniteQueryResult<InfiniteData<PageOf<Row>>, unknown>;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  caption: string;
  /** Why there are no rows, and where they come from; without it the filters are to blame where there are any. */
  empty?: string;
}) {
  return (
    <Loaded query={query} lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap(({ body }) => body.items);
        if (rows.length === 0) return <NoRows empty={empty} />;
        return (
          <Stack gap="xs">
            <UnhurriedTable rows={rows} columns={columns} rowKey={rowKey} caption={caption} />
            <ListEnd shown={rows.length} query={query} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Words of addresses that choose no rows: how a screen looks, and what is open on it. */
const NO_FILTERS = ['sort', 'tab', 'view', 'by', 'show', 'open', 'step', 'asOf'];

function NoRows({ empty }: { empty: string | undefined }) {
  const { t } = useTranslation();
  const { search, set } = useFilters();
  const filters = Object.keys(search).filter((name) => !NO_FILTERS.includes(name));
  if (empty !== undefined || filters.length === 0) return <Empty text={empty} />;
  return (
    <Empty text={t('state.noMatch')}>
      <Button
        variant="default"
        size="xs"
        onClick={() => set(Object.fromEntries(filters.map((name) => [name, undefined])))}
      >
        {t('action.clear')}
      </Button>
    </Empty>
  );
}
