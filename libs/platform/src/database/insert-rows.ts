import type { EntityManager } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** New rows by table, named like the properties of the entities. A column that no row gives keeps its default. */
export type NewRows = Readonly<Record<string, readonly object[]>>;

const naming = new SnakeNaming();
const known = new Map<string, string>();

/**
 * Inserts rows of any number of tables in one statement. What the product writes most goes this way: TypeORM takes longer to
 * write an INSERT of its own than PostgreSQL to carry it out, and one for each table.
 */
export async function insertRows(tx: EntityManager, rows: NewRows): Promise<void> {
  const tables = Object.entries(rows).filter(([, list]) => list.length > 0);
  if (tables.length === 0) return;
  const inserts = tables.map(([table, list], index) => {
    const columns = columnsOf(list).map(columnName).join(', ');
    return `i${index} AS (INSERT INTO ${table} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $${index + 1}))`;
  });
  await tx.query(
    `WITH ${inserts.join(', ')} SELECT`,
    tables.map(([, list]) => JSON.stringify(list.map(withColumnNames))),
  );
}

const columnName = (property: string): string => {
  let column = known.get(property);
  if (column === undefined) known.set(property, (column = naming.columnName(property, undefined)));
  return column;
};

const columnsOf = (rows: readonly object[]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      Object.entries(row)
        .filter(([, value]) => value !== undefined)
        .map(([property]) => property),
    ),
  ),
];

const withColumnNames = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([property, value]) => [columnName(property), value]));
