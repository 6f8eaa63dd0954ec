import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import * as migrations from '#migrations';
import { SnakeNaming } from './snake-naming.js';

// A day has no time zone: keep it as the text that PostgreSQL sends.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Options of TypeORM's data source. Entities are registered by each context's module. */
export function dataSourceOptions(database: { url: string; pool: number }): DataSourceOptions {
  return {
    type: 'postgres',
    url: database.url,
    poolSize: database.pool,
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    migrations: Object.values(migrations),
    migrationsTransactionMode: 'each',
    applicationName: 'zhoba',
    // A prepared statement is planned once per connection. Left to itself, PostgreSQL plans those of filtered pages anew for
    // each call, which takes a third of their time.
    extra: { options: '-c plan_cache_mode=force_generic_plan' },
    // A lost server must be an error after seconds, not a request that hangs.
    connectTimeoutMS: 10_000,
  };
}
