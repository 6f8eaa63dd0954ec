import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/platform';

/** Applies what is new, one process at a time; the names of the migrations applied. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions({ url, pool: 2 })).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('zhoba migrations'))`);
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
