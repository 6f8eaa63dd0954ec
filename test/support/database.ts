import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/platform';
import * as migrations from '#migrations';

/** Any number: whoever migrates the template keeps the others waiting under it. */
const TEMPLATE_LOCK = 7_042_026;

/** A template is good for exactly these migrations, also on a server that outlives the run. */
const TEMPLATE = `zhoba_template_${createHash('sha256')
  .update(
    Object.values(migrations)
      .map((migration) => `${migration.name} ${String(migration.prototype.up)}`)
      .join('\n'),
  )
  .digest('hex')
  .slice(0, 12)}`;

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own; dropped by the caller. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `zhoba_test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(server);
    await server.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return {
    url: databaseUrl(name),
    drop: () => asOwner(async (server) => void (await server.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Gets its name only when it is whole. */
async function makeTemplate(server: Client): Promise<void> {
  const unfinished = `${TEMPLATE}_unfinished`;
  await server.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${unfinished}`);
  const dataSource = new DataSource(dataSourceOptions({ url: databaseUrl(unfinished), pool: 2 }));
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`);
}

async function asOwner(work: (server: Client) => Promise<void>): Promise<void> {
  const server = new Client({ connectionString: databaseUrl('postgres') });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

function databaseUrl(name: string): string {
  const base = process.env['TEST_PG_URL'];
  if (!base) throw new Error('TEST_PG_URL is not set; see global-setup.mjs');
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
}
