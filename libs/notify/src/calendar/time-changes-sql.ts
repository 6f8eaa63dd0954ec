/** How often one of the columns of a row has changed; `id` is the row's, as SQL. */
export const timeChangesSql = (table: string, id: string, columns: readonly string[]): string => {
  const of = (row: 'old_row' | 'new_row') => `(${columns.map((column) => `h.${row} ->> '${column}'`).join(', ')})`;
  return `(SELECT count(*)::int FROM history h WHERE h.table_name = '${table}' AND h.row_id = ${id} AND h.operation = 'update'
    AND ${of('old_row')} IS DISTINCT FROM ${of('new_row')})`;
};

/** When a row was last changed. */
export const lastChangeSql = (table: string, id: string): string =>
  `(SELECT h.at FROM history h WHERE h.table_name = '${table}' AND h.row_id = ${id} ORDER BY h.id DESC LIMIT 1)`;
