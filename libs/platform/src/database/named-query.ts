import type pg from 'pg';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { statementName } from './statement-name.js';

/**
 * A statement that transactions carry out often: named, so that PostgreSQL parses and plans it once per connection, as
 * ReadDatabase does outside of transactions.
 */
export async function namedQuery<Row extends pg.QueryResultRow>(
  tx: EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const client = (await tx.queryRunner!.connect()) as pg.PoolClient;
  try {
    return (await client.query<Row>({ name: statementName(text), text, values })).rows;
  } catch (error) {
    // As TypeORM throws it: the edge and the unit of work look into it.
    throw error instanceof Error ? new QueryFailedError(text, values, error) : error;
  }
}
