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
export const freshDatabase = (): Promise<TestDatabase> => databaseFromTemplate('', async () => {});

/** A copy of the migrated template that `fill` has brought records into, once in a run for each `kind`. */
export async function databaseFromTemplate(kind: string, fill: (url: string) => Promise<void>): Promise<TestDatabase> {
  const template = kind === '' ? TEMPLATE : `${TEMPLATE}_${kind}`;
  const name = `zhoba_test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const exists = async (database: string) =>
      (await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount === 1;
    if (!(await exists(TEMPLATE))) await makeTemplate(server, TEMPLATE, '', migrate);
    if (!(await exists(template))) await makeTemplate(server, template, `TEMPLATE ${TEMPLATE}`, fill);
    await server.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: databaseUrl(name),
    drop: () => asOwner(async (server) => void (await server.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

/** Gets its name only when it is whole. */
async function makeTemplate(
  server: Client,
  name: string,
  from: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await server.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await server.query(`CREATE DATABASE ${unfinished} ${from}`);
  await fill(databaseUrl(unfinished));
  await server.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
}

async function migrate(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions({ url, pool: 2 })).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
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
