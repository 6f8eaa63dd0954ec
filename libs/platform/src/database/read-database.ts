import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { statementName } from './statement-name.js';

/**
 * Reads that fill a page: the statement is named, so that PostgreSQL parses and plans it once per connection,
 * and builds the JSON itself. Runs outside of any transaction.
 */
@Injectable()
export class ReadDatabase {
  constructor(private readonly dataSource: DataSource) {}

  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>({ name: statementName(text), text, values });
    return result.rows;
  }

  async first<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, values))[0];
  }

  private get pool(): pg.Pool {
    // TypeORM's own pool: one set of connections for the whole process.
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }
}
